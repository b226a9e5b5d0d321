-- What an import knows again by no message of its own: who reacted, came or went, by a keyed hash of their user id (0 for
-- somebody of whom the file has no id), so that it is known also once they were forgotten.

create table import_keys (
  chat_id integer not null,
  message_id integer not null,
  kind integer not null,
  actor_hash integer not null,
  ordinal integer not null,
  primary key (chat_id, message_id, kind, actor_hash, ordinal)
) strict, without rowid;
