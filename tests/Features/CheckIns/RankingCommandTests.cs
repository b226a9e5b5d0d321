using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>The boards: 22 November 2026 is a Sunday, so the week began on the 16th.</summary>
internal sealed class RankingCommandTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = CheckInKit.Of(312);

    public RankingCommandTests()
    {
        _kit.Tell(Lin, "/start");
        _kit.History(Lin, "xxxx", Today);
        _kit.History(A.Person("Ann"), "xxxxxx", Today);
        _kit.History(A.Person("@bob"), new string('x', 30), Today);
        _kit.History(KitExtensions.Owner, "xxxxxx", Today);
    }

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    [TestCase("/checkins")]
    [TestCase("打卡榜")]
    public void Board_Asked_ShowsTheWeekWithoutAdminsAndWithoutAnAt(string asked)
    {
        _kit.Run(A.Message("打卡").From(Lin));
        var answer = _kit.Run(A.Message(asked).From(Lin));

        Assert.That(answer.InGroup(), Is.Empty);
        Assert.That(answer.Text(), Is.EqualTo(
            "<b>本周</b> · 「Test group」\n1. Ann · 6 天\n2. ＠bob · 6 天\n3. 林 · 5 天\n\n你：第 3 名，5 天"));
        Assert.That(answer.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "今天", "✓ 本周", "本月", "全部" }));
    }

    [TestCase("今天", "1. 林 · 07:41\n\n你：第 1 位")]
    [TestCase("本月", "1. ＠bob · 21 天\n2. Ann · 6 天\n3. 林 · 5 天\n\n你：第 3 名，5 天")]
    [TestCase("全部", "1. ＠bob · 30 天\n2. Ann · 6 天\n3. 林 · 5 天\n\n你：第 3 名，5 天")]
    public void Board_ByAButton_ShowsAnotherSpan(string label, string lines)
    {
        _kit.Run(A.Message("打卡").From(Lin));
        var data = _kit.Run(A.Message("打卡榜").From(Lin)).Button(label).Data!;

        Assert.That(_kit.PressPrivately(Lin, data).Text(), Is.EqualTo($"<b>{label}</b> · 「Test group」\n{lines}"));
    }

    /// <summary>Where all can read it, whoever presses gets their own, and what stands there stays.</summary>
    [Test]
    public void Board_PressedInTheGroup_IsAnsweredToWhoeverPressed()
    {
        var data = _kit.Run(A.Message("打卡榜").From(Lin)).Button("全部").Data!;

        var asked = _kit.Run(A.Press(data, A.Person("Ann")));

        Assert.That(asked.Select(item => item.Effect), Has.None.InstanceOf<EditText>());
        Assert.That(asked.Select(item => item.Effect).OfType<SendEphemeral>().Single().Html, Does.Contain("You: no. 2"));
    }

    [Test]
    public void Board_InEnglish_SaysTheSame()
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.History(A.Person("Ann"), "xxx", Today);

        Assert.That(kit.Say("/checkins").Single(), Is.EqualTo("<b>This week</b> · “Test group”\n1. Ann · 3 days\n\nYou: no. 1, 3 days"));
        Assert.That(kit.Say("/checkins", A.Person("Bob")).Single(), Does.EndWith("You: not on it yet."));
    }

    [Test]
    public void Board_OfAnAdmin_RanksThemOnlyWhereTheOwnerWantsIt()
    {
        _kit.Tell(KitExtensions.Owner, "/start");
        Assert.That(_kit.Say("/checkins", KitExtensions.Owner).Single(), Does.EndWith("admins aren't ranked.").And.Not.Contain("Olga"));

        _kit.Set(CheckInsSettings.AdminsOnBoards, true);
        Assert.That(_kit.Say("/checkins", KitExtensions.Owner).Single(), Does.Contain("Olga · 6 days"));
    }

    [Test]
    public void Board_OfMoreThanTen_ShowsTenAndOnesOwnPlace()
    {
        foreach (var n in Enumerable.Range(1, 12))
        {
            _kit.History(A.Person($"P{n}"), "xxxxxx", Today);
        }

        var text = _kit.Say("/checkins", Lin).Single();
        Assert.That(text, Does.Contain("10. ").And.Not.Contain("11. ").And.EndWith("你：第 15 名，4 天"));
    }

    [Test]
    public void Board_OfWhoLeft_DoesNotNameThem()
    {
        _kit.Run(A.Changed(A.Person("Ann"), MemberStatus.Member, MemberStatus.Left));

        Assert.That(_kit.Say("/checkins", Lin).Single(), Does.Not.Contain("Ann"));
    }

    [Test]
    public void Board_OfAnotherGroup_IsNoBusinessOfAStranger()
    {
        var data = $"checkins:{_kit.Group().No}-a";
        Assert.That(_kit.PressPrivately(A.Person("Zoe"), data).Text(), Is.Empty);
        Assert.That(_kit.PressPrivately(Lin, "checkins:x-a").Text(), Is.Empty);
        Assert.That(_kit.PressPrivately(Lin, data + "b").Text(), Is.Empty);
        Assert.That(_kit.DeadLetters.CountWaiting(), Is.Zero);
    }
}
