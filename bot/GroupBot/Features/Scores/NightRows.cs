using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Features.Scores;

/// <summary>What one gave another, as its row says.</summary>
/// <param name="Tie">Counted from the group's landmark.</param>
/// <param name="Gifts">In the 30 days that end with the night's.</param>
internal readonly record struct NightPair(long From, long To, double Tie, int LastDay, int Gifts);

/// <summary>What a night reads: everything as of the row of the log with which it began.</summary>
internal sealed record NightRows
{
    public required ScoreNight Night { get; init; }

    /// <summary>By number; also those who left.</summary>
    public required IReadOnlyList<MemberScore> Members { get; init; }
    public required IReadOnlyList<NightPair> Pairs { get; init; }

    /// <summary>Who is in the group and no bot.</summary>
    public required IReadOnlySet<long> Present { get; init; }

    /// <summary>Its owner and administrators.</summary>
    public required IReadOnlySet<long> Staff { get; init; }
    public required IReadOnlyDictionary<long, CircleStanding> Before { get; init; }

    /// <summary>How many came by somebody and counted.</summary>
    public required IReadOnlyDictionary<long, int> Referrals { get; init; }

    private sealed record PairRow
    {
        public required long FromNo { get; init; }
        public required long ToNo { get; init; }
        public required double Tie { get; init; }
        public required long LastDay { get; init; }
        public required long Through { get; init; }

        /// <summary>Null of who gave nothing for 30 days.</summary>
        public byte[]? State { get; init; }
    }

    /// <returns>Null where a row is newer than the night.</returns>
    public static NightRows? Read(DbConnection connection, NightAsked asked, CancellationToken ct)
    {
        var group = asked.Group;
        List<MemberScore> members = [];
        foreach (var (member, through, state) in connection.Query<(long, long, byte[])>(
            """
            select member_no, through_seq, state from score_members
            where group_no = @Group
            order by member_no
            """,
            new { Group = group }, buffered: false))
        {
            if (through > asked.Seq)
            {
                return null;
            }

            members.Add(ScoreSnapshot.Member(member, state));
        }

        ct.ThrowIfCancellationRequested();
        List<NightPair> pairs = [];
        foreach (var row in connection.Query<PairRow>(
            """
            select from_no as FromNo, to_no as ToNo, tie as Tie, last_day as LastDay, through_seq as Through,
              case when last_day >= @After then state end as State
            from score_pairs
            where group_no = @Group
            order by from_no, to_no
            """,
            new { Group = group, After = asked.Day - ScoreNightRun.Window }, buffered: false))
        {
            if (row.Through > asked.Seq)
            {
                return null;
            }

            pairs.Add(new NightPair(
                row.FromNo, row.ToNo, row.Tie, (int)row.LastDay,
                row.State is { } state ? ScoreNightRun.GiftsOf(ScoreSnapshot.Pair(row.FromNo, row.ToNo, state), asked.Day) : 0));
        }

        if (ScoreGroupReader.Read(connection, new GroupNo(group), asked.Seq) is not { } score)
        {
            return null;
        }

        score = asked.Thresholds is { } thresholds ? score with { RuleVersion = asked.Rules, Thresholds = thresholds } : score;

        var (day, standings) = StandingsOf(connection, group);
        var inChat = connection.Query<(long Member, long Status)>(
            """
            select m.member_no, m.status
            from members m
            join people p on p.member_no = m.member_no
            where m.group_no = @Group and m.in_chat <> 0 and p.is_bot = 0
            """,
            new { Group = group }).ToList();
        return new NightRows
        {
            Night = new ScoreNight(asked.At, asked.Day, day, score),
            Members = members,
            Pairs = pairs,
            Present = inChat.Select(one => one.Member).ToHashSet(),
            Staff = inChat.Where(one => (MemberStatus)one.Status is MemberStatus.Owner or MemberStatus.Administrator)
                .Select(one => one.Member).ToHashSet(),
            Before = standings,
            Referrals = connection.Query<(long Inviter, long Count)>(
                """
                select inviter_no, count(*) from arrivals
                where group_no = @Group and inviter_no is not null and is_credited <> 0 and counted_day is not null
                group by inviter_no
                """,
                new { Group = group }).ToDictionary(one => one.Inviter, one => (int)one.Count),
        };
    }

    private static (int? Day, IReadOnlyDictionary<long, CircleStanding> Standings) StandingsOf(DbConnection connection, long group) =>
        connection.Query<(long Day, byte[] Standings)>(
            "select day, standings from circle_standings where group_no = @Group", new { Group = group }).ToList() is [var (day, bytes)]
            ? ((int)day, CircleStandings.Read(bytes))
            : (null, new Dictionary<long, CircleStanding>());
}
