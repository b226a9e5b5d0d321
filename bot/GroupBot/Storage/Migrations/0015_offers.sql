-- What admins of a group were offered: the day of the morning note that said it, and when one of them answered.
create table offers (
  group_no integer not null,
  setting text not null,
  noted_day integer,
  answered_at integer,
  primary key (group_no, setting)
) strict, without rowid;
