using GroupBot.Events;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>What is said to the bot without a command's name, and what points are said to be for.</summary>
internal sealed partial class FeatureRegistry
{
    private readonly Dictionary<string, Text> _pointsReasons = [];

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

    /// <summary>Says what members read where points changed for a reason of this code.</summary>
    public FeatureRegistry PointsReason(string code, Text label)
    {
        _pointsReasons.Add(code, label);
        return this;
    }
}
