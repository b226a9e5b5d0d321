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

CREATE INDEX activity_reactions on activity (group_no, chat_id, target_message_id, member_no) where kind = 8

CREATE INDEX activity_referrals on activity (group_no, target_member_no, kind) where kind in (22, 23)

CREATE INDEX activity_scores_begun on activity (group_no, seq) where kind = 36

CREATE INDEX activity_taken_back on activity (group_no, number) where kind = 25

CREATE TABLE activity_mentions (
  seq integer not null,
  member_no integer not null,
  primary key (seq, member_no)
) strict, without rowid

CREATE TABLE admission_questions (
  group_no integer not null,
  entrance_no integer not null,
  question_no integer not null,
  question text not null,
  options text,
  correct integer,
  primary key (group_no, entrance_no, question_no)
) strict, without rowid

CREATE TABLE arrival_changes (
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
) strict, without rowid

CREATE INDEX arrival_changes_by_member on arrival_changes (member_no)

CREATE TABLE arrival_contacts (
  group_no integer not null,
  member_no integer not null,
  other_no integer not null,
  day integer not null,
  primary key (group_no, member_no, other_no)
) strict, without rowid

CREATE INDEX arrival_contacts_by_member on arrival_contacts (member_no)

CREATE TABLE arrival_days (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  primary key (group_no, member_no, day)
) strict, without rowid

CREATE INDEX arrival_days_by_member on arrival_days (member_no)

CREATE TABLE arrival_flags (
  group_no integer not null,
  member_no integer not null,
  flag integer not null,
  found integer not null,
  bound integer not null,
  span integer not null,
  day integer not null,
  primary key (group_no, member_no, flag)
) strict, without rowid

CREATE INDEX arrival_flags_by_member on arrival_flags (member_no)

CREATE TABLE arrival_groups (
  group_no integer not null primary key,
  looked_day integer not null
) strict

CREATE TABLE arrival_phrases (
  group_no integer not null,
  member_no integer not null,
  hash integer not null,
  day integer not null,
  primary key (group_no, member_no, hash)
) strict, without rowid

CREATE INDEX arrival_phrases_by_day on arrival_phrases (group_no, day)

CREATE INDEX arrival_phrases_by_hash on arrival_phrases (group_no, hash, member_no)

CREATE INDEX arrival_phrases_by_member on arrival_phrases (member_no)

CREATE TABLE arrivals (
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
  state_day integer not null, returned_link_no integer, entrance_no integer, return_entrance_no integer,
  primary key (group_no, member_no)
) strict, without rowid

CREATE INDEX arrivals_by_counted_day on arrivals (group_no, counted_day, inviter_no) where counted_day is not null

CREATE INDEX arrivals_by_entrance on arrivals
  (group_no, entrance_no, (joined_day / 7), joined_day, left_day, counted_day, was_here_before, how, link_no)

CREATE INDEX arrivals_by_inviter on arrivals (group_no, inviter_no) where inviter_no is not null

CREATE INDEX arrivals_by_inviter_and_time on arrivals (group_no, inviter_no, joined_at) where is_credited = 1

CREATE INDEX arrivals_by_return on arrivals (group_no, return_entrance_no) where return_entrance_no is not null

CREATE INDEX arrivals_held on arrivals (group_no, inviter_no, member_no) where state = 7

CREATE INDEX arrivals_on_the_way on arrivals (group_no, member_no) where state in (1, 2)

CREATE TABLE awards (
  seq integer not null,
  part integer not null,
  group_no integer not null,
  day integer not null,
  of_seq integer not null,
  of_day integer not null,
  at integer not null,
  member_no integer not null,
  from_no integer,
  kind integer not null,
  rule_version integer not null,
  base real not null,
  tier real not null,
  pair real not null,
  giver real not null,
  mutual real not null,
  amount real not null,
  points integer not null,
  why integer not null,
  undone_by integer,
  primary key (seq, part)
) strict, without rowid

CREATE TABLE away_members (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  place integer not null,
  last_day integer not null,
  heat_then real not null,
  days_then integer not null,
  ties integer not null,
  primary key (group_no, member_no)
) strict, without rowid

CREATE TABLE board_absences (
  group_no integer not null,
  member_no integer not null,
  at integer not null,
  primary key (group_no, member_no)
) strict, without rowid

CREATE INDEX board_absences_by_member on board_absences (member_no)

CREATE TABLE check_in_boards (
  group_no integer not null,
  day integer not null,
  topic integer,
  message_id integer,
  edited_at integer not null,
  is_stale integer not null,
  wakes_at integer not null, chat_id integer, is_pinned integer not null default 0,
  primary key (group_no, day)
) strict, without rowid

