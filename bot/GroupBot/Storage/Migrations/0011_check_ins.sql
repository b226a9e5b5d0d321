-- Days of a member's check-in calendar: what each is, why, and for a check-in when it came and as which of the day.
-- Check-ins are the facts; days that a saver card covered (kind 2) follow from them and are written again when they change.

create table check_ins (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  kind integer not null,
  reason text,
  at integer not null,
  place integer,
  is_told integer not null,
  primary key (group_no, member_no, day)
) strict, without rowid;

create index check_ins_by_day on check_ins (group_no, day, place);

create index check_ins_by_member on check_ins (member_no);

-- What check-ins need to know of a group: how many people are in it, whether it takes reactions, how many short lines were
-- written since when, and for which day missed ones were looked at.
create table check_in_groups (
  group_no integer not null primary key,
  members integer,
  counted_at integer not null,
  no_reactions_until integer not null,
  lines_from integer not null,
  lines integer not null,
  looked_day integer not null
) strict;

-- The one board message of a day; wakes_at is when it is edited next, 0 where it is up to date.
create table check_in_boards (
  group_no integer not null,
  day integer not null,
  topic integer,
  message_id integer,
  edited_at integer not null,
  is_stale integer not null,
  wakes_at integer not null,
  primary key (group_no, day)
) strict, without rowid;
