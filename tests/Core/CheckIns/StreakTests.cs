using GroupBot.Core.CheckIns;
using GroupBot.Core.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

internal sealed class StreakTests
{
    private static readonly StreakRules Rules = new([7, 30, 100, 365], 2);

    private static readonly DateOnly First = new(2026, 2, 1);

    // Each letter is a day from the first: x checked in, m made up, l leave, . nothing, - a day that never was. The last is today.
    [TestCase("x", 1, 1, 1, 0)]
    [TestCase(".", 0, 0, 0, 0)]
    [TestCase("xxx", 3, 3, 3, 0)]
    [TestCase("xx.", 2, 2, 2, 0)] // today is not over
    [TestCase("xx..", 0, 2, 2, 0)]
    [TestCase("xx.x", 1, 2, 3, 0)]
    [TestCase("xxlx", 3, 3, 3, 0)]
    [TestCase("xlllx", 2, 2, 2, 0)]
    [TestCase("xmx", 3, 3, 3, 0)]
    [TestCase("xxxxxx", 6, 6, 6, 0)]
    [TestCase("xxxxxxx", 7, 7, 7, 1)] // the first card
    [TestCase("xxxxxxx.x", 9, 9, 9, 0)] // it covers the eighth day, which counts
    [TestCase("xxxxxxx..x", 1, 8, 9, 0)] // the second missed day ends the row
    [TestCase("xxxxxxx.", 7, 7, 7, 1)] // today may still be checked in: no card is used
    [TestCase("xxxxxxl.x", 1, 6, 7, 0)] // leave is no finished day: six, no card
    [TestCase("xxxxxxmlx", 8, 8, 8, 1)]
    [TestCase("xxxxxxx..xxxxxxx", 7, 8, 15, 1)] // a new row earns anew
    [TestCase("xx-x", 3, 3, 3, 0)] // the group had no such day: the row goes over it, and gains nothing
    [TestCase("xx-.", 2, 2, 2, 0)]
    [TestCase("xx-.x", 1, 2, 3, 0)]
    [TestCase("xx--x", 3, 3, 3, 0)]
    [TestCase("xxxxxxx-x", 8, 8, 8, 1)] // no card is used for it
    [TestCase("xxxxxxx-.x", 9, 9, 9, 0)] // one is, for the day beside it
    [TestCase("xxxxxxx.-x", 9, 9, 9, 0)]
    [TestCase("xxxxxx-x", 7, 7, 7, 1)]
    [TestCase("xl-lx", 2, 2, 2, 0)]
    public void Of_SomeDays_IsAsCountedByHand(string days, int current, int best, int total, int cards)
    {
        var streak = Of(days);

        Assert.That((streak.Current, streak.Best, streak.Total, streak.Cards), Is.EqualTo((current, best, total, cards)));
    }

    [Test]
    public void Of_WhereACardCovers_NamesTheDay() =>
        Assert.That(Of("xxxxxxx..x").CardDays, Is.EqualTo(new[] { new DateOnly(2026, 2, 8) }));

    [TestCase("xxxxxx", 0)]
    [TestCase("xxxxxxx", 1)]
    [TestCase("xxxxxxx.x", 1)] // used since, and earned all the same
    [TestCase("xxxxxxx..xxxxxxx", 2)]
    public void Earned_OfSomeDays_CountsTheUsedOnesToo(string days, int earned) => Assert.That(Of(days).Earned, Is.EqualTo(earned));

    [Test]
    public void Earned_BeyondTheMost_IsNone() => Assert.That(Of(new string('x', 100)).Earned, Is.EqualTo(2));

    [Test]
    public void Of_WithMoreCardsEarnedThanHeld_HoldsTheMost()
    {
        Assert.That(Of(new string('x', 30)).Cards, Is.EqualTo(2));
        Assert.That(Of(new string('x', 100)).Cards, Is.EqualTo(2));
        Assert.That(Streak.Of(Days(new string('x', 100)), First.AddDays(99), new StreakRules([7, 30], 0)).Cards, Is.Zero);
    }

    [Test]
    public void Of_OverALeapDay_GoesOn()
    {
        var days = new[] { "2028-02-28", "2028-02-29", "2028-03-01" }
            .Select(day => KeyValuePair.Create(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), CheckInKind.CheckedIn));