CREATE TABLE check_in_groups (
  group_no integer not null primary key,
  members integer,
  counted_at integer not null,
  no_reactions_until integer not null,
  lines_from integer not null,
  lines integer not null,
  looked_day integer not null
, settled_by text) strict

CREATE TABLE check_in_reminders (
  member_no integer not null primary key,
  group_no integer not null,
  hour integer not null,
  due_at integer not null
, minute integer not null default 0) strict

CREATE INDEX check_in_reminders_by_due on check_in_reminders (due_at, member_no)

CREATE TABLE check_in_windows (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  name text not null,
  at integer not null,
  primary key (group_no, member_no, day, name)
) strict, without rowid

CREATE INDEX check_in_windows_by_member on check_in_windows (member_no)

CREATE TABLE check_ins (
  group_no integer not null,
  member_no integer not null,
  day integer not null,
  kind integer not null,
  reason text,
  at integer not null,
  place integer,
  is_told integer not null,
  primary key (group_no, member_no, day)
) strict, without rowid

CREATE INDEX check_ins_by_day on check_ins (group_no, day, place)

CREATE INDEX check_ins_by_member on check_ins (member_no)

CREATE TABLE checkpoints (
  name text not null primary key,
  through_seq integer not null
) strict

CREATE TABLE chosen_groups (
  member_no integer not null primary key,
  group_no integer not null,
  at integer not null
) strict

CREATE TABLE circle_moves (
  group_no integer not null,
  day integer not null,
  member_no integer not null,
  from_circle integer not null,
  to_circle integer not null,
  primary key (group_no, day, member_no)
) strict, without rowid

CREATE INDEX circle_moves_by_member on circle_moves (member_no, group_no, day)

CREATE TABLE circle_shares (
  group_no integer not null,
  day integer not null,
  core integer not null,
  active integer not null,
  peripheral integer not null,
  dormant integer not null,
  newcomers integer not null,
  apart integer not null,
  primary key (group_no, day)
) strict, without rowid

