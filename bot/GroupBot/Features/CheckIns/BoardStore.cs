using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>The board message of a day. Instants are unix milliseconds.</summary>
internal sealed record DayBoard
{
    public required long GroupNo { get; init; }
    public required long Day { get; init; }
    public long? Topic { get; init; }

    /// <summary>Null until it is known to stand, and for good where the gate held it back or it is gone.</summary>
    public long? MessageId { get; init; }

    /// <summary>The chat in which that is its number; null where nobody knows it any more, as of a group that has been two.</summary>
    public long? ChatId { get; init; }

    /// <summary>1 where it is pinned.</summary>
    public long IsPinned { get; init; }

    /// <summary>When it was last sent or edited.</summary>
    public long EditedAt { get; init; }

    /// <summary>1 where somebody has checked in since.</summary>
    public long IsStale { get; init; }

    /// <summary>When it is edited next; 0 where nothing waits.</summary>
    public long WakesAt { get; init; }
}

/// <summary>The rows of <c>check_in_boards</c>.</summary>
internal static class BoardStore
{
    public static readonly TableFacts Facts = new("check_in_boards", "group_no", "day");

    private const string Columns = """
        group_no as GroupNo, day as Day, topic as Topic, message_id as MessageId, chat_id as ChatId, is_pinned as IsPinned,
        edited_at as EditedAt, is_stale as IsStale, wakes_at as WakesAt
        """;

    public static DayBoard? Read(DbConnection connection, GroupNo group, long day) =>
        connection.QuerySingleOrDefault<DayBoard>(
            $"select {Columns} from check_in_boards where group_no = @Group and day = @Day",
            new { Group = group.Value, Day = day });

    /// <summary>Those that are pinned, by day.</summary>
    public static IReadOnlyList<DayBoard> Pinned(DbConnection connection, GroupNo group) =>
    [
        .. connection.Query<DayBoard>(
            $"select {Columns} from check_in_boards where group_no = @Group and is_pinned = 1 order by day",
            new { Group = group.Value }),
    ];

    public static void Write(DbConnection connection, DayBoard board) => connection.Execute(
        """
        insert into check_in_boards (group_no, day, topic, message_id, chat_id, is_pinned, edited_at, is_stale, wakes_at)
        values (@GroupNo, @Day, @Topic, @MessageId, @ChatId, @IsPinned, @EditedAt, @IsStale, @WakesAt)
        on conflict (group_no, day) do update set topic = excluded.topic, message_id = excluded.message_id, chat_id = excluded.chat_id,
          is_pinned = excluded.is_pinned, edited_at = excluded.edited_at, is_stale = excluded.is_stale, wakes_at = excluded.wakes_at
        """,
        board);

    public static void Delete(DbConnection connection, GroupNo group, long day) => connection.Execute(
        "delete from check_in_boards where group_no = @Group and day = @Day", new { Group = group.Value, Day = day });

    /// <summary>Boards of days long past are edited no more; one that is still pinned is kept to be taken down.</summary>
    public static void DeleteBefore(DbConnection connection, GroupNo group, long day) => connection.Execute(
        "delete from check_in_boards where group_no = @Group and day < @Day and is_pinned = 0", new { Group = group.Value, Day = day });
}
