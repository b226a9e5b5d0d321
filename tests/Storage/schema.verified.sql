CREATE TABLE activity (
  seq integer not null primary key,
  group_no integer not null,
  chat_id integer not null,
  topic integer,
  member_no integer,
  sender integer not null,
  kind integer not null,
  at integer not null,
  received_at integer not null,
  day integer not null,
  message_id integer,
  target_message_id integer,
  target_member_no integer,
  number integer,
  visible_characters integer not null,
  media integer not null,
  album_id text,
  flags integer not null,
  update_id integer,
  part integer not null
) strict

CREATE INDEX activity_messages on activity (group_no, chat_id, message_id) where kind = 1

CREATE TABLE activity_mentions (
  seq integer not null,
  member_no integer not null,
  primary key (seq, member_no)
) strict, without rowid

CREATE TABLE checkpoints (
  name text not null primary key,
  through_seq integer not null
) strict

CREATE TABLE cursors (
  bot_id integer not null,
  mode text not null,
  next_update_id integer not null,
  at integer not null,
  primary key (bot_id, mode)
) strict

CREATE TABLE dead_letters (
  dead_letter_id integer not null primary key,
  group_no integer,
  member_no integer,
  bot_id integer,
  update_id integer,
  handler text not null,
  raw blob,
  error text not null,
  version text not null,
  subject_no integer,
  at integer not null,
  received_at integer not null,
  state integer not null
) strict

CREATE TABLE group_chats (
  chat_id integer not null primary key,
  group_no integer not null references groups (group_no),
  is_current integer not null,
  since integer not null
) strict

CREATE INDEX group_chats_by_group on group_chats (group_no, is_current)

CREATE TABLE groups (
  group_no integer not null primary key,
  title text not null,
  username text,
  kind integer not null,
  is_forum integer not null,
  zone text not null,
  day_start integer not null,
  next_zone text,
  next_day_start integer,
  next_from integer,
  language text not null,
  bot_status integer not null,
  bot_rights integer not null,
  bot_status_at integer not null,
  added_by integer,
  is_allowed integer not null,
  admins_at integer,
  first_seen_at integer not null,
  last_at integer not null,
  last_day integer not null
) strict

CREATE TABLE installation (
  key text not null primary key,
  value text not null
) strict

CREATE TABLE job_slots (
  job text not null,
  group_no integer not null,
  last_slot integer not null,
  primary key (job, group_no)
) strict

CREATE TABLE members (
  group_no integer not null references groups (group_no),
  member_no integer not null,
  status integer not null,
  in_chat integer not null,
  rights integer not null,
  status_at integer not null,
  was_here_before integer not null,
  joined_how integer not null,
  joined_at integer,
  joined_by integer,
  joined_link text,
  first_seen_at integer not null,
  last_seen_at integer not null,
  primary key (group_no, member_no)
) strict, without rowid

CREATE TABLE merged_groups (
  group_no integer not null primary key,
  into_no integer not null
) strict

CREATE TABLE outbox (
  outbox_id integer not null primary key,
  group_no integer not null,
  member_no integer,
  topic integer,
  named_chat_id integer,
  effect blob not null,
  class integer not null,
  priority integer not null,
  continuation text,
  continuation_state blob,
  state integer not null,
  is_uncertain integer not null,
  attempts integer not null,
  due_at integer not null,
  deadline_at integer,
  asked_at integer not null,
  last_error text
) strict

CREATE INDEX outbox_of_mydata on outbox (member_no) where continuation = 'mydata-sent'

CREATE TABLE pauses (
  lane integer not null primary key,
  until integer not null
) strict

CREATE TABLE people (
  member_no integer not null primary key,
  user_id integer not null unique,
  first_name text not null,
  last_name text,
  username text,
  username_key text,
  client_language text,
  language text,
  is_bot integer not null,
  private_chat integer not null,
  first_seen_at integer not null
) strict

CREATE INDEX people_by_username on people (username_key) where username_key is not null

CREATE TABLE questions (
  member_no integer not null primary key,
  handler text not null,
  state blob not null,
  expires_at integer not null
) strict

CREATE TABLE recent_texts (
  recent_text_id integer not null primary key,
  hash integer not null,
  at integer not null
) strict

CREATE TABLE requests_done (
  request_id text not null primary key,
  at integer not null
) strict

CREATE TABLE schema_migrations (
  number integer not null primary key,
  name text not null,
  sha256 text not null,
  applied_at integer not null
) strict

CREATE TABLE sequences (
  name text not null primary key,
  next_value integer not null
) strict

CREATE TABLE settings (
  group_no integer not null,
  feature text not null,
  key text not null,
  value text not null,
  primary key (group_no, feature, key)
) strict

CREATE TABLE updates_seen (
  bot_id integer not null,
  update_id integer not null,
  at integer not null,
  primary key (bot_id, update_id)
) strict, without rowid

CREATE TABLE work (
  work_id integer not null primary key,
  group_no integer,
  member_no integer,
  handler text not null,
  state blob not null,
  asked_at integer not null
) strict
