using System.Data.Common;
using System.Globalization;
using Dapper;
using GroupBot.Events;

namespace GroupBot.Features.Scores;

/// <summary>One line of a board.</summary>
internal sealed record BoardLine
{
    public required long Member { get; init; }

    /// <summary>Points, or heat before it fades.</summary>
    public required double Amount { get; init; }
}

/// <summary>Somebody's place.</summary>
/// <param name="Rank">From 1; null where they are further down than is counted.</param>
/// <param name="Amount">As of <see cref="BoardLine"/>.</param>
internal readonly record struct BoardPlace(int? Rank, double Amount);

/// <summary>
/// The boards of a group: who is in it, is no admin where they are left out, and did not ask to be left out. Equals stand in
/// the order of their numbers.
/// </summary>
internal static class ScoreBoards
{
    /// <summary>How far down a place is counted: everybody above is looked at.</summary>
    public const int MostRanks = 1000;

    private const string Shown = """
        m.group_no = s.group_no and m.member_no = s.member_no and m.in_chat = 1 and (@Admins = 1 or m.status not in (1, 2))
          and not exists (select 1 from board_absences b where b.group_no = s.group_no and b.member_no = s.member_no)
        """;

    // Summed first: a member of many days is looked up once.
    private const string Days = $"""
        from (
            select group_no, member_no, cast(sum(points) as bigint) as points
            from score_days
            where group_no = @Group and day >= @From
            group by group_no, member_no) s
        cross join members m
        where s.points > 0 and {Shown}
        """;

    /// <summary>The first by what they have now.</summary>
    public static IReadOnlyList<BoardLine> ByHeat(DbConnection connection, GroupNo group, bool admins, int top) =>
        First(connection, "heat", group, admins, top);

    /// <summary>The first by what their acts ever gave.</summary>
    public static IReadOnlyList<BoardLine> ByPoints(DbConnection connection, GroupNo group, bool admins, int top) =>
        First(connection, "points", group, admins, top);

    /// <summary>Somebody's place by heat among those who are shown.</summary>
    /// <param name="heat">Theirs, before it fades.</param>
    public static BoardPlace PlaceByHeat(DbConnection connection, GroupNo group, bool admins, long member, double heat) =>
        Place(connection, "heat", group, admins, member, heat);

    public static BoardPlace PlaceByPoints(DbConnection connection, GroupNo group, bool admins, long member, long points) =>
        Place(connection, "points", group, admins, member, points);

    /// <summary>The heat, before it fades, of the next one above; null for the first.</summary>
    public static double? NextAbove(DbConnection connection, GroupNo group, bool admins, long member, double heat) =>
        connection.ExecuteScalar<double?>(
            $"""
            select s.heat
            from score_members s
            cross join members m
            where s.group_no = @Group and s.member_no <> @Member and s.heat >= @Amount and (s.heat > @Amount or s.member_no < @Member) and {Shown}
            order by s.heat, s.member_no
            limit 1
            """,
            new { Group = group.Value, Admins = admins ? 1 : 0, Member = member, Amount = heat });

    /// <summary>The first by points of the days from one on.</summary>
    public static IReadOnlyList<BoardLine> ByDays(DbConnection connection, GroupNo group, DateOnly from, bool admins, int top) =>
    [
        .. connection.Query<BoardLine>(
            $"""
            select s.member_no as Member, cast(s.points as double precision) as Amount
            {Days}
            order by s.points desc, s.member_no
            limit @Top
            """,
            new { Group = group.Value, From = from.DayNumber, Admins = admins ? 1 : 0, Top = top }),
    ];

    /// <summary>Somebody's place among those who have points of these days; null where they have none.</summary>
    public static BoardPlace? PlaceByDays(DbConnection connection, GroupNo group, DateOnly from, bool admins, MemberNo member)
    {
        var own = connection.ExecuteScalar<long?>(
            "select cast(sum(points) as bigint) from score_days where member_no = @Member and group_no = @Group and day >= @From",
            new { Member = member.Value, Group = group.Value, From = from.DayNumber }) ?? 0;
        var above = own <= 0 ? 0 : connection.ExecuteScalar<int>(
            $"""
            select count(*)
            {Days} and (s.points > @Own or (s.points = @Own and s.member_no < @Member))
            """,
            new { Group = group.Value, From = from.DayNumber, Admins = admins ? 1 : 0, Own = own, Member = member.Value });
        return own <= 0 ? null : new BoardPlace(above + 1, own);
    }

    // The order of an index leads, and each of its members is looked up: a planner left alone may begin with the members.
    private static IReadOnlyList<BoardLine> First(DbConnection connection, string by, GroupNo group, bool admins, int top) =>
    [
        .. connection.Query<BoardLine>(
            $"""
            select s.member_no as Member, cast(s.{by} as double precision) as Amount
            from score_members s
            cross join members m
            where s.group_no = @Group and s.{by} > 0 and {Shown}
            order by s.{by} desc, s.member_no
            limit @Top
            """,
            new { Group = group.Value, Admins = admins ? 1 : 0, Top = top }),
    ];

    private static BoardPlace Place(DbConnection connection, string by, GroupNo group, bool admins, long member, object amount)
    {
        var above = connection.ExecuteScalar<int>(
            $"""
            select count(*) from (
              select 1 as one
              from score_members s
              cross join members m
              where s.group_no = @Group and s.member_no <> @Member and s.{by} >= @Amount and (s.{by} > @Amount or s.member_no < @Member) and {Shown}
              limit @Most) above
            """,
            new { Group = group.Value, Admins = admins ? 1 : 0, Member = member, Amount = amount, Most = MostRanks });
        return new BoardPlace(above < MostRanks ? above + 1 : null, Convert.ToDouble(amount, CultureInfo.InvariantCulture));
    }
}
