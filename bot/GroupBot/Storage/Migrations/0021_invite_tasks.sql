-- So many friends who count unlock something: as an admin made it. A file is known by what Telegram calls it for this bot.
create table invite_tasks (
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
) strict, without rowid;

-- Who reached a task, once each. Without an instant in told_at it still waits for its owner's private chat.
create table invite_task_grants (
  group_no integer not null,
  task_no integer not null,
  member_no integer not null,
  place integer not null,
  reached_day integer not null,
  granted_at integer not null,
  told_at integer,
  primary key (group_no, task_no, member_no)
) strict, without rowid;

create index invite_task_grants_by_member on invite_task_grants (member_no);
