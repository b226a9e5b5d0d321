using System.Collections.Frozen;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class ScoreRulesTests
{
    private static readonly ScoreRules Defaults = new();

    [Test]
    public void Validate_OfTheDefaults_FindsNothing() => Assert.That(Defaults.Validate(), Is.Empty);

    /// <summary>What is between two that are equal is empty, and may be.</summary>
    [Test]
    public void Validate_OfBoundsThatMeet_FindsNothing() => Assert.That(
        (Defaults with { WholeMessages = 20, WholeFromOne = 6, Thresholds = new(15, 15, 15) }).Validate(), Is.Empty);

    [TestCase("halfLife", 7, 60)]
    [TestCase("dayCap", 0, 10_000)]
    [TestCase("levelMultiplier", 1, 1000)]
    [TestCase("newGiver", 0, 1)]
    [TestCase("mutualShare", 0, 1)]
    [TestCase("serialReactions", 1, 1000)]
    [TestCase("circles.stayingShare", 0, 1)]
    [TestCase("circles.nightsUp", 1, 30)]
    [TestCase("circles.corePeopleDays", 0, 30)]
    [TestCase("kinds.message.base", 0, 1000)]
    [TestCase("kinds.message.dayCap", 0, 10_000)]
    [TestCase("kinds.warning.base", -1000, 0)]
    [TestCase("kinds.eventHosted.exempt", 0, 1)]
    [TestCase("streakBonuses.7", 0, 1000)]
    [TestCase("mutedTopics.5", 1, 1)]
    public void Set_AtTheEdges_HoldsAndBeyondThemRefuses(string path, double least, double most)
    {
        foreach (var edge in (double[])[least, most])
        {
            var (rules, problem) = ScoreRulePaths.Set(Defaults, path, edge);

            Assert.That((problem, ScoreRulePaths.Find(path)!.Get(rules)), Is.EqualTo(((RuleProblem?)null, (double?)edge)));
        }

        foreach (var beyond in (double[])[least - 1, most + 1, double.NaN])
        {
            var (rules, problem) = ScoreRulePaths.Set(Defaults, path, beyond);

            Assert.That((rules, problem?.Path, problem?.Given), Is.EqualTo((Defaults, path, (double?)beyond)));
            Assert.That((problem!.Allowed!.Value.Least, problem.Allowed.Value.Most), Is.EqualTo((least, most)));
        }
    }

    [TestCase("halfLife", 14.5)]
    [TestCase("halfLife", null)]
    [TestCase("kinds.referralCounted.weekCount", 1.5)]
    [TestCase("kinds.message.base", null)]
    public void Set_WhatIsNotWholeOrNotThere_IsRefused(string path, double? value) =>
        Assert.That(ScoreRulePaths.Set(Defaults, path, value).Problem, Is.EqualTo(new RuleProblem(path, value, ScoreRulePaths.Find(path)!.Range)));

    [TestCase("halflife")]
    [TestCase("kinds.message")]
    [TestCase("kinds.purchase.base")]
    [TestCase("mutedTopics.")]
    [TestCase("mutedTopics.007")]
    [TestCase("mutedTopics.+7")]
    [TestCase("streakBonuses.0")]
    [TestCase("streakBonuses.3651")]
    [TestCase("version")]
    [TestCase("")]
    public void Set_OfNoSuchRule_IsRefusedWithoutARange(string path) =>
        Assert.That(ScoreRulePaths.Set(Defaults, path, 1).Problem, Is.EqualTo(new RuleProblem(path, 1, null)));

    [Test]
    public void Set_OfABoundOfAKind_LeavesItsOthersAndTheRulesBefore()
    {
        var rules = ScoreRulePaths.Set(Defaults, "kinds.message.dayCap", null).Rules;

        Assert.That(rules.Of(AwardKind.Message), Is.EqualTo(new AwardTerms(HeatCategory.Talk, 1)));
        Assert.That(Defaults.Of(AwardKind.Message), Is.EqualTo(new AwardTerms(HeatCategory.Talk, 1, DayCap: 15)));
    }

    [Test]
    public void List_WithWhatAGroupAdded_IsInOneOrder()
    {
        var one = Defaults with { MutedTopics = new HashSet<long> { 12, 3 }, StreakBonuses = new Dictionary<int, double> { [30] = 20, [7] = 5 } };
        var other = Defaults with { MutedTopics = new HashSet<long> { 3, 12 }, StreakBonuses = new Dictionary<int, double> { [7] = 5, [30] = 20 } };

        Assert.That(ScoreRulePaths.List(one), Is.EqualTo(ScoreRulePaths.List(other)));
        Assert.That(ScoreRulePaths.List(one).TakeLast(4), Is.EqualTo(((string, double?)[])
            [("streakBonuses.7", 5), ("streakBonuses.30", 20), ("mutedTopics.3", 1), ("mutedTopics.12", 1)]));
        Assert.That(ScoreRulePaths.List(one).Take(2), Is.EqualTo(((string, double?)[])[("halfLife", 14), ("dayCap", 60)]));
    }

    [Test]
    public void List_PutBackOneByOne_GivesTheSameRules()
    {
        var rules = Defaults with
        {
            HalfLife = 30,
            Thresholds = new(4, 20, 80),
            MutedTopics = new HashSet<long> { 9 },
            StreakBonuses = new Dictionary<int, double> { [21] = 10 },
        };
        var empty = Defaults with { MutedTopics = FrozenSet<long>.Empty, StreakBonuses = new Dictionary<int, double>() };
        var copy = ScoreRulePaths.List(rules).Aggregate(empty, (copy, row) => ScoreRulePaths.Set(copy, row.Path, row.Value).Rules);

        Assert.That(ScoreRulePaths.List(copy), Is.EqualTo(ScoreRulePaths.List(rules)));
    }

    /// <summary>A number that no path leads to could be neither shown, nor set, nor compared.</summary>
    [Test]
    public void Paths_Always_LeadToEveryNumber()
    {
        var names = ScoreRulePaths.All.Select(path => path.Path).ToHashSet();

        Assert.That(Numbers<ScoreRules>("").Except(["version"]).Except(names), Is.Empty);
        Assert.That(Numbers<CircleRules>("circles.").Except(names), Is.Empty);
        Assert.That(Numbers<CircleThresholds>("thresholds.").Except(names), Is.Empty);
        Assert.That(names, Has.Count.EqualTo(ScoreRulePaths.All.Count));
        // A week bounds the kinds for which it is counted.
        Assert.That(Enum.GetValues<AwardKind>()
            .SelectMany(kind => Numbers<AwardTerms>($"kinds.{ScoreRuleName(kind)}.").Where(path => MemberScore.HasWeek(kind) || !path.EndsWith(".weekCount", StringComparison.Ordinal)))
            .Except(names), Is.Empty);

        static IEnumerable<string> Numbers<T>(string start) => typeof(T).GetProperties()
            .Where(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var type && (type == typeof(int) || type == typeof(double)))
            .Select(property => $"{start}{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}");

        static string ScoreRuleName(AwardKind kind) => $"{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}";
    }

    /// <summary>Each path reads the number that it writes, and no other one.</summary>
    [Test]
    public void Paths_Always_ChangeTheirOwnNumberAlone()
    {
        foreach (var path in ScoreRulePaths.All)
        {
            var other = path.Get(Defaults) == path.Range.Most ? path.Range.Least : path.Range.Most;
            var changed = ScoreRulePaths.Set(Defaults, path.Path, other).Rules;

            Assert.That(ScoreRules.Diff(Defaults, changed), Is.EqualTo(new[] { new RuleChange(path.Path, path.Get(Defaults), other) }));
        }
    }

    [Test]
    public void Diff_OfTwoVersions_NamesWhatIsAnotherNumber()
    {
        var next = Defaults with
        {
            Version = 2,
            HalfLife = 30,
            Circles = Defaults.Circles with { NightsDown = 10 },
            MutedTopics = new HashSet<long> { 4 },
            StreakBonuses = new Dictionary<int, double> { [7] = 5, [21] = 12, [100] = 50 },
        };

        Assert.That(ScoreRules.Diff(Defaults, next), Is.EqualTo(new RuleChange[]
        {
            new("halfLife", 14, 30), new("circles.nightsDown", 7, 10),
            new("streakBonuses.21", null, 12), new("streakBonuses.30", 20, null), new("mutedTopics.4", null, 1),
        }));
        Assert.That(ScoreRules.Diff(next, next with { Version = 3 }), Is.Empty);
    }

    [Test]
    public void Validate_OfManyFaults_NamesThemAll()
    {
        var kinds = new Dictionary<AwardKind, AwardTerms>(Defaults.Kinds) { [(AwardKind)99] = new(HeatCategory.Talk, 1) };
        kinds.Remove(AwardKind.CheckIn);
        kinds[AwardKind.Story] = new AwardTerms((HeatCategory)8, -1, DayCap: -2) { CapOf = (AwardKind)77 };
        var rules = Defaults with
        {
            Version = 0,
            HalfLife = 61,
            NewGiver = double.NaN,
            WholeMessages = 30,
            Thresholds = new(3, 70, 60),
            MutedTopics = new HashSet<long> { -5 },
            StreakBonuses = new Dictionary<int, double> { [0] = 5, [7] = -1 },
            Kinds = kinds,
        };

        Assert.That(rules.Validate().Select(problem => (problem.Path, problem.Given, problem.Allowed?.ToString())), Is.EquivalentTo(((string, double?, string?)[])
        [
            ("version", 0, "1–2147483647"), ("halfLife", 61, "7–60"), ("newGiver", double.NaN, "0–1"),
            ("countedMessages", 20, "30–1000"), ("thresholds.core", 60, "70–10000"),
            ("streakBonuses.0", 0, "1–3650"), ("streakBonuses.7", -1, "0–1000"), ("mutedTopics.-5", -5, "1–2147483647"),
            ("kinds.checkIn.base", null, "0–1000"), ("kinds.checkIn.exempt", null, "0–1"),
            ("kinds.story.base", -1, "0–1000"), ("kinds.story.dayCap", -2, "0–10000"),
            ("kinds.story.category", 8, "0–7"), ("kinds.story.capOf", 77, null), ("kinds.99", 99, null),
        ]));
    }
}
