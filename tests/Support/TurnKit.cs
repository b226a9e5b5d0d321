using System.Text;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Members.Scores;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GroupBot.Tests.Support;

/// <summary>What a kit is built with, where a test wants other than the defaults.</summary>
internal sealed record TurnKitOptions
{
    public GroupsOptions Groups { get; init; } = new() { Allowed = "any" };
    public InstallationOptions Installation { get; init; } = new();
    public RepliesOptions Replies { get; init; } = new();
    public LimitsOptions Limits { get; init; } = new();
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    /// <summary>By default it looks as if there were all that it takes; what is drawn fails all the same.</summary>
    public PictureRenderer Pictures { get; init; } = new(new PictureSetup("/nowhere/rsvg-convert", HasChinese: true));

    /// <summary>User ids of the installation's owners.</summary>
    public static TurnKitOptions OwnedBy(params Person[] owners) => new()
    {
        Installation = new InstallationOptions { Owners = string.Join(',', owners.Select(owner => owner.Id)) },
    };
}

/// <summary>The corridor on a real file, put together by hand: events go in through real turns, effects come out.</summary>
internal sealed class TurnKit : IDisposable
{
    public const string Mode = "polling";

    private readonly Func<TurnKit, FeatureRegistry> _features;
    private readonly TurnKitOptions _options;
    private readonly System.Collections.Concurrent.BlockingCollection<WorkInput> _read = [];
    private long _nextUpdateId;

    /// <param name="features">Registers what the turn runs; nothing by default. <c>_ => FeatureList.Register()</c> for all.</param>
    /// <param name="file">Where its rows are; a file of its own by default.</param>
    public TurnKit(Func<TurnKit, FeatureRegistry>? features = null, TurnKitOptions? options = null, TestDatabase? file = null)
        : this(features ?? (_ => new FeatureRegistry()), options ?? new(), file ?? new TestDatabase(), new ManualTimeProvider(), 1000)
    {
    }

    private TurnKit(
        Func<TurnKit, FeatureRegistry> features, TurnKitOptions options, TestDatabase file, ManualTimeProvider clock,
        long nextUpdateId)
    {
        _features = features;
        _options = options;
        _nextUpdateId = nextUpdateId;
        File = file;
        Clock = clock;
        Writer = new Writer(file.Database);
        Sequences = new Sequences(Writer);
        Writer.Caches.Add(Sequences);
        Self.Set(A.Bot.Id, A.Bot.Username!, A.Bot.FirstName, readsAllMessages: true);
        Groups = new GroupRegistry(Writer, Sequences, Options.Create(options.Groups));
        Circles = new CircleBook(Writer);
        var scoreRows = new ScoreRows(Writer);
        ScoreBook = new ScoreBook(Writer, scoreRows, new ScoreRuleBook(Writer), Circles);
        Members = new MemberRegistry(Writer, Sequences, ScoreBook);
        Owners = new Owners(Writer, Options.Create(options.Installation));
        Log = new ActivityWriter(Writer);
        Seen = new SeenCheckpoint(Writer, Log, clock);
        Scores = new ScoreFollower(Writer, Log, ScoreBook, scoreRows, clock);
        Settings = new GroupSettings(Writer, Groups, options.Defaults);
        Outbox = new OutboxBook(Writer, Sequences, Options.Create(options.Limits), clock) { Committed = Asked.AddRange };
        DeadLetters = new DeadLetters(Writer, Sequences);
        Health = new HandlerHealth(clock);
        Writer.Caches.Add(Health);
        Work = new WorkBook(Writer, Sequences);
        Features = features(this);
        Turn = new Turn(
            Writer, Groups, Members, Owners, Outbox, Log, Settings, Metrics, Options.Create(options.Replies), Features, Self,
            Seen, DeadLetters, Health, Backups, Work, options.Pictures, ScoreBook, Circles, Scores);
        Recorder = new Recorder(
            Groups, Members, new MembershipBook(Members), new BotBook(Groups, Members, Owners, Work), Seen, Log,
            new RecentTexts(Writer), Self);
        var calls = new HandlerCalls(Writer, DeadLetters, Health, Metrics, HandlerLogs);
        var walk = new Walk(Turn, new Router(Features, Self), Features, calls);
        var inner = new InnerEvents(Turn, Recorder, Log, Outbox, Features, calls);
        Runner = new TurnRunner(
            Writer, Turn, Recorder, Log, Seen, Scores, Outbox, walk, inner, calls, Metrics, clock, NullLogger<TurnRunner>.Instance);
        WorkLine = new WorkLine(Work, Features, file.Database, options.Pictures, clock) { Ended = _read.Add };
        new LetterRetry(Recorder, walk, inner, calls, Turn, DeadLetters).Attach();
        Runner.Recover();
    }

