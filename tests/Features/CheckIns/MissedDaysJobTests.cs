using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>Saver cards use themselves, and that is said to the one whom it concerns.</summary>
internal sealed class MissedDaysJobTests : IDisposable
{
    private const string Job = "CheckIns.missed-days";

    private static readonly DateOnly Today = new(2026, 11, 22);

    // Ten past four: the 22nd has begun.
    private readonly TurnKit _kit = CheckInKit.Of(312, at: "2026-11-22T04:10");

    private long _slot = 1;

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    [TestCase("zh-hans", "「Test group」：11月21日没打卡，补签卡自动抵了一天，连续 8 天没断。还剩 0 张。")]
    [TestCase("en", "“Test group”: you missed 21 Nov, so a saver card covered it. Still 8 in a row. Cards left: 0.")]
    public void Job_AfterAMissedDay_CoversItAndTellsThemInTheMorning(string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        _kit.Tell(person, "/start");
        _kit.History(person, "xxxxxxx.", Today);

        var told = Run().Single();

        Assert.That(new[] { told }.Text(), Is.EqualTo(said));
        Assert.That(told.Reader(), Is.EqualTo(_kit.Person(person).No));
        Assert.That(told.DueAt, Is.EqualTo(CheckInKit.Instant("2026-11-22T08:00")), "the night is quiet");
        Assert.That(_kit.Days(person), Does.Contain("11-21 Card"));
    }

    /// <summary>Whole calendars are read: ten of them are a turn's share.</summary>
    [Test]
    public void Job_OfManyMembers_TakesTenATurn()
    {
        foreach (var n in Enumerable.Range(1, 25))
        {
            _kit.History(A.Person($"P{n}"), "xxxxxxx.", Today);
        }

        _kit.RunJob(Job, _kit.Group().No, _slot++);
        foreach (var covered in (long[])[10, 20, 25])
        {
            _kit.RunWork(most: 1);
            Assert.That(_kit.Scalar<long>("select count(*) from check_ins where kind = 2"), Is.EqualTo(covered));
        }
    }

    [Test]
    public void Job_RunAgain_DoesNothing()
    {
        _kit.Tell(Lin, "/start");
        _kit.History(Lin, "xxxxxxx.", Today);
        Run();
        var days = _kit.Days(Lin);

        Assert.That(Run(), Is.Empty);
        Assert.That(_kit.Days(Lin), Is.EqualTo(days));
        Assert.That(_kit.Run(A.Message("打卡").From(Lin)).Text(), Is.Empty, "told already");
    }

