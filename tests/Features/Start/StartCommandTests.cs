using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Features.Me;
using GroupBot.Tests.Support;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Start;

internal sealed class StartCommandTests : IDisposable
{
    private static readonly Person Hostile = A.Person("<b>&", language: "zh-hans");

    private readonly TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Start_WhenInPrivate_GreetsWithSixButtonsInTheirLanguage()
    {
        var answer = _kit.Tell(A.Person("Ann"), "/start");

        Assert.That(answer.Text(), Does.StartWith("Hello, Ann!"));
        Assert.That(answer.Buttons(), Has.Count.InRange(5, 6));
        Assert.That(answer.Buttons()[0].Label, Does.Contain("Me"));
    }

    [Test]
    public void Start_WhenNameIsMarkup_ShowsItAsItIs() =>
        Assert.That(_kit.Tell(Hostile, "/start").Text(), Does.StartWith("你好，&lt;b&gt;&amp;！"));

    [Test]
    public void Start_WhenInGroup_SaysNothing()
    {
        _kit.WithGroup();
        Assert.That(_kit.Run(A.Message("/start")), Is.Empty);
        Assert.That(_kit.Run(A.Message("/start@GroupBotTestBot")), Is.Empty);
    }

    [Test]
    public void Help_WhenInPrivate_ListsWhatTheAskerMayUse()
    {
        Assert.That(_kit.Tell(A.Person("Ann"), "/help").Text(), Does.Contain("/lang").And.Not.Contain("/settings"));
        Assert.That(_kit.Tell(Hostile, "/help").Text(), Does.Contain("/lang · 切换语言"));
        _kit.WithGroup();
        Assert.That(_kit.Tell(KitExtensions.Owner, "/help").Text(), Does.Contain("/settings"));
    }

    /// <summary>In private, where they read it, in their own language; a button that leads there would lead nowhere.</summary>
    [Test]
    public void Help_WhenInGroupAndThePrivateChatIsOpen_IsWhatItIsThere()
    {
        _kit.WithGroup();
        _kit.Tell(Hostile, "/start");

        var answer = _kit.Run(A.Message("/help").From(Hostile));

        Assert.That(answer.Text(), Does.Contain("/mydata · 查看我的资料"));
        Assert.That(answer.Buttons().SkipLast(1).Select(button => button.Data), Is.Not.Empty.And.All.StartsWith("go:"));
    }

    /// <summary>Who reads the list has it already: it says nothing of itself, whichever of the two they sent.</summary>
    [TestCase("/help", "en")]
    [TestCase("/menu", "en")]
    [TestCase("/help", "zh-hans")]
    [TestCase("/menu", "zh-hans")]
    public void List_ByEitherCommand_IsOneAndTheSameAndNamesNeither(string command, string language)
    {
        var ann = A.Person("Ann", language: language);
        var answer = _kit.Tell(ann, command);

        Assert.That(answer.Text(), Does.Not.Contain("/menu").And.Not.Contain("/help ·").And.Contain("/help me").And.Contain("/mydata ·"));
        Assert.That(answer.Buttons().Select(button => button.Data), Is.Not.Empty.And.No.Member("go:help"));
        Assert.That(_kit.Tell(ann, command == "/help" ? "/menu" : "/help").Text(), Is.EqualTo(answer.Text()));
    }

    [TestCase("en", "For the group's admins", "in private", "<code>Beijing</code>")]
    [TestCase("zh-hans", "本群管理员可用", "私聊", "<code>北京</code>")]
    public void Help_OfSettings_TellsWhoMayWhereItAnswersAndAnExample(string language, params string[] said) =>
        SaysOf("settings", language, said);

    [TestCase("en", "Shows which rights I lack", "For the group's admins", "You can ask in a group too. Where I can, I answer so that only you see it")]
    [TestCase("zh-hans", "缺哪些权限", "本群管理员可用", "在群里发也可以：能只给你看的，我就只给你看")]
    public void Help_OfHealth_TellsWhoMayWhereItAnswersAndAnExample(string language, params string[] said) =>
        SaysOf("health", language, said);

    private void SaysOf(string command, string language, string[] said)
    {
        _kit.WithGroup();
        var answer = _kit.Tell(KitExtensions.Owner with { LanguageCode = language }, $"/help {command}").Text();

        foreach (var part in said)
        {
            Assert.That(answer, Does.Contain(part));
        }

        Assert.That(answer, Does.Not.EndWith($"<code>/{command}</code>"), "an example that only repeats the command says nothing");
    }

