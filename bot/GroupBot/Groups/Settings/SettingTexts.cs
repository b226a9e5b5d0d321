using GroupBot.Texts;

namespace GroupBot.Groups.Settings;

/// <summary>Words about values of settings, whatever the setting.</summary>
internal static class SettingTexts
{
    public static readonly Text Group = new(Audience.Admin, "本群", "This group");

    public static readonly Text On = new(Audience.Admin, "开", "on");

    public static readonly Text Off = new(Audience.Admin, "关", "off");

    public static readonly Text NotABool = new(Audience.Admin, "只能是 true 或 false。", "It must be true or false.");

    public static readonly Text UnknownZone = new(Audience.Admin,
        "没认出这个时区。请发一个城市，例如 北京、伦敦；也可以写 UTC+8，或 Asia/Shanghai 这样的标准名称。",
        "I do not know that time zone. Send a city, such as Beijing or London; UTC+8 will do too, or a standard name such as Asia/Shanghai.");

    public static readonly Text AskZone = new(Audience.Admin,
        "本群在哪个时区？发一个城市给我就行，例如 <code>北京</code>、<code>伦敦</code>；也可以写 <code>UTC+8</code>。有夏令时的地方请写城市。",
        "Which time zone is the group in? Send me a city, such as <code>Beijing</code> or <code>London</code>; <code>UTC+8</code> will do too. "
        + "Where clocks change in summer, send the city.");

    public static readonly Text Hour = new(Audience.Admin, "点", "o'clock");

    public static readonly Text Chinese = new(Audience.Member, "中文", "中文");

    public static readonly Text English = new(Audience.Member, "English", "English");

    public static readonly Text Language = new(Audience.Admin, "语言", "Language");

    public static readonly Text LanguageHelp = new(Audience.Admin,
        "我在群里说的语言。", "The language I speak in the group.");

    public static readonly Text Zone = new(Audience.Admin, "时区", "Time zone");

    public static readonly Text ZoneHelp = new(Audience.Admin,
        "本群的时区，从第二天起生效。", "The group's zone; a change begins with its next day.");

    public static readonly Text CityTime = new(Audience.Admin, "{city}时间", "{city} time");

    public static readonly Text NamedZone = new(Audience.Admin, "{name}（{id}）", "{name} ({id})");

    public static readonly Text DayStart = new(Audience.Admin, "一天从几点开始", "Day begins at");

    public static readonly Text DayStartHelp = new(Audience.Admin,
        "从几点起算新的一天；在那之前的消息算前一天的。从第二天起生效。",
        "The hour at which a new day begins; the small hours count for the day before. A change begins with the next day.");
}
