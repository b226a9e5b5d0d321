using System.Text.Json;
using GroupBot.Events;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>What is said to the bot without a command's name, and what points are said to be for.</summary>
internal sealed partial class FeatureRegistry
{
    private readonly Dictionary<string, Text> _pointsReasons = [];
    private readonly Dictionary<string, Action<Turn, byte[]>> _standing = [];
    private readonly List<(Func<Turn, bool> IsOf, Handler<Action<Turn, MessageReceived>> Handler)> _unclaimedOfSome = [];

    /// <summary>The words behind which more may stand.</summary>
    public LeadingWords LeadingWords { get; } = new();

    /// <summary>What the reasons for which points change are called, by their codes.</summary>
    public IReadOnlyDictionary<string, Text> PointsReasons => _pointsReasons;

    /// <summary>Who takes what is said to the bot in a group and nothing else takes.</summary>
    public Handler<Action<Turn, MessageReceived>>? Addressed { get; private set; }

    /// <summary>
    /// Takes what is said to the bot in a group, as a reply or with its @name, and neither a command nor an observer takes
    /// (<see cref="Scene.IsTaken"/>); one feature does, at most.
    /// </summary>
    /// <exception cref="ArgumentException">Another takes them already.</exception>
    public FeatureRegistry WhenAddressed(string name, Action<Turn, MessageReceived> run)
    {
        Addressed = Addressed is null
            ? new Handler<Action<Turn, MessageReceived>>(Name($"addressed.{name}"), run)
            : throw new ArgumentException($"{Addressed.Name} takes them already.");
        return this;
    }

    /// <summary>How those questions are said once more that a command does not close, by their names.</summary>
    public IReadOnlyDictionary<string, Action<Turn, byte[]>> StandingQuestions => _standing;

    /// <summary>Who takes the private texts of some people that nothing else takes, first to last.</summary>
    public IReadOnlyList<(Func<Turn, bool> IsOf, Handler<Action<Turn, MessageReceived>> Handler)> UnclaimedOfSome => _unclaimedOfSome;

    /// <summary>The same of a question that a command does not close: after one it is said once more, and the next text is its answer.</summary>
    public FeatureRegistry Question<TState>(string name, Action<Turn, TState, MessageReceived> run, Action<Turn, TState> again)
    {
        _standing.Add(name, (turn, state) => again(turn, JsonSerializer.Deserialize<TState>(state)!));
        return Question(name, run);
    }

    /// <summary>
    /// Takes the private texts of some people that nothing else takes, before who takes those of all; and what they send without
    /// words, while a question is open too.
    /// </summary>
    /// <param name="isOf">True where whoever writes is one of them.</param>
    public FeatureRegistry OtherwiseOf(string name, Func<Turn, bool> isOf, Action<Turn, MessageReceived> run)
    {
        _unclaimedOfSome.Add((isOf, new Handler<Action<Turn, MessageReceived>>(Name($"otherwise.{name}"), run)));
        return this;
    }

    /// <summary>Says what members read where points changed for a reason of this code.</summary>
    public FeatureRegistry PointsReason(string code, Text label)
    {
        _pointsReasons.Add(code, label);
        return this;
    }
}
