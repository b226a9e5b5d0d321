using System.Text.Json;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Work;

namespace GroupBot.Turns.Routing;

/// <summary>A named handler; the name stands in dead letters and on the health page.</summary>
internal sealed record Handler<TDelegate>(string Name, TDelegate Run)
    where TDelegate : Delegate;

/// <summary>
/// True stops the walk: nothing after this guard hears of the event. What the registries concluded from it, such as that
/// somebody joined, is heard all the same.
/// </summary>
internal delegate bool Guard(Turn turn, ChatEvent chatEvent);

/// <param name="data">What follows the button's prefix.</param>
internal delegate void ButtonHandler(Turn turn, ButtonPressed pressed, string data);

/// <summary>Takes the text that somebody was asked for.</summary>
internal delegate void QuestionHandler(Turn turn, MessageReceived message, byte[] state);

/// <param name="payload">What follows the link's prefix.</param>
internal delegate void DeepLinkHandler(Turn turn, MessageReceived message, string payload);

internal delegate void ContinuationHandler(Turn turn, byte[] state, EffectOutcome outcome);

/// <summary>Answers a request of a page or the command line with JSON.</summary>
internal delegate string RequestHandler(Turn turn, RequestMade request);

/// <summary>How often a job is due.</summary>
/// <param name="Cron">Seconds first, as Quartz reads it; in the group's zone, or in UTC for one of the installation.</param>
/// <param name="IsPerGroup">True where each allowed group has slots of its own; else the group is 0.</param>
internal sealed record JobSpec(string Name, string Cron, Action<Turn, JobDue> Run, bool IsPerGroup = false);

/// <summary>A feature as the list knows it.</summary>
/// <param name="Title">Its name on the pages of <c>/settings</c>; null where it has no settings.</param>
/// <param name="Rank">Its place there: the useful ones have the lower numbers.</param>
/// <param name="Hint">What its switches do, where their labels alone do not say it.</param>
internal sealed record FeatureInfo(string Name, Text? Title, int Rank, Text? Hint = null);

/// <summary>Everything that the features registered, in the order of the one list. Fixed after start.</summary>
internal sealed partial class FeatureRegistry
{
    private readonly Dictionary<string, CommandSpec> _commands = [];
    private readonly Dictionary<string, CommandSpec> _words = [];
    private readonly Dictionary<string, CommandSpec> _heardWords = [];
    private readonly Dictionary<string, Handler<ButtonHandler>> _buttons = [];
    private readonly Dictionary<string, Handler<DeepLinkHandler>> _links = [];
    private readonly Dictionary<string, Handler<ContinuationHandler>> _continuations = [];
    private readonly Dictionary<string, Handler<RequestHandler>> _requests = [];
    private readonly Dictionary<Type, List<Handler<Action<Turn, ChatEvent>>>> _observers = [];
    private readonly List<Handler<Guard>> _guards = [];
    private readonly List<TableFacts> _tables = [.. CorridorTables.All, .. QuietStore.Facts];
    private readonly Dictionary<string, TableTexts> _tableTexts = [];
    private readonly List<JobSpec> _jobs = [];
    private readonly List<Setting> _settings = [.. GroupBasics.All, .. QuietSettings.All, PersonalAnswers.Ephemeral, PersonalAnswers.KeptFor];
    private readonly List<FeatureInfo> _features =
    [
        new(GroupBasics.Feature, SettingTexts.Group, 0),
        new(QuietSettings.Feature, QuietSettings.Title, 20),
        new(PersonalAnswers.Feature, PersonalAnswers.Title, 40),
        new(WordSettings.Feature, WordSettings.Title, 50, WordSettings.Hint),
    ];
    private readonly Dictionary<string, Handler<QuestionHandler>> _questions = [];
    private readonly Dictionary<string, WorkSpec> _works = [];
    private readonly Dictionary<Type, Func<Writer, object>> _stores = [];
    private readonly HashSet<string> _names = [];

    public FeatureRegistry() => this
        .Continue<PersonalAnswers.Sent>(PersonalAnswers.Continuation, PersonalAnswers.WasSent)
        .Button(GroupChoice.Prefix, GroupChoice.Pressed)
        .Button(LedLines.Prefix, LedLines.Pressed)
        .Question<LineAsked>(LedLines.Question, LedLines.Answered)
        .Chunks<GroupMerging>(GroupMerge.Work, GroupMerge.Chunk);

    public IReadOnlyDictionary<string, CommandSpec> Commands => _commands;
    public IReadOnlyDictionary<string, CommandSpec> Words => _words;

