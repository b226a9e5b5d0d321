using System.Collections.Concurrent;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NUnit.Framework;
using Sender = GroupBot.Outbox.Sender;

namespace GroupBot.Tests.Outbox;

/// <summary>The sender on the real corridor with a transport that does as told.</summary>
internal sealed class SenderTests : IAsyncDisposable
{
    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    private readonly TurnKit _kit;
    private readonly TurnLoop _loop;
    private readonly Sender _sender;
    private readonly FakeTransport _transport = new();
    private readonly Logs<Sender> _logs = new();
    private readonly List<string> _heard = [];
    private Action<Turn> _ask = _ => { };

    public SenderTests()
    {
        _kit = TurnKit.With(registry => registry
            .Command(new CommandSpec("ask", Help, (turn, _) => _ask(turn)))
            .Continue<int>("later", (_, _, outcome) => _heard.Add(outcome.GetType().Name)));
        _loop = new TurnLoop(_kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, _kit.Clock, new StoreEnd(new FakeLifetime()), NullLogger<TurnLoop>.Instance);
        _sender = new Sender(
            _kit.Outbox, _loop, new ChatResolver(_kit.Groups, _kit.Members, _kit.File.Database), _transport,
            Options.Create(new LimitsOptions { PerSecond = 0, PerChatPerSecond = 0, PerGroupPerMinute = 0 }), _kit.Metrics,
            _kit.Clock, _logs);
    }

    private static Continuation Later => new("later", "1"u8.ToArray());

    public async ValueTask DisposeAsync()
    {
        await _sender.StopAsync(CancellationToken.None);
        await _loop.StopAsync(CancellationToken.None);
        _sender.Dispose();
        _loop.Dispose();
        _kit.Dispose();
    }

    [Test]
    public async Task Send_OfAReply_ClosesItsRowAndLogsOurMessage()
    {
        _transport.Answer = _ => new Done(new EffectAnswer(55));

        await AskAsync(turn => turn.Reply(Markup.Plain("hi"), then: Later));

        await Until.TrueAsync(() => Rows() == "" && _heard.Count == 1);
        Assert.That(_transport.Calls.Single().Chat, Is.EqualTo(A.Group.Id));
        Assert.That(_kit.Scalar<long>("select count(*) from activity where sender = 6 and message_id = 55"), Is.EqualTo(1));
        Assert.That(_heard, Is.EqualTo(new[] { "EffectSucceeded" }));
    }

    [Test]
    public async Task Send_OfAPost_IsClaimedBeforeTheFirstByteAndNeverSentAgain()
    {
        var state = -1L;
        _transport.Answer = _ =>
        {
            state = _kit.Scalar<long>("select state from outbox");
            return new Lost("time-out");
        };

        await AskAsync(turn => turn.Ask(new SendText("hello", IsPost: true), Destination.Of(turn.Scene.Group!.No), Later));

        await Until.TrueAsync(() => Rows() == "2|0" && _heard.Count == 1);
        _kit.Advance(TimeSpan.FromHours(1));
        Assert.That(state, Is.EqualTo((long)OutboxState.Claimed));
        Assert.That(_transport.Calls, Has.Count.EqualTo(1));
        Assert.That(_heard, Is.EqualTo(new[] { "EffectUncertain" }));
    }

    [Test]
    public async Task Send_OfAReplyWhoseAnswerIsLost_IsSentAgainAndMarked()
    {
        _transport.Answer = call => call == 1 ? new Lost("reset") : new Done(new EffectAnswer(5));
        await AskAsync(turn => turn.Reply(Markup.Plain("hi")));
        await Until.TrueAsync(() => Rows() == "0|1");
        Assert.That(_transport.Calls, Has.Count.EqualTo(1));

        await AdvanceUntilAsync(() => Rows() == "");

        Assert.That(_transport.Calls, Has.Count.EqualTo(2));
        Assert.That(OwnFlags(), Is.EqualTo(ActivityFlags.Uncertain), "in the log for good");
    }

    [Test]
    public async Task Send_WhenNoByteLeft_IsTriedAgainEvenForAPost()
    {
        _transport.Answer = call => call <= 2 ? new NeverLeft("refused") : new Done(new EffectAnswer(5));
        await AskAsync(turn => turn.Ask(new SendText("hello", IsPost: true), Destination.Of(turn.Scene.Group!.No)));
        await AdvanceUntilAsync(() => _kit.Metrics.Sending.Standing == "refused");

        await AdvanceUntilAsync(() => Rows() == "");

        Assert.That(_transport.Calls, Has.Count.EqualTo(3));
        Assert.That(_kit.Metrics.Sending.Standing, Is.Null);
        Assert.That(_kit.Metrics.Sending.Recent(_kit.Now)!.Text, Is.EqualTo("refused"), "for who asks afterwards");
        Assert.That(OwnFlags(), Is.EqualTo(ActivityFlags.None), "nothing of it can stand there twice");
    }

