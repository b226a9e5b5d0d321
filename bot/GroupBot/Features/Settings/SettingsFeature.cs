using GroupBot.Turns.Routing;

namespace GroupBot.Features.Settings;

/// <summary>The walk through a group's settings, in private, and their way out and in as a file.</summary>
internal static class SettingsFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Settings")
        .Command(new CommandSpec("settings", SettingsTexts.Help, SettingsCommands.Open)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            MenuLabel = SettingsTexts.Label,
            MenuRank = 80,
            About = SettingsTexts.About,
        })
        .DeepLink(SettingsCommands.Link, SettingsCommands.Follow)
        .Button(WalkData.Prefix, WalkButtons.Pressed)
        .Question<TextAsked>(WalkButtons.Question, WalkButtons.Answered)
        .Request("settings-export", ExportCommands.Export)
        .Request("settings-import", ExportCommands.Import);
}
