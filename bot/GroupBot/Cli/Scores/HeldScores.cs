using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage.Sqlite;

namespace GroupBot.Cli.Scores;

/// <summary>A member's row: the state, and the columns beside it by which boards go.</summary>
/// <param name="Through">The row of the log that it says it holds through.</param>
internal sealed record HeldMember(long MemberNo, double Heat, long Points, long LastDay, long ActiveDays, long Through, byte[] State);

/// <summary>A pair's row.</summary>
internal sealed record HeldPair(long FromNo, long ToNo, double Tie, long LastDay, long Through, byte[] State);

/// <summary>Where the last night left everybody, as its row has it.</summary>
internal sealed record HeldCircles(long Day, long Seq, byte[] Standings);

/// <summary>What the running bot wrote of a group, as of one instant.</summary>
internal sealed class HeldScores
{
    private HeldScores(DbConnection connection, GroupNo group, long? through, long historyEnd)
    {
        var of = new { Group = group.Value };
        Last = through ?? connection.ExecuteScalar<long>("select coalesce(max(seq), 0) from activity");
        // As the history's end is: what was made anew there holds through all that came before it.
        Written = through ?? Math.Min(Last, Math.Max(
            historyEnd - 1, connection.ExecuteScalar<long?>("select through_seq from checkpoints where name = 'scores'") ?? 0));
        // By a constructor each, in the order of the columns.
        Members = connection.Query<HeldMember>(
            """
            select member_no as MemberNo, heat as Heat, points as Points, last_day as LastDay, active_days as ActiveDays,
              through_seq as Through, state as State
            from score_members where group_no = @Group
            order by member_no
            """, of).AsList();
        Pairs = connection.Query<HeldPair>(
            """
            select from_no as FromNo, to_no as ToNo, tie as Tie, last_day as LastDay, through_seq as Through, state as State
            from score_pairs where group_no = @Group
            order by from_no, to_no
            """, of).AsList();
        Days = connection.Query<(long Member, long Day, long Acts, long Messages, double Heat, long Points)>(
            "select member_no, day, acts, messages, heat, points from score_days where group_no = @Group order by member_no, day", of)
            .GroupBy(one => one.Member)
            .ToDictionary(one => one.Key, one => one.ToDictionary(
                day => (int)day.Day, day => new DaySums((int)day.Acts, (int)day.Messages, day.Heat, day.Points)));
        Group = Readable(() => ScoreGroupReader.Read(connection, group));
        Circles = connection.QueryFirstOrDefault<HeldCircles>(
            "select day as Day, seq as Seq, standings as Standings from circle_standings where group_no = @Group", of);
        StillSince = connection.ExecuteScalar<long?>(
            "select through_seq from checkpoints where name = @Name", new { Name = ScoreFaults.NameOf(group) });
    }

    /// <param name="through">The row of the log at which the group is held: all that is written holds through it. Null where it goes on.</param>
    /// <param name="historyEnd">As of <see cref="GroupScore.HistoryEnd"/>.</param>
    public static HeldScores Read(DbConnection connection, GroupNo group, long? through, long historyEnd)
    {
        using var instant = ReadSnapshot.Begin(connection);
        return new HeldScores(connection, group, through, historyEnd);
    }

    /// <summary>The newest row of the log.</summary>
    public long Last { get; }

    /// <summary>All rows of the log up to this one are in the rows that are held: each of them holds through it, or through a later one.</summary>
    public long Written { get; }

    public IReadOnlyList<HeldMember> Members { get; }

    public IReadOnlyList<HeldPair> Pairs { get; }

    /// <summary>The sums of days, by member.</summary>
    public Dictionary<long, Dictionary<int, DaySums>> Days { get; }

    /// <summary>Null where it cannot be read.</summary>
    public GroupScore? Group { get; }

    public HeldCircles? Circles { get; }

    /// <summary>The row of the log that could not be scored, since which the group stands still; null where it goes on.</summary>
    public long? StillSince { get; }

    /// <summary>True where a row says that it holds through what is not looked at.</summary>
    public bool IsAhead => Members.Any(row => row.Through > Last) || Pairs.Any(row => row.Through > Last);

    /// <summary>The row of the log at which a row is held against a replay.</summary>
    public long DueOf(long through) => Math.Clamp(through, Written, Last);

    /// <returns>Null where these are bytes, or numbers, of no state: they are not what the log says.</returns>
    public static T? Readable<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
