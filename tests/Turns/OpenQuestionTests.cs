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
        .Command(new CommandSpec("other", Help, (turn, _) => Ask(turn, "age")))
        .Question<int>("age", (_, _, _) => { })
        .Question<int>("name", (turn, _, message) => turn.Reply(Markup.Plain($"{message.Message.Text}!")), (turn, no) => turn.Reply(Markup.Plain($"Name {no}?")))
        .OtherwiseOf("ann", turn => turn.Scene.Person?.Person.FirstName == "Ann", (turn, message) => turn.Reply(Markup.Plain($"Ann, {message.Message.Text}")))
        .Otherwise("all", (turn, _) => turn.Reply(Markup.Plain("What?"))));

    public OpenQuestionTests()
    {
        _kit.Tell(Ann, "hello");
        _kit.InTurn(turn => turn.Questions.Open(_kit.Person(Ann).No, OpenQuestion.Of("age", 1, _kit.Now.AddHours(1))));
    }

    private bool IsOpen => _kit.Turn.Questions.Find(_kit.Person(Ann).No, _kit.Now) is not null;

    public void Dispose() => _kit.Dispose();

    private static void Ask(Turn turn, string handler) =>
        turn.Questions.Open(turn.Scene.Person?.No ?? turn.Members.Find(Ann.Id)!.No, OpenQuestion.Of(handler, 7, turn.Now.AddHours(1)));

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

    [TestCase("/hi", "Name 7?"), TestCase("/start", "Name 7?"), TestCase("/other", "")]
    public void Run_OfACommandBesideAQuestionThatStands_SaysItOnceMore(string command, string said)
    {
        _kit.InTurn(turn => Ask(turn, "name"));

        Assert.That(_kit.Tell(Ann, command).Text(), Is.EqualTo(said));
        Assert.That(_kit.Tell(Ann, "Ann").Text(), Is.EqualTo(said.Length > 0 ? "Ann!" : ""), "the command asked something itself");
        Assert.That(IsOpen, Is.False);
    }

    [Test]
    public void Text_ThatNothingTakes_GoesToWhoTakesThoseOfThePerson()
    {
        _kit.Tell(Ann, "12");

        Assert.That(_kit.Tell(Ann, "so").Text(), Is.EqualTo("Ann, so"));
        Assert.That(_kit.Tell(A.Person("Bob"), "so").Text(), Is.EqualTo("What?"));
        Assert.That(_kit.Tell(Ann, "/hi").Text(), Is.Empty);
        Assert.That(_kit.Tell(Ann, "/start").Text(), Is.EqualTo("Ann, /start"), "the bare start asks for nothing else");
        Assert.That(_kit.Tell(Ann, "/start way-1").Text(), Is.Empty);
    }

    [Test]
    public void Run_OfACommandInTheGroup_LeavesTheQuestionOpen()
    {
        _kit.Run(A.Message("/hi").From(Ann));

        Assert.That(IsOpen);
    }
}
