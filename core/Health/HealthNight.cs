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
    /// How many were in each circle, from the outermost to the core, a week apart: the last is this night's. No more than <see cref="HealthNight.MostWeeks"/>.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<long>> Weeks { get; init; }
}

/// <summary>What a night measures of a group's health; days that are over alone.</summary>
public static class HealthNight
{
    /// <summary>Until so many days of the log are over nothing is said of a group's health, and nobody is called quiet.</summary>
    public const int FirstDays = 14;

    /// <summary>Of so many weeks' circles there is a change to hold against twelve before it.</summary>
    public const int MostWeeks = Health.Renewal.Weeks + 2;

    private const int Week = 7, Month = 30, CohortDays = 120;
    private const long MillisecondsADay = 86_400_000;

    /// <returns>Each part that there is anything of.</returns>
    public static IReadOnlyList<HealthMeasure> Of(HealthNightInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var met = Met(input);
        return
        [
            .. ((HealthMeasure?[])
            [
                input.MemberCount == 0 ? null : new HealthMeasure(
                    HealthPart.Participation, Math.Min(1, (double)Took(input) / input.MemberCount), input.MemberCount),
                met.Value is { } share ? new HealthMeasure(HealthPart.NewcomersMet, share, met.Of) : null,
                Activated(input), Retained(input), Mutuality(input), Spread(input), Renewal(input.Weeks), Safety(input),
            ]).OfType<HealthMeasure>(),
        ];
    }

    /// <summary>Newcomers of 30 days whom somebody answered within a day, of those whose day is over.</summary>
    public static Share Met(HealthNightInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return NewcomersMet.Of(
            input.Members.Where(member => member.HasJoined && AgeOf(input, member) is >= 0 and < Month)
                .Select(member => new Newcomer(member.Since, member.IsWelcomed)),
            input.Night.At);
    }

    /// <summary>Who did anything in the last 7 days.</summary>
    public static int Active(HealthNightInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Present(input).Count(member => member.LastDay >= input.Night.Day - Week);
    }

    private static int Took(HealthNightInput input) =>
        Present(input).Count(member => ScoreNightRun.TookPartSince(member, input.Night.Day - Week));

    /// <summary>Of a month of those whose first two weeks are over.</summary>
    private static HealthMeasure? Activated(HealthNightInput input)
    {
        var share = Activation.Of(
        [
            .. input.Members.Where(member => member.HasJoined && AgeOf(input, member) is >= 0 and < Activation.Within - 1 + Month)
                .Select(member => new JoinedMember(AgeOf(input, member), FirstDaysOf(member, JoinDayOf(input, member)))),
        ]);
        return share.Value is { } value ? new HealthMeasure(HealthPart.Activation, value, share.Of) : null;
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

    /// <summary>This week's gravity by what is usual in this group.</summary>
    /// <param name="weeks">As <see cref="HealthNightInput.Weeks"/>.</param>
    /// <returns>Null of too few weeks.</returns>
    public static HealthMeasure? Renewal(IReadOnlyList<IReadOnlyList<long>> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        var pulls = weeks.Zip(weeks.Skip(1), (before, now) => Gravity.Of(before, now, now.Sum())).OfType<double>().ToList();
        return Health.Renewal.Of(pulls) is { } value
            ? new HealthMeasure(HealthPart.Renewal, value, (int)Math.Min(int.MaxValue, weeks[^1].Sum()))
            : null;
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
    /// <param name="day">The day that begins, a day number.</param>
    /// <param name="dayStart">When, unix milliseconds.</param>
    public static int JoinDayOf(MemberScore member, int day, long dayStart)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Since >= dayStart ? day : day - 1 - (int)((dayStart - 1 - member.Since) / MillisecondsADay);
    }

    private static int JoinDayOf(HealthNightInput input, MemberScore member) => JoinDayOf(member, input.Night.Day, input.DayStart);

    /// <summary>On which of the first two weeks' days they came, that of the join being 0.</summary>
    private static HashSet<int> FirstDaysOf(MemberScore member, int joined) => Enumerable.Range(0, Activation.Within)
        .Where(day => member.ActedOn.Has(joined + day)).ToHashSet();
}
