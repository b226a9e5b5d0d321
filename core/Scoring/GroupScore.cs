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

    /// <summary>The clock of ties: never another, as it has room for 74 years.</summary>
    public HeatClock TieClock => new(FirstAt, TieHalfLife);

    /// <summary>What a night makes of the thresholds; where new rules came since it began, what they say stays.</summary>
    /// <param name="rules">The version by which the night went.</param>
    public GroupScore After(CircleThresholds night, int rules) =>
        rules == RuleVersion && night != Thresholds ? this with { Thresholds = night } : this;

    /// <summary>True of a row after which nothing is counted as before it: by other rules, or by another clock.</summary>
    public bool IsTurnedBy(in LogRow row) => row.Kind is ActivityKind.ScoreRulesChanged || Clocks.Now.IsFullAt(row.At);

    public static GroupScore Begin(long seq, long at, ScoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new GroupScore(seq, at, rules.Version, HeatTimeline.Begin(at, rules.HalfLife), rules.Thresholds);
    }
}