    /// <summary>What observers hear, folded, by the command that it means.</summary>
    public IReadOnlyDictionary<string, CommandSpec> HeardWords => _heardWords;
    public IReadOnlyDictionary<string, Handler<ButtonHandler>> Buttons => _buttons;
    public IReadOnlyDictionary<string, Handler<DeepLinkHandler>> DeepLinks => _links;
    public IReadOnlyDictionary<string, Handler<ContinuationHandler>> Continuations => _continuations;
    public IReadOnlyDictionary<string, Handler<RequestHandler>> Requests => _requests;
    public IReadOnlyList<Handler<Guard>> Guards => _guards;
    public IReadOnlyList<JobSpec> Jobs => _jobs;
    public IReadOnlyList<Setting> Settings => _settings;
    public IReadOnlyList<TableFacts> Tables => _tables;

    /// <summary>What tables and their columns are called, by the tables' names.</summary>
    public IReadOnlyDictionary<string, TableTexts> TextsOfTables => _tableTexts;
    public IReadOnlyList<FeatureInfo> Features => _features;
    public IReadOnlyDictionary<string, Handler<QuestionHandler>> Questions => _questions;

    /// <summary>Who takes the private texts that nothing else takes.</summary>
    public Handler<Action<Turn, MessageReceived>>? Unclaimed { get; private set; }

    /// <summary>How each feature's store is made, by its type.</summary>
    public IReadOnlyDictionary<Type, Func<Writer, object>> Stores => _stores;

    /// <summary>Kinds of long work by the name under which they are asked for.</summary>
    public IReadOnlyDictionary<string, WorkSpec> Works => _works;

