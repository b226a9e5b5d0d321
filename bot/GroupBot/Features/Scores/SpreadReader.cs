using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Circles;
using GroupBot.Core.Structure;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>An announcement of which somebody asked how it spread; the row of work is theirs.</summary>
/// <param name="Seq">Its row in the log.</param>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Day">A day number.</param>
internal sealed record SpreadAsked(int Version, long Group, long Chat, long Message, long Seq, long At, int Day, long? Author);

/// <param name="Spread">Null where no night has put anybody into a circle yet.</param>
internal sealed record SpreadResult(AnnouncementSpread? Spread);

/// <summary>Goes through the log from an announcement on, beside the corridor.</summary>
internal static class SpreadReader
{
    public const int Hours = 72;

    private const int RowsAPage = 20_000;
    private const long End = Hours * 3_600_000L;

    public static SpreadResult Read(Database database, SpreadAsked asked, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        var circles = CirclesOf(connection, asked);
        return new SpreadResult(circles.Count == 0 ? null : AnnouncementSpread.Of(
            asked.At, circles.Values.CountBy(circle => circle).ToDictionary(), EchoesOf(connection, asked, circles, ct), Hours));
    }

    /// <summary>Where everybody stood when it was announced: as they stand now, without the moves since. Staff, its author and who joined later are not asked.</summary>
    private static Dictionary<long, Circle> CirclesOf(DbConnection connection, SpreadAsked asked)
    {
        var standings = connection.QueryFirstOrDefault<byte[]>(
            "select standings from circle_standings where group_no = @Group", new { asked.Group });
        var there = connection.Query<(long Member, long Status, long Since)>(
            "select member_no, status, coalesce(joined_at, 0) from members where group_no = @Group and in_chat <> 0", new { asked.Group })
            .Where(one => (MemberStatus)one.Status is not (MemberStatus.Owner or MemberStatus.Administrator) && one.Member != asked.Author).ToList();
        var back = there.Any(one => one.Since > asked.At) ? BackOf(connection, asked) : [];
        var here = there.Where(one => one.Since <= asked.At || back.Contains(one.Member)).Select(one => one.Member).ToHashSet();
        var circles = standings is null ? [] : CircleStandings.Read(standings).Where(one => here.Contains(one.Key))
            .ToDictionary(one => one.Key, one => one.Value.Circle);
        // From the newest back, so that the first move since is what is undone last.
        foreach (var move in CircleStore.MovesOf(connection, new GroupNo(asked.Group), asked.Day + 1, int.MaxValue, int.MaxValue).Reverse())
        {
            if (circles.ContainsKey(move.MemberNo))
            {
                circles[move.MemberNo] = move.From;
            }
        }

        return circles;
    }

    /// <summary>Who left since, and had not come since before that: they were there. Whoever is there again stands with the day on which they came back.</summary>
    private static HashSet<long> BackOf(DbConnection connection, SpreadAsked asked)
    {
        var seen = new HashSet<long>();
        return [.. connection.Query<(long Member, long Kind)>(
            """
            select member_no, kind from activity
            where seq > @Seq and group_no = @Group and kind in (@Joined, @Left) and member_no is not null
            order by seq
            """,
            new { asked.Seq, asked.Group, Joined = (int)ActivityKind.Joined, Left = (int)ActivityKind.Left })
            .Where(one => seen.Add(one.Member) && (ActivityKind)one.Kind is ActivityKind.Left).Select(one => one.Member)];
    }

    /// <summary>Answers to it, or to these; reactions to any of them; presses of its buttons.</summary>
    private static List<Echo> EchoesOf(DbConnection connection, SpreadAsked asked, Dictionary<long, Circle> circles, CancellationToken ct)
    {
        var (echoes, thread) = (new List<Echo>(), new HashSet<(long, long)> { (asked.Chat, asked.Message) });
        foreach (var row in LogRows.All(connection, new GroupNo(asked.Group), asked.Seq, long.MaxValue, RowsAPage))
        {
            ct.ThrowIfCancellationRequested();
            if (row.At >= asked.At + (2 * End))
            {
                break;
            }

            if (row.TargetMessageId is not { } target || !thread.Contains((row.ChatId, target)) || (row.Flags & ActivityFlags.Command) != 0)
            {
                continue;
            }

            if (row is { Kind: ActivityKind.Message, MessageId: { } answer })
            {
                thread.Add((row.ChatId, answer));
            }
            else if (row is not ({ Kind: ActivityKind.Reaction, Number: > 0 } or { Kind: ActivityKind.ButtonPress }))
            {
                continue;
            }

            if (row is { Sender: SenderKind.Member, MemberNo: { } member } && circles.TryGetValue(member, out var circle))
            {
                echoes.Add(new Echo(member, circle, row.At));
            }
        }

        return echoes;
    }
}
