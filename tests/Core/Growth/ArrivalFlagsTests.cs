using System.Globalization;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class ArrivalFlagsTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly DateTimeOffset Noon = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    /// <param name="seconds">Of the others' joins, from their own.</param>
    [TestCase("60,120,180", 0, TestName = "Burst_OfFourOfFive_IsNone")]
    [TestCase("60,120,180,599", 5, TestName = "Burst_OfFiveWithinTenMinutes_IsRaised")]
    [TestCase("60,120,180,600", 0, TestName = "Burst_WhereTheFifthCameAtTheEndOfTheWindow_IsNone")]
    [TestCase("-599,-300,-1,0", 5, TestName = "Burst_OfWhomTheyWereTheLast_IsRaised")]
    [TestCase("-300,-200,200,299", 5, TestName = "Burst_AroundThem_IsRaised")]
    [TestCase("601,602,603,604,605,606", 0, TestName = "Burst_WithoutThem_IsNotTheirs")]
    [TestCase("-500,-400,-300,-200,-100,50,90,95", 9)]
    public void Burst(string seconds, int found)
    {
        var rules = new FlagRules { BurstJoins = 5, BurstWithin = TimeSpan.FromMinutes(10) };

        Assert.That(Came(seconds).Raised(rules, Day), Is.EqualTo(found == 0 ? [] : new[] { new RaisedFlag(ArrivalFlag.Burst, found, 5, 10) }));
    }

    [Test]
    public void Burst_ThroughOtherLinksOfTheInviter_IsNone()
    {
        var rules = new FlagRules { BurstJoins = 5, BurstWithin = TimeSpan.FromMinutes(10) };
        var came = Came("1,2,3,4");

        Assert.That((came with { Fellows = [.. came.Fellows.Select(one => one with { IsSameLink = false })] }).Raised(rules, Day), Is.Empty);
    }

    [TestCase("600,1200,1800", 600, TestName = "InStep_AtEqualIntervals_IsRaised")]
    [TestCase("-600,600,1200", 600, TestName = "InStep_InTheMidst_IsRaised")]
    [TestCase("600,1200,1830", 610, TestName = "InStep_WhereOneIntervalIsATwentyFirstLonger_IsRaised")]
    [TestCase("600,1200,1832", -1, TestName = "InStep_WhereOneIsMoreThanATwentiethLonger_IsNone")]
    [TestCase("86400,172800,259259", 86419, TestName = "InStep_ADayApartAndAMinuteOff_IsRaised")]
    [TestCase("86400,172800,259261", -1, TestName = "InStep_ADayApartAndMoreThanAMinuteOff_IsNone")]
    [TestCase("1,30,59", 0, TestName = "InStep_WithinAMinute_IsRaised")]
    [TestCase("1,30,60", -1, TestName = "InStep_OverAMinuteAndUneven_IsNone")]
    [TestCase("600,1200", -1, TestName = "InStep_OfThree_IsNone")]
    [TestCase("-9000,-8000,-7000,-6000", -1, TestName = "InStep_OfOthersAlone_IsNotTheirs")]
    public void InStep(string seconds, int interval)
    {
        var came = Came(seconds) with { Fellows = [.. Came(seconds).Fellows.Select(one => one with { Day = Day })] };

        Assert.That(came.Raised(new FlagRules { InStep = 4 }, Day),
            Is.EqualTo(interval < 0 ? [] : new[] { new RaisedFlag(ArrivalFlag.InStep, 4, 4, interval) }));
    }

    /// <param name="who">i the inviter, o somebody else.</param>
    [TestCase("", false), TestCase("i", true), TestCase("io", false), TestCase("o", false)]
    public void OnlyInviter_IsRaisedWhereNobodyElseResponded(string who, bool isRaised)
    {
        var came = Came("") with { Responses = [.. who.Select(one => new Response(Day, one == 'i', null))] };

        Assert.That(came.Raised(new FlagRules { OnlyInviter = true }, Day),
            Is.EqualTo(isRaised ? new[] { new RaisedFlag(ArrivalFlag.OnlyInviter, 1, 0, 0) } : []));
    }

    [TestCase(3, 2, true, TestName = "Leavers_ThreeOfFive_AreSixtyPerCent")]
    [TestCase(2, 3, false)]
    [TestCase(4, 0, false, TestName = "Leavers_OfFewerThanFive_SayNothing")]
    [TestCase(59, 41, false), TestCase(60, 40, true)]
    public void Leavers(int left, int stayed, bool isRaised)
    {
        var over = Day.AddDays(-10);
        var came = Came("") with
        {
            Mature =
            [
                .. Enumerable.Repeat(new MatureInvitee(over, over.AddDays(-1)), left), .. Enumerable.Repeat(new MatureInvitee(over, null), stayed),
            ],
        };

        Assert.That(came.Raised(new FlagRules { LeaversPercent = 60, LeaversLeast = 5 }, Day),
            Is.EqualTo(isRaised ? new[] { new RaisedFlag(ArrivalFlag.Leavers, left, 60, left + stayed) } : []));
    }

    /// <summary>Who went once they had stayed is no leaver, and whose time is not over says nothing.</summary>
    [TestCase(0, 0, false), TestCase(0, -1, true), TestCase(1, -1, false)]
    public void Leavers_AreThoseWhoWentBeforeTheirTimeWasOver(int matures, int left, bool isRaised)
    {
        var came = Came("") with { Mature = [new MatureInvitee(Day.AddDays(matures), Day.AddDays(left))] };

        Assert.That(came.Raised(new FlagRules { LeaversPercent = 1, LeaversLeast = 1 }, Day), Has.Count.EqualTo(isRaised ? 1 : 0));
    }

    [TestCase(0, true), TestCase(1, false), TestCase(null, false)]
    public void Mutual_IsRaisedFromTheDayOn(int? day, bool isRaised)
    {
        var came = Came("") with { BroughtInviterOn = day is { } after ? Day.AddDays(after) : null };

        Assert.That(came.Raised(new FlagRules { Mutual = true }, Day), Has.Count.EqualTo(isRaised ? 1 : 0));
    }

    /// <param name="phrases">f where a fellow wrote it too, s where a stranger did, fs both.</param>
    [TestCase("f", false), TestCase("f,f", true), TestCase("f,fs", false), TestCase("s,s", false), TestCase("f,fs,f", true)]
    public void SamePhrases_AreThoseThatNobodyElseWrites(string phrases, bool isRaised)
    {
        var came = Came("") with
        {
            Phrases = [.. phrases.Split(',').Select(one => new SharedPhrase(Day, one.Contains('f') ? Day : null, one.Contains('s') ? Day : null))],
        };

        Assert.That(came.Raised(new FlagRules { SamePhrases = 2 }, Day),
            Is.EqualTo(isRaised ? new[] { new RaisedFlag(ArrivalFlag.SamePhrases, 2, 2, 0) } : []));
    }

    /// <param name="who">Hours of a fellow's join from theirs; o for somebody else, i for the inviter.</param>
    [TestCase("", false), TestCase("i", false), TestCase("24", true), TestCase("-24,3", true), TestCase("25", false), TestCase("3,o", false), TestCase("i,3", true)]
    public void FellowsAlone_IsRaisedWhereAllWhoRespondedCameWithThem(string who, bool isRaised)
    {
        var came = Came("") with
        {
            Responses =
            [
                .. who.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => new Response(Day, one == "i",
                    int.TryParse(one, CultureInfo.InvariantCulture, out var hours) ? Noon.AddHours(hours) : null)),
            ],
        };

        Assert.That(came.Raised(new FlagRules { FellowsWithin = TimeSpan.FromHours(24) }, Day).Select(one => one.Flag),
            Is.EqualTo(isRaised ? new[] { ArrivalFlag.FellowsAlone } : []));
    }

    [Test]
    public void Raised_WhereAllIsOff_IsNothing()
    {
        var came = Came("1,2,3,4,5,6,7,8,9") with
        {
            Responses = [new Response(Day, true, null)],
            Mature = [.. Enumerable.Repeat(new MatureInvitee(Day, Day.AddDays(-3)), 9)],
            Phrases = [new SharedPhrase(Day, Day, null)],
            BroughtInviterOn = Day,
        };

        Assert.That(came.Raised(FlagRules.None, Day), Is.Empty);
    }

    [TestCase(1), TestCase(-1)]
    public void Rules_OfOneAlone_AreRefused(int count)
    {
        Assert.That(() => new FlagRules { BurstJoins = count }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new FlagRules { InStep = count }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new FlagRules { InStep = 2 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static ArrivalEvidence Came(string seconds) => new(
        Noon,
        [
            .. seconds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => new Fellow(
                Noon.AddSeconds(int.Parse(one, CultureInfo.InvariantCulture)), Day, IsSameLink: true)),
        ],
        [], [], [], null);
}
