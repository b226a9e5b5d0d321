-- How somebody may come in by an entrance: at once, when an admin says so, or by a member's code; how many, until when,
-- and what they are called afterwards.
alter table entrances add column admission integer not null default 1;

alter table entrances add column places integer;

alter table entrances add column last_day integer;

alter table entrances add column tag text;

-- What is asked of those who want to come in; of entrance 0 are the group's own. With options it is a choice; where one of
-- them is right, a quiz.
create table admission_questions (
  group_no integer not null,
  entrance_no integer not null,
  question_no integer not null,
  question text not null,
  options text,
  correct integer,
  primary key (group_no, entrance_no, question_no)
) strict, without rowid;

-- Who asked to come in, and what became of it. Without an entrance it is the group's own link, or a member's.
create table join_requests (
  group_no integer not null,
  request_no integer not null,
  member_no integer not null,
  entrance_no integer,
  link_no integer,
  state integer not null,
  asked_at integer not null,
  waits_since integer,
  queued_at integer,
  tries integer not null,
  voucher_no integer,
  decided_at integer,
  decided_by integer,
  answered_at integer,
  bio text,
  primary key (group_no, request_no)
) strict, without rowid;

create index join_requests_by_member on join_requests (member_no, group_no, request_no);

create index join_requests_by_state on join_requests (group_no, state, queued_at, request_no);

create index join_requests_by_entrance on join_requests (group_no, entrance_no, state, queued_at, request_no)
  where entrance_no is not null;

-- When a group's admins were last told that somebody waits at the door.
create table join_calls (
  group_no integer not null primary key,
  called_at integer not null
) strict;

-- The words are those with which it was asked, as the questions change.
create table join_answers (
  group_no integer not null,
  request_no integer not null,
  question_no integer not null,
  member_no integer not null,
  question text not null,
  answer text not null,
  is_right integer,
  at integer not null,
  primary key (group_no, request_no, question_no)
) strict, without rowid;

create index join_answers_by_member on join_answers (member_no);

-- By which a member vouches for somebody at the door.
create table member_codes (
  group_no integer not null,
  member_no integer not null,
  code text not null,
  primary key (group_no, member_no)
) strict, without rowid;

create unique index member_codes_by_code on member_codes (group_no, code);

-- What admins call somebody: prospect, customer, those of one campaign.
create table member_tags (
  group_no integer not null,
  member_no integer not null,
  tag_key text not null,
  tag text not null,
  given_at integer not null,
  given_by integer,
  primary key (group_no, member_no, tag_key)
) strict, without rowid;

create index member_tags_by_member on member_tags (member_no);

create index member_tags_by_tag on member_tags (group_no, tag_key, member_no);
