using System.Collections.Concurrent;
using System.Globalization;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring.Worlds;

/// <summary>
/// Each script against an honest group of 120, from the thirtieth day to the hundredth: what it gains is nothing that an admin would
/// have to explain, and nobody honest pays for it. In a calm group, whose leaders write five messages a day, a script that writes
/// all day has as much heat as they have, and no more than that. The seed is the test's argument;
/// the rules were not looked at with any of these.
/// </summary>
internal sealed class AttackTests
{
    private const double Busy = 1, Calm = 0.35;

    private static readonly ConcurrentDictionary<(int, double), Lazy<(HonestGroup Group, WorldReplay Replay)>> Honest = new();

    public static IEnumerable<TestCaseData> Cases =>
        from attack in Attacks.All
        from world in ((int Seed, double Liveliness)[])[(101, Busy), (424242, Busy), (8088, Busy), (303, Calm), (90210, Calm)]
        select new TestCaseData(attack.Make, world.Seed, world.Liveliness)
            .SetArgDisplayNames(attack.Name, world.Seed.ToString(CultureInfo.InvariantCulture), world.Liveliness is Busy ? "busy" : "calm");

    [TestCaseSource(nameof(Cases))]
    public void Replay_OfAnAttack_GivesItNothing(Func<HonestGroup, int, Attack> make, int seed, double liveliness)
    {
        var (group, without) = Of(seed, liveliness);
        var attack = make(group, seed);
        var replay = WorldReplay.Of(RowWriter.Merge(group.Rows, attack.Rows), RulesOf(liveliness));
        var attackers = attack.Accounts.ToHashSet();
        var best = replay.LastNight.Heats.Where(of => attackers.Contains(of.Key)).Max(of => of.Value);
        var tenth = replay.LastNight.Heats.Values.OrderDescending().ElementAt((replay.LastNight.Heats.Count / 10) - 1);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{attack}, seed {seed}: best {best:0.0}, top tenth from {tenth:0.0}, thresholds {Line(without)} → {Line(replay)}"));
        Assert.Multiple(() =>
        {
            Assert.That(replay.Listed.Where(attackers.Contains), Is.Empty, "listed as influential");
            Assert.That(Held(replay, Circle.Core), Is.Empty, "in the core circle");
            Assert.That(attack.IsOneKind ? Held(replay, Circle.Active) : [], Is.Empty, "active by one kind of act");
            Assert.That(attack.Name.StartsWith("ring", StringComparison.Ordinal) ? Moved(without, replay, (before, now) => now > before) : [], Is.Empty, "honest members higher");
            if (liveliness is Busy)
            {
                Assert.That(best, Is.LessThan(tenth), "in the top tenth of heat");
            }

            if (liveliness is Busy || !attack.GivesOthers)
            {
                Assert.That(Moved(without, replay, (before, now) => now < before), Is.Empty, "honest members lower");
            }
            else
            {
                // Whom they answer has a little more heat, and the thresholds follow the honest: somebody at the edge may stand below it.
                Assert.That(replay.LastNight.Thresholds.Active, Is.EqualTo(without.LastNight.Thresholds.Active).Within(2).Percent);
                Assert.That(replay.LastNight.Thresholds.Core, Is.EqualTo(without.LastNight.Thresholds.Core).Within(2).Percent);
            }
        });

        IEnumerable<string> Held(WorldReplay of, Circle circle) => of.Nights.SelectMany((night, index) => night.Circles
            .Where(standing => standing.Value == circle && attackers.Contains(standing.Key)).Select(standing => $"{standing.Key} on night {index}")).Take(5);
    }

    /// <summary>
    /// What the caps leave to one who does everything alone is some 25 a day, as much as a leader has: such a one has that heat,
    /// and neither the core circle nor a place on the list.
    /// </summary>
    [TestCase(12)]
    [TestCase(20261124)]
    public void Replay_OfAWholeMachine_LeavesItOutOfTheCore(int seed)
    {
        var (group, _) = Of(seed, Busy);
        var replay = WorldReplay.Of(RowWriter.Merge(group.Rows, Attacks.WholeMachine(group, seed).Rows));
        var heats = replay.LastNight.Heats.Values.OrderDescending().ToList();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: heat {replay.LastNight.Heats[1000]:0.0}, place {heats.IndexOf(replay.LastNight.Heats[1000]) + 1} of {heats.Count}"));

        Assert.That(replay.Nights.Where(night => night.Circles.GetValueOrDefault(1000) is Circle.Core), Is.Empty);
        Assert.That(replay.Listed, Does.Not.Contain(1000));
    }

    private static string Line(WorldReplay replay) => string.Create(CultureInfo.InvariantCulture, $"{replay.LastNight.Thresholds.Active:0.0}/{replay.LastNight.Thresholds.Core:0.0}");

    private static IEnumerable<string> Moved(WorldReplay without, WorldReplay with, Func<Circle, Circle, bool> isSo) =>
        without.Nights.SelectMany((night, index) => night.Circles
            .Where(standing => isSo(standing.Value, with.Nights[index].Circles[standing.Key]))
            .Select(standing => $"{standing.Key} on night {index}: {standing.Value} → {with.Nights[index].Circles[standing.Key]}"));

    /// <summary>A calm group's thresholds have come to where its people are; a busy one's still rise by a tenth a week.</summary>
    private static ScoreRules RulesOf(double liveliness) => liveliness is Busy ? new() : new() { Thresholds = new CircleThresholds(3, 80, 240) };

    private static (HonestGroup Group, WorldReplay Replay) Of(int seed, double liveliness) => Honest.GetOrAdd((seed, liveliness), of => new(() =>
    {
        var group = HonestGroup.Of(seed, liveliness: liveliness);
        var replay = WorldReplay.Of(RowWriter.Merge(group.Rows), RulesOf(liveliness));
        var circles = replay.LastNight.Circles.Values.GroupBy(circle => circle).OrderBy(circles => circles.Key);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {group.Rows.Count} rows, {string.Join(", ", circles.Select(circle => $"{circle.Key} {circle.Count()}"))}, listed {string.Join(" ", replay.Listed)}; heats {string.Join(" ", replay.LastNight.Heats.Values.OrderDescending().Select(heat => heat.ToString("0", CultureInfo.InvariantCulture)))}"));
        return (group, replay);
    })).Value;
}
