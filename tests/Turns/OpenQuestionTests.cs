using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>Whoever gives a command has turned to something else: doing it closes the question, looking for it does not.</summary>
internal sealed class OpenQuestionTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann");
    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    private readonly TurnKit _kit = TurnKit.With(registry => registry
        .Command(new CommandSpec("hi", Help, (_, _) => { }))
        .Command(new CommandSpec("bad", Help, (_, _) => throw new InvalidOperationException("on purpose")))
        .Command(new CommandSpec("start", Help, (_, _) => { }))
        .DeepLink("way", (_, _, _) => { })
        .Question<int>("age", (_, _, _) => { }));

    public OpenQuestionTests()
    {
        _kit.Tell(Ann, "hello");
        _kit.InTurn(turn => turn.Questions.Open(_kit.Person(Ann).No, OpenQuestion.Of("age", 1, _kit.Now.AddHours(1))));
    }

    private bool IsOpen => _kit.Turn.Questions.Find(_kit.Person(Ann).No, _kit.Now) is not null;

    public void Dispose() => _kit.Dispose();

    [TestCase("/hi")]
    [TestCase("/start")]
    [TestCase("/start way-1")]
    public void Find_OfACommand_ClosesTheQuestionOnlyOnceItIsRun(string text)
    {
        var received = A.Message(text).From(Ann).InPrivate().Received();
        _kit.InTurn(turn =>
        {
            turn.Enter(new Scene { Event = received, ReceivedAt = _kit.Now, At = _kit.Now, Person = _kit.Person(Ann) });

            var found = new Router(_kit.Features, _kit.Self).Find(turn, received);

            Assert.That(IsOpen, "while it is looked for");
            found!.Value.Run(turn);
            Assert.That(IsOpen, Is.False, "once it is run");
        });
    }

    [Test]
    public void Run_OfACommandInPrivate_ClosesTheQuestion()
    {
        _kit.Tell(Ann, "/hi");

        Assert.That(IsOpen, Is.False);
    }

    /// <summary>What a failed handler did is undone, all of it.</summary>
    [Test]
    public void Run_OfACommandThatFails_LeavesTheQuestionOpen()
    {
        _kit.Tell(Ann, "/bad");

        Assert.That(_kit.DeadLetters.Waiting(), Has.Count.EqualTo(1));
        Assert.That(IsOpen);
    }

    [Test]
    public void Run_OfACommandInTheGroup_LeavesTheQuestionOpen()
    {
        _kit.Run(A.Message("/hi").From(Ann));

        Assert.That(IsOpen);
    }
}
