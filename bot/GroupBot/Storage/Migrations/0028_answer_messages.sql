-- By which message somebody answered at the door (null: by a button), who asked it besides, and when it was changed last.
alter table join_answers add column message_id integer;
alter table join_answers add column asked_by integer;
alter table join_answers add column edited_at integer;
