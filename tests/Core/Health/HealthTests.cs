using GroupBot.Core.Health;
using GroupBot.Tests.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Health;

internal sealed class HealthTests
{
    [Test]
    public void Gini_OfPublishedSpreads_IsAsPrinted()
    {
        var published = Published.Formulas.GetProperty("gini");

        Assert.That(Gini.Of([7, 7, 7]), Is.EqualTo(published.GetProperty("equal_7").GetDouble()).Within(1e-12));
        Assert.That(Gini.Of([.. new long[9], 5]), Is.EqualTo(published.GetProperty("one_of_ten_has_all").GetDouble()).Within(1e-12));
        Assert.That(Gini.Of([.. new long[90], .. Enumerable.Repeat(1L, 9), 9]),
            Is.EqualTo(published.GetProperty("ninety_zero_nine_one_one_nine").GetDouble()).Within(1e-12));
        Assert.That((Gini.Of([]), Gini.Of([0, 0])), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(() => Gini.Of([1, -1]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(new long[] { 10, 5, 3, 2 }, 1)] // 10 of 20 is half already
    [TestCase(new long[] { 9, 5, 3, 3 }, 2)]
    [TestCase(new long[] { 1, 1, 1, 1, 1 }, 3)]
    [TestCase(new long[] { 4 }, 1)]
    [TestCase(new long[] { 0, 0 }, 0)]
    [TestCase(new long[] { }, 0)]
    public void AbsenceFactor_IsTheFewestWhoMakeHalf(long[] amounts, int people) => Assert.That(AbsenceFactor.Of(amounts), Is.EqualTo(people));

    [Test]
    public void WilsonBound_OfThePublishedVotes_IsAsPrinted()
    {
        foreach (var row in Published.Levels.GetProperty("reddit_wilson_z1.281551565545").EnumerateArray())
        {
            var (up, down) = (row[0].GetInt64(), row[1].GetInt64());

            Assert.That(WilsonBound.Lower(up, up + down, 1.281551565545), Is.EqualTo(row[2].GetDouble()).Within(5e-7), $"{up} of {up + down}");
        }

        Assert.That(WilsonBound.Lower(0, 0), Is.Zero);
        Assert.That(() => WilsonBound.Lower(2, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Gravity_OfThePublishedMonths_IsAsPrinted()
    {
        var orbit = Published.Formulas.GetProperty("orbit_gravity");
        var months = orbit.GetProperty("members").EnumerateObject().Select(month => month.Value.EnumerateArray().Select(n => n.GetInt64()).ToArray()).ToArray();

        Assert.That(months.Select(Gravity.Commitment), Is.EqualTo(orbit.GetProperty("totals").EnumerateObject().Select(total => total.Value.GetInt64())));
        Assert.That(Gravity.Of(months[0], months[1], 30), Is.EqualTo(2.1).Within(1e-9));
        Assert.That(Gravity.Of(months[1], months[2], 30), Is.EqualTo(5.4).Within(1e-9));
        Assert.That(Gravity.Of(months[0], months[1], 0), Is.Null);
    }

    [Test]
    public void Retention_OfThePublishedFive_IsAsPrinted()
    {
        var example = Published.Formulas.GetProperty("retention_example");
        JoinedMember[] five =
        [
            .. example.GetProperty("active_days_after_join").EnumerateObject()
                .Select(member => new JoinedMember(30, member.Value.EnumerateArray().Select(day => day.GetInt32()).ToHashSet())),
        ];

        foreach (var (day, name) in ((int, string)[])[(1, "D1"), (7, "D7")])
        {
            Assert.That(Retention.Classic(five, day).Value, Is.EqualTo(example.GetProperty(name).GetProperty("classic").GetDouble()));
            Assert.That(Retention.Rolling(five, day).Value, Is.EqualTo(example.GetProperty(name).GetProperty("rolling").GetDouble()));
        }
    }

    [Test]
    public void Retention_OfWhoseDayIsNotOver_IsOfTheOthersAlone()
    {
        JoinedMember[] cohort = [new(7, new HashSet<int> { 7 }), new(7, new HashSet<int>()), new(6, new HashSet<int> { 6 })];

        Assert.That(Retention.Classic(cohort, 7), Is.EqualTo(new Share(1, 2)));
        Assert.That(Retention.Classic(cohort, 8).Value, Is.Null);
    }

    // Participation 17.5 % and spread 4.5 lie in the middle of their scales: √(½^⅔·½^⅓) = ½.
    [Test]
    public void Health_OfPartsInTheMiddle_IsTheMiddle()
    {
        var (health, lines) = GroupHealth.Of([new(HealthPart.Spread, 4.5, 20), new(HealthPart.Participation, 0.175, 200), new(HealthPart.Safety, 0, 19)]);

        Assert.That(health, Is.EqualTo(50).Within(1e-9));
        Assert.That(lines.Select(line => (line.Part, line.Counts)),
            Is.EqualTo(((HealthPart, bool)[])[(HealthPart.Participation, true), (HealthPart.Spread, true), (HealthPart.Safety, false)]));
        Assert.That(lines.Sum(line => line.Weight), Is.EqualTo(1).Within(1e-12));
        Assert.That(lines[0].Weight, Is.EqualTo(2.0 / 3).Within(1e-12));
    }

    [Test]
    public void Health_WithOnePartDead_IsTakenDownByIt()
    {
        var measures = Enum.GetValues<HealthPart>().Select(part => new HealthMeasure(part, Best(part), 100)).ToArray();
        var dead = measures.Select(measure => measure.Part is HealthPart.Participation ? measure with { Value = 0 } : measure).ToArray();

        Assert.That(GroupHealth.Of(measures).Health, Is.EqualTo(100).Within(1e-9));
        // 100 · 0.05^0.2
        Assert.That(GroupHealth.Of(dead).Health, Is.EqualTo(54.928).Within(0.001));
        Assert.That(GroupHealth.Of([]).Health, Is.Null);
    }

    /// <summary>Of any measures, some of too few people: raising one part, whatever the others are, never lowers the whole.</summary>
    [TestCase(16)]
    [TestCase(20261123)]
    [TestCase(4711)]
    public void Health_WithAnyPartRaised_IsNeverLower(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var measures = Enum.GetValues<HealthPart>().Where(_ => random.Next(8) > 0)
                .Select(part => new HealthMeasure(part, Worst(part) + ((Best(part) - Worst(part)) * ((random.NextDouble() * 1.4) - 0.2)), 15 + random.Next(60))).ToArray();
            for (var index = 0; index < measures.Length; index++)
            {
                var raised = measures.ToArray();
                raised[index] = raised[index] with { Value = raised[index].Value + ((Best(raised[index].Part) - Worst(raised[index].Part)) * random.NextDouble()) };
                var (before, after) = (GroupHealth.Of(measures).Health, GroupHealth.Of(raised).Health);

                Assert.That(after ?? 0, Is.GreaterThanOrEqualTo((before ?? 0) - 1e-9), $"seed {seed}, round {round}, {measures[index].Part}");
            }
        }
    }

    [Test]
    public void Health_WithAPartTwice_IsRefused() => Assert.That(
        () => GroupHealth.Of([new(HealthPart.Spread, 1, 20), new(HealthPart.Spread, 2, 20)]), Throws.ArgumentException);

    private static double Best(HealthPart part) => part is HealthPart.Safety ? 0 : 8;

    private static double Worst(HealthPart part) => part switch
    {
        HealthPart.Safety => 10,
        HealthPart.Renewal => -1,
        HealthPart.Spread => 1,
        _ => 0,
    };
}
