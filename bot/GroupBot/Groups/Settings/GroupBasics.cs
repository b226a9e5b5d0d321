using GroupBot.Core.Time;

namespace GroupBot.Groups.Settings;

/// <summary>What every group has whatever its features: language, zone and start of day. They stand in its own row.</summary>
internal static class GroupBasics
{
    public const string Feature = "Group";

    public static readonly ChoiceSetting Language = new(Feature, "Language", "en",
        [new Choice("zh-Hans", SettingTexts.Chinese), new Choice("en", SettingTexts.English)],
        SettingTexts.Language, SettingTexts.LanguageHelp);

    public static readonly TextSetting Zone = new(Feature, "Zone", "UTC", 64, SettingTexts.Zone, SettingTexts.ZoneHelp,
        zone => Zones.Exists(zone) ? null : SettingTexts.UnknownZone)
    {
        Prompt = SettingTexts.AskZone,
        Reading = Zones.Find,
        Showing = ShowZone,
    };

    public static readonly NumberSetting DayStart = new(Feature, "DayStart", 4, 0, 23, 1, SettingTexts.Hour,
        SettingTexts.DayStart, SettingTexts.DayStartHelp)
    {
        Zero = null,
    };

    public static readonly IReadOnlyList<Setting> All = [Language, Zone, DayStart];

    /// <summary>The zone that most readers of Chinese know by another city than its id names.</summary>
    private static string ShowZone(string id, Texts.Language language) => id == "Asia/Shanghai"
        ? SettingTexts.BeijingTime.Plain(language, ("id", id))
        : ZoneNames.Show(id);
}