    [TestCase("/help /MENU", "<b>/menu</b>", "“help”, “menu”", "just like /help", "For everyone")]
    [TestCase("/help start", "<b>/start</b>", "For everyone", "in private only")]
    [TestCase("/help help", "<b>/help</b>", "<code>/help me</code>", "Or just send: “help”, “menu”")]
    [TestCase("/help me", "Or just send: “me”, “points”, “我的”, “我的积分”, “积分”, “查分”")]
    [TestCase("/help 菜单", "<b>/menu</b>", "Or just send")]
    public void Help_WhenOneIsNamed_TellsItsWordsArgumentsAndAnExample(string asked, params string[] said)
    {
        var answer = _kit.Tell(A.Person("Ann"), asked).Text();

        foreach (var part in said)
        {
            Assert.That(answer, Does.Contain(part));
        }
    }

    [Test]
    public void Help_WhenOneIsNamedInChinese_ShowsTheChineseWords() => Assert.That(
        _kit.Tell(Hostile, "/help menu").Text(), Does.Contain("也可以直接发：「帮助」「菜单」「help」「menu」").And.Contain("和 /help 一样").And.Contain("人人可用"));

    [Test]
    public void Help_WhenItsWordsAreSwitchedOff_ShowsNone()
    {
        _kit.WithGroup();
        _kit.PressPrivately(KitExtensions.Owner, $"set:{_kit.Group().No}:Words:menu:=false");

        Assert.That(_kit.Say("/help menu"), Has.One.Contains("/menu").And.None.Contains("“menu”"));
    }

    [Test]
    public void Help_WhenACommandHasAnExample_ShowsItAndNoKinds()
    {
        using var kit = new TurnKit(_ => FeatureList.Register().Feature("Test").Command(new CommandSpec("give", MeTexts.Help, (_, _) => { })
        {
            Arguments =
            [
                new Argument("to", ArgumentKind.Member), new Argument("points", ArgumentKind.Number, Min: 1, Max: 50),
                new Argument("why", ArgumentKind.Rest, IsOptional: true),
            ],
            Example = "/give @ann 20",
        }));

        Assert.That(kit.Tell(A.Person("Ann"), "/help give").Text(), Does.Contain(
            "For example: <code>/give @ann 20</code>").And.Not.Contain("some"));
    }

    [Test]
    public void Help_WhenTheCommandIsUnknown_IsKindInPrivateAndSilentInAGroup()
    {
        _kit.WithGroup();

        Assert.That(_kit.Tell(A.Person("Ann"), "/help nosuch").Text(), Does.Contain("I don't know that command"));
        Assert.That(_kit.Say("/help nosuch"), Is.Empty);
        Assert.That(_kit.Say("/help settings"), Has.One.Contains("Only group admins"));
    }

    [TestCase("菜单!")]
    [TestCase("幫助 👍")]
    [TestCase("Menu")]
    public void Menu_WhenCalledByWord_IsAnswered(string word) =>
        Assert.That(_kit.Tell(A.Person("Ann"), word).Text(), Does.Contain("/me"));

    /// <summary>Its buttons serve the one who sees it; the last of them leads to the private chat.</summary>
    [TestCase("en", "Talk to me in private")]
    [TestCase("zh-hans", "和我私聊")]
    public void Menu_WhenAskedInAGroup_IsForTheOneWhoAsked(string language, string way)
    {
        _kit.WithGroup();
        var ann = A.Person("Ann", language: language);

        var answer = _kit.Run(A.Message("/menu").From(ann));

        Assert.That(answer.Single().Effect, Is.TypeOf<SendEphemeral>());
        Assert.That(answer.Single().Asker, Is.EqualTo(_kit.Person(ann).No));
        Assert.That(answer.Buttons()[^1].Label, Is.EqualTo(way));
        Assert.That(answer.Buttons().SkipLast(1).Select(button => button.Data), Is.Not.Empty.And.All.StartsWith("go:"));
    }

    [Test]
    public void Pressed_WhenCommandIsTheirs_RunsIt()
    {
        var menu = _kit.Tell(A.Person("Ann"), "/start");

        Assert.That(_kit.PressPrivately(A.Person("Ann"), menu.Button("Language").Data!).Text(), Does.Contain("I speak to you in English"));
    }

    [Test]
    public void Pressed_WhenCommandIsNot_SaysSoInAToast() =>
        Assert.That(_kit.PressPrivately(A.Person("Ann"), "go:settings").Toast(), Is.EqualTo("Only group admins can use that."));

    [Test]
    public void Word_WhenSwitchedOffInTheGroup_IsAnOrdinaryMessage()
    {
        _kit.WithGroup();
        Assert.That(_kit.Run(A.Message("菜单")), Is.Not.Empty);
        _kit.PressPrivately(KitExtensions.Owner, $"set:{_kit.Group().No}:Words:menu:=false");

        Assert.That(_kit.Run(A.Message("菜单")), Is.Empty);
    }
}
