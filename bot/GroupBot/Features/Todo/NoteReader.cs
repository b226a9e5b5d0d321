using Dapper;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Storage;

namespace GroupBot.Features.Todo;

/// <summary>A group's morning note that is due.</summary>
/// <param name="Group">A group's number.</param>
/// <param name="Day">The number of the group's day on which it is due.</param>
/// <param name="From">When the day before began; unix milliseconds.</param>
/// <param name="To">When it ended; unix milliseconds, not itself of that day.</param>
/// <param name="Members">How many are in the group, as Telegram told; null where it did not.</param>
internal sealed record NoteDue(int Version, long Group, int Day, long From, long To, long? Members = null);

/// <summary>What happened in a group on one day.</summary>
internal sealed record NoteFacts(long Joined, long Left, long Spoke);

/// <summary>Reads the figures of the day before, beside the corridor.</summary>
internal static class NoteReader
{
    public static NoteFacts Read(Database database, NoteDue due, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        return new NoteFacts(
            connection.ExecuteScalar<long>(
                """
                select count(*)
                from members m
                join people p on p.member_no = m.member_no
                where m.group_no = @Group and m.joined_at >= @From and m.joined_at < @To and p.is_bot = 0
                """,
                new { due.Group, due.From, due.To }),
            connection.ExecuteScalar<long>(
                """
                select count(*)
                from members m
                join people p on p.member_no = m.member_no
                where m.group_no = @Group and m.in_chat = 0 and m.status_at >= @From and m.status_at < @To and p.is_bot = 0
                """,
                new { due.Group, due.From, due.To }),
            Speakers.ByDay(connection, new GroupNo(due.Group), due.Day - 1, due.Day, ct)[0]);
    }
}
