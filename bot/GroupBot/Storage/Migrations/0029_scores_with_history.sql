-- Finds where a group's scores were made anew with what was imported.
create index activity_scores_begun on activity (group_no, seq) where kind = 36;
