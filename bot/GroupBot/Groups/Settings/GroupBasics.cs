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
        Naming = NameZone,
        Usual = ["Asia/Shanghai", "Asia/Singapore", "Asia/Tokyo", "Europe/London", "America/New_York", "America/Los_Angeles"],
    };

    public static readonly NumberSetting DayStart = new(Feature, "DayStart", 4, 0, 23, [0, 3, 4, 5, 6], SettingTexts.Hour,
        SettingTexts.DayStart, SettingTexts.DayStartHelp)
    {
        Zero = null,
    };

    public static readonly IReadOnlyList<Setting> All = [Language, Zone, DayStart];

    /// <summary>With its id, where that does not say the name.</summary>
    private static string ShowZone(string id, Texts.Language language)
    {
        var shown = ZoneNames.Show(id);
        return ZoneNames.City(id, language == Texts.Language.ZhHans) is { } city && !id.EndsWith("/" + ZoneNames.Underlined(city), StringComparison.Ordinal)
            ? SettingTexts.NamedZone.Plain(language, ("name", NameZone(id, language)), ("id", shown))
            : shown;
    }

    /// <summary>By the city that its readers know it by.</summary>
    private static string NameZone(string id, Texts.Language language) =>
        ZoneNames.City(id, language == Texts.Language.ZhHans) is { } city
            ? SettingTexts.CityTime.Plain(language, ("city", city))
            : ZoneNames.Show(id);
}
