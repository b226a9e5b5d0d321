using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

/// <summary>The words of the report on entrances.</summary>
internal static class EntranceReportTexts
{
    public static readonly Text Label = Admin("📊 报告", "📊 Report");

    public static readonly Text Working = Admin("正在算，马上就好。", "Working it out: one moment.");

    public static readonly Text OnItsWay = Admin("上一份还在算，等它来了再要这一份。", "The one before is still being made: ask for this one once it is here.");

    public static readonly Text Head = Admin(
        "<b>「{group}」渠道报告</b> · 截至{day}\n{figures}", "<b>Entrances of “{group}”</b>, up to {day}\n{figures}");

    public static readonly Text HeadOfOne = Admin(
        "<b>{entrance}</b> · 「{group}」渠道报告 · 截至{day}\n{figures}", "<b>{entrance}</b>, entrance of “{group}”, up to {day}\n{figures}");

    public static readonly Text Came = Admin("进群 {joins} · 有效 {counted}", "{joins} came · {counted} counted");

    public static readonly Text There7 = Admin("第 7 天还在 {share}", "there on day 7: {share}"), There30 = Admin("第 30 天还在 {share}", "there on day 30: {share}"),
        Left = Admin("退群 {left}", "{left} left");

    public static readonly Text Spent = Admin("花费 {spent}", "spent {spent}"), EachJoin = Admin("每人 {join}", "{join} for each who came"),
        EachCounted = Admin("每位有效 {each}{mark}", "{each} for each who counted{mark}");

    public static readonly Text Above = Admin("（高于参考线 {most}）", " (above the benchmark of {most})");

    public static readonly Text Within = Admin("（参考线 {most} 以内）", " (within the benchmark of {most})");

    public static readonly Text Pace = Admin(
        "一半的人在 {days} 天内达成（进群那天算一天）", "half of them counted within {days} days, the day of joining being one");

    public static readonly Text Before = Admin("老面孔 {overlap}，净增 {marginal}", "here before {overlap}, new {marginal}");

    public static readonly Text Inner = Admin("现在 {core} 位核心、{active} 位活跃，占 {share}", "now {core} core, {active} regular: {share}");

    public static readonly Text EndedMark = Admin("{entrance}（已结束）", "{entrance} (ended)");

    public static readonly Text NobodyYet = Admin("还没有人从渠道进来。", "Nobody has come through an entrance yet.");

    public static readonly Text Concentrated = Admin("集中度 {value}", "concentration {value}");

    public static readonly Text TooConcentrated = Admin(
        "⚠️ 集中度 {value}：一半以上靠一两个渠道，断了一个就少一大块。", "⚠️ Concentration {value}: most of it hangs on one or two entrances.");

    public static readonly Text Section = Admin("\n<b>{what}</b>\n{lines}", "\n<b>{what}</b>\n{lines}");

    public static readonly Text ByEntrance = Admin("各渠道", "By entrance"), BySide = Admin("线上线下", "By side"), ByKind = Admin("按类型", "By kind"),
        ByOwner = Admin("按负责人", "By owner"), ByWeek = Admin("按进群那一周", "By week of the join"),
        BySite = Admin("地推排行（按有效人数）", "Sites, most counted first"), ByOther = Admin("不走渠道的", "Not through an entrance");

    public static readonly Text Line = Admin("{entrance}：{joins} 人 · 有效 {counted}", "{entrance}: {joins} came · {counted} counted");

    public static readonly Text Day7 = Admin("7 天 {share}", "day 7 {share}"), Day30 = Admin("30 天 {share}", "day 30 {share}"),
        Each = Admin("每位有效 {each}", "{each} for each who counted");

    public static readonly Text WeekLine = Admin("{day}起：{joins} 人 · 有效 {counted}", "from {day}: {joins} came · {counted} counted");

    public static readonly Text OtherLine = Admin("{what} {joins} 人，有效 {counted}", "{what}: {joins}, {counted} counted");

    public static readonly Text MoreInFile = Admin("…还有 {count} 个，都在文件里。", "… and {count} more, all in the file.");

    public static readonly Text UnderFile = Admin("「{group}」的渠道，截至{day}，一行一个。", "Entrances of “{group}” up to {day}, one a line.");

    public static readonly Text UnderFileOfOne = Admin(
        "「{group}」的渠道「{entrance}」，截至{day}：总数和每周。", "The entrance “{entrance}” of “{group}” up to {day}: in all, and by week.");

    public static readonly Text FileName = Admin("渠道 {what} {day}", "entrances {what} {day}");

    public static readonly Text UnderChartOfOne = Admin("「{group}」的渠道「{entrance}」，一张图。", "The entrance “{entrance}” of “{group}” in one picture.");

    public static readonly Text ChartTitle = Admin("{group} · 渠道", "{group} · entrances"), ChartOfOne = Admin("{entrance}，按周", "{entrance}, by week"),
        ChartDay = Admin("截至{day}", "up to {day}"), ChartWhole = Admin("进群", "came"), ChartPart = Admin("其中有效", "of them counted"),
        ChartNote = Admin("每位有效 {each}", "{each} for each who counted"), ChartWeek = Admin("{day}起", "from {day}"),
        UnderChart = Admin("「{group}」的渠道，一张图。", "Entrances of “{group}” in one picture."),
        NotDrawn = Admin("图没画成，数字都在上面。", "The picture could not be drawn; the figures are above.");

    public static readonly Text Nobody = Admin("没有负责人", "nobody");

    private static readonly Text Invites = Admin("群友邀请", "members' invites"), Added = Admin("手动拉进来", "added by hand"),
        OtherLinks = Admin("别的链接", "other links"), Direct = Admin("没用链接", "no link"), Unknown = Admin("不清楚怎么来的", "unknown");

    public static readonly Text Total = Admin("全部渠道", "all entrances");

    /// <summary>The head of the file.</summary>
    public static readonly IReadOnlyList<Text> Columns =
    [
        Admin("分组", "by"), Admin("名称", "name"), Admin("线上线下", "side"), Admin("类型", "kind"), Admin("负责人", "owner"), Admin("工号", "staff"),
        Admin("进群", "joins"), Admin("有效", "counted"), Admin("满7天", "old enough for day 7"), Admin("第7天还在", "there on day 7"),
        Admin("7天留存", "day 7 share"), Admin("满30天", "old enough for day 30"), Admin("第30天还在", "there on day 30"), Admin("30天留存", "day 30 share"),
        Admin("退群", "left"), Admin("花费", "spent"), Admin("每人", "cost a join"), Admin("每位有效", "cost a counted one"),
        Admin("达成天数中位数（进群那天算一天）", "median days to count, the day of joining being one"), Admin("以前来过", "had been here"), Admin("再回来", "came back by it"),
        Admin("老面孔占比", "overlap"), Admin("净增占比", "marginal share"),
        Admin("核心", "core"), Admin("活跃", "regular"), Admin("核心和活跃占比", "share of both"),
    ];

    public static Text NameOf(OtherEntry entry) => entry switch
    {
        OtherEntry.Invite => Invites,
        OtherEntry.Added => Added,
        OtherEntry.OtherLink => OtherLinks,
        OtherEntry.Direct => Direct,
        _ => Unknown,
    };

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
