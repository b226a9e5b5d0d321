-- Check-in plans of a group. state: 0 is being made, 1 stands, 2 is over. wakes_at is when its message is edited next, 0 where
-- it is up to date.
create table plans (
  group_no integer not null,
  plan_no integer not null,
  title text not null,
  rule text,
  tag text not null,
  topic integer,
  first_day integer not null,
  last_day integer not null,
  target integer not null,
  proof integer not null,
  characters integer not null,
  leaves integer not null,
  state integer not null,
  message_id integer,
  edited_at integer not null,
  wakes_at integer not null,
  primary key (group_no, plan_no)
) strict, without rowid;

create table plan_members (
  group_no integer not null,
  plan_no integer not null,
  member_no integer not null,
  joined_day integer not null,
  joined_at integer not null,
  left_day integer,
  finished_day integer,
  primary key (group_no, plan_no, member_no)
) strict, without rowid;

create index plan_members_by_member on plan_members (member_no, group_no);

-- The days that were done, with the mark by which Telegram knows the photo or voice that showed it.
create table plan_days (
  group_no integer not null,
  plan_no integer not null,
  member_no integer not null,
  day integer not null,
  at integer not null,
  message_id integer,
  file text,
  primary key (group_no, plan_no, member_no, day)
) strict, without rowid;

create index plan_days_by_member on plan_days (member_no);

create index plan_days_by_file on plan_days (group_no, file);

create index plan_days_by_day on plan_days (group_no, plan_no, day);

-- A check-in that still lacks its proof, for as long as its day lasts.
create table plan_waits (
  group_no integer not null,
  member_no integer not null,
  plan_no integer not null,
  day integer not null,
  message_id integer not null,
  topic integer,
  primary key (group_no, member_no, plan_no)
) strict, without rowid;

create index plan_waits_by_member on plan_waits (member_no);
