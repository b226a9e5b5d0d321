using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Settings;

internal sealed class SettingsWalkTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup(A.Supergroup("<b>&", -1002)).WithGroup();

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    private long No => _kit.Group().No.Value;

    [Test]
    public void Settings_WhenInPrivate_ListsTheGroupsOfTheAsker()
    {
        var list = _kit.Tell(Owner, "/settings");

        Assert.That(list.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "<b>&", "Test group" }));
        Assert.That(_kit.Tell(A.Person("Ann"), "/settings").Text(), Does.Contain("any group where you're an admin"));
    }

    [Test]
    public void Settings_WhenWalked_ChangesAValueInOneMessage()
    {
        var step = _kit.Tell(Owner, "/settings");
        step = _kit.PressPrivately(Owner, step.Button("Test group").Data!);
        Assert.That(step.Effects<SendText>(), Is.Empty);
        step = _kit.PressPrivately(Owner, step.Button("Next ›").Data!);
        step = _kit.PressPrivately(Owner, step.Button("Answers").Data!);
        step = _kit.PressPrivately(Owner, step.Button("Personal answers stay").Data!);
        Assert.That(step.Text(), Does.Contain("Now: <b>20 s</b>").And.Contain("From 1 to 300; 0 is “for good”"));

        step = _kit.PressPrivately(Owner, step.Buttons().Single(button => button.Label == "30 s").Data!);

        Assert.That(step.Text(), Does.Contain("Now: <b>30 s</b>"));
        Assert.That(_kit.Settings.Get(_kit.Group().No, PersonalAnswers.KeptFor), Is.EqualTo(30));

        step = _kit.PressPrivately(Owner, step.Button("default").Data!);
        Assert.That(step.Text(), Does.Contain("Now: <b>20 s</b>"));
    }

    [Test]
    public void Settings_WhenTitleIsMarkup_ShowsItAsItIs()
    {
        var step = _kit.PressPrivately(Owner, _kit.Tell(Owner, "/settings").Button("<b>&").Data!);

        Assert.That(step.Text(), Does.StartWith("<b>&lt;b&gt;&amp;</b>"));
    }

    [Test]
    public void Switch_WhenPressedTwice_CountsOnce()
    {
        var data = _kit.PressPrivately(Owner, $"set:{No}:Words").Button("“menu”").Data!;

        var page = _kit.PressPrivately(Owner, data);
        _kit.PressPrivately(Owner, data);

        Assert.That(page.Button("“menu”").Label, Does.StartWith("⬜"));
        Assert.That(_kit.Scalar<string>("select value from settings where key = 'menu'"), Is.EqualTo("false"));
    }

    [Test]
    public void Choice_WhenPressed_IsMarked() => Assert.That(
        _kit.PressPrivately(Owner, $"set:{No}:Group:Language:=zh-Hans").Button("中文").Label, Is.EqualTo("✓ 中文"));

    [Test]
    public void Text_WhenAskedFor_IsTheNextPrivateMessage()
    {
        _kit.PressPrivately(Owner, $"set:{No}:Group:Zone:?");

        Assert.That(_kit.Tell(Owner, "Middle/Earth").Text(), Does.Contain("do not know that time zone").And.Contain("Try again"));
        Assert.That(_kit.Tell(Owner, "Europe/Madrid").Text(), Does.StartWith("Saved"));
        Assert.That(_kit.Group().NextRule!.Zone.Id, Is.EqualTo("Europe/Madrid"));
        Assert.That(_kit.Tell(Owner, "Europe/Paris"), Is.Empty);
    }

    /// <summary>Nobody who chooses a zone should have to know its id, nor count characters.</summary>
    [Test]
    public void Zone_WhenAskedFor_GivesExamplesAndTakesACity()
    {
        var asked = _kit.PressPrivately(Owner, $"set:{No}:Group:Zone:?").Text();
        Assert.That(asked, Does.Contain("Beijing").And.Contain("UTC+8").And.Not.Contain("characters").And.Not.Contain("IANA"));

        Assert.That(_kit.Tell(Owner, "Beijing").Text(), Does.StartWith("Saved").And.Contain("Set to <b>Beijing time (Asia/Shanghai)</b>, from tomorrow on"));
        Assert.That(_kit.Group().NextRule!.Zone.Id, Is.EqualTo("Asia/Shanghai"));
    }

    [TestCase("UTC+8", "Etc/GMT-8", "UTC+8")]
    [TestCase("europe/madrid", "Europe/Madrid", "Europe/Madrid")]
    [TestCase("東京", "Asia/Tokyo", "Asia/Tokyo")]
    public void Zone_WhenWrittenAsPeopleDo_IsUnderstood(string text, string id, string shown)
    {
        _kit.PressPrivately(Owner, $"set:{No}:Group:Zone:?");

        Assert.That(_kit.Tell(Owner, text).Text(), Does.Contain($"Now: <b>UTC</b>\nSet to <b>{shown}</b>, from tomorrow on"));
        Assert.That(_kit.Group().NextRule!.Zone.Id, Is.EqualTo(id));
    }

    [TestCase("UTC+5:30")]
    [TestCase("../../../etc/localtime")]
    [TestCase("a city whose name is longer than any name that a zone or city on this earth has ever had")]
    public void Zone_WhenItIsNone_SaysHowToWriteOne(string text)
    {
        _kit.PressPrivately(Owner, $"set:{No}:Group:Zone:?");

        Assert.That(_kit.Tell(Owner, text).Text(),
            Does.Contain("Beijing").And.Contain("UTC+8").And.Contain("Asia/Shanghai").And.Not.Contain("characters"));
    }

    [Test]
    public void Zone_InChinese_SpeaksOfCitiesToo()
    {
        var owner = Owner with { LanguageCode = "zh-hans" };
        var asked = _kit.PressPrivately(owner, $"set:{No}:Group:Zone:?").Text();

        Assert.That(asked, Does.Contain("北京").And.Contain("UTC+8").And.Not.Contain("个字符").And.Not.Contain("IANA"));
        Assert.That(_kit.Tell(owner, "中土").Text(), Does.Contain("没认出这个时区").And.Contain("例如 北京"));
        Assert.That(_kit.Tell(owner, "上海").Text(), Does.Contain("现在：<b>UTC</b>\n已设为 <b>北京时间（Asia/Shanghai）</b>，明天起生效"));
    }

    /// <summary>Until tomorrow the old one holds, on the list as on the page.</summary>
    [Test]
    public void Zone_OnTheList_IsTheOneThatHoldsAndTheOneToCome()
    {
        var owner = Owner with { LanguageCode = "zh-hans" };
        _kit.PressPrivately(owner, $"set:{No}:Group:Zone:=Asia/Shanghai");
        _kit.Advance(TimeSpan.FromDays(2));
        _kit.Say("早");
        Assert.That(_kit.PressPrivately(owner, $"set:{No}:Group").Button("时区").Label, Is.EqualTo("时区 · 北京时间"));

        var page = _kit.PressPrivately(owner, $"set:{No}:Group:Zone:=Asia/Tokyo");

        Assert.That(page.Text(), Does.Contain("现在：<b>北京时间（Asia/Shanghai）</b>\n已设为 <b>东京时间（Asia/Tokyo）</b>，明天起生效"));
        Assert.That(_kit.PressPrivately(owner, $"set:{No}:Group").Button("时区").Label, Is.EqualTo("时区 · 北京时间 → 东京时间（明天起）"));
        Assert.That(_kit.PressPrivately(Owner, $"set:{No}:Group").Button("Time zone").Label,
            Is.EqualTo("Time zone · Beijing time → Tokyo time (from tomorrow)"));
    }

    [Test]
    public void Zone_OnItsPage_OffersCitiesAndMarksTheOneThatIsSet()
    {
        var owner = Owner with { LanguageCode = "zh-hans" };

        var page = _kit.PressPrivately(owner, $"set:{No}:Group:Zone:=Asia/Tokyo");

        Assert.That(page.Buttons().Select(button => button.Label).Take(7), Is.EqualTo(new[]
        {
            "北京时间", "新加坡时间", "✓ 东京时间", "伦敦时间", "纽约时间", "洛杉矶时间", "✏️ 输入其他值",
        }));
        Assert.That(_kit.PressPrivately(owner, page.Button("纽约").Data!).Text(), Does.Contain("已设为 <b>纽约时间（America/New_York）</b>"));
    }

    [Test]
    public void Words_OnTheirPage_ShowTheCommandAndItsWordsInBothLanguages()
    {
        Assert.That(_kit.PressPrivately(Owner, $"set:{No}:Words").Button("/me ·").Label, Is.EqualTo("✅ /me · “me” “points” “我的” “我的积分” “积分” “查分”"));
        Assert.That(_kit.PressPrivately(Owner with { LanguageCode = "zh-hans" }, $"set:{No}:Words").Button("/me ·").Label,
            Is.EqualTo("✅ /me · 「我的」「我的积分」「积分」「查分」「me」「points」"));
    }

    [Test]
    public void Text_WhenItComesTooLate_IsAnOrdinaryMessage()
    {
        _kit.PressPrivately(Owner, $"set:{No}:Group:Zone:?");
        _kit.Advance(TimeSpan.FromMinutes(11));

        Assert.That(_kit.Tell(Owner, "Europe/Madrid"), Is.Empty);
    }

    [Test]
    public void Text_AfterARestart_IsStillWaitedFor()
    {
        _kit.PressPrivately(Owner, $"set:{No}:Group:Zone:?");
        using var again = _kit.Reopen();

        Assert.That(again.Tell(Owner, "Europe/Madrid").Text(), Does.StartWith("Saved"));
    }

    [TestCase("/ping")]
    [TestCase(null)]
    public void Text_WhenTheyTurnToSomethingElse_IsNoLongerWaitedFor(string? command)
    {
        var asked = _kit.PressPrivately(Owner, $"set:{No}:Group:Zone:?");
        _ = command is null ? _kit.PressPrivately(Owner, asked.Button("Never mind").Data!) : _kit.Tell(Owner, command);

        Assert.That(_kit.Tell(Owner, "Europe/Madrid"), Is.Empty);
    }

    [Test]
    public void Press_WhenNoLongerAdmin_ChangesNothing()
    {
        var data = $"set:{No}:Answers:KeptFor:=100";
        _kit.Run(A.Changed(Owner, MemberStatus.Administrator, MemberStatus.Member));

        Assert.That(_kit.PressPrivately(Owner, data).Toast(), Does.Contain("not an admin"));
        Assert.That(_kit.Settings.Get(_kit.Group().No, PersonalAnswers.KeptFor), Is.EqualTo(20));
    }

    [TestCase("set:1:Gone:Key")]
    [TestCase("set:1:Group:Gone:=1")]
    [TestCase("set:x")]
    [TestCase("set:1:Group:Zone:!")]
    public void Press_WhenTheButtonIsOfAnotherVersion_SaysItExpired(string data) =>
        Assert.That(_kit.PressPrivately(Owner, data).Toast(), Does.Contain("expired"));

    [Test]
    public void Press_WhenTheValueIsOutOfRange_IsRefused() =>
        Assert.That(_kit.PressPrivately(Owner, $"set:{No}:Answers:KeptFor:=301").Toast(), Does.Contain("0 to 300"));

    [Test]
    public void Settings_WhenInGroup_ShowAdminsTheWayToPrivate()
    {
        Assert.That(_kit.Run(A.Message("/settings").FromAnonymousAdmin()).Buttons().Single().Url,
            Is.EqualTo($"https://t.me/GroupBotTestBot?start=settings-{No}"));
        Assert.That(_kit.Say("/settings"), Has.One.Contains("That takes an admin"));
        Assert.That(_kit.Tell(Owner, $"/start settings-{No}").Text(), Does.Contain("What shall we set?"));
        Assert.That(_kit.Tell(A.Person("Ann"), $"/start settings-{No}").Text(), Does.Contain("any group where you're an admin"));
    }

    /// <summary>Whom the bot may write to is led no way round: the group's page is there already, in their own language.</summary>
    [TestCase("zh", "想设置什么")]
    [TestCase("en", "What shall we set")]
    public void Settings_WhenInGroupAndThePrivateChatIsOpen_AreThere(string language, string says)
    {
        var owner = KitExtensions.Owner with { LanguageCode = language };
        _kit.Tell(owner, "/lang");

        var page = _kit.Run(A.Message("/settings").From(owner)).Single(item => item.Effect is SendText);

        Assert.That(page.To, Is.EqualTo(Destination.Of(_kit.Person(owner).No)));
        Assert.That(((SendText)page.Effect).Html, Does.Contain(says));
        Assert.That(new[] { page }.Buttons().Select(button => button.Data), Has.Some.StartsWith($"set:{No}:"));
    }

    [Test]
    public void Defaults_WhenConfigured_HoldUntilTheGroupSetsItsOwn()
    {
        using var kit = KitExtensions.AllFeatures(new TurnKitOptions
        {
            Defaults = new Dictionary<string, string> { ["Answers:KeptFor"] = "60" },
        }).WithGroup();

        Assert.That(kit.Settings.Get(kit.Group().No, PersonalAnswers.KeptFor), Is.EqualTo(60));
        Assert.That(kit.Settings.IsSet(kit.Group().No, PersonalAnswers.KeptFor), Is.False);
    }
}
