-- Who does not want to be on the boards of a group.
create table board_absences (
  group_no integer not null,
  member_no integer not null,
  at integer not null,
  primary key (group_no, member_no)
) strict, without rowid;

create index board_absences_by_member on board_absences (member_no);

-- The board of all time: who ever earned most.
create index score_members_by_points on score_members (group_no, points);

-- Finds what an invited person gave their inviter, and whether it was taken back.
create index activity_referrals on activity (group_no, target_member_no, kind) where kind in (22, 23);

create index activity_taken_back on activity (group_no, number) where kind = 25;

-- Who responded to somebody: what the core circle asks for, and /why tells.
create index score_pairs_by_target on score_pairs (group_no, to_no);
