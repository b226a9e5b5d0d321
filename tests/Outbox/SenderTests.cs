using System.Collections.Concurrent;
using GroupBot.Events;
using GroupBot.Outbox;
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
    private readonly List<string> _heard = [];
    private Action<Turn> _ask = _ => { };

    public SenderTests()
    {
        _kit = TurnKit.With(registry => registry
            .Command(new CommandSpec("ask", Help, (turn, _) => _ask(turn)))
            .Continue<int>("later", (_, _, outcome) => _heard.Add(outcome.GetType().Name)));
        _loop = new TurnLoop(_kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, _kit.Clock, new FakeLifetime(), NullLogger<TurnLoop>.Instance);
        _sender = new Sender(
            _kit.Outbox, _loop, new ChatResolver(_kit.Groups, _kit.Members, _kit.File.Database), _transport,
            Options.Create(new LimitsOptions { PerSecond = 0, PerChatPerSecond = 0, PerGroupPerMinute = 0 }), _kit.Clock,
            NullLogger<Sender>.Instance);
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

        await AskAsync(turn => turn.Ask(new SendText("post", IsPost: true), Destination.Of(turn.Scene.Group!.No), Later));

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
    }

    [Test]
    public async Task Send_WhenNoByteLeft_IsTriedAgainEvenForAPost()
    {
        _transport.Answer = call => call <= 2 ? new NeverLeft("refused") : new Done(new EffectAnswer(5));
        await AskAsync(turn => turn.Ask(new SendText("post", IsPost: true), Destination.Of(turn.Scene.Group!.No)));

        await AdvanceUntilAsync(() => Rows() == "");

        Assert.That(_transport.Calls, Has.Count.EqualTo(3));
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

    [Test]
    public async Task Send_WhenADeleteSaysNotFoundOnARetry_IsDone()
    {
        _transport.Answer = call => call == 1 ? new Lost("reset") : new Refused(400, "message to delete not found");
        await AskAsync(turn => turn.Ask(new DeleteMessages([5]), Destination.Of(turn.Scene.Group!.No), Later));

        await AdvanceUntilAsync(() => Rows() == "" && _heard.Count == 1);

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
    }

    [Test]
    public async Task Load_AfterAnEndInTheMiddleOfAClaim_LeavesItUncertain()
    {
        _ask = turn => turn.Ask(new SendText("post", IsPost: true), Destination.Of(turn.Scene.Group!.No));
        _kit.Run(A.Message("/ask"));
        _kit.Run(new OutboxChange(_kit.Now, store => store.SetState(1, OutboxState.Claimed, null)));

        _sender.Load();

        Assert.That(Rows(), Is.EqualTo("2|0"));
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