    public TestDatabase File { get; }
    public ManualTimeProvider Clock { get; }
    public Writer Writer { get; }
    public Sequences Sequences { get; }
    public GroupRegistry Groups { get; }
    public MemberRegistry Members { get; }
    public Owners Owners { get; }
    public ActivityWriter Log { get; }
    public SeenCheckpoint Seen { get; }
    public CircleBook Circles { get; }
    public ScoreBook ScoreBook { get; }
    public ScoreFollower Scores { get; }
    public GroupSettings Settings { get; }
    public OutboxBook Outbox { get; }
    public DeadLetters DeadLetters { get; }
    public HandlerHealth Health { get; }
    public TurnMetrics Metrics { get; } = new();
    public BackupHealth Backups { get; } = new();

    /// <summary>What is logged of handlers that failed.</summary>
    public Logs<HandlerCalls> HandlerLogs { get; } = new();
    public BotIdentity Self { get; } = new();
    public Turn Turn { get; }
    public FeatureRegistry Features { get; }
    public Recorder Recorder { get; }
    public TurnRunner Runner { get; }

    /// <summary>Long work; run it by <see cref="RunWork"/>.</summary>
    public WorkBook Work { get; }
    public WorkLine WorkLine { get; }

    /// <summary>Every effect that a committed turn asked for, in order.</summary>
    public List<OutboxItem> Asked { get; } = [];

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Registers one feature named Test.</summary>
    public static TurnKit With(Action<FeatureRegistry> register, TurnKitOptions? options = null) => new(
        _ =>
        {
            var registry = new FeatureRegistry().Feature("Test");
            register(registry);
            return registry;
        },
        options);

    /// <summary>Runs events as updates of one batch, with new update ids; returns what the turn asked for.</summary>
    public IReadOnlyList<OutboxItem> Run(params ChatEvent[] events) => Run(Batch(events));

    /// <summary>Runs one message and returns the texts that answer it, as HTML.</summary>
    public IReadOnlyList<string> Say(string text, Person? from = null, Chat? chat = null)
    {
        var person = from ?? A.Person("Ann");
        return Texts(Run(A.Message(text).From(person).In(chat ?? A.Group)));
    }

    /// <summary>Presses a button; returns what the turn asked for.</summary>
    public IReadOnlyList<OutboxItem> Press(string data, Person? by = null, Chat? chat = null, MessageId? message = null) =>
        Run(A.Press(data, by ?? A.Person("Ann"), chat, message));

    /// <summary>Runs any inputs as one turn; returns what it asked for.</summary>
    public IReadOnlyList<OutboxItem> Run(params TurnInput[] inputs)
    {
        var before = Asked.Count;
        Runner.Run(inputs);
        return Asked[before..];
    }

    /// <summary>Tells the corridor how an effect ended.</summary>
    public IReadOnlyList<OutboxItem> Succeed(OutboxItem item, EffectAnswer? answer = null, ChatId? sentTo = null) => Run(
        new OutcomeInput(Now, item, new EffectSucceeded(item.Id, answer ?? new EffectAnswer(A.NewId())),
            sentTo ?? (item.To.Group.IsPrivate ? null : Groups.CommittedChat(item.To.Group))));

    public IReadOnlyList<OutboxItem> Refuse(OutboxItem item, EffectRefusal refusal = EffectRefusal.Refused, int? code = 400) =>
        Run(new OutcomeInput(Now, item, new EffectFailed(item.Id, refusal, code, refusal.ToString()), null));

