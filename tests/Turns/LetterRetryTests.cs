using System.Text;
using GroupBot.Events;
using GroupBot.Features.Health;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Wire;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

internal sealed class LetterRetryTests : IDisposable
{
    private readonly TurnKit _kit;
    private bool _isBroken = true;
    private DateTimeOffset? _at;
    private DateOnly? _day;

    public LetterRetryTests()
    {
        _kit = TurnKit.With(registry => registry
            .Request("dead-letters-retry", LetterCommands.Retry)
            .Observe<MessageReceived>("first", (turn, _) => turn.Log(GroupBot.Core.Activity.ActivityKind.Message, null, number: 1))
            .Observe<MessageReceived>("broken", Broken));
        var slice = Encoding.UTF8.GetBytes($$"""
            {"update_id":5,"message":{"message_id":9,"from":{"id":77,"is_bot":false,"first_name":"Ann"},
            "chat":{"id":{{A.Group.Id}},"title":"Test group","type":"supergroup"},"date":{{_kit.Now.ToUnixTimeSeconds()}},"text":"hello"} }
            """);
        _kit.Run(_kit.Batch(UpdateReader.Read(slice)));
    }

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Retry_WhenTheHandlerIsMended_RunsItAloneAtTheEventsInstant()
    {
        var then = _kit.Now;
        var day = _kit.Group().Rule.DayOf(then);
        _kit.Advance(TimeSpan.FromDays(2));
        _isBroken = false;
        _kit.Run(A.Message("later"));
        var (ones, asked) = (Ones(), _kit.Asked.Count);

        Assert.That(Retry(withEffects: false), Does.Contain("\"ok\":true"));

        Assert.That((_at, _day), Is.EqualTo(((DateTimeOffset?)then, (DateOnly?)day)), "though the group has seen later days");
        Assert.That(Ones(), Is.EqualTo(ones), "the other handler did not run again");
        Assert.That(_kit.Asked[asked..], Is.Empty, "nobody waits for an answer of two days ago");
        Assert.That(_kit.Lines("select state, case when raw is null then 1 else 0 end from dead_letters"), Is.EqualTo(new[] { "1|1" }));
    }

    [Test]
    public void Retry_WithoutEffects_HoldsPunishmentsAndDeadlinesBack()
    {
        _isBroken = false;
        Retry(withEffects: false);

        Assert.That(_kit.Asked.Select(item => item.Effect.GetType()), Is.EqualTo(new[] { typeof(SendText) }));
    }

    [Test]
    public void Retry_WithEffects_AsksForAll()
    {
        _isBroken = false;
        Retry(withEffects: true);

        Assert.That(_kit.Asked.Select(item => item.Effect.GetType()),
            Is.EqualTo(new[] { typeof(SendText), typeof(BanMember), typeof(AnswerButton) }));
    }

    [Test]
    public void Retry_WhenItFailsAgain_LeavesTheLetterAndNothingElse()
    {
        Assert.That(Retry(withEffects: true), Does.Contain("failed again"));

        Assert.That(_kit.Asked, Is.Empty);
        Assert.That(_kit.Lines("select state, case when raw is null then 1 else 0 end from dead_letters"), Is.EqualTo(new[] { "0|0" }));
    }

    private string? Retry(bool withEffects) =>
        _kit.Request("dead-letters-retry", $$"""{"id":{{_kit.Scalar<long>("select min(dead_letter_id) from dead_letters")}},"with_effects":{{(withEffects ? "true" : "false")}}}""");

    private long Ones() => _kit.Scalar<long>("select count(*) from activity where number = 1");

    private void Broken(Turn turn, MessageReceived received)
    {
        turn.Reply(Markup.Plain("done"));
        turn.Ask(new BanMember(77, null), Destination.Of(turn.Scene.Group!.No));
        turn.Ask(new AnswerButton("q"), Destination.Of(turn.Scene.Group!.No), deadline: turn.Now.AddSeconds(10));
        (_at, _day) = (turn.Scene.At, turn.Scene.Day);
        if (_isBroken)
        {
            throw new InvalidOperationException("not yet");
        }
    }
}