    /// <summary>The command that a whole message means; null for one that is no word of ours.</summary>
    public CommandSpec? FindWord(string text)
    {
        Span<char> folded = stackalloc char[text.Length];
        var length = Core.Activity.WordFolding.TryFold(text, folded);
        return length >= 0
            ? _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out var spec) ? spec : null
            : _words.GetValueOrDefault(Core.Activity.WordFolding.Fold(text));
    }

    /// <summary>Observers of one kind of event, in the order of registration.</summary>
    public IReadOnlyList<Handler<Action<Turn, ChatEvent>>> ObserversOf(Type kind) =>
        _observers.TryGetValue(kind, out var list) ? list : [];

    /// <summary>Every kind of event that somebody observes.</summary>
    public IEnumerable<Type> ObservedKinds => _observers.Keys;

    /// <summary>Begins a feature's part of the list.</summary>
    public FeatureRegistry Feature(string name, Text? title = null, int rank = 100)
    {
        _features.Add(new FeatureInfo(name, title, rank));
        return this;
    }

    public FeatureRegistry Command(CommandSpec command)
    {
        command = command with { Feature = _features[^1].Name };
        _commands.Add(command.Name, command);
        Take(command.Handler);
        foreach (var word in command.Words)
        {
            _words.Add(Core.Activity.WordFolding.Fold(word), command);
            if (command.WordsTakeArguments && !command.WordsAlone.Contains(word))
            {
                LeadingWords.Add(word, command);
            }
        }

        foreach (var word in command.HeardWords)
        {
            _heardWords.Add(Core.Activity.WordFolding.Fold(word), command);
        }

        if (command.Words.Count > 0)
        {
            _settings.Add(WordSettings.Of(command));
        }

        return this;
    }

    /// <summary>Presses of buttons whose data begins with <paramref name="prefix"/> and a colon.</summary>
    public FeatureRegistry Button(string prefix, ButtonHandler run)
    {
        _buttons.Add(prefix, new Handler<ButtonHandler>(Name($"button.{prefix}"), run));
        return this;
    }

    /// <summary>Takes the private texts that nothing else takes; one feature does, at most.</summary>
    /// <exception cref="ArgumentException">Another takes them already.</exception>
    public FeatureRegistry Otherwise(string name, Action<Turn, MessageReceived> run)
    {
        Unclaimed = Unclaimed is null
            ? new Handler<Action<Turn, MessageReceived>>(Name($"otherwise.{name}"), run)
            : throw new ArgumentException($"{Unclaimed.Name} takes them already.");
        return this;
    }

    /// <summary>Starts of the private chat by a link whose parameter begins with <paramref name="prefix"/> and a dash, high or low.</summary>
    public FeatureRegistry DeepLink(string prefix, DeepLinkHandler run)
    {
        _links.Add(prefix, new Handler<DeepLinkHandler>(Name($"link.{prefix}"), run));
        return this;
    }

    public FeatureRegistry Guard(string name, Guard run)
    {
        _guards.Add(new Handler<Guard>(Name($"guard.{name}"), run));
        return this;
    }

    public FeatureRegistry Observe<TEvent>(string name, Action<Turn, TEvent> run)
        where TEvent : ChatEvent
    {
        if (!_observers.TryGetValue(typeof(TEvent), out var list))
        {
            _observers[typeof(TEvent)] = list = [];
        }

        list.Add(new Handler<Action<Turn, ChatEvent>>(
            Name($"observer.{name}"), (turn, chatEvent) => run(turn, (TEvent)chatEvent)));
        return this;
    }

    /// <summary>Hears how an effect ended that was asked for with <c>Continuation(name, state)</c>.</summary>
    public FeatureRegistry Continue<TState>(string name, Action<Turn, TState, EffectOutcome> run)
    {
        _continuations.Add(name, new Handler<ContinuationHandler>(Name($"continuation.{name}"), (turn, state, outcome) =>
            run(turn, JsonSerializer.Deserialize<TState>(state)!, outcome)));
        return this;
    }

    /// <summary>Takes the next private text of whoever was asked by <c>Turn.Questions</c> under this name.</summary>
    public FeatureRegistry Question<TState>(string name, Action<Turn, TState, MessageReceived> run)
    {
        _questions.Add(name, new Handler<QuestionHandler>(Name($"question.{name}"), (turn, message, state) =>
            run(turn, JsonSerializer.Deserialize<TState>(state)!, message)));
        return this;
    }

    public FeatureRegistry Request(string name, RequestHandler run)
    {
        _requests.Add(name, new Handler<RequestHandler>(Name($"request.{name}"), run));
        return this;
    }

    public FeatureRegistry Job(JobSpec job)
    {
        _jobs.Add(job with { Name = Name(job.Name) });
        return this;
    }

    /// <summary>Work that takes many turns, asked for by <c>turn.Work.Ask(name, …)</c>; each run does a chunk and says what is left.</summary>
    public FeatureRegistry Chunks<TState>(string name, Func<Turn, TState, TState?> run)
        where TState : class
    {
        _works.Add(name, ChunkedWork.Of(Name($"work.{name}"), run));
        return this;
    }

    /// <summary>Work that reads for long, beside the corridor on read-only connections; only its result enters a turn.</summary>
    public FeatureRegistry Beside<TState, TResult>(
        string name, Func<Database, TState, DateTimeOffset, CancellationToken, TResult> read, Action<Turn, TState, TResult> take)
        where TResult : class
    {
        _works.Add(name, BesideWork.Of(Name($"work.{name}"), read, take));
        return this;
    }

    /// <summary>Pictures that are drawn beside the corridor and sent to whoever asked, by <c>PictureWork.Ask(turn, name, …)</c>.</summary>
    public FeatureRegistry Draw<TState>(string name, PictureSpec<TState> spec)
        where TState : class
    {
        _works.Add(name, BesideWork.Drawing<TState>(
            Name($"work.{name}"), spec.Picture, (turn, state, drawing) => PictureWork.Take(turn, name, spec, state, drawing)));
        return Continue<TState>(PictureWork.SentOf(name), (turn, state, outcome) => PictureWork.WasSent(turn, spec, state, outcome));
    }

    /// <summary>Something of the feature's own that needs the writer: prepared statements, caches. Found by <c>turn.Store</c>.</summary>
    public FeatureRegistry Store<TStore>(Func<Writer, TStore> make)
        where TStore : class
    {
        _stores.Add(typeof(TStore), make);
        return this;
    }

    /// <summary>Declares a table of the feature's own: its key, and which of its columns are personal.</summary>
    /// <param name="texts">What it and its columns are called; a must where its rows are somebody's.</param>
    public FeatureRegistry Table(TableFacts table, TableTexts? texts = null)
    {
        _tables.Add(table);
        return texts is null ? this : Describe(table.Name, texts);
    }

    /// <summary>Says what a table and its columns are called by those whose rows they are.</summary>
    public FeatureRegistry Describe(string table, TableTexts texts)
    {
        _tableTexts.Add(table, texts);
        return this;
    }

    public FeatureRegistry Setting(params Setting[] settings)
    {
        _settings.AddRange(settings);
        return this;
    }

    private string Name(string rest) => Take($"{_features[^1].Name}.{rest}");

    /// <summary>
    /// A handler's name is its own among handlers of every sort: by the name alone a dead letter says who failed, and on
    /// what kind of event.
    /// </summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    private string Take(string name) => _names.Add(name)
        ? name
        : throw new ArgumentException($"A handler named {name} is registered already.");
}