    [Test]
    public async Task Send_After429_WaitsAsLongAsAskedAndRemembersItInARow()
    {
        _transport.Answer = call => call == 1 ? new Refused(429, "Too Many Requests", TimeSpan.FromSeconds(30)) : new Done(new EffectAnswer(5));
        var began = _kit.Now;
        await AskAsync(turn => turn.Reply(Markup.Plain("hi")));
        await Until.TrueAsync(() => _kit.Scalar<long>("select count(*) from pauses") == 1);
        Assert.That(_kit.Scalar<long>("select until from pauses"), Is.EqualTo((began + TimeSpan.FromSeconds(30)).ToUnixTimeMilliseconds()));

        await AdvanceUntilAsync(() => Rows() == "");

        Assert.That(_transport.Calls, Has.Count.EqualTo(2));
        Assert.That(_transport.Calls.Last().At - began, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task Send_WhenTheGroupMigrated_GoesToTheNewChat()
    {
        _transport.Answer = call => call == 1 ? new Refused(400, "upgraded", MigratedTo: new ChatId(-1009)) : new Done(new EffectAnswer(5));

        await AskAsync(turn => turn.Ask(new SendText("hi"), Destination.Of(turn.Scene.Group!.No)));

        await AdvanceUntilAsync(() => Rows() == "");
        Assert.That(_transport.Calls.Select(call => call.Chat), Is.EqualTo(new ChatId?[] { A.Group.Id, new ChatId(-1009) }));
    }

    [Test]
    public async Task Send_WhenTheGroupMigratedAndAMessageIsNamed_EndsIt()
    {
        _transport.Answer = _ => new Refused(400, "upgraded", MigratedTo: new ChatId(-1009));

        await AskAsync(turn => turn.Ask(new DeleteMessages([5]), Destination.Of(turn.Scene.Group!.No), Later));

        await AdvanceUntilAsync(() => Rows() == "" && _heard.Count == 1);
        Assert.That(_transport.Calls, Has.Count.EqualTo(1));
        Assert.That(_heard, Is.EqualTo(new[] { "EffectFailed" }));
    }

    [Test]
    public async Task Send_WhenTelegramRefuses_KeepsTheRowForThePersonWhoLooks()
    {
        _transport.Answer = _ => new Refused(400, "chat not found");

        await AskAsync(turn => turn.Reply(Markup.Plain("hi")));

        await Until.TrueAsync(() => Rows() == "3|0");
    }

    /// <summary>A group may forbid a reaction: whoever asked hears of it, and nobody else need.</summary>
    [Test]
    public async Task Send_WhenAReactionIsRefused_KeepsNothingButTellsWhoAsked()
    {
        _transport.Answer = _ => new Refused(400, "Bad Request: REACTION_INVALID");

        await AskAsync(turn => turn.Ask(new React(5, "✍"), Destination.Of(turn.Scene.Group!.No), Later));

        await Until.TrueAsync(() => Rows() == "" && _heard.Count == 1);
        Assert.That(_heard, Is.EqualTo(new[] { "EffectFailed" }));
        Assert.That(_logs.Lines, Is.Empty);
    }

    [Test]
    public async Task Send_WhenADeleteSaysNotFoundOnARetry_IsDone()
    {
        _transport.Answer = call => call == 1 ? new Lost("reset") : new Refused(400, "message to delete not found");
        await AskAsync(turn => turn.Ask(new DeleteMessages([5]), Destination.Of(turn.Scene.Group!.No), Later));

        await AdvanceUntilAsync(() => Rows() == "" && _heard.Count == 1);

        Assert.That(_heard, Is.EqualTo(new[] { "EffectSucceeded" }));
    }

    /// <summary>A message that is gone, a text that is so already: what was wished for is the case, whoever did it.</summary>
    [TestCase("delete", "Bad Request: message to delete not found", "EffectSucceeded")]
    [TestCase("delete", "Bad Request: chat not found", "EffectFailed")]
    [TestCase("edit", "Bad Request: message is not modified: specified new message content is the same", "EffectSucceeded")]
    [TestCase("edit", "Bad Request: message to edit not found", "EffectFailed")]
    public async Task Send_WhenTheFirstTryIsRefused_IsDoneOnlyWhereTheWishIsFulfilled(string what, string says, string heard)
    {
        _transport.Answer = _ => new Refused(400, says);

        await AskAsync(turn => turn.Ask(
            what == "edit" ? new EditText(5, "same") : new DeleteMessages([5]), Destination.Of(turn.Scene.Group!.No), Later));

        await Until.TrueAsync(() => _heard.Count == 1);
        Assert.That(_heard, Is.EqualTo(new[] { heard }));
    }

    [TestCase("Bad Request: message to edit not found", "EffectSucceeded")]
    [TestCase("Bad Request: chat not found", "EffectFailed")]
    public async Task Send_WhenARetryIsRefused_IsDoneWhereTheFirstTryMayHaveDoneIt(string says, string heard)
    {
        _transport.Answer = call => call == 1 ? new Lost("reset") : new Refused(400, says);
        await AskAsync(turn => turn.Ask(new EditText(5, "new"), Destination.Of(turn.Scene.Group!.No), Later));

        await AdvanceUntilAsync(() => _heard.Count == 1);

        Assert.That(_heard, Is.EqualTo(new[] { heard }));
    }

    [Test]
    public async Task Send_WhileAnEarlierAnswerIsTriedAgain_KeepsTheirOrder()
    {
        _transport.Answer = call => call == 1 ? new Lost("reset") : new Done(new EffectAnswer(call));
        await AskAsync(turn =>
        {
            turn.Reply(Markup.Plain("one"));
            turn.Reply(Markup.Plain("two"));
        });

        await AdvanceUntilAsync(() => Rows() == "");

        Assert.That(_transport.Calls.Select(call => ((SendText)call.Effect).Html), Is.EqualTo(new[] { "one", "one", "two" }));
    }

    /// <summary>The answer of a dead letter that is retried days later is as young as the retry.</summary>
    [Test]
    public async Task Send_OfWhatAnOldEventAsksForNow_IsTriedForADayFromNow()
    {
        _transport.Answer = call => call <= 2 ? new NeverLeft("refused") : new Done(new EffectAnswer(5));
        _ask = turn => turn.Ask(new BanMember(5, null), Destination.Of(turn.Scene.Group!.No), Later);
        var old = _kit.Batch(A.Message("/ask").At(_kit.Now));
        _kit.Advance(TimeSpan.FromDays(3));
        await StartAsync();
        await _loop.SubmitAsync(old).WaitAsync(TimeSpan.FromSeconds(10));

        await AdvanceUntilAsync(() => _heard.Count == 1);

        Assert.That(_heard, Is.EqualTo(new[] { "EffectSucceeded" }));
    }

    /// <summary>What was asked for days ahead is no older at its time than what was asked for then.</summary>
    [Test]
    public async Task Send_OfWhatWasDueDaysLater_IsTriedForADayFromThen()
    {
        _transport.Answer = call => call <= 2 ? new NeverLeft("refused") : new Done(new EffectAnswer(5));
        await AskAsync(turn => turn.Ask(
            new UnbanMember(5), Destination.Of(turn.Scene.Group!.No), Later, due: turn.Now + TimeSpan.FromDays(3)));
        _kit.Advance(TimeSpan.FromDays(3));

        await AdvanceUntilAsync(() => _heard.Count == 1);

        Assert.That(_heard, Is.EqualTo(new[] { "EffectSucceeded" }));
    }

    [Test]
    public async Task Send_OfAnAnswerPastItsDeadline_IsDropped()
    {
        _kit.Run(A.Message("hello"));
        _ask = turn => turn.Ask(new AnswerButton("q"), Destination.Of(turn.Scene.Group!.No), Later, deadline: turn.Now);
        _kit.Run(A.Message("/ask"));
        _kit.Advance(TimeSpan.FromMilliseconds(1));
        await StartAsync();

        await Until.TrueAsync(() => Rows() == "" && _heard.Count == 1);
        Assert.That(_transport.Calls, Is.Empty);
        Assert.That(_kit.Metrics.EffectsDropped, Is.EqualTo(1));
        Assert.That(_logs.Lines.Single().Text, Does.Match(@"^Effect \d+ \(AnswerButton\) was dropped: "));
    }

    /// <summary>A day without Telegram: the row is there for the person who looks, and the log names it without its text.</summary>
    [Test]
    public async Task Send_WhenNoTryGetsThroughForADay_IsGivenUpAndKept()
    {
        _transport.Answer = _ => new NeverLeft("no route");
        await AskAsync(turn => turn.Reply(Markup.Plain("my salary is 9000"), then: Later));
        await AdvanceUntilAsync(() => _transport.Calls.Count == 2);
        _kit.Advance(TimeSpan.FromHours(24));

        await AdvanceUntilAsync(() => Rows() == "3|0" && _heard.Count == 1);

        Assert.That(_kit.Scalar<string>("select last_error from outbox"), Does.Contain("24 h").And.Contain("no route"));
        Assert.That(_kit.Metrics.EffectsDropped, Is.EqualTo(1));
        Assert.That(_logs.Lines.Single().Text, Does.Match(@"^Effect \d+ \(SendText\) was dropped: ").And.Contains("no route").And.Not.Contains("salary"));
    }

    /// <summary>A bug while sending may name what was to be sent: neither the log nor the row repeats it.</summary>
    [Test]
    public async Task Send_WhenItBreaks_SaysWhereAndNotTheText()
    {
        _transport.Answer = _ => throw new FormatException("my salary is 9000");

        await AskAsync(turn => turn.Reply(Markup.Plain("hi"), then: Later));

        await Until.TrueAsync(() => Rows() == "3|0" && _heard.Count == 1);
        Assert.That(_logs.Lines.Single().Text, Does.Contain("System.FormatException").And.Contain("   at ").And.Not.Contain("salary"));
        Assert.That(_kit.Scalar<string>("select last_error from outbox"), Does.Contain("System.FormatException").And.Not.Contain("salary"));
    }

    /// <summary>
    /// Killed after the claim, nobody knows whether it went out: whoever asked for it hears so at the next start. After a restore
    /// answers are claimed too.
    /// </summary>
    [TestCase(true), TestCase(false)]
    public async Task Load_AfterAnEndInTheMiddleOfAClaim_LeavesItUncertainAndTellsWhoAskedForIt(bool isPost)
    {
        var item = OfAnEarlierProcess(isPost);
        _kit.Run(new OutboxChange(_kit.Now, store => store.SetState(item.Id, OutboxState.Claimed, null)));

        await StartAsync();

        await Until.TrueAsync(() => Rows() == "2|0" && _heard.Count == 1);
        Assert.That(_heard, Is.EqualTo(new[] { "EffectUncertain" }));
        Assert.That(_transport.Calls, Is.Empty);
        Assert.That(_kit.Scalar<string>("select last_error from outbox"), Does.Contain("ended"));
    }

    /// <summary>Once told, it is not told again: the row alone is what a person looks at.</summary>
    [Test]
    public async Task Load_OfWhatIsUncertainAlready_TellsNobodyAgain()
    {
        var item = OfAnEarlierProcess(isPost: true);
        _kit.Run(new OutcomeInput(_kit.Now, item, new EffectUncertain(item.Id, "time-out"), null));

        await StartAsync();
        await _loop.SubmitAsync(_kit.Batch(A.Message("hello"))).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.That(_heard, Is.EqualTo(new[] { "EffectUncertain" }));
        Assert.That(_transport.Calls, Is.Empty);
    }

    /// <summary>Asked for without this sender's hearing of it.</summary>
    private OutboxItem OfAnEarlierProcess(bool isPost)
    {
        _kit.Outbox.Committed = null;
        _ask = turn => turn.Ask(new SendText("hello", IsPost: isPost), Destination.Of(turn.Scene.Group!.No), Later);
        _kit.Run(A.Message("/ask"));
        return _kit.Outbox.Store.Find(1)!;
    }

    private async Task StartAsync()
    {
        _sender.Load();
        await _loop.StartAsync(CancellationToken.None);
        await _sender.StartAsync(CancellationToken.None);
    }

    private async Task AskAsync(Action<Turn> ask)
    {
        _ask = ask;
        _transport.Clock = _kit.Clock;
        await StartAsync();
        await _loop.SubmitAsync(_kit.Batch(A.Message("/ask"))).WaitAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>Lets the clock run in small steps until it came.</summary>
    private Task AdvanceUntilAsync(Func<bool> isTrue) => Until.TrueAsync(() =>
    {
        _kit.Advance(TimeSpan.FromMilliseconds(100));
        return isTrue();
    });

    /// <summary>State and mark of every row that waits.</summary>
    private ActivityFlags OwnFlags() => (ActivityFlags)_kit.Scalar<long>("select flags from activity where sender = 6");

    private string Rows() => string.Join(' ', _kit.Lines("select state, is_uncertain from outbox order by outbox_id"));

    private sealed class FakeTransport : IEffectTransport
    {
        private int _calls;

        /// <summary>What a call comes to, by its number from 1.</summary>
        public Func<int, SendOutcome> Answer { get; set; } = _ => new Done(new EffectAnswer(1));

        public ManualTimeProvider? Clock { get; set; }

        public ConcurrentQueue<(Effect Effect, ChatId? Chat, DateTimeOffset At)> Calls { get; } = [];

        public Task<SendOutcome> SendAsync(Effect effect, ChatId? chat, TopicId? topic, CancellationToken ct)
        {
            Calls.Enqueue((effect, chat, Clock?.GetUtcNow() ?? default));
            return Task.FromResult(Answer(Interlocked.Increment(ref _calls)));
        }
    }
}
