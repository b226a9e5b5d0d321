using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Health;
using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>A night that is to be counted.</summary>
/// <param name="Seq">The row of the log with which it began: rows of scoring stand as of it, or the night begins anew.</param>
/// <param name="At">Of that row, unix milliseconds.</param>
/// <param name="Day">The day that begins, a day number.</param>
/// <param name="DayStart">Its beginning, unix milliseconds.</param>
/// <param name="FirstDay">The first day of the log that counts.</param>
/// <param name="Members">How many are in the group, as Telegram told; null where it did not.</param>
/// <param name="Tries">How often it began anew.</param>
/// <param name="Rules">The version of the rules as of that row; what is set while the night reads binds the next one. 0 of nights that an older program asked for.</param>
/// <param name="Thresholds">As of that row.</param>
internal sealed record NightAsked(
    int Version, long Group, long Seq, long At, int Day, long DayStart, int FirstDay, long? Members, int Tries, int Rules = 0, CircleThresholds? Thresholds = null);

/// <summary>What a night came to; null of what there is nothing yet.</summary>
internal sealed record NightResult
{
    /// <summary>True where rows are newer than the night: the bot died, and came back.</summary>
    public bool IsStale { get; init; }

    public IReadOnlyDictionary<long, CircleStanding> Standings { get; init; } = new Dictionary<long, CircleStanding>();
    public CircleThresholds Thresholds { get; init; } = new();
    public NightPeople There { get; init; } = NightPeople.AllMembers;
    public IReadOnlyList<CircleMove> Moves { get; init; } = [];
    public CircleShare? Share { get; init; }
    public IReadOnlyList<InfluenceLine> Influence { get; init; } = [];
    public IReadOnlyList<AwayMember> Away { get; init; } = [];
    public HealthDay? Health { get; init; }
    public IReadOnlyList<HealthMeasure> Parts { get; init; } = [];
}

/// <summary>Counts a night beside the corridor: circles, influence, who is away, and health.</summary>
internal static class NightReader
{
    /// <summary>Of this many more is no list that anybody goes through.</summary>
    public const int MostAway = 30;

    private const int Week = 7, Month = 30, LeastAway = 7, MostAwayDays = 60, DaysBefore = 60;

    public static NightResult Read(Database database, NightAsked asked, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        var rows = NightRows.Read(connection, asked, ct);
        if (rows is null)
        {
            return new NightResult { IsStale = true };
        }

        ct.ThrowIfCancellationRequested();
        List<GiftCount> gifts = [.. rows.Pairs.Where(pair => pair.Gifts > 0).Select(pair => new GiftCount(pair.From, pair.To, pair.Gifts))];
        var people = ScoreNightRun.PeopleOf(gifts);
        var there = new NightPeople(rows.Members.Select(member => member.MemberNo).Where(no => !rows.Present.Contains(no)).ToHashSet(), rows.Staff);
        var circles = ScoreNightRun.Of(
            rows.Night, rows.Members, gifts, there,
            no => rows.Before.GetValueOrDefault(no),
            new ScoreRuleReader(connection).Of(new GroupNo(asked.Group), rows.Night.Group.RuleVersion));
        var shown = circles.Standings.Where(one => !rows.Staff.Contains(one.Key)).ToDictionary();
        var share = CircleShare.Of(asked.Day, shown.Values.Select(standing => standing.Circle), circles.Standings.Count - shown.Count);
        var isKnown = asked.Day - asked.FirstDay >= HealthNight.FirstDays;
        var parts = isKnown ? Measure(connection, asked, rows, share) : default;
        return new NightResult
        {
            Standings = circles.Standings,
            Thresholds = circles.Thresholds,
            There = there,
            Moves = [.. Moves(asked.Day, rows.Before, shown)],
            Share = share,
            Influence = Influence(asked, rows, there, circles, people),
            Away = isKnown ? Away(asked, rows) : [],
            Health = parts.Day,
            Parts = parts.Measures ?? [],
        };
    }

    /// <summary>Who was new and is of no circle in the middle has not moved: nobody is told of so many.</summary>
    private static IEnumerable<CircleMove> Moves(
        int day, IReadOnlyDictionary<long, CircleStanding> before, IReadOnlyDictionary<long, CircleStanding> now)
    {
        foreach (var (member, standing) in now.OrderBy(pair => pair.Key))
        {
            var from = before.GetValueOrDefault(member)?.Circle ?? Circle.New;
            if (standing.Circle != from && standing.Circle is not Circle.New && (from is not Circle.New || standing.Circle >= Circle.Active))
            {
                yield return new CircleMove(day, member, from, standing.Circle);
            }
        }
    }

