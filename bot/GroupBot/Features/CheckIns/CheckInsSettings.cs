using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

internal static class CheckInsSettings
{
    public const string Feature = "CheckIns";

    /// <summary>No row of days is longer than this many years' worth; more is a slip of the finger.</summary>
    private const int Longest = 3650, MostMilestones = 12;

    public static readonly BoolSetting Enabled = new(Feature, "Enabled", true,
        Admin("打卡", "Check-ins"), Admin("关掉后，本群不再记打卡，记过的都留着。", "When off, nothing new is recorded; what was stays."));

    public static readonly BoolSetting Words = new(Feature, "Words", true,
        Admin("打卡、签到、报到、check-in 和 #打卡 算打卡", "check-in, checked in, 打卡, 签到, 报到 and #打卡 count"),
        Admin("消息以这几个词开头，或带 #打卡，就算打卡。关掉后，只能用 /checkin 或按钮。",
            "A message that begins with one of them, or carries #打卡, is a check-in. When off, /checkin and the button remain."));

    public static readonly BoolSetting Gm = new(Feature, "Gm", false,
        Admin("gm 也算打卡", "gm counts too"),
        Admin("消息以 gm 开头也算打卡。", "A message that begins with gm is a check-in too."));

    public static readonly TextSetting Windows = new(Feature, "Windows", "", 120,
        Admin("打卡时段", "Named hours of check-ins"),
        Admin("最多三个，例如：早起 05:00-07:00, 夜读 21:00-23:30。在时段里打卡会带上它的名字，以名字开头的消息也算打卡；每个时段一天记一次，连续天数还是一天一次。不要了就写 无。",
            "At most three, such as: Early 05:00-07:00, Night 21:00-23:30. A check-in in these hours shows their name, and a message that begins with it counts as one; "
            + "each counts once a day, and the days in a row go by days as ever. To have none any more, send: none"),
        text => CheckInWindow.Parse(text) is null
            ? Admin("没看懂。最多三个、不重叠，例如：早起 05:00-07:00, 夜读 21:00-23:30", "That is not understood. At most three that do not overlap, such as: Early 05:00-07:00, Night 21:00-23:30")
            : null)
    {
        Reading = static text => text.Trim().ToLowerInvariant() is "无" or "没有" or "none" or "off" ? ""
            : CheckInWindow.Parse(text) is { } windows ? string.Join(", ", windows) : null,
        Showing = static (text, language) => text.Length == 0 ? (language is Language.En ? "none" : "没有") : text,
    };

    public static readonly BoolSetting Reactions = new(Feature, "Reactions", true,
        Admin("用表情回应打卡", "Answer by reactions"),
        Admin("✍ 记下了，🔥 连续 7 天，🏆 连续 30、100、365 天。", "✍ for recorded, 🔥 at 7 days in a row, 🏆 at 30, 100 and 365."));

    public static readonly BoolSetting Board = new(Feature, "Board", false,
        Admin("每天一条打卡榜消息", "One board message a day"),
        Admin("每天第一个人打卡时静音发一条，之后有人打卡就更新，一分钟最多一次。",
            "Sent silently at the day's first check-in and kept up to date, edited at most once a minute."));

    public static readonly BoolSetting PinBoard = new(Feature, "PinBoard", true,
        Admin("置顶当天的打卡榜", "Pin the day's board"),
        Admin("静音置顶，前一天的会取消置顶。要给机器人「置顶消息」权限。",
            "Without a notice; the one of the day before is taken down. It takes the right to pin messages."));

    public static readonly BoolSetting WeekBoard = new(Feature, "WeekBoard", false,
        Admin("周日晚上发本周打卡榜", "The week's board on Sunday evening"),
        Admin("每周日 20:00 静音发一条，前 10 名，不 @ 人。", "Every Sunday at 20:00, silently: the top ten, without calling anybody."));

    public static readonly NumberSetting LinesUpTo = new(Feature, "LinesUpTo", 50, 0, 500, [20, 50, 100],
        Admin("人", "people"), Admin("小群回一句话", "A line in small groups"),
        Admin("群里不超过这么多人时，每次打卡回一句话；人多的群只点表情。一下子打卡的人太多、要等 5 秒以上才轮到时，也只点表情。",
            "In groups up to this size each check-in gets a short line, or a reaction where the line would come more than 5 s late; "
            + "larger ones get reactions alone."))
    {
        Zero = Admin("从不", "never"),
    };

