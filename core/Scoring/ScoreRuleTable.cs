using GroupBot.Core.Circles;
using static GroupBot.Core.Scoring.RulePath;

namespace GroupBot.Core.Scoring;

/// <summary>The numbers that all rules have, in the order in which they are shown, with their ranges.</summary>
internal static class ScoreRuleTable
{
    private const int DayOfSeconds = 86_400, Year = 365, Many = 1000;
    private const double MostHeat = 10_000;

    private static readonly ScoreRules Defaults = new();

    public static readonly IReadOnlyList<RulePath> All =
    [
        Whole("halfLife", HeatClock.ShortestHalfLife, HeatClock.LongestHalfLife, rules => rules.HalfLife, (rules, value) => rules with { HalfLife = value }),
        Number("dayCap", 0, MostHeat, rules => rules.DayCap, (rules, value) => rules with { DayCap = value }),
        Whole("levelMultiplier", LevelCurve.LeastMultiplier, LevelCurve.MostMultiplier, rules => rules.LevelMultiplier, (rules, value) => rules with { LevelMultiplier = value }),
        Whole("secondsBetweenMessages", 0, DayOfSeconds, rules => rules.SecondsBetweenMessages, (rules, value) => rules with { SecondsBetweenMessages = value }),
        Whole("leastVisible", 0, Many, rules => rules.LeastVisible, (rules, value) => rules with { LeastVisible = value }),
        Whole("wholeMessages", 0, Many, rules => rules.WholeMessages, (rules, value) => rules with { WholeMessages = value }),
        Whole("countedMessages", 0, Many, rules => rules.CountedMessages, (rules, value) => rules with { CountedMessages = value }),
        Whole("wholeFromOne", 0, Many, rules => rules.WholeFromOne, (rules, value) => rules with { WholeFromOne = value }),
        Whole("countedFromOne", 0, Many, rules => rules.CountedFromOne, (rules, value) => rules with { CountedFromOne = value }),
        Whole("newGiverDays", 0, Year, rules => rules.NewGiverDays, (rules, value) => rules with { NewGiverDays = value }),
        Share("newGiver", rules => rules.NewGiver, (rules, value) => rules with { NewGiver = value }),
        Share("outerGiver", rules => rules.OuterGiver, (rules, value) => rules with { OuterGiver = value }),
        Share("mutualShare", rules => rules.MutualShare, (rules, value) => rules with { MutualShare = value }),
        Whole("mutualLeast", 1, Many, rules => rules.MutualLeast, (rules, value) => rules with { MutualLeast = value }),
        Share("mutual", rules => rules.Mutual, (rules, value) => rules with { Mutual = value }),
        Whole("serialReactions", 1, Many, rules => rules.SerialReactions, (rules, value) => rules with { SerialReactions = value }),
        Whole("serialSeconds", 0, DayOfSeconds, rules => rules.SerialSeconds, (rules, value) => rules with { SerialSeconds = value }),
        Whole("daysBetweenThanks", 0, Year, rules => rules.DaysBetweenThanks, (rules, value) => rules with { DaysBetweenThanks = value }),
        Whole("thanksGivenADay", 0, Many, rules => rules.ThanksGivenADay, (rules, value) => rules with { ThanksGivenADay = value }),
        Whole("welcomeHours", 0, 24 * 7, rules => rules.WelcomeHours, (rules, value) => rules with { WelcomeHours = value }),
        Heat("thresholds.peripheral", now => now.Peripheral, (now, value) => now with { Peripheral = value }),
        Heat("thresholds.active", now => now.Active, (now, value) => now with { Active = value }),
        Heat("thresholds.core", now => now.Core, (now, value) => now with { Core = value }),
        Circles("newDays", 0, Year, circles => circles.NewDays, (circles, value) => circles with { NewDays = value }),
        Circles("nightsUp", 1, 30, circles => circles.NightsUp, (circles, value) => circles with { NightsUp = value }),
        Circles("nightsDown", 1, 60, circles => circles.NightsDown, (circles, value) => circles with { NightsDown = value }),
        Share("circles.stayingShare", rules => rules.Circles.StayingShare, (rules, value) => rules with { Circles = rules.Circles with { StayingShare = value } }),
        Circles("idleDays", 1, Year, circles => circles.IdleDays, (circles, value) => circles with { IdleDays = value }),
        Circles("leastKinds", 0, 10, circles => circles.LeastKinds, (circles, value) => circles with { LeastKinds = value }),
        Circles("coreTenure", 0, 10 * Year, circles => circles.CoreTenure, (circles, value) => circles with { CoreTenure = value }),
        Circles("corePeople", 0, Many, circles => circles.CorePeople, (circles, value) => circles with { CorePeople = value }),
        Circles("corePeopleDays", 0, PairScore.Days, circles => circles.CorePeopleDays, (circles, value) => circles with { CorePeopleDays = value }),
        Circles("coreCleanDays", 0, 10 * Year, circles => circles.CoreCleanDays, (circles, value) => circles with { CoreCleanDays = value }),
        Circles("mostCore", 1, 100_000, circles => circles.MostCore, (circles, value) => circles with { MostCore = value }),
        .. Enum.GetValues<AwardKind>().SelectMany(OfKind),
    ];

    /// <summary>A kind as a word of a path; one that nobody knows by its number.</summary>
    public static string NameOf(AwardKind kind) => Enum.IsDefined(kind)
        ? string.Concat(char.ToLowerInvariant(kind.ToString()[0]).ToString(), kind.ToString().AsSpan(1))
        : kind.ToString("D");

    private static IEnumerable<RulePath> OfKind(AwardKind kind)
    {
        var isTaken = Defaults.Of(kind).Category is HeatCategory.Strikes;
        yield return Terms("base", isTaken ? new(-Many, 0) : new(0, Many), terms => terms?.Base, (terms, value) => terms with { Base = value!.Value });
        yield return Terms("dayCap", new(0, MostHeat, MayBeNone: true), terms => terms?.DayCap, (terms, value) => terms with { DayCap = value });
        if (MemberScore.HasWeek(kind))
        {
            yield return Terms("weekCount", new(0, Many, IsWhole: true, MayBeNone: true), terms => terms?.WeekCount, (terms, value) => terms with { WeekCount = (int?)value });
        }

        yield return Terms("exempt", new(0, 1, IsWhole: true), terms => terms is null ? null : terms.IsExempt ? 1 : 0, (terms, value) => terms with { IsExempt = value == 1 });

        RulePath Terms(string name, RuleRange range, Func<AwardTerms?, double?> get, Func<AwardTerms, double?, AwardTerms> put) => new(
            $"kinds.{NameOf(kind)}.{name}", range, rules => get(rules.Kinds.GetValueOrDefault(kind)),
            (rules, value) => rules with
            {
                Kinds = new Dictionary<AwardKind, AwardTerms>(rules.Kinds) { [kind] = put(rules.Kinds.GetValueOrDefault(kind, Defaults.Of(kind)), value) },
            });
    }

    private static RulePath Circles(string name, int least, int most, Func<CircleRules, int> get, Func<CircleRules, int, CircleRules> put) =>
        Whole($"circles.{name}", least, most, rules => get(rules.Circles), (rules, value) => rules with { Circles = put(rules.Circles, value) });

    private static RulePath Heat(string path, Func<CircleThresholds, double> get, Func<CircleThresholds, double, CircleThresholds> put) =>
        Number(path, 0, MostHeat, rules => get(rules.Thresholds), (rules, value) => rules with { Thresholds = put(rules.Thresholds, value) });
}
