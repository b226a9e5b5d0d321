using System.Data.Common;
using Dapper;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Scores;
using GroupBot.Storage;

namespace GroupBot.Features.Growth;

/// <summary>What a report is to be made as. Stands in rows of waiting work as a number: never renumber.</summary>
internal enum GrowthForm
{
    Words = 0,
    Chart = 1,
    Table = 2,
}

/// <summary>A report that an admin asked for.</summary>
/// <param name="Today">The group's day, a day number.</param>
/// <param name="Known">The first day of which all joins are known.</param>
/// <param name="Days">See <see cref="GrowthSpan"/>, as the next two.</param>
/// <param name="Came">The day on which the bot came.</param>
internal sealed record GrowthAsked(int Version, long Group, GrowthForm Form, int Today, int Known, int Days, int Settling, int HelpDays, int? Came = null);

/// <summary>Reads a group's joins and replies beside the corridor, and makes the report of them.</summary>
internal static class GrowthReader
{
    private sealed record Row
    {
        public required long MemberNo { get; init; }
        public required long How { get; init; }
        public long? LinkNo { get; init; }
        public long? InviterNo { get; init; }
        public required long IsCredited { get; init; }
        public required long JoinedAt { get; init; }
        public required long JoinedDay { get; init; }
        public required long WasHereBefore { get; init; }
        public long? LeftDay { get; init; }
        public long? CountedDay { get; init; }
    }

    public static GrowthReport Read(Database database, GrowthAsked asked, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        var span = new GrowthSpan(asked.Today, asked.Known, asked.Days, asked.Settling, asked.HelpDays) { Came = asked.Came ?? asked.Known };
        var joins = Joins(connection, asked.Group);
        var inviters = joins.Where(join => join.Inviter is not null && join.Day >= span.CohortFrom).Select(join => join.Inviter!.Value).ToHashSet();
        var helps = inviters.Count == 0 ? [] : Helps(connection, asked.Group, inviters, span.CohortFrom - span.HelpDays, ct);
        var group = new GroupNo(asked.Group);
        var subgroups = SubgroupRows.Of(connection, group);
        return GrowthReport.Of(
            joins, helps, Seeds.Of(connection, group).ToHashSet(), span,
            subgroups is { Count: > 0 } ? member => subgroups.TryGetValue(member, out var number) ? number : null : null) with
        {
            HasLooked = subgroups is not null,
        };
    }

    private static List<GrowthJoin> Joins(DbConnection connection, long group) => connection.Query<Row>(
        """
        select member_no as MemberNo, how as How, link_no as LinkNo, inviter_no as InviterNo, is_credited as IsCredited,
          joined_at as JoinedAt, joined_day as JoinedDay, was_here_before as WasHereBefore, left_day as LeftDay, counted_day as CountedDay
        from arrivals
        where group_no = @Group
        order by member_no
        """,
        new { Group = group }, buffered: false)
        .Select(row => new GrowthJoin(
            row.MemberNo, row.IsCredited != 0 ? row.InviterNo : null, WayOf(row), row.LinkNo, (int)row.JoinedDay, row.JoinedAt,
            row.CountedDay is not null, (int?)row.LeftDay))
        .ToList();

    private static JoinWay WayOf(Row row) => row.WasHereBefore != 0 ? JoinWay.CameBack
        : row is { IsCredited: 1, InviterNo: not null } ? JoinWay.Invited
        : (JoinedHow)row.How switch
        {
            JoinedHow.ByLink or JoinedHow.ByRequest => JoinWay.OtherLink,
            JoinedHow.Added => JoinWay.Added,
            JoinedHow.Direct => JoinWay.Direct,
            _ => JoinWay.Unknown,
        };

    /// <summary>Replies of inviters to others.</summary>
    private static List<HelpAct> Helps(DbConnection connection, long group, HashSet<long> inviters, int from, CancellationToken ct) =>
    [
        .. LoggedMessages.Since(connection, new GroupNo(group), from, repliesAlone: true, ct)
            .Where(reply => reply.MemberNo is { } member && inviters.Contains(member))
            .Select(reply => new HelpAct(reply.MemberNo!.Value, reply.At)),
    ];
}
