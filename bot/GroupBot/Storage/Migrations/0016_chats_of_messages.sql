-- A message's number is a number of its chat: a group that becomes a supergroup begins anew.
alter table check_in_boards add column chat_id integer;
alter table plans add column chat_id integer;
alter table plan_waits add column chat_id integer;
alter table plan_days add column chat_id integer;

-- Of groups that have ever been one chat alone it is known; of the others nobody can tell any more.
update check_in_boards set chat_id = (select c.chat_id from group_chats c where c.group_no = check_in_boards.group_no)
where message_id is not null
  and (select count(*) from group_chats c where c.group_no = check_in_boards.group_no) = 1;
update plans set chat_id = (select c.chat_id from group_chats c where c.group_no = plans.group_no)
where message_id is not null
  and (select count(*) from group_chats c where c.group_no = plans.group_no) = 1;
update plan_waits set chat_id = (select c.chat_id from group_chats c where c.group_no = plan_waits.group_no)
where (select count(*) from group_chats c where c.group_no = plan_waits.group_no) = 1;
update plan_days set chat_id = (select c.chat_id from group_chats c where c.group_no = plan_days.group_no)
where message_id is not null
  and (select count(*) from group_chats c where c.group_no = plan_days.group_no) = 1;

-- By which rules a group's calendars were counted last: where a setting was changed, they are counted anew.
alter table check_in_groups add column settled_by text;

-- 1 for the board that is pinned: the next one takes its place.
alter table check_in_boards add column is_pinned integer not null default 0;

-- On how many days the list of who finished was tried in vain; 0 where nothing is left to do.
alter table plans add column list_tries integer not null default 0;