    public IReadOnlyList<OutboxItem> RunJob(string job, GroupNo group, long slot) =>
        Run(new EventInput(Now, new JobDue(job, group, slot)));

    /// <summary>Does long work, each piece in a turn of its own, until nothing is left (or so many pieces are done).</summary>
    public IReadOnlyList<OutboxItem> RunWork(int most = int.MaxValue)
    {
        var before = Asked.Count;
        for (var done = 0; done < most && NextWork() is { } next; done++)
        {
            Run(next);
            WorkLine.Done(next);
        }

        return Asked[before..];
    }

    private WorkInput? NextWork()
    {
        if (WorkLine.Chunk(updatesWait: false) is { } chunk)
        {
            return chunk;
        }

        WorkLine.StartReading(CancellationToken.None);
        return Work.Line.Count == 0 && !WorkLine.IsReading ? null : _read.Take();
    }

    /// <summary>Sends a request as a page or the command line does; returns the JSON answer.</summary>
    public string? Request(string name, string body = "{}", string? id = null)
    {
        var input = new EventInput(Now, new RequestMade(id ?? $"request-{A.NewId()}", name, body));
        Run(input);
        return input.Answer;
    }

    /// <summary>A batch of updates as a poll would bring them.</summary>
    public UpdateBatch Batch(params ChatEvent[] events) => Batch([.. events.Select(Update)]);

    public UpdateBatch Batch(params InboundUpdate[] updates) =>
        new(Now, Self.Id.Value, Mode, updates, updates.Max(update => update.UpdateId) + 1);

    /// <summary>One update with the next id, and bytes that name it.</summary>
    public InboundUpdate Update(ChatEvent chatEvent)
    {
        var id = _nextUpdateId++;
        return new InboundUpdate(id, Encoding.UTF8.GetBytes($"{{\"update_id\":{id}}}"), Dated(chatEvent));
    }

    /// <summary>Does something as a request's handler would, in a turn of its own without an event.</summary>
    public void InTurn(Action<Turn> run)
    {
        using var gate = Writer.Gate.EnterScope();
        Writer.Begin();
        Turn.Enter(new Scene { Event = new OtherUpdate(null, null, "test"), ReceivedAt = Now, At = Now });
        run(Turn);
        Writer.Commit();
    }

    public void Advance(TimeSpan by) => Clock.Advance(by);

    /// <summary>The same file with nothing in memory, as after a crash: no checkpoint is flushed. Use only the new one.</summary>
    /// <param name="options">Where the configuration is another from now on.</param>
    public TurnKit Reopen(TurnKitOptions? options = null)
    {
        Writer.Dispose();
        return new TurnKit(_features, options ?? _options, File, Clock, _nextUpdateId);
    }

    /// <summary>The texts among effects, as HTML.</summary>
    public static IReadOnlyList<string> Texts(IEnumerable<OutboxItem> items) =>
    [
        .. items.Select(item => item.Effect switch
        {
            SendText text => text.Html,
            EditText text => text.Html,
            EphemeralEffect text => text.Html,
            _ => null,
        }).OfType<string>(),
    ];

    public GroupState Group(Chat? chat = null) => Groups.Find((chat ?? A.Group).Id)!;

    public PersonState Person(Person person) => Members.Find(person.Id)!;

    public MemberState? Member(Person person, Chat? chat = null) => Members.Find(Group(chat).No, Person(person).No);

    public IReadOnlyList<string> Lines(string sql) => File.Lines(sql);

    public T? Scalar<T>(string sql) => File.Scalar<T>(sql);

    public void Dispose()
    {
        Writer.Dispose();
        File.Dispose();
        _read.Dispose();
    }

    /// <summary>Telegram dates everything but presses and votes, in whole seconds.</summary>
    private ChatEvent Dated(ChatEvent chatEvent) => chatEvent.At is not null || chatEvent is ButtonPressed or PollAnswered or PollChanged
        ? chatEvent
        : chatEvent with { At = DateTimeOffset.FromUnixTimeSeconds(Now.ToUnixTimeSeconds()) };
}
