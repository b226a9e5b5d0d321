-- Doors into a group that its admins made: a poster, a shop, a post. What is posted under an author's name is a card.
create table entrances (
  group_no integer not null,
  entrance_no integer not null,
  code text not null,
  name text not null,
  name_key text not null,
  side integer not null,
  kind integer not null,
  pulls integer not null,
  owner_no integer,
  is_card integer not null,
  post text,
  staff text,
  member_limit integer,
  opens integer,
  closes integer,
  created_at integer not null,
  ended_at integer,
  primary key (group_no, entrance_no)
) strict, without rowid;

create unique index entrances_by_code on entrances (code);

create index entrances_by_name on entrances (group_no, name_key, entrance_no);

-- What was spent on one, in hundredths of the money's unit.
create table entrance_costs (
  group_no integer not null,
  entrance_no integer not null,
  cost_no integer not null,
  day integer not null,
  amount integer not null,
  note text,
  at integer not null,
  primary key (group_no, entrance_no, cost_no)
) strict, without rowid;

-- A link of an entrance is nobody's: its member is 0.
alter table invite_links add column entrance_no integer;

create index invite_links_by_entrance on invite_links (entrance_no, link_no) where entrance_no is not null;

-- The entrance by which somebody came first, and that by which they came again.
alter table arrivals add column entrance_no integer;

alter table arrivals add column return_entrance_no integer;

-- A report is read from this one alone, in its order: each entrance's joins by their week.
create index arrivals_by_entrance on arrivals
  (group_no, entrance_no, (joined_day / 7), joined_day, left_day, counted_day, was_here_before, how, link_no);

create index arrivals_by_return on arrivals (group_no, return_entrance_no) where return_entrance_no is not null;
