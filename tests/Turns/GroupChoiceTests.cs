using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>Who is in several groups says once which one they mean in private.</summary>
internal sealed class GroupChoiceTests : IDisposable
{
    private static readonly Text Help = new(Audience.Member, "测试", "Test");
    private static readonly Person Ann = A.Person("Ann"), Ming = A.Person("小明", language: "zh-hans");
    private static readonly Chat Second = A.Supergroup("二群", -1003);

    private readonly List<string> _heard = [];
    private TurnKit _kit;

    public GroupChoiceTests()
    {
        _kit = TurnKit.With(registry => registry.Command(new CommandSpec("which", Help, (turn, call) =>
            _heard.Add(turn.GroupFor(call) is { } group ? group.Title : "asked")))).WithGroup();
        _kit.Run(A.Message("hi").From(Ann), A.Message("早").From(Ming), A.Message("早").From(Ming).In(Second));
    }

    public void Dispose() => _kit.Dispose();

    [Test]
    public void GroupFor_InAGroup_IsThatGroup()
    {
        _kit.Run(A.Message("/which").From(Ming).In(Second));

        Assert.That(_heard, Is.EqualTo(new[] { "二群" }));
    }

    [Test]
    public void GroupFor_OfWhoIsInOne_IsThatOne()
    {
        Assert.That(_kit.Tell(Ann, "/which"), Is.Empty);
        Assert.That(_heard, Is.EqualTo(new[] { "Test group" }));
    }

    [Test]
    public void GroupFor_OfWhoIsInSeveral_AsksOnceAndRemembers()
    {
        var question = _kit.Tell(Ming, "/which");

        Assert.That(question.Text(), Is.EqualTo("你说的是哪个群？选一次，我就记住。"));
        Assert.That(question.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "Test group", "二群" }));
        Assert.That(_kit.PressPrivately(Ming, question.Button("二群").Data!).Text(), Is.EqualTo("好，以后在私聊里说的就是「二群」。"));
        _kit = _kit.Reopen();
        Assert.That(_kit.Tell(Ming, "/which"), Is.Empty);
        Assert.That(_heard, Is.EqualTo(new[] { "asked", "二群", "二群" }));
    }

    [Test]
    public void GroupFor_AfterTheyLeftTheChosenOne_IsTheOneThatIsLeft()
    {
        _kit.PressPrivately(Ming, $"in:which:{_kit.Group(Second).No}");
        _kit.Run(A.Gone(Ming, chat: Second));
        _heard.Clear();

        _kit.Tell(Ming, "/which");

        Assert.That(_heard, Is.EqualTo(new[] { "Test group" }));
    }

    [Test]
    public void GroupFor_OfWhoLeft_SaysSo()
    {
        _kit.Run(A.Gone(Ann));

        Assert.That(_kit.Tell(Ann, "/which").Text(), Is.EqualTo("You're in no group of mine any more. Come back to one, and ask again."));
    }

    [Test]
    public void GroupFor_OfWhoIsNowhere_SaysSo() => Assert.That(
        _kit.Tell(A.Person("Eve"), "/which").Text(), Is.EqualTo("I haven't met you in any group yet. Say something in the group first, and I know you."));

    [TestCase("in:which:?", "Which group do you mean? I'll remember it.")]
    [TestCase("in:which:999", null)]
    [TestCase("in:gone:1", null)]
    [TestCase("in:which", null)]
    public void Press_OfAButton_AsksAgainOrHasExpired(string data, string? text)
    {
        var answer = _kit.PressPrivately(Ann, data);

        Assert.That(answer.Text(), Is.EqualTo(text ?? ""));
        Assert.That(answer.Toast(), Is.EqualTo(text is null ? "This button has expired." : null));
    }

    /// <summary>A button can be made up: nobody chooses a group that they are not in.</summary>
    [Test]
    public void Press_ForAGroupThatOneIsNotIn_ChoosesNothing()
    {
        _kit.PressPrivately(Ann, $"in:which:{_kit.Group(Second).No}");

        Assert.That(_kit.Scalar<long>("select count(*) from chosen_groups"), Is.Zero);
        Assert.That(_heard, Is.Empty);
    }
}
