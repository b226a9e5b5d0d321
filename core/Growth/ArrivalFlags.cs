namespace GroupBot.Core.Growth;

/// <summary>What an admin should look at before somebody counts. The numbers are stored: never renumber, only append.</summary>
public enum ArrivalFlag
{
    /// <summary>Many came through one link within a short time.</summary>
    Burst = 1,

    /// <summary>The inviter's people came at equal intervals, or in one minute.</summary>
    InStep = 2,

    /// <summary>Nobody but the inviter responded to them.</summary>
    OnlyInviter = 3,

    /// <summary>Most whom the inviter brought went again.</summary>
    Leavers = 4,

    /// <summary>The inviter, or somebody through whom the inviter came, was said to have come through them.</summary>
    Mutual = 5,

    /// <summary>They wrote what others of the inviter's wrote, and nobody else did.</summary>
    SamePhrases = 6,

    /// <summary>All who responded to them came by the same inviter at about the same time.</summary>
    FellowsAlone = 7,
}

/// <summary>A flag with the numbers by which it was raised.</summary>
/// <param name="Found">What was counted: joins, people, phrases.</param>
/// <param name="Limit">From which number on it is raised; 0 where there is none.</param>
/// <param name="Span">
/// Of <see cref="ArrivalFlag.Burst"/> the minutes, of <see cref="ArrivalFlag.InStep"/> the seconds of an interval (0: in one
/// minute), of <see cref="ArrivalFlag.Leavers"/> how many they are of, of <see cref="ArrivalFlag.FellowsAlone"/> the hours; else 0.
/// </param>
public readonly record struct RaisedFlag(ArrivalFlag Flag, int Found, int Limit, int Span);

/// <summary>Says which flags somebody's coming raises. Of what is known the days up to one count, so that a late look says the same.</summary>
public static class ArrivalFlags
{
    /// <summary>So long are intervals of joins in step, at the least: quicker ones are one minute's.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Equal intervals differ by this part of the longest at the most, and by no more than a minute.</summary>
    private const int Evenness = 20;

    /// <param name="asOf">The day of which is asked; what lies after it is not known yet.</param>
    /// <returns>In the order of their numbers; empty where there is nothing to look at.</returns>
    public static IReadOnlyList<RaisedFlag> Raised(this ArrivalEvidence evidence, FlagRules rules, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(rules);
        var fellows = evidence.Fellows.Where(one => one.Day <= asOf).ToList();
        var responses = evidence.Responses.Where(one => one.Day <= asOf).ToList();
        return
        [
            .. new[]
            {
                Burst(evidence, fellows, rules),
                InStep(evidence, fellows, rules),
                OnlyInviter(responses, rules),
                Leavers(evidence.Mature, rules, asOf),
                Mutual(evidence, rules, asOf),
                SamePhrases(evidence, rules, asOf),
                FellowsAlone(evidence, responses, rules),
            }.OfType<RaisedFlag>(),
        ];
    }

    /// <summary>The most joins, their own among them, that one link brought in a half-open window of the length.</summary>
    private static RaisedFlag? Burst(ArrivalEvidence evidence, List<Fellow> fellows, FlagRules rules)
    {
        if (rules.BurstJoins == 0)
        {
            return null;
        }

        var joins = fellows.Where(one => one.IsSameLink).Select(one => one.At).Append(evidence.At).Order().ToList();
        var most = 0;
        for (int first = 0, end = 0; first < joins.Count && joins[first] <= evidence.At; first++)
        {
            while (end < joins.Count && joins[end] - joins[first] < rules.BurstWithin)
            {
                end++;
            }

            most = evidence.At - joins[first] < rules.BurstWithin ? Math.Max(most, end - first) : most;
        }

        return most >= rules.BurstJoins ? new(ArrivalFlag.Burst, most, rules.BurstJoins, (int)rules.BurstWithin.TotalMinutes) : null;
    }

    /// <summary>So many joins one after the other, their own among them, within one minute or at equal intervals.</summary>
    private static RaisedFlag? InStep(ArrivalEvidence evidence, List<Fellow> fellows, FlagRules rules)
    {
        var count = rules.InStep;
        if (count == 0)
        {
            return null;
        }

        var joins = fellows.Select(one => one.At).Append(evidence.At).Order().ToList();
        for (var first = 0; first + count <= joins.Count; first++)
        {
            var run = joins.GetRange(first, count);
            if (run[0] > evidence.At || run[^1] < evidence.At)
            {
                continue;
            }

            if (run[^1] - run[0] < Minute)
            {
                return new(ArrivalFlag.InStep, count, count, 0);
            }

            var intervals = run.Skip(1).Zip(run, (next, one) => next - one).ToList();
            var (shortest, longest) = (intervals.Min(), intervals.Max());
            if (shortest >= Minute && longest - shortest <= TimeSpan.FromTicks(Math.Min(longest.Ticks / Evenness, Minute.Ticks)))
            {
                return new(ArrivalFlag.InStep, count, count, (int)((run[^1] - run[0]) / (count - 1)).TotalSeconds);
            }
        }

        return null;
    }

    private static RaisedFlag? OnlyInviter(List<Response> responses, FlagRules rules) =>
        rules.OnlyInviter && responses.Count > 0 && responses.TrueForAll(one => one.IsInviter)
            ? new(ArrivalFlag.OnlyInviter, responses.Count, 0, 0)
            : null;

    private static RaisedFlag? Leavers(IReadOnlyList<MatureInvitee> mature, FlagRules rules, DateOnly asOf)
    {
        if (rules.LeaversPercent == 0)
        {
            return null;
        }

        var over = mature.Where(one => one.Matures <= asOf).ToList();
        var left = over.Count(one => one.LeftOn < one.Matures);
        return over.Count >= rules.LeaversLeast && left * 100L >= (long)rules.LeaversPercent * over.Count
            ? new(ArrivalFlag.Leavers, left, rules.LeaversPercent, over.Count)
            : null;
    }

    private static RaisedFlag? Mutual(ArrivalEvidence evidence, FlagRules rules, DateOnly asOf) =>
        rules.Mutual && evidence.BroughtInviterOn <= asOf ? new(ArrivalFlag.Mutual, 1, 0, 0) : null;

    private static RaisedFlag? SamePhrases(ArrivalEvidence evidence, FlagRules rules, DateOnly asOf)
    {
        var shared = evidence.Phrases.Count(one => one.Own <= asOf && one.Fellow <= asOf && !(one.Stranger <= asOf));
        return rules.SamePhrases > 0 && shared >= rules.SamePhrases ? new(ArrivalFlag.SamePhrases, shared, rules.SamePhrases, 0) : null;
    }

    private static RaisedFlag? FellowsAlone(ArrivalEvidence evidence, List<Response> responses, FlagRules rules)
    {
        var others = responses.FindAll(one => !one.IsInviter);
        return rules.FellowsWithin > TimeSpan.Zero && others.Count > 0
            && others.TrueForAll(one => one.FellowAt is { } at && (at - evidence.At).Duration() <= rules.FellowsWithin)
            ? new(ArrivalFlag.FellowsAlone, others.Count, 0, (int)rules.FellowsWithin.TotalHours)
            : null;
    }
}
