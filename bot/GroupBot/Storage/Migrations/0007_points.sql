-- Points: facts that are only added to. A balance is their sum. The key tells a fact that was told before; the number of an
-- entry is its own over all groups, so that groups which turn out to be one can be brought together.

create table points_ledger (
  group_no integer not null,
  key text not null,
  entry_no integer not null,
  member_no integer not null,
  change integer not null,
  reason_code text not null,
  reason text,
  actor_no integer,
  at integer not null,
  day integer not null,
  undone_by integer,
  primary key (group_no, key)
) strict, without rowid;

create unique index points_ledger_by_entry on points_ledger (entry_no);

create index points_ledger_by_member on points_ledger (member_no, group_no, entry_no, change);

create index points_ledger_by_actor on points_ledger (group_no, actor_no, day) where actor_no is not null;