    private static IReadOnlyList<InfluenceLine> Influence(
        NightAsked asked, NightRows rows, NightPeople there, ScoreNightResult circles, Dictionary<long, int> people)
    {
        var clock = rows.Night.Group.TieClock.FactorAt(asked.At);
        return InfluenceRun.Of(
            rows.Night, rows.Members, there, member => circles.Standings.GetValueOrDefault(member)?.Circle ?? Circle.New,
            rows.Pairs.Select(pair => (new InfluenceTie(pair.From, pair.To, pair.Tie / clock), pair.LastDay)), people, rows.Referrals,
            unchecked((ulong)asked.Group * 1_000_003 + (ulong)asked.Day));
    }

    /// <summary>Who was as warm as the active circle on the day they were last here, the warmest first.</summary>
    private static List<AwayMember> Away(NightAsked asked, NightRows rows)
    {
        List<AwayMember> away =
        [
            .. rows.Members
                .Where(member => rows.Present.Contains(member.MemberNo) && !rows.Staff.Contains(member.MemberNo)
                    && member.LastDay > 0 && asked.Day - 1 - member.LastDay is >= LeastAway and <= MostAwayDays)
                .Select(member => (Member: member, Heat: HeatThen(member)))
                .Where(one => one.Heat >= rows.Night.Group.Thresholds.Active)
                .OrderByDescending(one => one.Heat).ThenBy(one => one.Member.MemberNo)
                .Take(MostAway)
                .Select(one => new AwayMember
                {
                    MemberNo = one.Member.MemberNo, LastDay = one.Member.LastDay, HeatThen = one.Heat,
                    DaysThen = one.Member.ActedOn.Count(one.Member.LastDay - DaysBefore + 1, one.Member.LastDay), Ties = 0,
                }),
        ];
        var ties = away.ToDictionary(member => member.MemberNo, _ => new HashSet<long>());
        foreach (var pair in rows.Pairs.Where(pair => pair.LastDay >= asked.Day - InfluenceNight.Days))
        {
            if (ties.TryGetValue(pair.From, out var given))
            {
                given.Add(pair.To);
            }

            if (ties.TryGetValue(pair.To, out var received))
            {
                received.Add(pair.From);
            }
        }

        return [.. away.Select(member => member with { Ties = ties[member.MemberNo].Count(rows.Present.Contains) })];

        double HeatThen(MemberScore member)
        {
            var then = member.Clone();
            then.Follow(rows.Night.Group.Clocks);
            var clock = rows.Night.Group.Clocks.Now;
            return then.Heat.At(clock, asked.At) * PowerOfTwo.Of((double)(asked.Day - member.LastDay) / clock.HalfLife);
        }
    }

    private static (HealthDay Day, IReadOnlyList<HealthMeasure> Measures) Measure(
        DbConnection connection, NightAsked asked, NightRows rows, CircleShare share)
    {
        var messages = connection.Query<(long Member, long Messages)>(
            """
            select member_no, cast(sum(messages) as bigint) from score_days
            where group_no = @Group and day >= @From and day < @Day
            group by member_no
            """,
            new { asked.Group, From = asked.Day - Month, asked.Day }).ToList();
        var shares = CircleStore.SharesOf(connection, new GroupNo(asked.Group), asked.Day - (Week * (HealthNight.MostWeeks - 1)))
            .Where(old => old.Day < asked.Day && (asked.Day - old.Day) % Week == 0).Select(old => old.Circles);
        var count = (int)Math.Max(asked.Members ?? 0, rows.Present.Count);
        var input = new HealthNightInput
        {
            Night = rows.Night,
            DayStart = asked.DayStart,
            Members = rows.Members,
            Gone = rows.Members.Select(member => member.MemberNo).Where(no => !rows.Present.Contains(no)).ToHashSet(),
            MemberCount = count,
            Ties = [.. rows.Pairs.Where(pair => pair.LastDay >= asked.Day - Month).Select(pair => (pair.From, pair.To))],
            Messages = [.. messages.Where(one => !rows.Staff.Contains(one.Member)).Select(one => one.Messages)],
            AllMessages = messages.Sum(one => one.Messages),
            Weeks = [.. shares, share.Circles],
        };
        var measures = HealthNight.Of(input);
        var met = HealthNight.Met(input);
        var group = new GroupNo(asked.Group);
        return (
            new HealthDay
            {
                Day = asked.Day,
                Health = GroupHealth.Of(measures).Health,
                Members = count,
                Active = HealthNight.Active(input),
                Speakers = connection.ExecuteScalar<long>(
                    "select count(distinct member_no) from score_days where group_no = @Group and day >= @From and day < @Day and messages > 0",
                    new { asked.Group, From = asked.Day - Week, asked.Day }),
                Met = met.Hits,
                Came = met.Of,
                Messages = ReportStore.MessagesOn(connection, group, asked.Day - 1),
            },
            measures);
    }
}
