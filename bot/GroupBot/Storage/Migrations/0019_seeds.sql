-- From whom admins count how a group spreads.
create table seeds (
  group_no integer not null,
  member_no integer not null,
  at integer not null,
  primary key (group_no, member_no)
) strict, without rowid;
