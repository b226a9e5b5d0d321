-- Who wants to be reminded of the day's check-in: at which hour of which group's clock, and when next.

create table check_in_reminders (
  member_no integer not null primary key,
  group_no integer not null,
  hour integer not null,
  due_at integer not null
) strict;

create index check_in_reminders_by_due on check_in_reminders (due_at, member_no);
