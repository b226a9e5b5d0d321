using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;

namespace GroupBot.Core.Health;

/// <summary>What a group's health is measured on, of a night.</summary>
public sealed record HealthNightInput
{
    public required ScoreNight Night { get; init; }

    /// <summary>When the night's day began, unix milliseconds: days of joins are counted back from there.</summary>
    public required long DayStart { get; init; }

    /// <summary>All that scoring knows, also those who left.</summary>
    public required IReadOnlyCollection<MemberScore> Members { get; init; }

    /// <summary>Who is not in the group, and bots.</summary>
    public required IReadOnlySet<long> Gone { get; init; }

    /// <summary>How many are in the group.</summary>
    public required int MemberCount { get; init; }

    /// <summary>Who gave whom something in 30 days.</summary>
    public required IReadOnlyList<(long From, long To)> Ties { get; init; }

    /// <summary>Messages of 30 days by member, without staff.</summary>
    public required IReadOnlyCollection<long> Messages { get; init; }

    /// <summary>All messages of 30 days.</summary>
    public required long AllMessages { get; init; }

    /// <summary>
    /// How many were in each circle, from the outermost to the core, a week apart: the last is this night's. No more than 13.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<long>> Weeks { get; init; }
}

/// <summary>What a night measures of a group's health; days that are over alone.</summary>
public static class HealthNight
{
    /// <summary>Until so many days of the log are over nothing is said of a group's health, and nobody is called quiet.</summary>
    public const int FirstDays = 14;

    private const int Week = 7, Month = 30, Settling = 14, SettledDays = 3, CohortDays = 120, FewestWeeks = 4;
    private const long MillisecondsADay = 86_400_000;

    /// <returns>Each part that there is anything of.</returns>
    public static IReadOnlyList<HealthMeasure> Of(HealthNightInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (met, came) = Met(input);
        return
        [
            .. ((HealthMeasure?[])
            [
                input.MemberCount == 0 ? null : new HealthMeasure(
                    HealthPart.Participation, Math.Min(1, (double)Took(input) / input.MemberCount), input.MemberCount),
                came == 0 ? null : new HealthMeasure(HealthPart.NewcomersMet, (double)met / came, came),
                Activation(input), Retained(input), Mutuality(input), Spread(input), Renewal(input.Weeks), Safety(input),
            ]).OfType<HealthMeasure>(),
        ];
    }

    /// <summary>Newcomers of 30 days whom somebody answered within a day, of those whose day is over.</summary>
    public static (int Met, int Came) Met(HealthNightInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var came = input.Members.Where(member => member.HasJoined && AgeOf(input, member) is >= 0 and < Month
            && input.Night.At - member.Since >= MillisecondsADay).ToList();
        return (came.Count(member => member.IsWelcomed), came.Count);
    }

    /// <summary>Who did anything in the last 7 days.</summary>
    public static int Active(HealthNightInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Present(input).Count(member => member.LastDay >= input.Night.Day - Week);
    }

    private static int Took(HealthNightInput input) =>
        Present(input).Count(member => ScoreNightRun.TookPartSince(member, input.Night.Day - Week));

    private static HealthMeasure? Activation(HealthNightInput input)
    {
        var mature = input.Members.Where(member => member.HasJoined && AgeOf(input, member) is >= Settling - 1 and < Settling - 1 + Month).ToList();
        return mature.Count == 0 ? null : new HealthMeasure(HealthPart.Activation,
            (double)mature.Count(member => DaysFrom(member, JoinDayOf(input, member)) >= SettledDays) / mature.Count, mature.Count);
    }

    private static HealthMeasure? Retained(HealthNightInput input)
    {
        // What is asked is whether there was a day 30 or later: the last day says so.
        var cohort = input.Members.Where(member => member.HasJoined && AgeOf(input, member) is >= Month and < CohortDays)
            .Select(member => new JoinedMember(AgeOf(input, member), new HashSet<int> { member.LastDay - JoinDayOf(input, member) }))
            .ToList();
        var share = Retention.Rolling(cohort, Month);
        return share.Of == 0 ? null : new HealthMeasure(HealthPart.Retention, share.Lower, share.Of);
    }

    private static HealthMeasure? Mutuality(HealthNightInput input)
    {
        if (input.Ties.Count == 0)
        {
            return null;
        }

        var nodes = new Dictionary<long, int>();
        GraphEdge[] edges = [.. input.Ties.Select(tie => new GraphEdge(NodeOf(tie.From), NodeOf(tie.To)))];
        var graph = Graph.Of(nodes.Count, edges);
        return Reciprocity.Of(graph) is { } share ? new HealthMeasure(HealthPart.Mutuality, share, graph.ArcCount) : null;

        int NodeOf(long member)
        {
            nodes.TryAdd(member, nodes.Count);
            return nodes[member];
        }
    }

    private static HealthMeasure? Spread(HealthNightInput input)
    {
        var spoke = input.Messages.Count(messages => messages > 0);
        return spoke == 0 ? null : new HealthMeasure(HealthPart.Spread, AbsenceFactor.Of(input.Messages), spoke);
    }

    /// <summary>This week's gravity by the deviation of the group's own weeks.</summary>
    /// <param name="weeks">As <see cref="HealthNightInput.Weeks"/>.</param>
    /// <returns>Null of too few weeks.</returns>
    public static HealthMeasure? Renewal(IReadOnlyList<IReadOnlyList<long>> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        var pulls = weeks.Zip(weeks.Skip(1), (before, now) => Gravity.Of(before, now, now.Sum())).OfType<double>().ToList();
        if (pulls.Count < FewestWeeks)
        {
            return null;
        }

        var mean = pulls.Average();
        var deviation = Math.Sqrt(pulls.Sum(pull => (pull - mean) * (pull - mean)) / pulls.Count);
        return new HealthMeasure(
            HealthPart.Renewal, deviation == 0 ? Math.Sign(pulls[^1]) : pulls[^1] / deviation, (int)Math.Min(int.MaxValue, weeks[^1].Sum()));
    }

    private static HealthMeasure? Safety(HealthNightInput input)
    {
        if (input.AllMessages == 0)
        {
            return null;
        }

        var strikes = 0;
        foreach (var member in input.Members)
        {
            foreach (var day in member.DaysOfStrikes)
            {
                strikes += day >= input.Night.Day - Month && day > 0 ? 1 : 0;
            }
        }

        return new HealthMeasure(HealthPart.Safety, 1000.0 * strikes / input.AllMessages, (int)Math.Min(int.MaxValue, input.AllMessages));
    }

    private static IEnumerable<MemberScore> Present(HealthNightInput input) =>
        input.Members.Where(member => !input.Gone.Contains(member.MemberNo));

    /// <summary>Days after that of the join which are over; -1 for who came today.</summary>
    private static int AgeOf(HealthNightInput input, MemberScore member) => input.Night.Day - JoinDayOf(input, member) - 1;

    /// <summary>Counted in days of 24 hours back from the day's start: who came within an hour of it may be off by one where a clock changed since.</summary>
    private static int JoinDayOf(HealthNightInput input, MemberScore member) => member.Since >= input.DayStart
        ? input.Night.Day
        : input.Night.Day - 1 - (int)((input.DayStart - 1 - member.Since) / MillisecondsADay);

    private static int DaysFrom(MemberScore member, int from)
    {
        var days = 0;
        for (var day = from; day < from + Settling; day++)
        {
            var back = member.LastDay - day;
            days += back is >= 0 and < 64 && (member.RecentDays & (1UL << back)) != 0 ? 1 : 0;
        }

        return days;
    }
}
