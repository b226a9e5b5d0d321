using GroupBot.Groups;
using GroupBot.Groups.Settings;

namespace GroupBot.Turns.Routing;

/// <summary>A switch that whoever sets a group up is asked about.</summary>
internal sealed record FirstSwitchSpec(BoolSetting Setting)
{
    /// <summary>Groups of these purposes have it off, until somebody switches it on.</summary>
    public IReadOnlyList<GroupPurpose> NotFor { get; init; } = [];

    public bool Suits(GroupPurpose purpose) => !NotFor.Contains(purpose);
}
