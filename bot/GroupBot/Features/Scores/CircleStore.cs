using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>Somebody went from one circle to another.</summary>
internal readonly record struct CircleMove(int Day, long MemberNo, Circle From, Circle To)
{
    /// <summary>Nearer to the middle; who was new has come nearer by being in it or beside it alone.</summary>
    public bool IsUp => To > From && To >= Circle.Active;
}

/// <summary>How many stood in each circle after a night, and how many in none.</summary>
internal sealed record CircleShare
{
    public required long Day { get; init; }
    public required long Core { get; init; }
    public required long Active { get; init; }
    public required long Peripheral { get; init; }
    public required long Dormant { get; init; }
    public required long Newcomers { get; init; }
    public required long Apart { get; init; }

    /// <summary>From the outermost circle to the core.</summary>
    public IReadOnlyList<long> Circles => [Dormant, Peripheral, Active, Core];

    public static CircleShare Of(int day, IEnumerable<Circle> circles, int apart)
    {
        var counts = circles.CountBy(circle => circle).ToDictionary();
        return new CircleShare
        {
            Day = day,
            Core = Count(Circle.Core),
            Active = Count(Circle.Active),
            Peripheral = Count(Circle.Peripheral),
            Dormant = Count(Circle.Dormant),
            Newcomers = Count(Circle.New),
            Apart = apart,
        };

        long Count(Circle circle) => counts.GetValueOrDefault(circle);
    }
}

/// <summary>The moves between circles, and the shares of each.</summary>
internal static class CircleStore
{
    public static readonly TableFacts Moves = new("circle_moves", "group_no", "day", "member_no") { MemberColumn = "member_no", EndsWithGroup = true };

    public static readonly TableFacts Shares = new("circle_shares", "group_no", "day") { EndsWithGroup = true };

    public static void Add(DbConnection connection, GroupNo group, CircleShare share) => connection.Execute(
        """
        insert into circle_shares (group_no, day, core, active, peripheral, dormant, newcomers, apart)
        values (@Group, @Day, @Core, @Active, @Peripheral, @Dormant, @Newcomers, @Apart)
        on conflict (group_no, day) do update set core = excluded.core, active = excluded.active, peripheral = excluded.peripheral,
          dormant = excluded.dormant, newcomers = excluded.newcomers, apart = excluded.apart
        """,
        new { Group = group.Value, share.Day, share.Core, share.Active, share.Peripheral, share.Dormant, share.Newcomers, share.Apart });

    public static void Add(DbConnection connection, GroupNo group, IEnumerable<CircleMove> moves) => connection.Execute(
        """
        insert into circle_moves (group_no, day, member_no, from_circle, to_circle) values (@Group, @Day, @MemberNo, @From, @To)
        on conflict (group_no, day, member_no) do update set from_circle = excluded.from_circle, to_circle = excluded.to_circle
        """,
        moves.Select(move => new { Group = group.Value, move.Day, move.MemberNo, From = (int)move.From, To = (int)move.To }));

    /// <summary>From the oldest to the newest; of too many the newest.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The first day after.</param>
    public static IReadOnlyList<CircleMove> MovesOf(DbConnection connection, GroupNo group, int from, int until, int most) =>
    [
        .. connection.Query<(long Day, long Member, long From, long To)>(
            """
            select day, member_no, from_circle, to_circle from circle_moves
            where group_no = @Group and day >= @From and day < @Until
            order by day desc, to_circle desc, member_no
            limit @Most
            """,
            new { Group = group.Value, From = from, Until = until, Most = most })
            .Select(row => new CircleMove((int)row.Day, row.Member, (Circle)row.From, (Circle)row.To)).OrderBy(move => move.Day),
    ];

    /// <summary>By day.</summary>
    public static IReadOnlyList<CircleShare> SharesOf(DbConnection connection, GroupNo group, int from) =>
    [
        .. connection.Query<CircleShare>(
            """
            select day as Day, core as Core, active as Active, peripheral as Peripheral, dormant as Dormant,
              newcomers as Newcomers, apart as Apart
            from circle_shares
            where group_no = @Group and day >= @From
            order by day
            """,
            new { Group = group.Value, From = from }),
    ];
}
