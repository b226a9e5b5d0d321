-- By which zone and start a group's days began before they were changed, until when, which day was the last by them, and
-- which the next. Days between these two never were; what comes late is of the day that it was then.
create table past_day_rules (
  group_no integer not null,
  until_at integer not null,
  zone text not null,
  day_start integer not null,
  last_day integer not null,
  next_day integer not null,
  primary key (group_no, until_at)
) strict, without rowid;

-- A reminder at half past.
alter table check_in_reminders add column minute integer not null default 0;
