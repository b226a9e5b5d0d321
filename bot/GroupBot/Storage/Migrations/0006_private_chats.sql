-- A private chat's id is a user id: in the log it would lead from somebody who was forgotten to the number they had.

update activity set chat_id = 0 where chat_id > 0;
