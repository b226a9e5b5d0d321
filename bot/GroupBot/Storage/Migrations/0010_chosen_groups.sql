-- Which of their groups somebody means in private: asked once.

create table chosen_groups (
  member_no integer not null primary key,
  group_no integer not null,
  at integer not null
) strict;