    public static readonly TextSetting Milestones = new(Feature, "Milestones", "7,30,100,365", 64,
        Admin("里程碑", "Milestones"),
        Admin("连续这么多天各得一张补签卡；到 30、100、365 天时在群里说一声。改动后两小时内，会按新规则重算每个人的日历。",
            "A saver card is earned at each; 30, 100 and 365 are said in the group. A change counts everyone's calendar anew, within two hours."),
        text => Parse(text) is null ? Admin("请写从小到大的天数，用逗号隔开，例如 7,30,100,365。", "Write rising numbers of days with commas, such as 7,30,100,365.") : null);

    public static readonly NumberSetting Cards = new(Feature, "Cards", 2, 0, 10, [1, 2, 3],
        Admin("张", "cards"), Admin("最多存几张补签卡", "Saver cards held at most"),
        Admin("漏打一天时自动用一张，那天照样算数。改动后两小时内，会按新规则重算每个人的日历。",
            "One is used by itself for a missed day, which then counts. A change counts everyone's calendar anew, within two hours."));

    public static readonly NumberSetting Leaves = new(Feature, "Leaves", 2, 0, 31, [1, 2, 4],
        Admin("次", "times"), Admin("每月请假", "Days of leave a month"),
        Admin("请假那天不算打卡，也不断连续天数。", "A day of leave is no check-in and breaks nothing."));

    public static readonly NumberSetting MakeUpDays = new(Feature, "MakeUpDays", 3, 0, 14, [1, 3, 7],
        Admin("天", "days"), Admin("成员自己能补最近", "Members may make up the last"),
        Admin("成员用积分给自己补最近这么多天；管理员给人补不受这个限制。", "With points, for themselves. Admins make up days without this limit."));

    public static readonly NumberSetting MakeUpPrice = new(Feature, "MakeUpPrice", 20, 0, 10_000, [10, 20, 50],
        Admin("积分", "points"), Admin("成员补一天的积分", "Price of a day made up"),
        Admin("成员自己补一天要用的积分。", "What a member pays for a day of their own."))
    {
        Zero = Admin("免费", "free"),
    };

    public static readonly NumberSetting PlanLeaves = new(Feature, "PlanLeaves", 2, 0, 31, [1, 2, 4],
        Admin("天", "days"), Admin("每个打卡计划请假", "Days of leave a plan"),
        Admin("请假的日子从计划的天数里减掉，最多减这么多。改动只管以后新建的计划。",
            "So many days of leave are taken off a plan's length. A change holds for plans made after it."));

    public static readonly BoolSetting AdminsOnBoards = new(Feature, "AdminsOnBoards", false,
        Admin("管理员也上打卡榜", "Admins on the boards"),
        Admin("默认榜上只有成员。", "By default the boards are the members' own."));

    public static readonly IReadOnlyList<Setting> All =
    [
        Enabled, Words, Gm, Windows, Reactions, Board, WeekBoard, LinesUpTo, Milestones, Cards, Leaves, PlanLeaves, MakeUpDays,
        MakeUpPrice, AdminsOnBoards, PinBoard,
    ];

    public static StreakRules Rules(Turn turn, GroupNo group) => new(
        Parse(turn.Settings.Get(group, Milestones)) ?? [], (int)turn.Settings.Get(group, Cards));

    /// <summary>The same rules as text: where it is another, calendars come out otherwise.</summary>
    public static string RulesText(Turn turn, GroupNo group)
    {
        var rules = Rules(turn, group);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', rules.Milestones)} {rules.MostCards}");
    }

    /// <summary>Rising numbers of days; null where it is none.</summary>
    private static List<int>? Parse(string text)
    {
        var days = new List<int>();
        foreach (var part in text.Split([',', '，', '、'], StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < 1 || number > Longest || (days.Count > 0 && number <= days[^1]) || days.Count == MostMilestones)
            {
                return null;
            }

            days.Add(number);
        }

        return days;
    }

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
