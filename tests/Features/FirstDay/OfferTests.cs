using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Features.FirstDay;
using GroupBot.Groups.Settings;
using GroupBot.Outbox;
using GroupBot.Tests.Features.CheckIns;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Features.FirstDay;

/// <summary>The bot met its group on the evening of 2 March 2026; the eighth day begins there at 04:00 on the 9th.</summary>
internal sealed class OfferTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner with { LanguageCode = "zh-hans" };

    private readonly TurnKit _kit = CheckInKit.Of(312, at: "2026-03-02T20:00");

    public void Dispose() => _kit.Dispose();

    [SetUp]
    public void Open() => _kit.Tell(Owner, "/start");

    [Test]
    public void Offers_OnTheEighthDay_AreALineOfWhatWaits()
    {
        At("2026-03-09T03:59");
        Assert.That(_kit.Tell(Owner, "/todo").Text(), Does.Not.Contain("可以打开"));

        At("2026-03-09T04:00");
        Assert.That(_kit.Tell(Owner, "/todo").Text(), Does.Contain("2 个功能可以打开"));
    }

    [Test]
    public void Offers_AreAnsweredOneByOne_AndNeverMadeAgain()
    {
        At("2026-03-12T09:00");
        var page = Press(_kit.Tell(Owner, "/todo"), label => label.EndsWith("看看", StringComparison.Ordinal));
        Assert.That(page.Text(), Is.EqualTo("<b>Test group</b>\n每天一条打卡榜消息：当天第一个人打卡时静音发一条，之后自动更新。\n要打开吗？"));

        var stale = page.Button("打开").Data!;
        page = Press(page, label => label == "打开");
        Assert.That(_kit.Lines("select key, value from settings where feature = 'CheckIns'"), Is.EqualTo(new[] { "Board|true" }));
        Assert.That(page.Text(), Does.Contain("每周日 20:00"));

        page = Press(page, label => label == "不用");
        Assert.That(page.Text(), Is.EqualTo("<b>Test group</b> 都看过了 👌\n以后想改，发 /settings。"));
        Assert.That(_kit.Lines("select value from settings where key = 'WeekBoard'"), Is.Empty);
        Assert.That(_kit.Tell(Owner, "/todo").Text(), Does.Not.Contain("可以打开"));

        _kit.Set(CheckInsSettings.Board, false);
        Assert.That(_kit.Tell(Owner, "/todo").Text(), Does.Not.Contain("可以打开"), "who switched it off again knows it");
        Assert.That(_kit.PressPrivately(Owner, stale).Text(), Does.Contain("都看过了"), "an old button changes nothing");
        Assert.That(_kit.Lines("select value from settings where key = 'Board'"), Is.Not.EqualTo(new[] { "true" }));
    }

    [Test]
    public void Offers_InEnglish_ReadTheSame()
    {
        At("2026-03-12T09:00");
        var owner = Owner with { LanguageCode = "en" };
        var todo = _kit.Tell(owner, "/todo");
        Assert.That(todo.Text(), Does.Contain("2 more to switch on, if you like"));
        var page = _kit.PressPrivately(owner, todo.Buttons().Single(button => button.Label.EndsWith("Look", StringComparison.Ordinal)).Data!);
        Assert.That(page.Text(), Does.EndWith("Switch it on?"));
        Assert.That(page.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "Switch on", "No, thanks" }));
    }

    /// <summary>The bot was away on the eighth morning: the tenth says it, and none after it.</summary>
    [Test]
    public void Offers_AreSaidByTheFirstNoteThatCan_AndByNoOther()
    {
        At("2026-03-11T09:00");
        _kit.InTurn(turn => Assert.That(OfferPages.IsNew(turn, _kit.Group()), Is.True));
        _kit.InTurn(turn => Assert.That(OfferPages.IsNew(turn, _kit.Group()), Is.True, "the note is made in more than one turn"));

        At("2026-03-12T09:00");
        _kit.InTurn(turn => Assert.That(OfferPages.IsNew(turn, _kit.Group()), Is.False));
        Assert.That(_kit.Tell(Owner, "/todo").Text(), Does.Contain("2 个功能可以打开"));
    }

    [Test]
    public void Offers_WhatIsOnAlready_IsNotOffered()
    {
        _kit.Set(CheckInsSettings.WeekBoard, true);
        At("2026-03-12T09:00");
        Assert.That(_kit.Tell(Owner, "/todo").Text(), Does.Contain("1 个功能可以打开"));
    }

    [Test]
    public void Button_OfAMember_ChangesNothing()
    {
        At("2026-03-12T09:00");
        var answer = _kit.PressPrivately(A.Person("Ann"), $"offer:{_kit.Group().No}:y:CheckIns:Board");
        Assert.That(answer.Toast(), Does.Contain("Only this group's admins"));
        Assert.That(_kit.Scalar<long>("select count(*) from offers"), Is.Zero);
    }

    /// <summary>Whoever said yes has not got it: the offer stays, and may be tried again or declined.</summary>
    [Test]
    public void Button_WhereTheSettingIsRefused_LeavesTheOfferOpen()
    {
        using var kit = TurnKit.With(registry =>
        {
            FirstDayFeature.Register(registry);
            registry.Feature("Test").Setting(CheckInsSettings.Enabled).Setting(Refused)
                .Offer(new OfferSpec(Refused, FromDay: 2, CheckInsTexts.OfferBoard, CheckInsSettings.Enabled));
        }).WithGroup();
        kit.Advance(TimeSpan.FromDays(2));
        kit.InTurn(turn => Assert.That(OfferPages.Count(turn, kit.Group()), Is.EqualTo(1)));

        var answer = kit.PressPrivately(KitExtensions.Owner, $"offer:{kit.Group().No}:y:{Refused.FullName}");

        Assert.That(answer.Toast(), Is.EqualTo("Not here."));
        kit.InTurn(turn => Assert.That(OfferPages.Count(turn, kit.Group()), Is.EqualTo(1)));
    }

    private static readonly RefusedSetting Refused = new();

    private sealed record RefusedSetting() : Setting<bool>(
        "Test", "Refused", false, new Text(Audience.Admin, "不行的", "Refused"), new Text(Audience.Admin, "总是不行。", "Always refused."))
    {
        public override bool Read(string text) => text == "true";

        public override string Write(bool value) => value ? "true" : "false";

        public override Refusal? Check(string text) => new(new Text(Audience.Admin, "这里不行。", "Not here."));

        public override string Show(string text, Language language) => text;
    }

    private void At(string local) => _kit.Clock.SetUtcNow(CheckInKit.Instant(local));

    private IReadOnlyList<OutboxItem> Press(IReadOnlyList<OutboxItem> page, Func<string, bool> label) =>
        _kit.PressPrivately(Owner, page.Buttons().Single(button => label(button.Label)).Data!);
}