    [Test]
    public void Job_OfWhoHasNoCardOrMissedNothing_SaysNothing()
    {
        _kit.Tell(Lin, "/start");
        _kit.History(Lin, "xxx.", Today);
        _kit.History(A.Person("Ann"), "xxxxxxx", Today);

        Assert.That(Run(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from check_ins where kind = 2"), Is.Zero);
    }

    [Test]
    public void Job_OfWhoCannotBeReached_LeavesItToTheNextAnswer()
    {
        _kit.History(Lin, "xxxxxxx.", Today);
        Assert.That(Run(), Is.Empty);

        Assert.That(_kit.Press("checkin", Lin).Toast(), Is.EqualTo(
            "第 9 天 ✓ 今天第 1 位 · 再 21 天满 30 天\n11月21日没打卡，补签卡自动抵了一天，还剩 0 张。"));
    }

    [Test]
    public void Job_WithManyWhoMissed_CoversThemAll()
    {
        for (var n = 1; n <= 230; n++)
        {
            _kit.History(A.Person($"P{n}"), "xxxxxxx.", Today);
        }

        Run();

        Assert.That(_kit.Scalar<long>("select count(*) from check_ins where kind = 2"), Is.EqualTo(230));
    }

    /// <summary>The bot was off over two ends of days: who missed the first is covered and told, as well as who missed the second.</summary>
    [Test]
    public void Job_AfterTwoEndsOfDaysAtOnce_LooksAtBoth()
    {
        var ann = A.Person("Ann", language: "zh-hans");
        _kit.Tell(Lin, "/start");
        _kit.Tell(ann, "/start");
        Run();
        _kit.History(Lin, "xxxxxxx", Today);
        _kit.History(ann, "xxxxxxxx", Today.AddDays(1));
        _kit.Advance(TimeSpan.FromDays(2));

        var told = Run();

        Assert.That(told.Where(item => item.Reader() == _kit.Person(Lin).No).Text(), Is.EqualTo("「Test group」：11月22日没打卡，补签卡自动抵了一天。还剩 0 张。"));
        Assert.That(told.Where(item => item.Reader() == _kit.Person(ann).No).Text(), Is.EqualTo("「Test group」：11月23日没打卡，补签卡自动抵了一天，连续 9 天没断。还剩 0 张。"));
        Assert.That(_kit.Days(Lin), Does.Contain("11-22 Card"));
        Assert.That(_kit.Days(ann), Does.Contain("11-23 Card"));
        Assert.That(Run(), Is.Empty);
    }

    [Test]
    public void Job_AfterCheckInsWereOff_LooksAtTheDaysMeanwhile()
    {
        _kit.Tell(Lin, "/start");
        Run();
        _kit.History(Lin, "xxxxxxx", Today);
        _kit.Set(CheckInsSettings.Enabled, false);
        _kit.Advance(TimeSpan.FromDays(2));
        Assert.That(Run(), Is.Empty);

        _kit.Set(CheckInsSettings.Enabled, true);

        Assert.That(Run().Text(), Is.EqualTo("「Test group」：11月22日没打卡，补签卡自动抵了一天。还剩 0 张。"));
    }

    /// <summary>The card covered the day; the row ended on the next one, and of that there is no word, nor of the new row.</summary>
    [TestCase("zh-hans", "「Test group」：11月22日没打卡，补签卡自动抵了一天。还剩 0 张。")]
    [TestCase("en", "“Test group”: a saver card covered 22 Nov, which was missed. Cards left: 0.")]
    public void Job_WhereTheRowDidNotSurvive_SaysNothingOfIt(string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        _kit.Tell(person, "/start");
        Run();
        _kit.History(person, "xxxxxxx..x", Today.AddDays(3));
        _kit.Advance(TimeSpan.FromDays(3));

        Assert.That(Run().Text(), Is.EqualTo(said));
    }

    [Test]
    public void Job_WhereTwoCardsCoverTwoDays_SaysOfBothThatTheRowStands()
    {
        _kit.Tell(Lin, "/start");
        _kit.Set(CheckInsSettings.Milestones, "3,7");
        Run();
        _kit.History(Lin, "xxxxxxx", Today);
        _kit.Advance(TimeSpan.FromDays(2));

        Assert.That(Run().Text(), Is.EqualTo(
            "「Test group」：11月22日没打卡，补签卡自动抵了一天，连续 9 天没断。还剩 0 张。\n「Test group」：11月23日没打卡，补签卡自动抵了一天，连续 9 天没断。还剩 0 张。"));
    }

    /// <summary>What is longer ago is found with the member's next check-in.</summary>
    [TestCase(60, 1)]
    [TestCase(61, 0)]
    public void Job_AfterALongTime_LooksAtSixtyDays(int days, int found)
    {
        Run();
        _kit.History(Lin, "xxxxxxx", Today);
        _kit.Advance(TimeSpan.FromDays(days));

        Run();

        Assert.That(_kit.Scalar<long>("select count(*) from check_ins where kind = 2"), Is.EqualTo(found));
    }

    /// <summary>The boards count rows: those of whoever does nothing follow the changed rules too.</summary>
    [Test]
    public void Job_AfterTheRulesChanged_CountsEverybodyAnew()
    {
        for (var n = 1; n <= 230; n++)
        {
            _kit.History(A.Person($"P{n}"), "xxxxxxx.", Today);
        }

        Run();
        Run();
        Assert.That(Cards(), Is.EqualTo(230));

        _kit.Set(CheckInsSettings.Cards, 0);
        Assert.That(Run(), Is.Empty);
        Assert.That(Cards(), Is.Zero, "none are held, and none were");

        _kit.Set(CheckInsSettings.Cards, 2);
        _kit.Set(CheckInsSettings.Milestones, "5");
        Assert.That(Run(), Is.Empty, "nobody is called for it");
        Assert.That(Cards(), Is.EqualTo(230));

        _kit.Set(CheckInsSettings.Milestones, "10");
        Run();
        Assert.That(Cards(), Is.Zero);

        long Cards() => _kit.Scalar<long>("select count(*) from check_ins where kind = 2");
    }

    [Test]
    public void Job_WhereTheRulesAreTheSame_CountsNothingAnew()
    {
        _kit.History(Lin, "xxxxxxx.", Today);
        Run();
        Run();

        _kit.RunJob(Job, _kit.Group().No, _slot++);

        Assert.That(_kit.Work.Line, Is.Empty);
    }

    private IReadOnlyList<OutboxItem> Run()
    {
        _kit.RunJob(Job, _kit.Group().No, _slot++);
        return _kit.RunWork();
    }
}
