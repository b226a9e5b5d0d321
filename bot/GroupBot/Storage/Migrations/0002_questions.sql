-- What somebody was asked for in private: their next text is the answer.

create table questions (
  member_no integer not null primary key,
  handler text not null,
  state blob not null,
  expires_at integer not null
) strict;
