using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Members.Arrivals;

/// <summary>
/// Tells the log for whom somebody invited counts, and stays, so that it is scored; and takes that back where it is so no longer.
/// It may be told again: what the log says already is left.
/// </summary>
internal static class ReferralRows
{
    public static void Follow(Turn turn, ArrivalRow row)
    {
        if (turn.Groups.Find(new GroupNo(row.GroupNo)) is not { } group)
        {
            return;
        }

        long? inviter = row.IsCredited == 1 ? row.InviterNo : null;
        // Who counted and went later counted all the same; who was kept counted before.
        Follow(turn, group, row, ActivityKind.ReferralCounted, row.CountedDay is not null && row.Stands is not (ArrivalState.Excluded or ArrivalState.Lapsed) ? inviter : null);
        Follow(turn, group, row, ActivityKind.ReferralKept, row.Stands is ArrivalState.Kept ? inviter : null);
    }

    private static void Follow(Turn turn, GroupState group, ArrivalRow row, ActivityKind kind, long? inviter)
    {
        var told = Standing(turn.Connection, group.No, row.MemberNo, kind);
        if (told?.Inviter == inviter)
        {
            return;
        }

        InGroup(turn, group, () =>
        {
            if (told is { } old)
            {
                turn.Log(ActivityKind.TakenBack, new MemberNo(old.Inviter), old.Seq, new MemberNo(row.MemberNo));
            }

            if (inviter is { } no)
            {
                turn.Log(kind, new MemberNo(no), target: new MemberNo(row.MemberNo));
            }
        });
    }

    /// <summary>What the log says and nothing took back.</summary>
    private static (long Seq, long Inviter)? Standing(DbConnection connection, GroupNo group, long invited, ActivityKind kind) => connection
        .Query<(long Seq, long Inviter)>(
            """
            select seq as Seq, member_no as Inviter from activity told
            where kind = @Kind and kind in (22, 23) and group_no = @Group and target_member_no = @Invited
              and not exists (select 1 from activity back where back.kind = 25 and back.group_no = @Group and back.number = told.seq)
            order by seq desc
            limit 1
            """,
            new { Kind = (long)kind, Group = group.Value, Invited = invited })
        .Select(row => ((long, long)?)row).FirstOrDefault();

    /// <summary>An admin may say it in private: the rows stand in the group, on its day.</summary>
    private static void InGroup(Turn turn, GroupState group, Action log)
    {
        var scene = turn.Scene;
        var (was, day) = (scene.Group, scene.Day);
        (scene.Group, scene.Day) = (group, was?.No == group.No ? day : DayBook.DayOf(turn.Seen, group, turn.Now));
        try
        {
            log();
        }
        finally
        {
            (scene.Group, scene.Day) = (was, day);
        }
    }
}
