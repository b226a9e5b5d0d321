using System.Text;
using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Wire;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>A retried handler hears what it failed on, and nothing else happens.</summary>
internal sealed class RetriedEventTests : IDisposable
{
    private const string Ben = """{"id":78,"is_bot":false,"first_name":"Ben"}""", Boss = """{"id":80,"is_bot":false,"first_name":"Boss"}""";

    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    private readonly List<string> _heard = [];
    private readonly TurnKit _kit;
    private readonly long _start;
    private bool _isBroken = true;
    private long _update = 4;

    public RetriedEventTests()
    {
        _kit = TurnKit.With(registry => registry
            .Command(new CommandSpec("hi", Help, (turn, _) => Hear(turn, "hi")))
            .Question<int>("age", (turn, _, message) => Hear(turn, message.Message.Text))
            .Observe<MessageReceived>("messages", (turn, received) => Hear(turn, $"message {received.Message.Text}"))
            .Observe<GroupMet>("met", (turn, _) => Hear(turn, "met"))
            .Observe<MemberJoined>("joined", (turn, joined) => Hear(turn, $"joined {joined.Member}"))
            .Observe<MemberJoinCompleted>("join-completed", (turn, completed) => Hear(turn, $"completed {completed.Member}"))
            .Observe<MemberLeft>("left", (turn, left) => Hear(turn, $"left {left.Member}{(left.WasBanned ? " banned" : "")}"))
            .Observe<MemberLeftCompleted>("left-completed", (turn, completed) => Hear(turn, $"ban of {completed.Member}")));
        _start = _kit.Now.ToUnixTimeSeconds();
    }

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Retry_OfEachConclusion_HearsThatOneAtItsInstant()
    {
        Take(Message(0, Ben, $"\"new_chat_members\":[{Ben}]"));
        Take(Changed(0, Ben, "\"status\":\"left\"", "\"status\":\"member\"", """
            ,"invite_link":{"invite_link":"https://t.me/+x","creator":{"id":80,"is_bot":false,"first_name":"Boss"},"creates_join_request":false,"is_primary":false,"is_revoked":false,"name":"spring"}
            """));
        Take(Message(60, Boss, $"\"left_chat_member\":{Ben}"));
        Take(Changed(60, Boss, "\"status\":\"member\"", "\"status\":\"kicked\",\"until_date\":0"));
        Take(Changed(120, Boss, "\"status\":\"kicked\",\"until_date\":0", "\"status\":\"member\""));
        Take(Changed(180, Boss, "\"status\":\"member\"", "\"status\":\"kicked\",\"until_date\":0"));

        _isBroken = false;
        _heard.Clear();
        var ben = _kit.Members.Find(new UserId(78))!.No;
        Assert.That(RetryAll(), Is.All.Null);

        Assert.That(_heard, Is.EqualTo(new[]
        {
            "0 met", $"0 joined {ben}", $"0 completed {ben}", $"60 left {ben}", $"60 ban of {ben}", $"120 joined {ben}",
            $"180 left {ben} banned",
        }));
    }

    /// <summary>A question that was opened since is answered by the next text, not closed by what was said before it.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Retry_OfWhatHeardACommand_LeavesTheQuestionThatIsOpenNow(bool isTheCommand)
    {
        Take(Private("/hi", ""","entities":[{"type":"bot_command","offset":0,"length":3}]"""));
        var letter = _kit.DeadLetters.Waiting().Single(kept => kept.Handler == (isTheCommand ? "Test.command.hi" : "Test.observer.messages"));
        var ben = _kit.Members.Find(new UserId(78))!.No;
        _kit.InTurn(turn => turn.Questions.Open(ben, OpenQuestion.Of("age", 1, _kit.Now.AddHours(1))));

        _isBroken = false;
        _heard.Clear();
        Assert.That(Retry(letter), Is.Null);
        Take(Private("thirty", ""));

        Assert.That(_heard, Is.EqualTo(new[] { isTheCommand ? "0 hi" : "0 message /hi", "0 thirty", "0 message thirty" }));
    }

    /// <summary>Of the two updates that tell of one leave the second says nothing, whenever it is taken in.</summary>
    [Test]
    public void Retry_OfALeaveThatTheOtherUpdateTold_SaysItNoSecondTime()
    {
        _isBroken = false;
        Take(Changed(0, Ben, "\"status\":\"left\"", "\"status\":\"member\""));
        TakeBroken(Changed(60, Ben, "\"status\":\"member\"", "\"status\":\"left\""));
        Take(Message(60, Ben, $"\"left_chat_member\":{Ben}"));
        _heard.Clear();

        Assert.That(RetryAll(), Is.EqualTo(new string?[] { null }));

        Assert.That(_heard, Is.Empty);
    }

    /// <summary>Whoever is known to be gone and goes again an hour later had come back: that is a leave of its own.</summary>
    [Test]
    public void Retry_OfALeaveAfterAReturnThatNobodySaw_SaysThatOneToo()
    {
        _isBroken = false;
        Take(Changed(0, Ben, "\"status\":\"left\"", "\"status\":\"member\""));
        Take(Changed(60, Ben, "\"status\":\"member\"", "\"status\":\"left\""));
        TakeBroken(Changed(3_660, Ben, "\"status\":\"member\"", "\"status\":\"left\""));
        _heard.Clear();

        Assert.That(RetryAll(), Is.EqualTo(new string?[] { null }));

        Assert.That(_heard, Is.EqualTo(new[] { $"3660 left {_kit.Members.Find(new UserId(78))!.No}" }));
    }

    private void Hear(Turn turn, string what)
    {
        _heard.Add($"{turn.Scene.At.ToUnixTimeSeconds() - _start} {what}");
        if (_isBroken)
        {
            throw new InvalidOperationException("not yet");
        }
    }

    private void Take(string update) => _kit.Run(_kit.Batch(UpdateReader.Read(Encoding.UTF8.GetBytes(update))));

    /// <summary>Takes in an update of which nothing is kept but a letter.</summary>
    private void TakeBroken(string update)
    {
        _kit.Runner.HandlerFault = static name =>
        {
            if (name == HandlerCalls.Registry)
            {
                throw new InvalidOperationException("not yet");
            }
        };
        Take(update);
        _kit.Runner.HandlerFault = null;
    }

    private List<string?> RetryAll() => [.. _kit.DeadLetters.Waiting().Select(Retry)];

    private string? Retry(DeadLetter letter)
    {
        string? refused = null;
        _kit.InTurn(turn => refused = turn.DeadLetters.Retry!(letter, false));
        return refused;
    }

    private string Message(int second, string from, string rest) => $$"""
        {"update_id":{{++_update}},"message":{"message_id":{{_update}},"from":{{from}},
        "chat":{"id":{{A.Group.Id}},"title":"Test group","type":"supergroup"},"date":{{_start + second}},{{rest}}} }
        """;

    private string Changed(int second, string from, string old, string now, string rest = "") => $$"""
        {"update_id":{{++_update}},"chat_member":{"chat":{"id":{{A.Group.Id}},"title":"Test group","type":"supergroup"},
        "from":{{from}},"date":{{_start + second}},"old_chat_member":{"user":{{Ben}},{{old}}},"new_chat_member":{"user":{{Ben}},{{now}}}{{rest}}} }
        """;

    private string Private(string text, string rest) => $$"""
        {"update_id":{{++_update}},"message":{"message_id":{{_update}},"from":{{Ben}},
        "chat":{"id":78,"first_name":"Ben","type":"private"},"date":{{_start}},"text":"{{text}}"{{rest}}} }
        """;
}
