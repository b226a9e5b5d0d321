using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Settings;

/// <summary>What a walk may touch. Asked anew at every press: rights come and go.</summary>
internal static class Walk
{
    /// <summary>The group, where the one who acts is an admin of it and the bot works there.</summary>
    public static GroupState? MayChange(Turn turn, GroupNo no) => LedGroups.Find(turn, no);

    public static IReadOnlyList<GroupState> GroupsOf(Turn turn) => LedGroups.Of(turn);

    /// <summary>Features that have settings, the useful ones first.</summary>
    public static IReadOnlyList<FeatureInfo> Features(FeatureRegistry registry) =>
    [
        .. registry.Features
            .Where(feature => feature.Title is not null && registry.Settings.Any(setting => setting.Feature == feature.Name))
            .OrderBy(feature => feature.Rank),
    ];

    public static IReadOnlyList<Setting> SettingsOf(FeatureRegistry registry, string feature) =>
        [.. registry.Settings.Where(setting => setting.Feature == feature)];
}
