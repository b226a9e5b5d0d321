-- What each night of a group came to: circles and their moves, influence, who is away, and health.

-- One a day: which row of the log it is (0 until it begins), and who was not in the group and who led it then, for a replay.
create table score_nights (
  group_no integer not null,
  day integer not null,
  seq integer not null,
  done_seq integer,
  members integer,
  gone blob not null,
  staff blob not null,
  primary key (group_no, day)
) strict, without rowid;

create table circle_moves (
  group_no integer not null,
  day integer not null,
  member_no integer not null,
  from_circle integer not null,
  to_circle integer not null,
  primary key (group_no, day, member_no)
) strict, without rowid;

create index circle_moves_by_member on circle_moves (member_no, group_no, day);

create table circle_shares (
  group_no integer not null,
  day integer not null,
  core integer not null,
  active integer not null,
  peripheral integer not null,
  dormant integer not null,
  newcomers integer not null,
  apart integer not null,
  primary key (group_no, day)
) strict, without rowid;

-- The two below are of the last night alone.
create table influence (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  place integer,
  score real not null,
  page_rank real not null,
  core_share real not null,
  betweenness real not null,
  reach real not null,
  referrals real not null,
  people integer not null,
  only_people integer not null,
  recent_people integer not null,
  tenure integer not null,
  gates integer not null,
  asked_place integer,
  asked_adds integer not null,
  primary key (group_no, member_no)
) strict, without rowid;

create table away_members (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  place integer not null,
  last_day integer not null,
  heat_then real not null,
  days_then integer not null,
  ties integer not null,
  primary key (group_no, member_no)
) strict, without rowid;

create table health_days (
  group_no integer not null,
  day integer not null,
  health real,
  members integer not null,
  active integer not null,
  speakers integer not null,
  met integer not null,
  came integer not null,
  messages integer not null,
  primary key (group_no, day)
) strict, without rowid;

create table health_parts (
  group_no integer not null,
  day integer not null,
  part integer not null,
  amount real not null,
  measured integer not null,
  primary key (group_no, day, part)
) strict, without rowid;
