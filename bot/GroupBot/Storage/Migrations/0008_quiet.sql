-- What the bot says in groups unasked: what was sent and what was held back, what waits, and where it is silenced.

create table posts (
  group_no integer not null,
  day integer not null,
  post_no integer not null,
  at integer not null,
  feature text not null,
  kind text not null,
  post_key text not null,
  fate integer not null,
  primary key (group_no, day, post_no)
) strict, without rowid;

-- parts: a JSON list of HTML, one where the post merges with none.
create table waiting_posts (
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
) strict, without rowid;

create table quiet_pauses (
  group_no integer not null primary key,
  until_at integer not null
) strict;