        Assert.That(Streak.Of(days, new DateOnly(2028, 3, 1), Rules).Current, Is.EqualTo(3));
    }

    [Test]
    public void Of_WithADayAfterToday_PassesItOver() =>
        Assert.That(Streak.Of(Days("xxx"), First.AddDays(1), Rules).Total, Is.EqualTo(2));

    [Test]
    public void Of_ADayThatIsKnownTwice_TakesTheStronger()
    {
        var days = Days("xlx").Append(KeyValuePair.Create(First.AddDays(1), CheckInKind.CheckedIn))
            .Append(KeyValuePair.Create(First.AddDays(1), CheckInKind.MadeUp));

        Assert.That(Streak.Of(days, First.AddDays(2), Rules).Current, Is.EqualTo(3));
    }

    [Test]
    public void NextAfter_EachMilestone_IsTheOneBeyond()
    {
        Assert.That(new[] { 0, 6, 7, 12, 364, 365 }.Select(Rules.NextAfter), Is.EqualTo(new int?[] { 7, 7, 30, 30, 365, null }));
        Assert.That(() => new StreakRules([7, 7], 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    /// <summary>Any order in which the days became known gives the same, whatever cards were computed on the way.</summary>
    [Test]
    public void Of_InAnyOrder_IsTheSame([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var days = Days(Drawn(random));
        var today = First.AddDays(random.Next(150, 200));
        var expected = Streak.Of(days, today, Rules);
        var shuffled = days.ToArray();
        random.Shuffle(shuffled);
        var known = new List<KeyValuePair<DateOnly, CheckInKind>>();
        foreach (var day in shuffled)
        {
            known.Add(day);
            // The cards of each moment are written down too, as the rows of a store would be.
            known.AddRange(Streak.Of(known, today, Rules).CardDays.Select(card => KeyValuePair.Create(card, CheckInKind.Card)));
        }

        Assert.That(Key(Streak.Of(known, today, Rules)), Is.EqualTo(Key(expected)));
    }

    /// <summary>A day that is made up is worth what it would have been worth had they been there.</summary>
    [Test]
    public void Of_AfterAnyRepair_IsAsIfTheyHadBeenThere([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var there = Drawn(random).Replace('m', 'x');
        var repaired = string.Concat(there.Select(day => day == 'x' && random.Next(3) == 0 ? 'm' : day));
        var today = First.AddDays(random.Next(150, 200));

        Assert.That(Key(Streak.Of(Days(repaired), today, Rules)), Is.EqualTo(Key(Streak.Of(Days(there), today, Rules))));
    }

    /// <summary>At the first and the last second of each local day, over both changes of the clocks and a leap day.</summary>
    [TestCase("Asia/Shanghai", 4)]
    [TestCase("America/New_York", 2)]
    [TestCase("America/New_York", 0)]
    [TestCase("Australia/Lord_Howe", 2)]
    [TestCase("Asia/Kolkata", 4)]
    [TestCase("Pacific/Kiritimati", 23)]
    [TestCase("America/Sao_Paulo", 0)]
    public void Of_InAnyZone_HasOneDayALocalDay(string zone, int hour)
    {
        var rule = new DayRule(TimeZoneInfo.FindSystemTimeZoneById(zone), hour);
        var day = new DateOnly(2027, 10, 1);
        var days = new List<KeyValuePair<DateOnly, CheckInKind>>();
        for (var n = 0; n < 400; n++, day = day.AddDays(1))
        {
            var instant = n % 2 == 0 ? rule.StartOf(day) : rule.StartOf(day.AddDays(1)).AddSeconds(-1);
            days.Add(KeyValuePair.Create(rule.DayOf(instant), CheckInKind.CheckedIn));
        }

        var streak = Streak.Of(days, day.AddDays(-1), Rules);

        Assert.That((streak.Current, streak.Total), Is.EqualTo((400, 400)));
    }

    /// <summary>Whenever on their days the check-ins came, in whatever zone, and in whatever order they were told.</summary>
    [Test]
    public void Of_InAnyZoneAndAnyOrder_IsTheSame([Range(1, 80)] int seed)
    {
        var random = new Random(seed);
        var zones = TimeZoneInfo.GetSystemTimeZones();
        var rule = new DayRule(zones[random.Next(zones.Count)], random.Next(24));
        // Over both changes of the clocks, on either half of the earth.
        var drawn = string.Concat(Enumerable.Range(0, 400).Select(_ => random.Next(12) > 0 ? 'x' : '.'));
        var today = First.AddDays(400);
        var known = Days(drawn).Where(day => day.Value is CheckInKind.CheckedIn).Select(day => day.Key)
            .SelectMany(day => Enumerable.Range(0, random.Next(1, 3)).Select(_ => InstantOf(day)))
            .Select(instant => KeyValuePair.Create(rule.DayOf(instant), CheckInKind.CheckedIn)).ToArray();
        random.Shuffle(known);

        Assert.That(Key(Streak.Of(known, today, Rules)), Is.EqualTo(Key(Streak.Of(Days(drawn), today, Rules))), $"{rule}");

        DateTimeOffset InstantOf(DateOnly day)
        {
            var (from, until) = (rule.StartOf(day), rule.StartOf(day.AddDays(1)));
            return random.Next(4) switch
            {
                0 => from,
                1 => until.AddTicks(-1),
                _ => from + (until - from) * random.NextDouble(),
            };
        }
    }

    private static string Key(Streak streak) =>
        $"{streak.Current} {streak.Best} {streak.Total} {streak.Cards} {string.Join(',', streak.CardDays)}";

    private static string Drawn(Random random) => "x" + string.Concat(Enumerable.Range(0, 150).Select(_ => random.Next(20) switch
    {
        < 2 => '.',
        2 => 'l',
        3 => 'm',
        _ => 'x',
    }));

    private static Streak Of(string days) => Streak.Of(Days(days), First.AddDays(days.Length - 1), Rules, NeverWere(days));

    private static HashSet<DateOnly> NeverWere(string days) =>
        [.. Enumerable.Range(0, days.Length).Where(n => days[n] == '-').Select(n => First.AddDays(n))];

    private static List<KeyValuePair<DateOnly, CheckInKind>> Days(string days) =>
    [
        .. days.Select((kind, n) => KeyValuePair.Create(First.AddDays(n), kind switch
        {
            'x' => CheckInKind.CheckedIn,
            'm' => CheckInKind.MadeUp,
            'l' => CheckInKind.Leave,
            _ => CheckInKind.Card,
        })),
    ];
}
