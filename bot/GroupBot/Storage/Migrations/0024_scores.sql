-- What members are worth to a group, and why: awards beside the log, and what they come to as checkpoints of both.

-- An award is never changed, but for which row of the log took it back.
create table awards (
  seq integer not null,
  part integer not null,
  group_no integer not null,
  day integer not null,
  of_seq integer not null,
  of_day integer not null,
  at integer not null,
  member_no integer not null,
  from_no integer,
  kind integer not null,
  rule_version integer not null,
  base real not null,
  tier real not null,
  pair real not null,
  giver real not null,
  mutual real not null,
  amount real not null,
  points integer not null,
  why integer not null,
  undone_by integer,
  primary key (seq, part)
) strict, without rowid;

create table score_groups (
  group_no integer not null primary key,
  first_seq integer not null,
  first_at integer not null,
  rule_version integer not null,
  peripheral_from real not null,
  active_from real not null,
  core_from real not null
) strict;

create table score_clocks (
  group_no integer not null,
  from_seq integer not null,
  landmark integer not null,
  half_life integer not null,
  conversion real not null,
  primary key (group_no, from_seq)
) strict, without rowid;

-- Rules after the first, which are the program's own.
create table score_rules (
  group_no integer not null,
  rule_version integer not null,
  rules blob not null,
  at integer not null,
  primary key (group_no, rule_version)
) strict, without rowid;

-- Heat is a sum from the group's landmark on: who has more has more at every instant.
create table score_members (
  group_no integer not null,
  member_no integer not null,
  heat real not null,
  points integer not null,
  last_day integer not null,
  active_days integer not null,
  through_seq integer not null,
  state blob not null,
  primary key (group_no, member_no)
) strict, without rowid;

create index score_members_by_heat on score_members (group_no, heat);

create index score_members_by_member on score_members (member_no);

create table score_pairs (
  group_no integer not null,
  from_no integer not null,
  to_no integer not null,
  tie real not null,
  last_day integer not null,
  through_seq integer not null,
  state blob not null,
  primary key (group_no, from_no, to_no)
) strict, without rowid;

create index score_pairs_by_member on score_pairs (from_no, group_no, to_no);

create table score_days (
  group_no integer not null,
  day integer not null,
  member_no integer not null,
  acts integer not null,
  messages integer not null,
  heat real not null,
  points integer not null,
  primary key (group_no, day, member_no)
) strict, without rowid;

create index score_days_by_member on score_days (member_no, group_no, day);

-- Finds whether somebody's reaction stands on a message, and all that stand on it.
create index activity_reactions on activity (group_no, chat_id, target_message_id, member_no) where kind = 8;

-- What came before is no part of it until somebody asks for it.
insert into checkpoints (name, through_seq)
select 'scores', coalesce(max(seq), 0) from activity;

-- Where the last night left the members of a group: one blob, as a night is one change of all of them.
create table circle_standings (
  group_no integer not null primary key,
  day integer not null,
  seq integer not null,
  standings blob not null
) strict;
