-- Why somebody is looked at by an admin before they count: which flag, and the numbers by which it was raised.
create table arrival_flags (
  group_no integer not null,
  member_no integer not null,
  flag integer not null,
  found integer not null,
  bound integer not null,
  span integer not null,
  day integer not null,
  primary key (group_no, member_no, flag)
) strict, without rowid;

create index arrival_flags_by_member on arrival_flags (member_no);

-- What somebody new wrote, as a keyed hash from which no word can be told, and on which day first.
create table arrival_phrases (
  group_no integer not null,
  member_no integer not null,
  hash integer not null,
  day integer not null,
  primary key (group_no, member_no, hash)
) strict, without rowid;

create index arrival_phrases_by_member on arrival_phrases (member_no);

create index arrival_phrases_by_hash on arrival_phrases (group_no, hash, member_no);

create index arrival_phrases_by_day on arrival_phrases (group_no, day);

-- Through whose link somebody came who had come before: nobody's new friend, and yet a sign where two bring each other.
alter table arrivals add column returned_link_no integer;

create index arrivals_by_inviter_and_time on arrivals (group_no, inviter_no, joined_at) where is_credited = 1;

create index arrivals_held on arrivals (group_no, inviter_no, member_no) where state = 7;
