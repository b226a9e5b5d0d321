using GroupBot.Core.Scoring;

namespace GroupBot.Core.Health;

/// <summary>What a group's health is made of. The numbers are stored: never renumber, only append.</summary>
public enum HealthPart
{
    /// <summary>Different people who did more than check in within 7 days, of all members.</summary>
    Participation = 1,

    /// <summary>Joiners whom a human answered within a day.</summary>
    NewcomersMet = 2,

    /// <summary>Joiners who came on 3 days of their first 14.</summary>
    Activation = 3,

    /// <summary>Joiners who were there on day 30 or later; the lower Wilson bound.</summary>
    Retention = 4,

    /// <summary>Ties of 30 days that go both ways.</summary>
    Mutuality = 5,

    /// <summary>The fewest members who make half of what is said, without staff.</summary>
    Spread = 6,

    /// <summary>Change of commitment a member, by the group's own deviation.</summary>
    Renewal = 7,

    /// <summary>Strikes in 1,000 messages: fewer is better.</summary>
    Safety = 8,
}

/// <summary>One measured part.</summary>
/// <param name="Value">In the part's own unit.</param>
/// <param name="Of">How many it was measured on.</param>
public sealed record HealthMeasure(HealthPart Part, double Value, int Of);

/// <summary>One part as it enters the whole.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Weight">Its share of the whole: those of all parts that count sum to 1. 0 where it does not.</param>
public sealed record HealthLine(HealthPart Part, double Value, int Of, double Score, double Weight)
{
    public bool Counts => Weight > 0;
}

/// <summary>
/// A group's health, 0 to 100: the weighted geometric mean of its parts, so that one part that is dead shows in the whole. Parts
/// measured on too few people are left out, and the others' weights make up for theirs.
/// </summary>
public static class GroupHealth
{
    public const int LeastMeasured = 20;

    /// <summary>A part that is dead counts as this much: its group is not dead yet.</summary>
    public const double LeastScore = 0.05;

    /// <summary>Below this share of the weights a whole would say too much by too little: two parts of eight are less.</summary>
    public const double LeastWeight = 0.3;

    private static readonly Dictionary<HealthPart, (double Weight, double None, double All)> Scale = new()
    {
        [HealthPart.Participation] = (0.20, 0.05, 0.30),
        [HealthPart.NewcomersMet] = (0.15, 0.20, 0.80),
        [HealthPart.Activation] = (0.15, 0.10, 0.45),
        [HealthPart.Retention] = (0.15, 0.05, 0.35),
        [HealthPart.Mutuality] = (0.10, 0.1, 0.6),
        [HealthPart.Spread] = (0.10, 1, 8),
        [HealthPart.Renewal] = (0.10, -1, 1),
        [HealthPart.Safety] = (0.05, 10, 0),
    };

    /// <param name="measures">Each part at most once.</param>
    /// <returns>The whole, null where no part was measured on enough; and its parts in the order of <see cref="HealthPart"/>.</returns>
    /// <exception cref="ArgumentException">A part is there twice, or its value is no number.</exception>
    public static (double? Health, IReadOnlyList<HealthLine> Lines) Of(IReadOnlyList<HealthMeasure> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        if (measures.DistinctBy(measure => measure.Part).Count() != measures.Count || measures.Any(measure => !double.IsFinite(measure.Value)))
        {
            throw new ArgumentException("Each part is measured once, and by a number.", nameof(measures));
        }

        var whole = measures.Where(measure => measure.Of >= LeastMeasured).Sum(measure => Scale[measure.Part].Weight);
        HealthLine[] lines =
        [
            .. measures.OrderBy(measure => measure.Part).Select(measure => new HealthLine(
                measure.Part, measure.Value, measure.Of, ScoreOf(measure.Part, measure.Value),
                measure.Of < LeastMeasured ? 0 : Scale[measure.Part].Weight / whole)),
        ];
        return (whole == 0 ? null : 100 * PowerOfTwo.Of(lines.Sum(line => line.Weight * BinaryLogarithm.Of(Math.Max(line.Score, LeastScore)))), lines);
    }

    /// <summary>The share of all weights that the parts which count carry.</summary>
    /// <returns>0 to 1, in whole hundredths as the weights are.</returns>
    public static double RestsOn(IReadOnlyList<HealthLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Math.Round(lines.Where(line => line.Counts).Sum(line => Scale[line.Part].Weight), 2);
    }

    /// <summary>Linear between the value that is worth nothing and the one that is worth everything.</summary>
    /// <returns>0 to 1.</returns>
    public static double ScoreOf(HealthPart part, double value)
    {
        var (_, none, all) = Scale[part];
        return Math.Clamp((value - none) / (all - none), 0, 1);
    }
}
