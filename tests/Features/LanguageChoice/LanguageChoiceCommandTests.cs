using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Features.LanguageChoice;

internal sealed class LanguageChoiceCommandTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Chosen_WhenInPrivate_IsTheirsAlone()
    {
        var ann = A.Person("Ann");
        var question = _kit.Tell(ann, "/lang");

        var answer = _kit.PressPrivately(ann, question.Button("中文").Data!);

        Assert.That(answer.Toast(), Is.EqualTo("好的 👌"));
        Assert.That(answer.Effects<EditText>().Single().Html, Does.StartWith("现在用中文和你说话"));
        Assert.That(_kit.Tell(ann, "/ping").Text(), Does.Contain("在的"));
        Assert.That(_kit.Person(ann).Chosen, Is.EqualTo(Language.ZhHans));
    }

    /// <summary>A command that takes nothing says so, and does not show itself as an example.</summary>
    [TestCase("en", "Send just /ping, with nothing after it.")]
    [TestCase("zh-hans", "/ping 后面不用带内容，直接发 /ping 就行。")]
    public void Command_WithSomethingAfterIt_SaysThatNothingIsNeeded(string language, string said) =>
        Assert.That(_kit.Tell(A.Person("Ann") with { LanguageCode = language }, "/ping pong").Text(), Is.EqualTo(said));

    [TestCase("/lang 中文", "现在用中文和你说话"), TestCase("/language zh", "现在用中文和你说话"), TestCase("/language Chinese", "现在用中文和你说话"),
     TestCase("/lang en", "I speak to you in English"), TestCase("/lang klingon", "I speak to you in English")]
    public void Ask_WithALanguage_IsThatOne(string line, string said)
    {
        var answer = _kit.Tell(A.Person("Ann"), line);

        Assert.That(answer.Text(), Does.StartWith(said));
        Assert.That(answer.Buttons(), Has.Count.EqualTo(3));
    }

    [Test]
    public void Ask_WithALanguageInTheGroup_IsForItsAdmins()
    {
        _kit.WithGroup();
        _kit.Say("/language 中文");
        Assert.That(_kit.Group().Language, Is.EqualTo(Language.En));

        Assert.That(_kit.Run(A.Message("/language 中文").From(KitExtensions.Owner)).Text(), Does.StartWith("本群现在用中文"));
        Assert.That(_kit.Group().Language, Is.EqualTo(Language.ZhHans));
    }

    [Test]
    public void Chosen_WhenLikeTheApp_FollowsItAgain()
    {
        var ann = A.Person("Ann");
        _kit.Tell(ann, "/lang");
        _kit.PressPrivately(ann, "lang:zh-Hans");

        _kit.PressPrivately(ann, "lang:auto");

        Assert.That(_kit.Tell(ann, "/ping").Text(), Does.Contain("Here"));
    }

    [Test]
    public void Chosen_WhenInGroupByAnAdmin_IsTheGroups()
    {
        _kit.WithGroup();

        _kit.Press("lang:zh-Hans", KitExtensions.Owner);

        Assert.That(_kit.Group().Language, Is.EqualTo(Language.ZhHans));
        Assert.That(_kit.Say("/ping"), Is.EqualTo(new[] { "在的 👋" }));
    }

    /// <summary>The buttons are the group's, so they stand in the group even for whoever opened the private chat; then they go.</summary>
    [Test]
    public void Ask_WhenInGroup_StandsThereForAWhile()
    {
        _kit.WithGroup();
        _kit.Tell(KitExtensions.Owner, "/ping");
        var command = A.Message("/lang").From(KitExtensions.Owner);
        var question = _kit.Run(command).Single();
        Assert.That(question.To.Group, Is.EqualTo(_kit.Group().No));

        var end = _kit.Succeed(question, new EffectAnswer(MessageId: 77));

        Assert.That(end.Effects<DeleteMessages>().SelectMany(delete => delete.MessageIds),
            Is.EqualTo(new[] { 77, command.MessageId.Value }));
        Assert.That(end[0].DueAt, Is.EqualTo(_kit.Now + TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Chosen_WhenInGroupByAMember_IsRefused()
    {
        _kit.WithGroup();

        Assert.That(_kit.Press("lang:zh-Hans").Toast(), Does.Contain("Only this group's admins"));
        Assert.That(_kit.Group().Language, Is.EqualTo(Language.En));
        Assert.That(_kit.Say("/lang"), Has.One.Contains("That takes an admin"));
    }
}
