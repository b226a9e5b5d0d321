using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>Named hours of the day.</summary>
internal sealed class CheckInWindowsTests
{
    private const string Both = "早起 05:00-08:00, 夜读 21:00-01:00";

    private static Person Lin => CheckInKit.Lin;

    [TestCase(20, "zh-Hans", "第 1 天 ✓ 今天第 1 位 · 再 6 天满 7 天 · 早起")]
    [TestCase(20, "en", "Day 1 ✓ no. 1 today · 6 more to 7 days · 早起")]
    public void CheckIn_InNamedHours_BearsTheirName(int members, string language, string said)
    {
        using var kit = Kit(members, language);

        Assert.That(kit.Run(A.Message("打卡").From(Lin)).InGroup().Text(), Is.EqualTo(said));
    }

    [Test]
    public void CheckIn_InOtherHoursOfTheDay_IsNoSecondDay()
    {
        using var kit = Kit();
        kit.Run(A.Message("打卡").From(Lin));
        kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T21:30"));

        Assert.That(kit.Press("checkin", Lin).Toast(), Is.EqualTo("夜读 ✓ 21:30"));
        Assert.That(kit.Press("checkin", Lin).Toast(), Is.EqualTo("今天 07:41 打过啦，连续 1 天。"), "each once");
        // Past midnight it still is the same group's day, and the same hours.
        kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-23T00:30"));
        Assert.That(kit.Press("checkin", Lin).Toast(), Is.EqualTo("11月22日 07:41 打过啦，连续 1 天。"));
        Assert.That(kit.Days(Lin), Is.EqualTo(new[] { "11-22 CheckedIn" }));
        Assert.That(kit.Lines("select name from check_in_windows order by at"), Is.EqualTo(new[] { "早起", "夜读" }));
    }

    [Test]
    public void Name_OfTheHours_IsAWordInThemAndTalkAtOthers()
    {
        using var kit = Kit();
        Assert.That(kit.Run(A.Message("早起了吗").From(Lin)), Is.Empty);
        Assert.That(kit.Run(A.Message("夜读").From(Lin)), Is.Empty);
        Assert.That(kit.Run(A.Message("早起 07:41").From(Lin)).Emoji(), Is.EqualTo("✍"));
        kit.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        Assert.That(kit.Run(A.Message("早起").From(Lin)), Is.Empty);

        Assert.That(kit.Days(Lin), Is.EqualTo(new[] { "11-22 CheckedIn" }));
    }

    // New York: 02:00–03:00 is left out on 14 March 2027, 01:00–02:00 comes twice on 7 November 2027.
    [TestCase("2027-03-14T06:59:00Z", 0)] // 01:59, before the change
    [TestCase("2027-03-14T07:00:00Z", 1)] // 03:00, a minute later
    [TestCase("2027-11-07T05:30:00Z", 0)] // 01:30, the first time
    [TestCase("2027-11-07T06:30:00Z", 0)] // 01:30, the second time
    [TestCase("2027-11-07T08:00:00Z", 1)] // 03:00
    public void Hours_WhereTheClocksChange_AreThoseOnTheWall(string instant, int windows)
    {
        using var kit = CheckInKit.Of(312, zone: "America/New_York");
        kit.Set(CheckInsSettings.Windows, "early 03:00-04:00");
        kit.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        kit.Run(A.Message("打卡").From(Lin));

        Assert.That(kit.Scalar<long>("select count(*) from check_in_windows"), Is.EqualTo(windows));
    }

    [Test]
    public void Hours_ThatComeTwice_CountOnce()
    {
        using var kit = CheckInKit.Of(312, zone: "America/New_York");
        kit.Set(CheckInsSettings.Windows, "late 01:00-02:00");
        foreach (var instant in (string[])["2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"])
        {
            kit.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
            kit.Run(A.Message("打卡").From(Lin));
        }

        Assert.That(kit.Scalar<long>("select count(*) from check_in_windows"), Is.EqualTo(1));
        Assert.That(kit.Days(Lin), Has.Count.EqualTo(1));
    }

    /// <summary>They are asked for with every message that is said.</summary>
    [Test]
    public void Hours_OfAGroup_AreReadOnce()
    {
        using var kit = Kit();
        CheckInWindow? first = null, second = null, other = null;
        kit.InTurn(turn => first = CheckInWindows.At(turn, kit.Group()));
        kit.InTurn(turn => second = CheckInWindows.At(turn, kit.Group()));
        kit.Set(CheckInsSettings.Windows, "晨读 05:00-08:00");
        kit.InTurn(turn => other = CheckInWindows.At(turn, kit.Group()));

        Assert.That(first?.Name, Is.EqualTo("早起"));
        Assert.That(second, Is.SameAs(first));
        Assert.That(other?.Name, Is.EqualTo("晨读"), "a changed setting is read anew");
    }

    [TestCase("zh-hans", "打卡时段 · 没有", "现在：<b>没有</b>")]
    [TestCase("en", "Named hours of check-ins · none", "Now: <b>none</b>")]
    public void Setting_OfNoHours_SaysSoInWords(string language, string button, string now)
    {
        using var kit = CheckInKit.Of(20);
        var owner = KitExtensions.Owner with { LanguageCode = language };
        kit.Tell(owner, "/start");

        var list = kit.PressPrivately(owner, $"set:{kit.Group().No}:CheckIns");

        Assert.That(kit.PressPrivately(owner, list.Button(button).Data!).Text(), Does.Contain(now));
    }

    [TestCase("早起 5-7, 晨读 6-8", false)]
    [TestCase("早起5点到7点", false)]
    [TestCase("早起 05:00-07:00", true)]
    [TestCase("", true)]
    public void Setting_OfWindows_TakesWhatIsUnderstood(string text, bool isTaken) =>
        Assert.That(CheckInsSettings.Windows.Check(text) is null, Is.EqualTo(isTaken));

    [TestCase("无", "")]
    [TestCase("早起 5-7；夜读 22-1", "早起 05:00-07:00, 夜读 22:00-01:00")]
    public void Setting_AsPeopleWriteIt_IsStoredInOneForm(string text, string stored) =>
        Assert.That(CheckInsSettings.Windows.Understand(text), Is.EqualTo(stored));

    private static TurnKit Kit(int members = 312, string language = "zh-Hans")
    {
        var kit = CheckInKit.Of(members, language);
        kit.Set(CheckInsSettings.Windows, Both);
        return kit;
    }
}
