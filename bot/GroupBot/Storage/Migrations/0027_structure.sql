-- How a group hangs together, as the last night found it: one blob a group, as it is shown.
create table structure_reports (
  group_no integer not null primary key,
  day integer not null,
  report blob not null
) strict;

-- How far somebody has come on the way to leading something, for a group's admins.
create table leader_steps (
  group_no integer not null,
  member_no integer not null,
  step integer not null,
  at integer not null,
  by_no integer not null,
  note text,
  primary key (group_no, member_no)
) strict, without rowid;

create index leader_steps_by_member on leader_steps (member_no);
