using GroupBot.Events;
using GroupBot.Tests.Support;
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
        Assert.That(_kit.Tell(Hostile, "/help").Text(), Does.Contain("/lang · 选择我说的语言"));
        _kit.WithGroup();
        Assert.That(_kit.Tell(KitExtensions.Owner, "/help").Text(), Does.Contain("/settings"));
    }

    [Test]
    public void Help_WhenOneIsNamed_ShowsItsExample() =>
        Assert.That(_kit.Tell(A.Person("Ann"), "/help /LANG").Text(), Does.Contain("<code>/lang</code>"));

    [TestCase("菜单!")]
    [TestCase("幫助 👍")]
    [TestCase("Menu")]
    public void Menu_WhenCalledByWord_IsAnswered(string word) =>
        Assert.That(_kit.Tell(A.Person("Ann"), word).Text(), Does.Contain("/me"));

    [Test]
    public void Menu_WhenAskedInAGroup_AnswersPrivatelyToWhoOpenedTheChat()
    {
        _kit.WithGroup();
        _kit.Tell(A.Person("Ann"), "hi");

        var answer = _kit.Run(A.Message("/menu").From(A.Person("Ann")));

        Assert.That(answer.Single().To.Person, Is.EqualTo(_kit.Person(A.Person("Ann")).No));
    }

    [Test]
    public void Menu_WhenAskedInAGroupByAStranger_DeletesItselfAndTheCommand()
    {
        _kit.WithGroup();
        var command = A.Message("/menu");
        var answer = _kit.Run(command).Single();

        var end = _kit.Succeed(answer, new EffectAnswer(MessageId: 77));

        Assert.That(end.Effects<DeleteMessages>().SelectMany(delete => delete.MessageIds),
            Is.EqualTo(new[] { 77, command.MessageId.Value }));
        Assert.That(end[0].DueAt, Is.EqualTo(_kit.Now + TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Pressed_WhenCommandIsTheirs_RunsIt()
    {
        var menu = _kit.Tell(A.Person("Ann"), "/start");

        Assert.That(_kit.PressPrivately(A.Person("Ann"), menu.Button("Language").Data!).Text(), Does.Contain("I speak to you in English"));
    }

    [Test]
    public void Pressed_WhenCommandIsNot_SaysSoInAToast() =>
        Assert.That(_kit.PressPrivately(A.Person("Ann"), "go:settings").Toast(), Is.EqualTo("You cannot use that here."));

    [Test]
    public void Word_WhenSwitchedOffInTheGroup_IsAnOrdinaryMessage()
    {
        _kit.WithGroup();
        Assert.That(_kit.Run(A.Message("菜单")), Is.Not.Empty);
        _kit.PressPrivately(KitExtensions.Owner, $"set:{_kit.Group().No}:Words:menu:=false");

        Assert.That(_kit.Run(A.Message("菜单")), Is.Empty);
    }
}
