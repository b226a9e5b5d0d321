using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>One's own calendar.</summary>
internal sealed class StreakCommandTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = CheckInKit.Of(312);

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    /// <summary>November 2026 begins on a Sunday; the 22nd is one too.</summary>
    [TestCase("/streak")]
    [TestCase("我的打卡")]
    [TestCase("连续几天")]
    public void Streak_InAGroup_IsTheMonthForThemAlone(string asked)
    {
        _kit.Tell(Lin, "/start");
        // From 1 November: seven days and the card, the 8th missed, the 9th made up, the 10th off, then on to the 21st.
        _kit.History(Lin, "xxxxxxx.mlxxxxxxxxxxx", Today);
        _kit.Run(A.Message("打卡").From(Lin));

        var answer = _kit.Run(A.Message(asked).From(Lin));

        Assert.That(answer.InGroup(), Is.Empty);
        Assert.That(answer.Text(), Is.EqualTo(
            "<b>林</b> · 「Test group」\n连续 21 天 · 最长 21 天 · 一共 21 天\n补签卡 0 张\n\n2026年11月：21 天\n"
            + "➖➖➖➖➖➖✅ 1\n✅✅✅✅✅✅🎫 2–8\n📝🌙✅✅✅✅✅ 9–15\n✅✅✅✅✅✅✅ 16–22\n▫️▫️▫️▫️▫️▫️▫️ 23–29\n▫️➖➖➖➖➖➖ 30\n"
            + "✅ 打卡 · 🎫 补签卡 · 📝 补签 · 🌙 请假 · ▫️ 还没到 · ➖ 不计"));
    }

    [Test]
    public void Streak_BeforeTodaysCheckIn_SaysSo()
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.History(A.Person("Ann"), "xx.xx", Today);

        var answer = kit.Say("/streak").Single();

        Assert.That(answer, Does.StartWith("<b>Ann</b> · “Test group”\nDays in a row: 2 · best 2 · 4 in all\nSaver cards: 0\nNo check-in yet today."));
        Assert.That(answer, Does.Contain("November 2026: 4 days\n").And.Contain("⬜✅✅▫️ 16–22").And.EndWith("✅ checked in · ⬜ missed · ▫️ to come · ➖ not counted"));
    }

    /// <summary>There is nothing to see in the weeks before somebody's first day.</summary>
    [Test]
    public void Streak_OfANewMember_BeginsWithTheirFirstWeek()
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.Run(A.Message("打卡").From(A.Person("Ann")));

        var answer = kit.Say("/streak").Single();

        Assert.That(answer, Does.Contain(
            "November 2026: 1 day\n➖➖➖➖➖➖✅ 16–22\n▫️▫️▫️▫️▫️▫️▫️ 23–29\n▫️➖➖➖➖➖➖ 30\n✅ checked in · ▫️ to come · ➖ not counted"));
    }

    [Test]
    public void Streak_OfWhoNeverCheckedIn_SaysHowToBegin() =>
        Assert.That(_kit.Say("/streak", Lin).Single(), Does.Contain("还没打过卡").And.Contain("「打卡」"));

    [Test]
    public void Streak_InPrivate_IsOfTheirOnlyGroup()
    {
        _kit.History(Lin, "xx", Today);
        Assert.That(_kit.Tell(Lin, "/streak").Text(), Does.Contain("连续 2 天").And.Contain("今天还没打卡"));
        Assert.That(_kit.Tell(A.Person("Zoe", language: "zh-hans"), "/streak").Text(), Does.Contain("没在哪个开了打卡的群里见过你"));
    }

    [Test]
    public void Streak_InPrivateOfSeveralGroups_AsksWhichOnce()
    {
        var other = A.Supergroup("二群", -1003);
        _kit.WithGroup(other);
        _kit.History(Lin, "xx", Today);
        _kit.History(Lin, "xxx", Today, other);

        var asked = _kit.Tell(Lin, "/streak");
        Assert.That(asked.Text(), Is.EqualTo("你说的是哪个群？选一次，我就记住。"));
        Assert.That(_kit.PressPrivately(Lin, asked.Button("二群").Data!).Text(), Does.Contain("连续 3 天"));

        var again = _kit.Tell(Lin, "/streak");
        Assert.That(again.Text(), Does.Contain("「二群」").And.Contain("连续 3 天"));
        var others = _kit.PressPrivately(Lin, again.Button("换一个群").Data!);
        Assert.That(_kit.PressPrivately(Lin, others.Button("Test group").Data!).Text(), Does.Contain("连续 2 天"));
        Assert.That(_kit.Tell(Lin, "/streak").Text(), Does.Contain("「Test group」"));

        _kit.Run(A.Changed(Lin, MemberStatus.Member, MemberStatus.Left));
        Assert.That(_kit.Tell(Lin, "/streak").Text(), Does.Contain("「二群」"), "the only one that is left");
    }

    /// <summary>From month to month the way to another group stays; of another without check-ins there is nothing to ask.</summary>
    [Test]
    public void Streak_InPrivate_KeepsTheWayToAnotherGroup()
    {
        var other = A.Supergroup("二群", -1003);
        _kit.WithGroup(other);
        _kit.History(Lin, "xx", new(2026, 11, 2));
        _kit.Run(A.Message("早").From(Lin).In(other));
        _kit.Set(CheckInsSettings.Enabled, false, other);

        var page = _kit.Tell(Lin, "/streak");
        Assert.That(page.Text(), Does.Contain("「Test group」"));
        Assert.That(_kit.PressPrivately(Lin, page.Button("‹ 10月").Data!).Buttons().Select(button => button.Label), Has.Member("换一个群"));

        _kit.PressPrivately(Lin, _kit.PressPrivately(Lin, page.Button("换一个群").Data!).Button("二群").Data!);
        Assert.That(_kit.Tell(Lin, "/streak").Text(), Does.Contain("「Test group」"), "the only one with check-ins");
    }

    [Test]
    public void Streak_OfANameOfSixtyFourEmoji_Fits()
    {
        var person = A.Person(string.Concat(Enumerable.Repeat("🧗", 32)), last: string.Concat(Enumerable.Repeat("🧗", 32)));
        _kit.History(person, "x", Today);

        Assert.That(_kit.Tell(person, "/streak").Text(), Does.Contain("🧗…").And.Contain("Days in a row: 1 "));
    }

    [Test]
    public void Streak_OnADayOfLeave_SaysSo()
    {
        _kit.Run(A.Message("请假 发烧了").From(Lin));

        Assert.That(_kit.Run(A.Message("我的打卡").From(Lin)).Text(), Does.Contain("今天请假。").And.Not.Contain("还没打卡"));
    }
}
