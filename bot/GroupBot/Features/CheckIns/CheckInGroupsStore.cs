using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>What check-ins know of a group. Instants are unix milliseconds.</summary>
internal sealed record CheckInGroup
{
    public required long GroupNo { get; init; }

    /// <summary>How many people are in it; null until Telegram has told.</summary>
    public long? Members { get; init; }

    /// <summary>When that was last asked for; 0 = never.</summary>
    public long CountedAt { get; init; }

    /// <summary>Until when no reaction is tried, after one was refused.</summary>
    public long NoReactionsUntil { get; init; }

    /// <summary>The day number up to which missed days were looked at; 0 = never.</summary>
    public long LookedDay { get; init; }

    /// <summary>The rules by which every calendar was counted last; null until that was looked at.</summary>
    public string? SettledBy { get; init; }
}

/// <summary>The rows of <c>check_in_groups</c>; <c>lines_from</c> and <c>lines</c> mean nothing any more, and are 0.</summary>
internal static class CheckInGroupsStore
{
    public static readonly TableFacts Facts = new("check_in_groups", "group_no");

    public static CheckInGroup Read(DbConnection connection, GroupNo group) =>
        connection.QuerySingleOrDefault<CheckInGroup>(
            """
            select group_no as GroupNo, members as Members, counted_at as CountedAt,
              no_reactions_until as NoReactionsUntil, looked_day as LookedDay, settled_by as SettledBy
            from check_in_groups
            where group_no = @Group
            """,
            new { Group = group.Value })
        ?? new CheckInGroup { GroupNo = group.Value };

    public static CheckInGroup Write(DbConnection connection, CheckInGroup group)
    {
        connection.Execute(
            """
            insert into check_in_groups
              (group_no, members, counted_at, no_reactions_until, lines_from, lines, looked_day, settled_by)
            values (@GroupNo, @Members, @CountedAt, @NoReactionsUntil, 0, 0, @LookedDay, @SettledBy)
            on conflict (group_no) do update set members = excluded.members, counted_at = excluded.counted_at,
              no_reactions_until = excluded.no_reactions_until, lines_from = 0, lines = 0, looked_day = excluded.looked_day,
              settled_by = excluded.settled_by
            """,
            group);
        return group;
    }
}
