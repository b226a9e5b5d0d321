namespace GroupBot.Turns.Routing;

/// <summary>What features make of messages from before the bot.</summary>
internal sealed partial class FeatureRegistry
{
    private readonly List<HistorySpec> _histories = [];

    /// <summary>In the order of registration.</summary>
    public IReadOnlyList<HistorySpec> Histories => _histories;

    /// <summary>Marks messages of imported history, and takes in those that are marked.</summary>
    public FeatureRegistry History(HistorySpec spec)
    {
        _histories.Add(spec with { Name = Name($"history.{spec.Name}") });
        return this;
    }
}
