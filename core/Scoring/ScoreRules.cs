using System.Collections.Frozen;
using GroupBot.Core.Circles;

namespace GroupBot.Core.Scoring;

/// <summary>
/// A group's rules of scoring: what is worth how much, what makes it worth less, and where the circles begin. Each version binds
/// the events after it; the defaults are every group's first. Their numbers are read and set by path: <see cref="ScoreRulePaths"/>.
/// </summary>
public sealed record ScoreRules
{
    public int Version { get; init; } = 1;

    /// <summary>Days, 7 to 60.</summary>
    public int HalfLife { get; init; } = 14;

    /// <summary>The most heat that a day adds.</summary>
    public double DayCap { get; init; } = 60;

    /// <summary>Hundredths of the published curve of levels.</summary>
    public int LevelMultiplier { get; init; } = 25;

    /// <summary>Between two messages that count.</summary>
    public int SecondsBetweenMessages { get; init; } = 60;

    /// <summary>Visible characters of a message that counts without a picture; a Chinese one is 2.</summary>
    public int LeastVisible { get; init; } = 4;

    /// <summary>So many messages a day count whole, and so many count at all: those between count half.</summary>
    public int WholeMessages { get; init; } = 10;
    public int CountedMessages { get; init; } = 20;

    /// <summary>Of the awards from one person to another in 30 days so many are whole, and so many count at all: those between half.</summary>
    public int WholeFromOne { get; init; } = 3;
    public int CountedFromOne { get; init; } = 6;

    /// <summary>Days in the group before which somebody's word counts a quarter.</summary>
    public int NewGiverDays { get; init; } = 3;
    public double NewGiver { get; init; } = 0.25;

    /// <summary>What the word of those outside the active circle counts.</summary>
    public double OuterGiver { get; init; } = 0.5;

    /// <summary>Two who each have more than this share of their received heat from the other.</summary>
    public double MutualShare { get; init; } = 0.4;
    public int MutualLeast { get; init; } = 10;
    public double Mutual { get; init; } = 0.25;

    /// <summary>More reactions than this from one person to another within minutes count once.</summary>
    public int SerialReactions { get; init; } = 10;
    public int SerialSeconds { get; init; } = 300;

    /// <summary>Days between two thanks from one person to another, and how many thanks one gives a day.</summary>
    public int DaysBetweenThanks { get; init; } = 7;
    public int ThanksGivenADay { get; init; } = 3;

    /// <summary>The first human answer within so many hours of a join is a welcome.</summary>
    public int WelcomeHours { get; init; } = 24;

    /// <summary>Topics, by the id of their thread, whose messages earn nothing.</summary>
    public IReadOnlySet<long> MutedTopics { get; init; } = FrozenSet<long>.Empty;

    /// <summary>By days in a row what reaching them gives, once in each row.</summary>
    public IReadOnlyDictionary<int, double> StreakBonuses { get; init; } = new Dictionary<int, double> { [7] = 5, [30] = 20, [100] = 50 };

    public CircleRules Circles { get; init; } = new();

    /// <summary>With which the circles begin; a lively group's move away from them.</summary>
    public CircleThresholds Thresholds { get; init; } = new();

    public IReadOnlyDictionary<AwardKind, AwardTerms> Kinds { get; init; } = new Dictionary<AwardKind, AwardTerms>
    {
        [AwardKind.Message] = new(HeatCategory.Talk, 1, DayCap: 15),
        [AwardKind.Reply] = new(HeatCategory.Answers, 1, DayCap: 5),
        [AwardKind.ReplyReceived] = new(HeatCategory.Received, 1, DayCap: 20) { IsReceived = true },
        [AwardKind.ReactionGiven] = new(HeatCategory.Answers, 0.5, DayCap: 3),
        [AwardKind.ReactionReceived] = new(HeatCategory.Received, 1, DayCap: 20) { IsReceived = true },
        [AwardKind.Thanks] = new(HeatCategory.Received, 10, DayCap: 30) { IsReceived = true },
        [AwardKind.CheckIn] = new(HeatCategory.CheckIn, 2, DayCap: 2),
        [AwardKind.StreakBonus] = new(HeatCategory.CheckIn, 5),
        [AwardKind.PollAnswer] = new(HeatCategory.Answers, 1, DayCap: 3),
        [AwardKind.EventOnline] = new(HeatCategory.Events, 8),
        [AwardKind.EventOnSite] = new(HeatCategory.Events, 15),
        [AwardKind.EventHosted] = new(HeatCategory.Events, 25) { IsExempt = true },
        [AwardKind.Featured] = new(HeatCategory.Contribution, 20, DayCap: 40),
        [AwardKind.Story] = new(HeatCategory.Contribution, 15, DayCap: 40) { CapOf = AwardKind.Featured },
        [AwardKind.CoCreation] = new(HeatCategory.Contribution, 15, DayCap: 40) { CapOf = AwardKind.Featured },
        [AwardKind.ReferralCounted] = new(HeatCategory.Referral, 5, WeekCount: 10),
        [AwardKind.ReferralKept] = new(HeatCategory.Referral, 15, WeekCount: 5),
        [AwardKind.Welcome] = new(HeatCategory.Answers, 2, DayCap: 10),
        [AwardKind.Warning] = new(HeatCategory.Strikes, -10),
        [AwardKind.Mute] = new(HeatCategory.Strikes, -30),
        [AwardKind.Ban] = new(HeatCategory.Strikes, 0),
        [AwardKind.Mention] = new(HeatCategory.Received, 0) { IsReceived = true },
    };

    /// <exception cref="KeyNotFoundException">These rules do not know the kind.</exception>
    public AwardTerms Of(AwardKind kind) => Kinds[kind];

    /// <summary>Everything that is wrong with them; nothing of rules by which a group can be scored.</summary>
    public IReadOnlyList<RuleProblem> Validate() => ScoreRuleCheck.Of(this);

    /// <summary>What is another number in one than in the other, in the order in which rules are listed; the version is none of it.</summary>
    public static IReadOnlyList<RuleChange> Diff(ScoreRules before, ScoreRules after) => ScoreRulePaths.Diff(before, after);
}
