using Dapper;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Storage;
using GroupBot.Turns;

namespace GroupBot.Groups;

/// <summary>Two numbers turned out to be one group.</summary>
/// <param name="From">The one that was given when the new chat was met before its migration was told.</param>
/// <param name="Below">The log is gone through downwards; what stands at this number or above is done. 0 = not begun.</param>
/// <param name="AfterMember">Members up to this number are done.</param>
internal sealed record GroupMerging(int Version, long From, long To, long Below, long AfterMember);

/// <summary>
/// Gives the rows of a short-lived group to the one that it really was, in chunks: first the members, then the log, then
/// what is short.
/// </summary>
internal static class GroupMerge
{
    public const string Work = "merge-groups";
    private const int MembersAChunk = 200;
    private const int KeysAChunk = 1000;

    public static GroupMerging? Chunk(Turn turn, GroupMerging merging)
    {
        var (from, to) = (new GroupNo(merging.From), new GroupNo(merging.To));
        if (merging is { AfterMember: 0, Below: 0 })
        {
            ScoreMerge.Begin(turn, from, to);
        }

        var members = turn.Members.InGroup(from, new MemberNo(merging.AfterMember), MembersAChunk);
        if (members.Count > 0)
        {
            foreach (var member in members)
            {
                Merge(turn, member, to);
            }

            return merging with { AfterMember = members[^1].No.Value };
        }

        if (turn.Connection.ExecuteScalar<long>("select count(*) from groups where group_no = @From", new { merging.From }) == 0)
        {
            return null;
        }

        var high = merging.Below > 0 ? merging.Below : turn.LastSeq + 1;
        var low = Math.Max(high - KeysAChunk, 1);
        turn.Connection.Execute(
            "update activity set group_no = @To where seq >= @Low and seq < @High and group_no = @From",
            new { merging.From, merging.To, Low = low, High = high });
        // Down to the first row of all: where the clock was set back, instants do not tell where the group's rows begin.
        if (turn.Connection.ExecuteScalar<long?>(
            "select seq from activity where seq < @Low order by seq desc limit 1", new { Low = low }) is { } below)
        {
            return merging with { Below = below + 1 };
        }

        End(turn, from, to);
        return null;
    }

    /// <summary>The newer standing holds; what is known of the join is kept.</summary>
    private static void Merge(Turn turn, MemberState member, GroupNo to)
    {
        var known = turn.Members.Find(to, member.No);
        var newer = known is null || member.StatusAt > known.StatusAt ? member : known;
        var joined = known is { JoinedAt: not null } || member.JoinedAt is null ? known ?? member : member;
        turn.Members.Change(member with
        {
            Group = to,
            Membership = newer.Membership,
            StatusAt = newer.StatusAt,
            FirstSeenAt = known?.FirstSeenAt ?? member.FirstSeenAt,
            WasHereBefore = member.WasHereBefore || known is { WasHereBefore: true },
            JoinedHow = joined.JoinedHow,
            JoinedAt = joined.JoinedAt,
            JoinedBy = joined.JoinedBy,
            JoinedLink = joined.JoinedLink,
        });
        turn.Seen.Write(to, turn.Seen.LastSeen(member.Group, member.No), 0, member.No);
        turn.Members.Remove(member);
    }

    private static void End(Turn turn, GroupNo from, GroupNo to)
    {
        var clock = turn.Seen.ClockOf(from);
        turn.Seen.Write(to, clock.LastAt, clock.LastDay, null);
        // Before the tables at large: two ledgers and two forests are one by rules of their own, and the ledger goes by scores.
        turn.Scores.Merge(from, to);
        PointsMerge.Run(turn, from, to);
        ArrivalMerge.Run(turn, from, to);
        // The older group's clock is the one that goes on, and with it what it was.
        turn.Connection.Execute("delete from past_day_rules where group_no = @From", new { From = from.Value });
        // The log is done; who means whom stays.
        foreach (var table in turn.Features.Tables.Where(
            table => table is { HasGroup: true, IsLong: false, Name: not ("groups" or "merged_groups") }))
        {
            Move(turn, table, from, to);
        }

        turn.Settings.Forget(to);
        turn.Quiet.Forget(to);
        foreach (var merged in turn.Features.Merges)
        {
            merged(turn, to);
        }

        turn.Connection.Execute("delete from groups where group_no = @From", new { From = from.Value });
    }

    /// <summary>What both have stays as the older group has it, unless the newer one's prevails.</summary>
    private static void Move(Turn turn, TableFacts table, GroupNo from, GroupNo to)
    {
        if (table.EndsWithGroup)
        {
            turn.Connection.Execute($"delete from {table.Name} where group_no = @From", new { From = from.Value });
            return;
        }

        var others = table.Key.Where(column => column != "group_no").ToList();
        var isSame = string.Concat(others.Select(column => $" and held.{column} = {table.Name}.{column}"));
        var isFree = others.Count == table.Key.Count ? "" : $"""
            and not exists (
              select 1 from {table.Name} held
              where held.group_no = @To {isSame})
            """;
        var both = new { From = from.Value, To = to.Value };
        if (table.Prevails is { } prevails)
        {
            turn.Connection.Execute(
                $"""
                delete from {table.Name}
                where group_no = @To and not ({prevails})
                  and exists (select 1 from {table.Name} held where held.group_no = @From {isSame} and {prevails})
                """,
                both);
        }

        turn.Connection.Execute($"update {table.Name} set group_no = @To where group_no = @From {isFree}", both);
        turn.Connection.Execute($"delete from {table.Name} where group_no = @From", both);
    }
}