CREATE TABLE circle_standings (
  group_no integer not null primary key,
  day integer not null,
  seq integer not null,
  standings blob not null
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

CREATE TABLE entrance_costs (
  group_no integer not null,
  entrance_no integer not null,
  cost_no integer not null,
  day integer not null,
  amount integer not null,
  note text,
  at integer not null,
  primary key (group_no, entrance_no, cost_no)
) strict, without rowid

CREATE TABLE entrances (
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
  ended_at integer, admission integer not null default 1, places integer, last_day integer, tag text,
  primary key (group_no, entrance_no)
) strict, without rowid

CREATE UNIQUE INDEX entrances_by_code on entrances (code)

CREATE INDEX entrances_by_name on entrances (group_no, name_key, entrance_no)

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

CREATE TABLE health_days (
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
) strict, without rowid

CREATE TABLE health_parts (
  group_no integer not null,
  day integer not null,
  part integer not null,
  amount real not null,
  measured integer not null,
  primary key (group_no, day, part)
) strict, without rowid

CREATE TABLE import_keys (
  chat_id integer not null,
  message_id integer not null,
  kind integer not null,
  actor_hash integer not null,
  ordinal integer not null,
  primary key (chat_id, message_id, kind, actor_hash, ordinal)
) strict, without rowid

CREATE TABLE influence (
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
) strict, without rowid

CREATE TABLE installation (
  key text not null primary key,
  value text not null
) strict

CREATE TABLE invite_links (
  group_no integer not null,
  link_no integer not null,
  member_no integer not null,
  url text,
  state integer not null,
  asked_at integer not null, entrance_no integer,
  primary key (group_no, link_no)
) strict, without rowid

CREATE INDEX invite_links_by_entrance on invite_links (entrance_no, link_no) where entrance_no is not null

CREATE INDEX invite_links_by_member on invite_links (member_no, group_no)

CREATE TABLE invite_task_grants (
  group_no integer not null,
  task_no integer not null,
  member_no integer not null,
  place integer not null,
  reached_day integer not null,
  granted_at integer not null,
  told_at integer,
  primary key (group_no, task_no, member_no)
) strict, without rowid

CREATE INDEX invite_task_grants_by_member on invite_task_grants (member_no)

CREATE TABLE invite_tasks (
  group_no integer not null,
  task_no integer not null,
  title text not null,
  needed integer not null,
  quota integer not null,
  first_day integer not null,
  last_day integer,
  gift integer not null,
  gift_text text,
  file_id text,
  points integer not null,
  state integer not null,
  primary key (group_no, task_no)
) strict, without rowid

CREATE TABLE job_slots (
  job text not null,
  group_no integer not null,
  last_slot integer not null,
  primary key (job, group_no)
) strict

CREATE TABLE join_answers (
  group_no integer not null,
  request_no integer not null,
  question_no integer not null,
  member_no integer not null,
  question text not null,
  answer text not null,
  is_right integer,
  at integer not null, message_id integer, asked_by integer, edited_at integer,
  primary key (group_no, request_no, question_no)
) strict, without rowid

CREATE INDEX join_answers_by_member on join_answers (member_no)

CREATE TABLE join_calls (
  group_no integer not null primary key,
  called_at integer not null
) strict

CREATE TABLE join_requests (
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
) strict, without rowid

CREATE INDEX join_requests_by_entrance on join_requests (group_no, entrance_no, state, queued_at, request_no)
  where entrance_no is not null

CREATE INDEX join_requests_by_member on join_requests (member_no, group_no, request_no)

CREATE INDEX join_requests_by_state on join_requests (group_no, state, queued_at, request_no)

CREATE TABLE launch_watches (
  group_no integer not null,
  member_no integer not null,
  least integer not null,
  asked_at integer not null,
  told_day integer,
  primary key (group_no, member_no)
) strict, without rowid

CREATE TABLE leader_steps (
  group_no integer not null,
  member_no integer not null,
  step integer not null,
  at integer not null,
  by_no integer not null,
  note text,
  primary key (group_no, member_no)
) strict, without rowid

CREATE INDEX leader_steps_by_member on leader_steps (member_no)

CREATE TABLE lively_days (
  group_no integer not null,
  day integer not null,
  spoke integer not null,
  primary key (group_no, day)
) strict, without rowid

CREATE TABLE member_codes (
  group_no integer not null,
  member_no integer not null,
  code text not null,
  primary key (group_no, member_no)
) strict, without rowid

CREATE UNIQUE INDEX member_codes_by_code on member_codes (group_no, code)

CREATE TABLE member_tags (
  group_no integer not null,
  member_no integer not null,
  tag_key text not null,
  tag text not null,
  given_at integer not null,
  given_by integer,
  primary key (group_no, member_no, tag_key)
) strict, without rowid

CREATE INDEX member_tags_by_member on member_tags (member_no)

CREATE INDEX member_tags_by_tag on member_tags (group_no, tag_key, member_no)

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

CREATE TABLE newcomers (
  group_no integer not null,
  member_no integer not null,
  joined_at integer not null,
  spoke_at integer not null,
  chat_id integer not null,
  message_id integer not null,
  answered_at integer,
  primary key (group_no, member_no)
) strict, without rowid

CREATE TABLE offers (
  group_no integer not null,
  setting text not null,
  noted_day integer,
  answered_at integer,
  primary key (group_no, setting)
) strict, without rowid

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

CREATE TABLE past_day_rules (
  group_no integer not null,
  until_at integer not null,
  zone text not null,
  day_start integer not null,
  last_day integer not null,
  next_day integer not null,
  primary key (group_no, until_at)
) strict, without rowid

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

CREATE TABLE plan_days (
  group_no integer not null,
  plan_no integer not null,
  member_no integer not null,
  day integer not null,
  at integer not null,
  message_id integer,
  file text, chat_id integer,
  primary key (group_no, plan_no, member_no, day)
) strict, without rowid

CREATE INDEX plan_days_by_day on plan_days (group_no, plan_no, day)

CREATE INDEX plan_days_by_file on plan_days (group_no, file)

CREATE INDEX plan_days_by_member on plan_days (member_no)

CREATE TABLE plan_members (
  group_no integer not null,
  plan_no integer not null,
  member_no integer not null,
  joined_day integer not null,
  joined_at integer not null,
  left_day integer,
  finished_day integer,
  primary key (group_no, plan_no, member_no)
) strict, without rowid

CREATE INDEX plan_members_by_member on plan_members (member_no, group_no)

CREATE TABLE plan_waits (
  group_no integer not null,
  member_no integer not null,
  plan_no integer not null,
  day integer not null,
  message_id integer not null,
  topic integer, chat_id integer,
  primary key (group_no, member_no, plan_no)
) strict, without rowid

CREATE INDEX plan_waits_by_member on plan_waits (member_no)

CREATE TABLE plans (
  group_no integer not null,
  plan_no integer not null,
  title text not null,
  rule text,
  tag text not null,
  topic integer,
  first_day integer not null,
  last_day integer not null,
  target integer not null,
  proof integer not null,
  characters integer not null,
  leaves integer not null,
  state integer not null,
  message_id integer,
  edited_at integer not null,
  wakes_at integer not null, chat_id integer, list_tries integer not null default 0,
  primary key (group_no, plan_no)
) strict, without rowid

CREATE TABLE points_ledger (
  group_no integer not null,
  key text not null,
  entry_no integer not null,
  member_no integer not null,
  change integer not null,
  reason_code text not null,
  reason text,
  actor_no integer,
  at integer not null,
  day integer not null,
  undone_by integer,
  primary key (group_no, key)
) strict, without rowid

CREATE INDEX points_ledger_by_actor on points_ledger (group_no, actor_no, day) where actor_no is not null

CREATE UNIQUE INDEX points_ledger_by_entry on points_ledger (entry_no)

CREATE INDEX points_ledger_by_member on points_ledger (member_no, group_no, entry_no, change)

CREATE TABLE posts (
  group_no integer not null,
  day integer not null,
  post_no integer not null,
  at integer not null,
  feature text not null,
  kind text not null,
  post_key text not null,
  fate integer not null,
  primary key (group_no, day, post_no)
) strict, without rowid

CREATE TABLE questions (
  member_no integer not null primary key,
  handler text not null,
  state blob not null,
  expires_at integer not null
) strict

CREATE TABLE quiet_pauses (
  group_no integer not null primary key,
  until_at integer not null
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

CREATE TABLE score_clocks (
  group_no integer not null,
  from_seq integer not null,
  landmark integer not null,
  half_life integer not null,
  conversion real not null,
  primary key (group_no, from_seq)
) strict, without rowid

CREATE TABLE score_days (
  group_no integer not null,
  day integer not null,
  member_no integer not null,
  acts integer not null,
  messages integer not null,
  heat real not null,
  points integer not null,
  primary key (group_no, day, member_no)
) strict, without rowid

CREATE INDEX score_days_by_member on score_days (member_no, group_no, day)

CREATE TABLE score_groups (
  group_no integer not null primary key,
  first_seq integer not null,
  first_at integer not null,
  rule_version integer not null,
  peripheral_from real not null,
  active_from real not null,
  core_from real not null
) strict

CREATE TABLE score_members (
  group_no integer not null,
  member_no integer not null,
  heat real not null,
  points integer not null,
  last_day integer not null,
  active_days integer not null,
  through_seq integer not null,
  state blob not null,
  primary key (group_no, member_no)
) strict, without rowid

CREATE INDEX score_members_by_heat on score_members (group_no, heat)

CREATE INDEX score_members_by_member on score_members (member_no)

CREATE INDEX score_members_by_points on score_members (group_no, points)

CREATE TABLE score_nights (
  group_no integer not null,
  day integer not null,
  seq integer not null,
  done_seq integer,
  members integer,
  gone blob not null,
  staff blob not null,
  primary key (group_no, day)
) strict, without rowid

CREATE TABLE score_pairs (
  group_no integer not null,
  from_no integer not null,
  to_no integer not null,
  tie real not null,
  last_day integer not null,
  through_seq integer not null,
  state blob not null,
  primary key (group_no, from_no, to_no)
) strict, without rowid

CREATE INDEX score_pairs_by_member on score_pairs (from_no, group_no, to_no)

CREATE INDEX score_pairs_by_target on score_pairs (group_no, to_no)

CREATE TABLE score_rules (
  group_no integer not null,
  rule_version integer not null,
  rules blob not null,
  at integer not null,
  primary key (group_no, rule_version)
) strict, without rowid

CREATE TABLE seeds (
  group_no integer not null,
  member_no integer not null,
  at integer not null,
  primary key (group_no, member_no)
) strict, without rowid

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

CREATE TABLE structure_reports (
  group_no integer not null primary key,
  day integer not null,
  report blob not null
) strict

CREATE TABLE todo_notes (
  group_no integer not null primary key,
  day integer not null
) strict

CREATE TABLE todo_readers (
  group_no integer not null,
  member_no integer not null,
  since_at integer not null,
  primary key (group_no, member_no)
) strict, without rowid

CREATE TABLE updates_seen (
  bot_id integer not null,
  update_id integer not null,
  at integer not null,
  primary key (bot_id, update_id)
) strict, without rowid

CREATE TABLE waiting_posts (
  group_no integer not null,
  feature text not null,
  kind text not null,
  post_key text not null,
  topic integer,
  parts blob not null,
  keyboard blob,
  continuation text,
  continuation_state blob,
  fate integer not null,
  due_at integer not null,
  primary key (group_no, feature, kind, post_key)
) strict, without rowid

CREATE TABLE work (
  work_id integer not null primary key,
  group_no integer,
  member_no integer,
  handler text not null,
  state blob not null,
  asked_at integer not null
) strict
