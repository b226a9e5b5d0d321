using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class JoinBurstTests
{
    private const int From = 739_000;

    // 28 days, then the one that is judged. Half 0 and half 200: mean 100, σ = 100·√(28/27) = 101.835, limit 405.505;
    // over 28 instead of 27 it would be 400.
    [TestCase(405, false)]
    [TestCase(406, true)]
    public void In_AfterDaysOfNoneAndMany_TakesTheSampleDeviation(int joins, bool isBurst)
    {
        var bursts = Of([.. Half(0), .. Half(200), joins]);

        Assert.That(bursts, Has.Count.EqualTo(isBurst ? 1 : 0));
        if (isBurst)
        {
            Assert.That((bursts[0].Day, bursts[0].Joins, bursts[0].Mean), Is.EqualTo((From + 28, joins, 100.0)));
            Assert.That(bursts[0].Sigma, Is.EqualTo(101.8350154).Within(1e-7));
            Assert.That(bursts[0].Limit, Is.EqualTo(405.5050463).Within(1e-7));
        }
    }

    // Mean 10; squares of the deviations 12·4 + 12·4 + 9 + 3·1 = 108 over 27 days: σ is 2, and the limit 16 to the last digit.
    [TestCase(16, false)]
    [TestCase(17, true)]
    public void In_AtTheLimitItself_SeesNone(int joins, bool isBurst)
    {
        int[] before = [.. Enumerable.Repeat(12, 12), .. Enumerable.Repeat(8, 12), 13, 9, 9, 9];

        Assert.That(Of([.. before, joins]), Has.Count.EqualTo(isBurst ? 1 : 0));
    }

    [TestCase(2, false)]
    [TestCase(3, true)]
    public void In_AfterDaysThatWereAllAlike_SeesTheFirstThatIsMore(int joins, bool isBurst) =>
        Assert.That(Of([.. Half(2), .. Half(2), joins]), Has.Count.EqualTo(isBurst ? 1 : 0));

    [Test]
    public void In_WithLessThan28DaysBefore_JudgesNone()
    {
        Assert.That(Of([.. Half(0), .. Enumerable.Repeat(0, 13), 1000]), Is.Empty);
        Assert.That(Of([.. Half(0), .. Half(0), 1000]).Select(burst => burst.Day), Is.EqualTo(new[] { From + 28 }));
        Assert.That(Of([]), Is.Empty);
    }

    [Test]
    public void In_AfterABurst_ComparesWithItToo()
    {
        // The day after 1000, the mean is 35.7 and σ 189: 500 is no burst then, but is once those 28 days are over.
        int[] days = [.. Half(0), .. Half(0), 1000, 500, .. Enumerable.Repeat(0, 28), 500];

        Assert.That(Of(days).Select(burst => burst.Day - From), Is.EqualTo(new[] { 28, 58 }));
    }

    [Test]
    public void In_AQuietGroup_SeesNoneBelowTheLeast()
    {
        int[] days = [.. Half(0), .. Half(0), 1];

        Assert.That(Of(days), Has.Count.EqualTo(1), "one after none is above mean and deviation, which are 0");
        Assert.That(JoinBurst.In(Doors(days), From, From + days.Length, 2), Is.Empty);
        Assert.That(JoinBurst.In(Doors([.. days[..^1], 2]), From, From + days.Length, 2), Has.Count.EqualTo(1));
    }

    // A door a letter, - for none.
    [TestCase("aabbb", 'b', 3)]
    [TestCase("bbaa", 'a', 2)] // as many each: the one with the lower number
    [TestCase("--aa", 'a', 2)] // as many by none: the one by which they came
    [TestCase("---aab", '-', 3)]
    public void In_ABurst_NamesTheDoorOfMost(string doors, char most, int through)
    {
        var joins = doors.Select(door => new DoorJoin(From + 28, Door(door))).Append(new DoorJoin(From + 3, 'z')).Append(new DoorJoin(From + 29, 'b'));

        var burst = JoinBurst.In([.. joins], From, From + 29).Single();

        Assert.That((burst.Joins, burst.Door, burst.ThroughDoor), Is.EqualTo((doors.Length, Door(most), through)));

        static long? Door(char door) => door == '-' ? null : door;
    }

    [Test]
    public void In_JoinsOutsideTheDays_PassesThemOver() => Assert.That(
        JoinBurst.In([new(From - 1, 1), new(From + 29, 1), new(From + 29, 1)], From, From + 29), Is.Empty);

    [Test]
    public void In_BoundsThatMakeNoSense_AreRefused()
    {
        Assert.That(() => JoinBurst.In([], 2, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => JoinBurst.In([], 1, 2, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    /// <summary>The sums that go along with the days are those of each day's own 28.</summary>
    [Test]
    public void In_DrawnDays_IsAsEachDayAlone([Range(1, 30)] int seed)
    {
        var random = new Random(seed);
        var days = Enumerable.Range(0, 150).Select(_ => random.Next(12) == 0 ? random.Next(40) : random.Next(6)).ToArray();

        var expected = Enumerable.Range(28, days.Length - 28).Where(day =>
        {
            var before = days[(day - 28)..day];
            var mean = before.Average();
            return days[day] > mean + (3 * Math.Sqrt(before.Sum(each => (each - mean) * (each - mean)) / 27)) + 1e-9;
        });

        Assert.That(Of(days).Select(burst => burst.Day - From), Is.EqualTo(expected), $"seed {seed}");
    }

    private static IEnumerable<int> Half(int joins) => Enumerable.Repeat(joins, 14);

    private static IReadOnlyList<JoinBurst> Of(int[] days) => JoinBurst.In(Doors(days), From, From + days.Length);

    private static DoorJoin[] Doors(int[] days) =>
        [.. days.SelectMany((joins, n) => Enumerable.Repeat(new DoorJoin(From + n, null), joins))];
}
