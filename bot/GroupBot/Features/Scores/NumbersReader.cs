using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Health;
using GroupBot.Events;

namespace GroupBot.Features.Scores;

/// <summary>
/// Counts how far those who joined come and how often people come back, beside the corridor, after the night that it belongs to.
/// Staff and bots are no part of it.
/// </summary>
internal static class NumbersReader
{
    /// <summary>So many weeks are kept for the pages.</summary>
    public const int WeeksShown = 6;

    private const int Month = 30;

    public static GroupNumbers Read(DbConnection connection, NightAsked asked, NightRows rows, CancellationToken ct)
    {
        var joined = rows.Members.Where(member => member.HasJoined && !rows.Staff.Contains(member.MemberNo))
            .Select(member => (member.MemberNo, JoinDay: HealthNight.JoinDayOf(member, asked.Day, asked.DayStart)))
            .Where(one => one.JoinDay >= GroupNumbers.FirstJoinDay(asked.Day))
            .ToDictionary(one => one.MemberNo, one => (one.JoinDay, Days: new List<int>()));
        var recent = new Dictionary<long, int>();
        foreach (var (member, day) in connection.Query<(long Member, long Day)>(
            """
            select member_no, day from score_days
            where group_no = @Group and day >= @From and day < @Day and acts > 0
            """,
            new { asked.Group, From = GroupNumbers.FirstJoinDay(asked.Day), asked.Day }, buffered: false))
        {
            ct.ThrowIfCancellationRequested();
            if (joined.TryGetValue(member, out var one) && day >= one.JoinDay)
            {
                one.Days.Add((int)day);
            }

            if (day >= asked.Day - ActiveDaysCurve.Days && rows.Present.Contains(member) && !rows.Staff.Contains(member))
            {
                recent[member] = recent.GetValueOrDefault(member) + 1;
            }
        }

        var engaged = CircleStore.MovesOf(connection, new GroupNo(asked.Group), GroupNumbers.FirstJoinDay(asked.Day), asked.Day + 1, int.MaxValue)
            .Where(move => move.To >= Circle.Active).ToLookup(move => move.MemberNo, move => move.Day);
        var referred = ReferredDays(connection, asked);
        var numbers = GroupNumbers.Of(new NumbersInput
        {
            Day = asked.Day,
            FirstDay = asked.FirstDay,
            Joiners = [.. joined.Select(one => new NumbersJoiner(one.Value.JoinDay, one.Value.Days, [.. engaged[one.Key]], [.. referred[one.Key]]))],
            ActiveDays = recent.Values,
            Messages = Messages(connection, asked, rows),
        });
        return numbers with { FunnelWeeks = [.. numbers.FunnelWeeks.TakeLast(WeeksShown)], Retention = [.. numbers.Retention.TakeLast(WeeksShown)] };
    }

    private static ILookup<long, int> ReferredDays(DbConnection connection, NightAsked asked) => connection.Query<(long Inviter, long Day)>(
        """
        select inviter_no, counted_day from arrivals
        where group_no = @Group and inviter_no is not null and is_credited <> 0 and counted_day >= @From and counted_day < @Day
        """,
        new { asked.Group, From = GroupNumbers.FirstJoinDay(asked.Day), asked.Day }).ToLookup(one => one.Inviter, one => (int)one.Day);

    /// <summary>Of who talked, also of those who left since, and nothing of everybody else who is here.</summary>
    private static List<long> Messages(DbConnection connection, NightAsked asked, NightRows rows)
    {
        var said = connection.Query<(long Member, long Messages)>(
            """
            select member_no, cast(sum(messages) as bigint) from score_days
            where group_no = @Group and day >= @From and day < @Day and messages > 0
            group by member_no
            """,
            new { asked.Group, From = asked.Day - Month, asked.Day }).Where(one => !rows.Staff.Contains(one.Member)).ToList();
        var here = (int)Math.Min(int.MaxValue, Math.Max(asked.Members ?? 0, rows.Present.Count)) - rows.Staff.Count;
        return [.. said.Select(one => one.Messages), .. Enumerable.Repeat(0L, Math.Max(0, here - said.Count(one => rows.Present.Contains(one.Member))))];
    }
}
