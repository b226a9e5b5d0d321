using System.Data.Common;
using Dapper;
using GroupBot.Events;

namespace GroupBot.Features.CheckIns;

/// <summary>One line of a board.</summary>
internal sealed record Ranked
{
    public required long Member { get; init; }

    /// <summary>From 1.</summary>
    public required long Place { get; init; }

    /// <summary>Finished days in the span.</summary>
    public required long Days { get; init; }

    /// <summary>When they checked in, unix milliseconds; asked for of a single day.</summary>
    public long At { get; init; }
}

/// <summary>Who finished how many days of a span: checked in, made up or covered by a card (kinds 1, 2 and 3).</summary>
internal static class RankingStore
{
    private const string Of = """
        from check_ins c
        join members m on m.group_no = c.group_no and m.member_no = c.member_no
        where c.group_no = @Group and c.day >= @From and c.day < @Until and c.kind in (1, 2, 3)
          and m.in_chat = 1 and (@Admins = 1 or m.status not in (1, 2))
        """;

    /// <summary>The first of a span of days, most days first and ties by number, and one member's own line behind them.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The day after the last.</param>
    /// <param name="own">Whose line is wanted wherever it stands; null for nobody's.</param>
    public static IReadOnlyList<Ranked> ByDays(
        DbConnection connection, GroupNo group, DateOnly from, DateOnly until, bool admins, int top, MemberNo? own) =>
    [
        .. connection.Query<Ranked>(
            $"""
            select ranked.member as Member, ranked.place as Place, ranked.days as Days
            from (
                select c.member_no as member, count(*) as days, row_number() over (order by count(*) desc, c.member_no) as place
                {Of}
                group by c.member_no) ranked
            where ranked.place <= @Top or ranked.member = @Own
            order by ranked.place
            """,
            Values(group, from, until, admins, top, own)),
    ];

    /// <summary>The first of those who checked in on a day, the earliest first, and one member's own line behind them.</summary>
    public static IReadOnlyList<Ranked> ByPlace(DbConnection connection, GroupNo group, DateOnly day, bool admins, int top, MemberNo? own) =>
    [
        .. connection.Query<Ranked>(
            $"""
            select ranked.member as Member, ranked.place as Place, 1 as Days, ranked.at as At
            from (
                select c.member_no as member, c.at as at, row_number() over (order by c.place, c.member_no) as place
                {Of} and c.place is not null) ranked
            where ranked.place <= @Top or ranked.member = @Own
            order by ranked.place
            """,
            Values(group, day, day.AddDays(1), admins, top, own)),
    ];

    /// <summary>How many of those who have a place on the boards checked in on a day.</summary>
    public static long CountOf(DbConnection connection, GroupNo group, DateOnly day, bool admins) => connection.ExecuteScalar<long>(
        $"select count(*) {Of} and c.place is not null",
        new { Group = group.Value, From = day.DayNumber, Until = day.DayNumber + 1, Admins = admins ? 1 : 0 });

    /// <summary>The first of them, in the order in which they came.</summary>
    public static IReadOnlyList<long> FirstOf(DbConnection connection, GroupNo group, DateOnly day, bool admins, int limit) =>
    [
        .. connection.Query<long>(
            $"""
            select c.member_no
            {Of} and c.place is not null
            order by c.place, c.member_no
            limit @Limit
            """,
            new { Group = group.Value, From = day.DayNumber, Until = day.DayNumber + 1, Admins = admins ? 1 : 0, Limit = limit }),
    ];

    private static object Values(GroupNo group, DateOnly from, DateOnly until, bool admins, int top, MemberNo? own) => new
    {
        Group = group.Value,
        From = from.DayNumber,
        Until = until.DayNumber,
        Admins = admins ? 1 : 0,
        Top = top,
        Own = own?.Value ?? 0,
    };
}
