using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of how their group does.</summary>
internal static class ReportTexts
{
    public static readonly Text Help = Admin("群报告：健康度、四个数字和每一项", "How the group does: its health and what it is made of");

    public static readonly Text Label = Admin("📊 群报告", "📊 Group report");

    public static readonly Text About = Admin(
        "健康度 0 到 100，由八项算出，一项很差整体就低；每项都写明数值、样本数和权重，还有 12 周的图。每天清晨算一次。\n管理员可用，回答只发到私聊。",
        "A health of 0 to 100 made of eight parts, of which one that is poor shows in the whole; each with its value, how many it was measured on and its weight, and a chart of twelve weeks. Counted once a day, early.\nFor admins; the answer comes in private alone.");

    public static readonly Text Page = Admin(
        "<b>「{group}」群报告</b>\n{health}\n成员 {members} · 7 天内活跃 {active} · 新朋友有人理 {met} · 今天的消息 {messages}\n\n{parts}{cold}",
        "<b>How “{group}” does</b>\n{health}\nMembers {members} · active in 7 days {active} · newcomers met {met} · messages today {messages}\n\n{parts}{cold}");

    public static readonly Text Health = Admin("健康度 <b>{health}</b>/100", "Health <b>{health}</b>/100");

    public static readonly Text HealthAndBefore = Admin("健康度 <b>{health}</b>/100，上周 {before}", "Health <b>{health}</b>/100, a week before {before}");

    public static readonly Text NoHealth = Admin("样本都不到 {least}，还算不出健康度", "Nothing was measured on {least} or more, so there is no health yet");

    public static readonly Text TooLittle = Admin(
        "有样本的几项只占 {share}% 的权重，不到 {least}%，先不算健康度", "What could be measured carries {share}% of the weight: below {least}% there is no health yet");

    public static readonly Text RestsOn = Admin("（只算了有样本的几项，占权重的 {share}%）", " (from what could be measured: {share}% of the weight)");

    public static readonly Text Part = Admin(
        "• {part} {value} → {score} 分（样本 {count}，权重 {weight}%）", "• {part}: {value} → {score} of 100 (n {count}, weight {weight}%)");

    public static readonly Text TooFew = Admin("• {part} {value}（样本 {count}，不计）", "• {part}: {value} (n {count}, left out)");

    public static readonly Text Nothing = Admin("• {part} 还没有数据，不计", "• {part}: no data yet, left out");

    public static readonly Text Why = Admin(
        "{health}\n\n{parts}\n\n健康度是各项得分按权重的几何平均，所以一项很差，整体就低；一项最低按 5 分算。样本不到 {least} 的不计，权重分给其余各项。",
        "{health}\n\n{parts}\n\nHealth is the geometric mean of the parts by their weights, so that one that is poor shows in the whole; none counts less than 5. "
        + "Parts measured on fewer than {least} are left out, and the others share their weight.");

    public static readonly Text Cold = Admin(
        "\n\n❄️ 冷清提醒：连续 {days} 天，一周里说话的人不到 3 位或成员的 2%。",
        "\n\n❄️ It is quiet: for {days} days fewer than 3 people, or 2% of the members, spoke within a week.");

    public static readonly Text NoneYet = Admin(
        "「{group}」还没有算过，明天清晨就有。", "Nothing has been counted for “{group}” yet. It will be, early tomorrow.");

    public static readonly Text ChartCaption = Admin("「{group}」的健康度", "The health of “{group}”");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
