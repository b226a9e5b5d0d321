using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of who used to come.</summary>
internal static class AwayTexts
{
    public static readonly Text Help = Admin("久未露面：谁值得问候一声", "Who used to come, and is worth a greeting");

    public static readonly Text About = Admin(
        "以前常来、一周以上没有出现的人，和为什么值得问候一声，排前面的以前最活跃。\n管理员可用，回答只发到私聊，不会告诉本人。",
        "Who used to come and has not for a week or more, and why a greeting is worth it; the most active then come first.\nFor admins, in private alone; nobody is told that they are on it.");

    public static readonly Text Page = Admin(
        "<b>「{group}」久未露面</b>\n以前常来，问候一声也许就回来了。\n\n{lines}", "<b>Away from “{group}”</b>\nThey used to come; a greeting may bring them back.\n\n{lines}");

    public static readonly Text Line = Admin(
        "• {name}：{days} 天没来；之前 60 天里来过 {then} 天，和 {ties} 人有来往",
        "• {name}: away for {days} days; came on {then} of the 60 before, and has ties to {ties}");

    public static readonly Text More = Admin("\n还有 {count} 位。", "\nAnd {count} more.");

    public static readonly Text Nobody = Admin("「{group}」常来的人都在。", "Everybody who used to come to “{group}” still does.");

    public static readonly Text ToDoLine = Admin("{count} 位常来的人久未露面", "regulars who have not been seen: {count}");

    public static readonly Text ToDoButton = Admin("看看是谁", "See who");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "你一周以上没来时，管理员看到的", "What admins see where you have not come for a week"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群", "Group"),
            ["member_no"] = Column.Of("你的编号", "Your number"),
            ["day"] = Column.Day("哪天算的", "Counted on"),
            ["place"] = Column.Of("第几位", "Place"),
            ["last_day"] = Column.Day("最近一次来", "Last here"),
            ["heat_then"] = Column.Of("那天的活跃值", "Activity on that day"),
            ["days_then"] = Column.Of("之前 60 天里来过几天", "Days of the 60 before"),
            ["ties"] = Column.Of("和几人有来往", "Ties to so many"),
        });

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
