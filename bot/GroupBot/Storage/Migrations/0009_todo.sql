-- What waits for an admin: newcomers whom nobody has answered, the day of each group's last morning note, and which admins
-- asked to get it too.

create table newcomers (
  group_no integer not null,
  member_no integer not null,
  joined_at integer not null,
  spoke_at integer not null,
  chat_id integer not null,
  message_id integer not null,
  answered_at integer,
  primary key (group_no, member_no)
) strict, without rowid;

create table todo_notes (
  group_no integer not null primary key,
  day integer not null
) strict;

create table todo_readers (
  group_no integer not null,
  member_no integer not null,
  since_at integer not null,
  primary key (group_no, member_no)
) strict, without rowid;
