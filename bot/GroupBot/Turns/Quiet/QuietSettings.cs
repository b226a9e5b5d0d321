using GroupBot.Core.Time;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Turns.Quiet;

/// <summary>How much the bot may say in a group of its own accord, and when.</summary>
internal static class QuietSettings
{
    public const string Feature = "Quiet";

    public static readonly Text Title = new(Audience.Admin, "安静与发言", "Quiet");

    public static readonly NumberSetting From = new(Feature, "From", 23, 0, 23, [0, 21, 22, 23], SettingTexts.Hour,
        new Text(Audience.Admin, "安静时段开始", "Quiet from"),
        new Text(Audience.Admin, "从几点起我不主动说话。和结束时间一样，就没有安静时段。",
            "From this hour on I say nothing of my own accord. The same hour as the end means no quiet hours."))
    {
        Zero = null,
    };

    public static readonly NumberSetting To = new(Feature, "To", 8, 0, 23, [6, 7, 8, 9], SettingTexts.Hour,
        new Text(Audience.Admin, "安静时段结束", "Quiet until"),
        new Text(Audience.Admin, "到几点为止。比开始时间早，就是第二天的这个时间。",
            "The hour at which the quiet ends; where it is before the beginning, on the next day."))
    {
        Zero = null,
    };

    public static readonly NumberSetting PostsPerDay = new(Feature, "PostsPerDay", 3, 0, 50, [1, 3, 5, 10],
        new Text(Audience.Admin, "条", "a day"),
        new Text(Audience.Admin, "每天主动发言", "Unasked posts"),
        new Text(Audience.Admin, "没人问的时候，我一天最多在群里主动发几条；所有功能合在一起算，回答和管群不算。",
            "How often a day I may post in the group though nobody asked, all features together. Answers and moderation do not count."))
    {
        Zero = new Text(Audience.Admin, "不主动发", "none at all"),
    };

    public static readonly BoolSetting Silent = new(Feature, "Silent", true,
        new Text(Audience.Admin, "主动发言不响铃", "Posts make no sound"),
        new Text(Audience.Admin, "我主动发的消息不响铃。", "What I post of my own accord makes no sound."));

    public static readonly IReadOnlyList<Setting> All = [From, To, PostsPerDay, Silent];

    /// <summary>The group's quiet hours by the zone that holds at an instant.</summary>
    public static QuietHours Hours(Turn turn, GroupState group, DateTimeOffset at) => new(
        RuleAt(group, at).Zone, (int)turn.Settings.Get(group.No, From), (int)turn.Settings.Get(group.No, To));

    public static DayRule RuleAt(GroupState group, DateTimeOffset at) =>
        group is { NextRule: { } next, NextFrom: { } from } && at >= from ? next : group.Rule;
}
