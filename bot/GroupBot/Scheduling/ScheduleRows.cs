using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Scheduling;

/// <summary>A group that has slots of its own.</summary>
/// <param name="Since">What was due before the bot knew it was never missed.</param>
internal sealed record ScheduledGroup(GroupNo No, string ZoneId, DateTimeOffset Since);

/// <summary>What schedules are made of, read over a connection that cannot write.</summary>
internal sealed class ScheduleRows(Database database)
{
    private sealed record Row
    {
        public required long No { get; init; }
        public required string Zone { get; init; }
        public string? NextZone { get; init; }
        public long? NextFrom { get; init; }
        public required long FirstSeenAt { get; init; }
    }

    /// <summary>Groups in which the bot works, each with the zone that holds at <paramref name="at"/>.</summary>
    public IReadOnlyList<ScheduledGroup> Groups(DateTimeOffset at)
    {
        using var connection = database.OpenReader();
        return
        [
            .. connection.Query<Row>(
                """
                select group_no as No, zone as Zone, next_zone as NextZone, next_from as NextFrom, first_seen_at as FirstSeenAt
                from groups
                where is_allowed = 1 and bot_status not in (@Left, @Banned)
                order by group_no
                """,
                new { Left = (long)MemberStatus.Left, Banned = (long)MemberStatus.Banned })
                .Select(row => new ScheduledGroup(
                    new GroupNo(row.No),
                    row.NextZone is { } next && row.NextFrom <= at.ToUnixTimeMilliseconds() ? next : row.Zone,
                    DateTimeOffset.FromUnixTimeMilliseconds(row.FirstSeenAt))),
        ];
    }

    /// <summary>The last slot of each job in each group (0 = the installation) that was handled.</summary>
    public IReadOnlyDictionary<(string Job, GroupNo Group), long> LastSlots()
    {
        using var connection = database.OpenReader();
        return connection.Query<(string Job, long Group, long Slot)>("select job, group_no, last_slot from job_slots order by job, group_no")
            .ToDictionary(row => (row.Job, new GroupNo(row.Group)), row => row.Slot);
    }

    /// <summary>When this installation began.</summary>
    public DateTimeOffset Began()
    {
        using var connection = database.OpenReader();
        return DateTimeOffset.FromUnixTimeMilliseconds(connection.ExecuteScalar<long>("select min(applied_at) from schema_migrations"));
    }
}
