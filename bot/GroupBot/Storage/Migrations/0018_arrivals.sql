-- Links that the bot made for somebody. The number is that of the row that asked Telegram, and ends the link's name there:
-- by it a join is credited even where the answer with the address was lost.
create table invite_links (
  group_no integer not null,
  link_no integer not null,
  member_no integer not null,
  url text,
  state integer not null,
  asked_at integer not null,
  primary key (group_no, link_no)
) strict, without rowid;

create index invite_links_by_member on invite_links (member_no, group_no);

-- Who came, once a member and group: through what, by whom, and how far they have come.
create table arrivals (
  group_no integer not null,
  member_no integer not null,
  how integer not null,
  link_no integer,
  inviter_no integer,
  is_credited integer not null,
  joined_at integer not null,
  joined_day integer not null,
  was_here_before integer not null,
  left_day integer,
  returned_day integer,
  counted_day integer,
  state integer not null,
  state_day integer not null,
  primary key (group_no, member_no)
) strict, without rowid;

create index arrivals_by_inviter on arrivals (group_no, inviter_no) where inviter_no is not null;

create index arrivals_by_counted_day on arrivals (group_no, counted_day, inviter_no) where counted_day is not null;

-- Those of whom a day that is over may change something.
create index arrivals_on_the_way on arrivals (group_no, member_no) where state in (1, 2);

-- On which days somebody who is new did something.
create table arrival_days (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  primary key (group_no, member_no, day)
) strict, without rowid;

create index arrival_days_by_member on arrival_days (member_no);

-- Who replied or reacted to somebody who is new, and on which day first; 0 is an admin who stays anonymous.
create table arrival_contacts (
  group_no integer not null,
  member_no integer not null,
  other_no integer not null,
  day integer not null,
  primary key (group_no, member_no, other_no)
) strict, without rowid;

create index arrival_contacts_by_member on arrival_contacts (member_no);

-- Every change of an arrival, with its reason.
create table arrival_changes (
  group_no integer not null,
  member_no integer not null,
  change_no integer not null,
  state integer not null,
  inviter_no integer,
  is_credited integer not null,
  cause integer not null,
  reason text,
  actor_no integer,
  at integer not null,
  day integer not null,
  undone_by integer,
  primary key (group_no, member_no, change_no)
) strict, without rowid;

create index arrival_changes_by_member on arrival_changes (member_no);

-- Up to which day a group's arrivals were looked at.
create table arrival_groups (
  group_no integer not null primary key,
  looked_day integer not null
) strict;
