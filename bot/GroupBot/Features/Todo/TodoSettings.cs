using GroupBot.Groups.Settings;

namespace GroupBot.Features.Todo;

internal static class TodoSettings
{
    public const string Feature = "Todo";

    public static readonly BoolSetting MorningNote =
        new(Feature, "MorningNote", true, TodoTexts.MorningNote, TodoTexts.MorningNoteHelp);

    public static readonly NumberSetting Hour =
        new(Feature, "Hour", 9, 0, 23, [7, 8, 9, 10], SettingTexts.Hour, TodoTexts.Hour, TodoTexts.HourHelp)
        {
            Zero = null,
        };

    public static readonly BoolSetting ForAdmins = new(Feature, "ForAdmins", true, TodoTexts.ForAdmins, TodoTexts.ForAdminsHelp);
}
