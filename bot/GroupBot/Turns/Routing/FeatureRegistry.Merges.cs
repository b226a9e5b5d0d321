using GroupBot.Events;

namespace GroupBot.Turns.Routing;

/// <summary>What features make of two groups that turned out to be one.</summary>
internal sealed partial class FeatureRegistry
{
    private readonly List<Action<Turn, GroupNo>> _merges = [];

    /// <summary>Called with the group that stays, once the other's rows are its own; in the order of registration.</summary>
    public IReadOnlyList<Action<Turn, GroupNo>> Merges => _merges;

    /// <summary>Brings up to date what follows from a group's rows, and what is held of them in memory.</summary>
    public FeatureRegistry Merged(Action<Turn, GroupNo> run)
    {
        _merges.Add(run);
        return this;
    }
}
