using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of how far people come, how often they come back, and who talks.</summary>
internal static class NumbersTexts
{
    public static readonly Text Help = Admin("群数据：转化、留存、来得勤不勤、谁在说", "The group's numbers: how far people come, who stays, how often, who talks");

    public static readonly Text Page = Admin(
        "<b>「{group}」的数据 · {page}</b>（{day} 清晨）\n{lines}", "<b>Numbers of “{group}” · {page}</b> (early on {day})\n{lines}");

    public static readonly Text FunnelLabel = Admin("转化", "how far");

    public static readonly Text ClassicLabel = Admin("留存（当天）", "staying, on the day");

    public static readonly Text RollingLabel = Admin("留存（当天或以后）", "staying, since then");

    public static readonly Text DaysLabel = Admin("来得勤不勤", "how often");

    public static readonly Text SpreadLabel = Admin("谁在说", "who talks");

    public static readonly Text NobodyJoined = Admin("还没有进群满 {days} 天的新朋友。", "Nobody who was seen to join is past day {days} yet.");

    public static readonly Text Joined = Admin("进群 {count} 位（{weeks} 周以来，满了 {days} 天的）", "joined: {count} (in {weeks} weeks, their first {days} days over)");

    public static readonly Text Step = Admin(
        "• {stage} {count} 位：占上一步 {before}，占全部 {all}{days}", "• {stage}: {count}, of the step before {before}, of all {all}{days}");

    public static readonly Text After = Admin("，一般用 {days} 天（中位数）", ", after {days} days at the median");

    public static readonly Text Activated = Admin("头 14 天来过 3 天", "came on 3 of the first 14 days");

    public static readonly Text Engaged = Admin("成了活跃成员", "became active");

    public static readonly Text Referred = Admin("邀请来一位并已激活", "brought somebody who counts");

    public static readonly Text ByWeek = Admin("按进群的那一周（一周从周一算起）：", "By the week of the join (from its Monday):");

    public static readonly Text FunnelWeek = Admin("{week}{few}：{people}", "{week}{few}: {people}");

    public static readonly Text FunnelMeans = Admin(
        "走完一步才算下一步。数的是机器人看见进群的人，后来退群的也算；管理员和机器人不算。",
        "A step counts only after the one before. Of whoever was seen to join, also those who left since; no admins, no bots.");

    public static readonly Text ClassicMeans = Admin(
        "进群后第几天当天又来过的，占多少。数的是看见进群的人，退群的也算；管理员和机器人不算。",
        "How many were here on that very day after their join. Of whoever was seen to join, also those who left; no admins, no bots.");

    public static readonly Text RollingMeans = Admin(
        "进群后第几天当天或以后还来过的，占多少。数的是看见进群的人，退群的也算；管理员和机器人不算。",
        "How many were here on that day after their join, or later. Of whoever was seen to join, also those who left; no admins, no bots.");

    public static readonly Text WeekHead = Admin("进群的那一周（周一）：第 {days} 天", "The week of the join (its Monday): days {days}");

    public static readonly Text WeekRow = Admin("{week}{few}，{joined} 位：{cells}", "{week}{few}, {joined}: {cells}");

    public static readonly Text Together = Admin("{weeks} 周合计：", "{weeks} weeks together:");

    public static readonly Text DayOfAll = Admin("第 {day} 天{few} {hits}/{of}，{share}", "day {day}{few} {hits}/{of}, {share}");

    public static readonly Text Blank = Admin("“–”：还有人没到那一天。", "“–”: for some of them that day is not over.");

    public static readonly Text Fewness = Admin(
        "* 不到 {least} 位，只能参考。括号里：真实比例有 95% 的把握在其间。", "* fewer than {least}: no more than a hint. In brackets: where the true share is with 95%.");

    public static readonly Text NobodySeen = Admin("{weeks} 周里机器人没有看见谁进群。", "Nobody was seen to join in {weeks} weeks.");

    public static readonly Text TooYoung = Admin("满 {days} 天记录后才有，现在还看不出。", "The log has to be {days} days old for this.");

    public static readonly Text NobodyCame = Admin("{days} 天里没有人来过。", "Nobody came within {days} days.");

    public static readonly Text Stickiness = Admin(
        "{days} 天里来过 {active} 位，平均每天来的占其中 {share}（DAU/MAU）", "here within {days} days: {active}; of them on a mean day: {share} (DAU/MAU)");

    public static readonly Text Span = Admin("• {days} 天：{count} 位 {bar}", "• {days} days: {count} {bar}");

    public static readonly Text DaysMean = Admin(
        "每个人 {days} 天里来了几天：最后几行多，说明有人离不开这个群。数的是现在在群里、做过点什么的人（打卡、点表情也算）；管理员和机器人不算。",
        "On how many of {days} days each was here: where the last lines rise again, the group is somebody's daily life. Of who is in the group now and did anything, a check-in or a reaction too; no admins, no bots.");

    public static readonly Text Met = Admin(
        "• 新朋友有人理 {met}/{came}，{share}：30 天里进群的，一天之内有人回应（退群的也算）",
        "• newcomers met: {met}/{came}, {share}; joined in 30 days and answered within one, also those who left");

    public static readonly Text NobodyToMeet = Admin("• 新朋友有人理：30 天里没有新朋友", "• newcomers met: nobody joined in 30 days");

    public static readonly Text Half = Admin(
        "• 一半的话出自 {count} 位（30 天里说过话的 {of} 位，管理员不算）：越少，群越靠这几位",
        "• half of it is said by {count} of {of} who spoke in 30 days, without admins: the fewer, the more hangs on them");

    public static readonly Text NobodyTalked = Admin("• 一半的话出自几位：30 天里没有人说话", "• who says half of it: nobody spoke in 30 days");

    public static readonly Text Gini = Admin(
        "• 说得均不均（基尼系数）：说过话的 {count} 位里 {speakers}，{members} 位成员里 {all}；0 是人人一样多，1 是一个人全说了（管理员不算）",
        "• how unequally (Gini): {speakers} among the {count} who spoke, {all} among {members} members; 0 all the same, 1 one says all (without admins)");

    public static readonly Text NoGini = Admin("• 说得均不均：30 天里没有人说话", "• how unequally: nobody spoke in 30 days");

    public static readonly Text Mutual = Admin(
        "• 有来有往 {share}：30 天里的 {count} 份回应、感谢和表情往来中，对方也有过来的（管理员也算）",
        "• give and take: {share} of {count} ties of 30 days, answers, thanks and reactions, go both ways (admins too)");

    public static readonly Text NoTies = Admin("• 有来有往：30 天里没有谁回应过谁", "• give and take: nobody answered anybody in 30 days");

    public static readonly Text Quiet = Admin(
        "• 冷清提醒：一周里说话的 {speakers} 位（管理员也算），这么大的群至少要 {least} 位；不够已连续 {silent} 天，满 {days} 天就提醒",
        "• quiet alarm: {speakers} spoke within a week (admins too), of {least} that a group of this size needs; too few for {silent} days on end, and it rings at {days}");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
