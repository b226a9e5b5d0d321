-- What admins of a group have said to an offer.
create table offers (
  group_no integer not null,
  setting text not null,
  answered_at integer not null,
  primary key (group_no, setting)
) strict, without rowid;
