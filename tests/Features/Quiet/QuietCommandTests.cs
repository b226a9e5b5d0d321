using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Quiet;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Quiet;

/// <summary>The kit's clock begins on 2 March 2026, 12:00 UTC: 20:00 in Shanghai.</summary>
internal sealed class QuietCommandTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner;
    private static readonly Person Chinese = Owner with { LanguageCode = "zh-hans" };
    private static readonly PostKind Board = new("Ping", "board", new Text(Audience.Admin, "打卡榜", "check-in board"), WhenShut.Wait);

    private TurnKit _kit = new TurnKit(
        _ => FeatureList.Register().Posts(Board),
        new TurnKitOptions { Groups = new() { Allowed = "any", Zone = "Asia/Shanghai" } }).WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Pause_ByAnAdmin_SaysUntilWhenPersonallyWithAButton()
    {
        _kit.Tell(Owner, "hi");

        var answer = _kit.Run(A.Message("/pause 2h").From(Owner));

        // 22:00 in Shanghai.
        Assert.That(answer.Text(), Does.Contain("post nothing on my own until 22:00").And.Contain("only they see the answer"));
        Assert.That(answer.Single().Reader(), Is.EqualTo(_kit.Person(Owner).No), "to them alone");
        Assert.That(answer.Buttons().Single().Label, Is.EqualTo("▶️ Resume now"));
    }

    [Test]
    public void Pause_InChineseOverMidnight_NamesTheDay()
    {
        _kit.Tell(Chinese, "hi");

        var answer = _kit.Run(A.Message("/pause 1天").From(Chinese)).Text();

        Assert.That(answer, Does.Contain("好，3月3日 20:00 前我不主动发言").And.Contain("我只回 TA 一个人"));
    }

    [TestCase("/pause 8天")]
    [TestCase("/pause soon")]
    public void Pause_ForNoSpan_SaysWhatToWrite(string text)
    {
        Assert.That(_kit.Say(text, Owner).Single(), Does.Contain("7 days at most").And.Contain("/pause 2h"));
        Assert.That(_kit.Turn.Quiet.PausedUntil(_kit.Group().No, _kit.Now), Is.Null);
    }

    [Test]
    public void Pause_ByAMember_IsRefused()
    {
        Assert.That(_kit.Say("/pause 2h"), Has.One.Contains("That takes an admin"));
        Assert.That(_kit.Turn.Quiet.PausedUntil(_kit.Group().No, _kit.Now), Is.Null);
    }

    [Test]
    public void Pause_AfterARestart_HoldsAndEndsByItself()
    {
        _kit.Say("/pause 30m", Owner);
        _kit = _kit.Reopen();

        Assert.That(_kit.Turn.Quiet.PausedUntil(_kit.Group().No, _kit.Now), Is.EqualTo(_kit.Now + TimeSpan.FromMinutes(30)));
        _kit.Advance(TimeSpan.FromMinutes(30));
        Assert.That(_kit.Turn.Quiet.PausedUntil(_kit.Group().No, _kit.Now), Is.Null);
    }

    /// <summary>What a person asks is answered, to them: where the chat is not open, by a message that goes again.</summary>
    [Test]
    public void Reply_DuringAPause_GoesToTheOneWhoAsked()
    {
        var ann = A.Person("Ann");
        _kit.Tell(ann, "hi");
        Assert.That(_kit.Run(A.Message("/ping").From(ann)).Single().To.Group, Is.EqualTo(_kit.Group().No));
        _kit.Say("/pause 2h", Owner);

        Assert.That(_kit.Run(A.Message("/ping").From(ann)).Single().Reader(), Is.EqualTo(_kit.Person(ann).No));
        var here = _kit.Run(A.Message("/ping").From(A.Person("Ben"))).Single();
        Assert.That((here.To.Group, here.Then?.Handler), Is.EqualTo((_kit.Group().No, "personal-answer")));
        _kit.Advance(TimeSpan.FromHours(2));
        Assert.That(_kit.Run(A.Message("/ping").From(ann)).Single().To.Group, Is.EqualTo(_kit.Group().No));
    }

    [Test]
    public void Resume_ByWordOrCommand_EndsThePause()
    {
        _kit.Say("/pause 2h", Owner);

        Assert.That(_kit.Say("继续", Owner).Single(), Is.EqualTo("OK, I'm back."));
        Assert.That(_kit.Turn.Quiet.PausedUntil(_kit.Group().No, _kit.Now), Is.Null);
        Assert.That(_kit.Say("/resume", Owner).Single(), Does.Contain("I wasn't paused"));
    }

    /// <summary>继续 is what people say to each other.</summary>
    [Test]
    public void Resume_WhenPeopleJustSayTheWord_IsSilent()
    {
        Assert.That(_kit.Say("继续", Owner), Is.Empty, "nothing is paused");
        _kit.Say("/pause 2h", Owner);

        Assert.That(_kit.Say("继续"), Is.Empty, "no admin");
        Assert.That(_kit.Turn.Quiet.PausedUntil(_kit.Group().No, _kit.Now), Is.Not.Null);
    }

    [Test]
    public void Pressed_GoOn_EndsThePause()
    {
        _kit.Tell(Owner, "hi");
        var button = _kit.Run(A.Message("/pause 2h").From(Owner)).Buttons().Single();

        Assert.That(_kit.PressPrivately(A.Person("Ann"), button.Data!).Toast(), Does.Contain("Only this group's admins"));
        Assert.That(_kit.Turn.Quiet.PausedUntil(_kit.Group().No, _kit.Now), Is.Not.Null);

        Assert.That(_kit.PressPrivately(Owner, button.Data!).Toast(), Is.EqualTo("OK, I'm back."));
        Assert.That(_kit.Turn.Quiet.PausedUntil(_kit.Group().No, _kit.Now), Is.Null);
    }

    [Test]
    public void Quiet_InPrivate_ShowsTodaysPostsAndWhatWasHeldBack()
    {
        // 20:00, 20:00, 20:00 and one too many.
        for (var count = 0; count < 4; count++)
        {
            Post();
        }

        var page = _kit.Tell(Owner, "/quiet").Text();

        Assert.That(page, Does.Contain("<b>Test group</b>").And.Contain("Unasked posts today: 3, at most 3 a day")
            .And.Contain("• 20:00 check-in board").And.Contain("Held back today: 1").And.Contain("• the daily limit was reached: 1")
            .And.Contain("Quiet hours: 23:00–08:00"));
        Assert.That(_kit.Tell(Chinese, "/quiet").Text(), Does.Contain("今天我主动发了 3 条，一天最多 3 条")
            .And.Contain("今天没发的：1 条").And.Contain("• 今天的条数用完了：1").And.Contain("• 20:00 打卡榜"));
    }

    [Test]
    public void Quiet_AtNight_ShowsWhatWaits()
    {
        // 23:30 in Shanghai.
        _kit.Advance(TimeSpan.FromHours(3.5));
        Post();

        Assert.That(_kit.Tell(Chinese, "/quiet").Text(),
            Does.Contain("🌙 现在是安静时段，3月3日 08:00 结束").And.Contain("等着发的").And.Contain("• 3月3日 08:00 打卡榜"));
    }

    [Test]
    public void Quiet_ByWhoLeadsTwoGroups_AsksWhich()
    {
        var other = A.Supergroup("Chess", -1001000000002);
        _kit.WithGroup(other);

        var buttons = _kit.Tell(Owner, "/quiet").Buttons();

        Assert.That(buttons.Select(button => button.Label), Is.EqualTo(new[] { "Chess", "Test group" }));
        Assert.That(_kit.PressPrivately(Owner, buttons[0].Data!).Text(), Does.Contain("<b>Chess</b>"));
        Assert.That(_kit.PressPrivately(A.Person("Ann"), buttons[0].Data!).Toast(), Does.Contain("Only this group's admins"));
    }

    [Test]
    public void Health_OfAGroup_NamesAPauseAndWhatWasHeldBack()
    {
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, QuietSettings.PostsPerDay, "0", turn.Now));
        Post();
        Assert.That(_kit.Say("/health", Owner).Single(), Does.Contain("held back today: 1"));

        _kit.Say("/pause 2h", Owner);

        Assert.That(_kit.Say("/health", Owner).Single(), Does.Contain("until 22:00 (/quiet)"));
    }

    private void Post() => _kit.InTurn(turn => turn.Post(_kit.Group(), new Post(Board, Markup.Plain("board"))));
}
