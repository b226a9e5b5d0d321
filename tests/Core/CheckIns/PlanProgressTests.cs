using GroupBot.Core.CheckIns;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

internal sealed class PlanProgressTests
{
    private static readonly DateOnly First = new(2026, 11, 1);

    // A letter a day from the first: x done, l leave, . nothing, - a day that never was. The last is today. Of 21 days, so many are the target.
    [TestCase("", 21, 0, 21, false)]
    [TestCase("xxxxx", 21, 5, 16, false)]
    [TestCase("xxlxx", 21, 4, 16, false)] // one of leave: 20 are wanted
    [TestCase("xxllx", 18, 3, 15, false)] // 18 of 21 allow three empty days as they are
    [TestCase("lllxx", 21, 2, 17, false)] // the third day of leave is taken off no more
    [TestCase("xxxxxxxxxxxxxxxxxx", 18, 18, 0, true)]
    [TestCase("xxxxxxxxxxxxxxxxxxxxx", 21, 21, 0, true)]
    [TestCase("xxxxxxxxlxxxxxxxlxxxx", 21, 19, 0, true)] // every day but two of leave
    [TestCase("xxxxxxxx.xxxxxxxxxxxx", 21, 20, 1, false)]
    [TestCase("xxxxxxxx-xxxxxxxxxxxx", 21, 20, 0, true)] // the group had no more than 20 of the days
    [TestCase("xx-xx", 18, 4, 14, false)]
    [TestCase("xxxxxxxxl-xxxxxxlxxxx", 21, 18, 0, true)] // and the two of leave are taken off besides
    [TestCase("xxxxxxxxl-lxxxxxlxxxx", 21, 17, 1, false)]
    public void Of_SomeDays_IsAsCountedByHand(string days, int target, int done, int left, bool isFinished)
    {
        var progress = Of(days, target);

        Assert.That((progress.Done, progress.Left, progress.IsFinished), Is.EqualTo((done, left, isFinished)));
    }

    // Signed up on day 5 of 21, which leaves 17 days.
    [TestCase(17, true)]
    [TestCase(18, false)]
    public void CanFinish_OfWhoCameLate_IsWhatTheTargetAllows(int target, bool can)
    {
        var progress = PlanProgress.Of(Terms(target), First.AddDays(4), [], [], First.AddDays(4));

        Assert.That((progress.DaysAhead, progress.CanFinish), Is.EqualTo((17, can)));
    }

    [Test]
    public void Of_DaysBeforeTheSignUpOrOutsideThePlan_CountsNone()
    {
        var days = new[] { First.AddDays(-1), First, First.AddDays(3), First.AddDays(4), First.AddDays(21), First.AddDays(22) };

        Assert.That(PlanProgress.Of(Terms(21), First.AddDays(4), days, [], First.AddDays(30)).Done, Is.EqualTo(1));
    }

    [Test]
    public void DaysAhead_WithTodayDone_BeginTomorrow()
    {
        Assert.That(Of("x", 21).DaysAhead, Is.EqualTo(20));
        Assert.That(Of(".", 21).DaysAhead, Is.EqualTo(21));
        Assert.That(PlanProgress.Of(Terms(21), First.AddDays(-5), [], [], First.AddDays(-5)).DaysAhead, Is.EqualTo(21), "before it begins");
        Assert.That(PlanProgress.Of(Terms(21), First, [], [], First.AddDays(21)).DaysAhead, Is.Zero);
    }

    /// <summary>In whatever order, and however often, the days become known.</summary>
    [Test]
    public void Of_InAnyOrder_IsTheSame([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var done = Enumerable.Range(-3, 30).Where(_ => random.Next(3) > 0).Select(n => First.AddDays(n)).ToArray();
        var leave = Enumerable.Range(-3, 30).Where(_ => random.Next(6) == 0).Select(n => First.AddDays(n)).ToArray();
        var today = First.AddDays(random.Next(-2, 25));
        var expected = PlanProgress.Of(Terms(18), First, done, leave, today);
        DateOnly[] shuffled = [.. done, .. done];
        random.Shuffle(shuffled);
        random.Shuffle(leave);

        Assert.That(PlanProgress.Of(Terms(18), First, shuffled, leave, today), Is.EqualTo(expected));
        Assert.That(expected.Done + expected.Leaves, Is.LessThanOrEqualTo(21));
    }

    [TestCase(0, 21, 21)]
    [TestCase(1, 0, 21)]
    [TestCase(1, 22, 21)]
    [TestCase(1, 1, 367)]
    public void Terms_ThatMakeNoSense_AreRefused(int from, int target, int to) => Assert.That(
        () => new PlanTerms(First.AddDays(from == 0 ? 21 : 0), First.AddDays(from == 0 ? 0 : to - 1), target),
        Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static PlanTerms Terms(int target) => new(First, First.AddDays(20), target);

    private static PlanProgress Of(string days, int target) => PlanProgress.Of(
        Terms(target), First, DaysOf(days, 'x'), DaysOf(days, 'l'), First.AddDays(Math.Max(0, days.Length - 1)),
        DaysOf(days, '-').ToHashSet());

    private static IEnumerable<DateOnly> DaysOf(string days, char kind) =>
        Enumerable.Range(0, days.Length).Where(n => days[n] == kind).Select(n => First.AddDays(n));
}
