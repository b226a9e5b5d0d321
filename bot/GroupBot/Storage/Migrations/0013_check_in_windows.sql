-- In which of the group's named hours somebody checked in on a day, each once.
create table check_in_windows (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  name text not null,
  at integer not null,
  primary key (group_no, member_no, day, name)
) strict, without rowid;

create index check_in_windows_by_member on check_in_windows (member_no);
