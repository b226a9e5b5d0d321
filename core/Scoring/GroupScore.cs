using GroupBot.Core.Activity;
using GroupBot.Core.Circles;

namespace GroupBot.Core.Scoring;

/// <summary>What scoring holds of a group as a whole.</summary>
/// <param name="FirstSeq">The first row of the log that counts.</param>
/// <param name="FirstAt">The instant of that row, unix milliseconds: heat is counted from there, and who was met without a join is taken to be here since then.</param>
/// <param name="RuleVersion">Of the rules that bind now.</param>
/// <param name="Clocks">By which heat is counted.</param>
/// <param name="Thresholds">Of the circles, as they follow the group.</param>
public sealed record GroupScore(long FirstSeq, long FirstAt, int RuleVersion, HeatTimeline Clocks, CircleThresholds Thresholds)
{
    /// <summary>Ties fade by half in so many days.</summary>
    public const int TieHalfLife = 30;

    /// <summary>
    /// The row before which rows count in the order of their instants, and imported ones too; 0 where there is none, and all go in the
    /// order of the log.
    /// </summary>
    public long HistoryEnd { get; init; }

    /// <summary>The clock of ties: never another, as it has room for 74 years.</summary>
    public HeatClock TieClock => new(FirstAt, TieHalfLife);

    /// <summary>What a night makes of the thresholds; where new rules came since it began, what they say stays.</summary>
    /// <param name="rules">The version by which the night went.</param>
    public GroupScore After(CircleThresholds night, int rules) =>
        rules == RuleVersion && night != Thresholds ? this with { Thresholds = night } : this;

    /// <summary>True of a row after which nothing is counted as before it: by other rules, or by another clock.</summary>
    public bool IsTurnedBy(in LogRow row) => row.Kind is ActivityKind.ScoreRulesChanged || Clocks.Now.IsFullAt(row.At);

    /// <summary>What an award adds to the sums as they are counted now; what taking it back subtracts.</summary>
    public double FactorOf(in Award award) => Clocks.FactorOf(award.OfSeq, award.At, HistoryEnd);

    /// <param name="historyEnd">As of <see cref="HistoryEnd"/>: then every row of the log counts, from the first on.</param>
    public static GroupScore Begin(long seq, long at, ScoreRules rules, long historyEnd = 0)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new GroupScore(historyEnd > 0 ? 1 : seq, at, rules.Version, HeatTimeline.Begin(at, rules.HalfLife), rules.Thresholds) { HistoryEnd = historyEnd };
    }
}
