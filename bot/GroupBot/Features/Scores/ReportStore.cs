using System.Data.Common;
using Dapper;
using GroupBot.Core.Health;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>What a night measured of a group.</summary>
internal sealed record HealthDay
{
    public required long Day { get; init; }

    /// <summary>0 to 100; null where no part was measured on enough.</summary>
    public double? Health { get; init; }
    public required long Members { get; init; }

    /// <summary>Who did something in 7 days.</summary>
    public required long Active { get; init; }

    /// <summary>Who said something in 7 days.</summary>
    public required long Speakers { get; init; }

    /// <summary>Newcomers of 30 days whom somebody answered within a day, of those who came.</summary>
    public required long Met { get; init; }
    public required long Came { get; init; }

    /// <summary>Of the day before.</summary>
    public required long Messages { get; init; }
}

/// <summary>A group's health, night by night.</summary>
internal static class ReportStore
{
    public static readonly TableFacts Days = new("health_days", "group_no", "day") { EndsWithGroup = true };

    public static readonly TableFacts Parts = new("health_parts", "group_no", "day", "part") { EndsWithGroup = true };

    public static void Put(DbConnection connection, GroupNo group, HealthDay day, IReadOnlyList<HealthMeasure> parts)
    {
        connection.Execute(
            """
            insert into health_days (group_no, day, health, members, active, speakers, met, came, messages)
            values (@Group, @Day, @Health, @Members, @Active, @Speakers, @Met, @Came, @Messages)
            on conflict (group_no, day) do update set health = excluded.health, members = excluded.members, active = excluded.active,
              speakers = excluded.speakers, met = excluded.met, came = excluded.came, messages = excluded.messages
            """,
            new { Group = group.Value, day.Day, day.Health, day.Members, day.Active, day.Speakers, day.Met, day.Came, day.Messages });
        connection.Execute(
            """
            insert into health_parts (group_no, day, part, amount, measured) values (@Group, @Day, @Part, @Amount, @Measured)
            on conflict (group_no, day, part) do update set amount = excluded.amount, measured = excluded.measured
            """,
            parts.Select(part => new { Group = group.Value, day.Day, Part = (int)part.Part, Amount = part.Value, Measured = part.Of }));
    }

    /// <summary>By day.</summary>
    public static IReadOnlyList<HealthDay> Of(DbConnection connection, GroupNo group, int from) =>
    [
        .. connection.Query<HealthDay>(
            """
            select day as Day, health as Health, members as Members, active as Active, speakers as Speakers, met as Met, came as Came,
              messages as Messages
            from health_days
            where group_no = @Group and day >= @From
            order by day
            """,
            new { Group = group.Value, From = from }),
    ];

    /// <summary>What a day's health was made of.</summary>
    public static IReadOnlyList<HealthLine> LinesOf(DbConnection connection, GroupNo group, long day) => GroupHealth.Of(
    [
        .. connection.Query<(long Part, double Amount, long Measured)>(
            "select part, amount, measured from health_parts where group_no = @Group and day = @Day order by part",
            new { Group = group.Value, Day = day })
            .Select(row => new HealthMeasure((HealthPart)row.Part, row.Amount, (int)row.Measured)),
    ]).Lines;

    /// <summary>Messages of a day that may not be over.</summary>
    public static long MessagesOn(DbConnection connection, GroupNo group, int day) => connection.ExecuteScalar<long>(
        "select coalesce(sum(messages), 0) from score_days where group_no = @Group and day = @Day", new { Group = group.Value, Day = day });
}
