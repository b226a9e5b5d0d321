using GroupBot.Core.Scoring;
using GroupBot.Tests.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class HeatTests
{
    private const long Day = 86_400_000, Start = 1_790_000_000_000;

    private static readonly HeatClock Clock = new(Start, 14);

    // Written in the design, by its own formula w·2^(−days/14).
    [TestCase(8, 5, 6.25)]
    [TestCase(15, 10, 9.14)]
    [TestCase(10, 3, 8.62)]
    [TestCase(10, 14, 5.0)]
    [TestCase(10, 0, 10.0)]
    public void At_OneAwardSomeDaysLater_HasFaded(double award, int days, double left) =>
        Assert.That(HeatOf((HeatCategory.Talk, award, Start + Day)).At(Clock, Start + ((days + 1) * Day)), Is.EqualTo(left).Within(0.005));

    [Test]
    public void At_EightPointsADayForThirtyDays_IsAsPublished()
    {
        var published = Published.Formulas.GetProperty("heat_half_life_14d");
        var heat = HeatOf([.. Enumerable.Range(0, 30).Select(day => (HeatCategory.Talk, 8.0, Start + (day * Day)))]);
        var last = Start + (29 * Day);

        Assert.That(heat.At(Clock, last), Is.EqualTo(published.GetProperty("eight_points_a_day_for_30_days").GetDouble()).Within(0.05));
        Assert.That(heat.At(Clock, last), Is.EqualTo(128.11).Within(0.005));
        Assert.That(heat.At(Clock, last + Day) / heat.At(Clock, last),
            Is.EqualTo(published.GetProperty("one_day_idle_factor").GetDouble()).Within(1e-8));
        Assert.That(Clock.DaysUntil(128, 96), Is.EqualTo(published.GetProperty("days_from_128_to_96").GetDouble()).Within(1e-4));
        Assert.That(Clock.DaysUntil(128, 48), Is.EqualTo(19.8).Within(0.05), "when one of 128 is below the core's staying line of 48");
    }

    [Test]
    public void At_ManyYearsOfTheSameEachDay_ComesToTheSteadyState()
    {
        var heat = HeatOf([.. Enumerable.Range(0, 2000).Select(day => (HeatCategory.CheckIn, 2.0, Start + (day * Day)))]);

        Assert.That(heat.At(Clock, Start + (1999 * Day)),
            Is.EqualTo(2 * Published.Formulas.GetProperty("heat_half_life_14d").GetProperty("steady_state_per_point_a_day").GetDouble()).Within(1e-6));
    }

    [Test]
    public void At_TheDesignsExample_IsItsLines()
    {
        var days = Enumerable.Range(0, 30).Select(day => Start + (day * Day)).ToArray();
        var heat = HeatOf(
        [
            .. days.Select(at => (HeatCategory.Talk, 3.0, at)), .. days.Select(at => (HeatCategory.CheckIn, 2.0, at)),
            .. days.Select(at => (HeatCategory.Received, 1.5, at)),
        ]);

        Assert.That(heat.At(Clock, days[^1], HeatCategory.Talk), Is.EqualTo(48.04).Within(0.005));
        Assert.That(heat.At(Clock, days[^1], HeatCategory.CheckIn), Is.EqualTo(32.03).Within(0.005));
        Assert.That(heat.At(Clock, days[^1], HeatCategory.Received), Is.EqualTo(24.02).Within(0.005));
        Assert.That(heat.At(Clock, days[^1]), Is.EqualTo(104.09).Within(0.005));
        Assert.That(heat.At(Clock, days[^1] + Day), Is.EqualTo(99.06).Within(0.005));
    }

    [Test]
    public void Add_InAnyOrder_GivesTheSameHeat()
    {
        var random = new Random(7);
        var awards = Enumerable.Range(0, 5000).Select(_ =>
            ((HeatCategory)random.Next(Heat.Categories), random.Next(1, 25) * 0.25, Start + random.NextInt64(200 * Day))).ToArray();
        var at = Start + (200 * Day);
        var inOrder = HeatOf(awards).At(Clock, at);
        var direct = awards.Sum(award => award.Item2 * Math.Pow(2, -(at - award.Item3) / (14.0 * Day)));
        random.Shuffle(awards);

        Assert.That(HeatOf(awards).At(Clock, at), Is.EqualTo(inOrder).Within(1e-9 * inOrder));
        Assert.That(inOrder, Is.EqualTo(direct).Within(1e-9 * direct));
    }

    [Test]
    public void Add_AndTakenBack_IsAsIfNeverAwarded()
    {
        var heat = HeatOf((HeatCategory.Talk, 3, Start), (HeatCategory.Received, 1, Start + Day));
        var before = heat.At(Clock, Start + (9 * Day));
        var term = 15 * Clock.FactorAt(Start + (2 * Day));
        heat.Add(HeatCategory.Received, term);
        heat.Add(HeatCategory.Received, -term);

        Assert.That(heat.At(Clock, Start + (9 * Day)), Is.EqualTo(before).Within(1e-9 * before));
    }

    [Test]
    public void At_MoreTakenThanThereIs_IsNothing()
    {
        var heat = HeatOf((HeatCategory.Talk, 4, Start), (HeatCategory.Strikes, -10, Start + Day));

        Assert.That(heat.At(Clock, Start + Day), Is.Zero);
        Assert.That(heat.At(Clock, Start + Day, HeatCategory.Strikes), Is.EqualTo(-10).Within(1e-12));
    }

    [Test]
    public void Sum_WhileTimePasses_KeepsTheOrderOfAll()
    {
        var random = new Random(11);
        var members = Enumerable.Range(0, 300).Select(_ => HeatOf(
            [.. Enumerable.Range(0, 1 + random.Next(20)).Select(_ => (HeatCategory.Talk, 1.0 + random.Next(10), Start + random.NextInt64(60 * Day)))])).ToArray();
        var board = members.OrderByDescending(heat => heat.Sum).ToArray();

        foreach (var days in (int[])[60, 61, 100, 400])
        {
            Assert.That(board.Select(heat => heat.At(Clock, Start + (days * Day))), Is.Ordered.Descending, $"after {days} days");
        }
    }

    [Test]
    public void MovedTo_ALaterLandmark_ChangesNoHeat()
    {
        // 901 half-lives of a week: 17 years.
        var clock = new HeatClock(Start, 7);
        var late = Start + (901L * 7 * Day) + 12345;
        var heat = new Heat();
        heat.Add(HeatCategory.Talk, 5 * clock.FactorAt(late - Day));
        var before = heat.At(clock, late);
        var (moved, factor) = clock.MovedTo(late);
        heat.Scale(factor);

        Assert.That((clock.IsFullAt(late - (8 * Day)), clock.IsFullAt(late), moved.IsFullAt(late)), Is.EqualTo((false, true, false)));
        Assert.That(heat.At(moved, late), Is.EqualTo(before).Within(1e-12));
        Assert.That(heat.At(moved, late), Is.EqualTo(5 * Math.Pow(2, -1.0 / 7)).Within(1e-12));
    }

    [Test]
    public void ChangedAt_AnotherHalfLife_HoldsFromThatInstantOn()
    {
        var heat = HeatOf((HeatCategory.Talk, 16, Start));
        var (changed, factor) = Clock.ChangedAt(Start + (14 * Day), 7);
        heat.Scale(factor);

        Assert.That(heat.At(changed, Start + (14 * Day)), Is.EqualTo(8).Within(1e-12), "one half-life of the old clock");
        Assert.That(heat.At(changed, Start + (21 * Day)), Is.EqualTo(4).Within(1e-12), "and one of the new");
    }

    [TestCase(6)]
    [TestCase(61)]
    public void Clock_OfAHalfLifeOutOfRange_IsRefused(int days) =>
        Assert.That(() => new HeatClock(Start, days), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Clock_OfNothing_MeasuresNothing() =>
        Assert.That(() => default(HeatClock).FactorAt(Start), Throws.InvalidOperationException);

    private static Heat HeatOf(params (HeatCategory Category, double Award, long At)[] awards)
    {
        var heat = new Heat();
        foreach (var (category, award, at) in awards)
        {
            heat.Add(category, award * Clock.FactorAt(at));
        }

        return heat;
    }
}
