-- From whom admins count how a group spreads.
create table seeds (
  group_no integer not null,
  member_no integer not null,
  at integer not null,
  primary key (group_no, member_no)
) strict, without rowid;

-- Admins who want to know when their group is lively for a week.
create table launch_watches (
  group_no integer not null,
  member_no integer not null,
  least integer not null,
  asked_at integer not null,
  told_day integer,
  primary key (group_no, member_no)
) strict, without rowid;

-- How many people said something on a day that is over, as far as somebody waits for it.
create table lively_days (
  group_no integer not null,
  day integer not null,
  spoke integer not null,
  primary key (group_no, day)
) strict, without rowid;
