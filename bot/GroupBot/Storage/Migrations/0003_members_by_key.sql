-- Whom a person knows is found through the groups, one step of the primary key each; this index was written for every
-- newcomer of every group, to pages all over the file.

drop index members_by_person;
