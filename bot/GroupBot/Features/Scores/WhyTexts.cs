using GroupBot.Core.Circles;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>怎么算的: the lines of which a number is the sum, what did not count, and what comes next.</summary>
internal static class WhyTexts
{
    public static readonly Text Help = Member("我的活跃值是怎么算的", "How my activity adds up");

    public static readonly Text About = Member(
        "活跃值由哪些加起来、今天哪些没计、什么都不做明天是多少。\n/why level 等级，/why circle 离下一步还差什么，/why rank 离上一名多少。\n"
        + "人人可用，只给自己看。管理员写 /why @用户名，在私聊里看 TA 最近 30 笔；/why health 看健康度怎么来的。",
        "What your activity is the sum of, what didn't count today, and what it is tomorrow if you do nothing.\n/why level: your level; /why circle: what the next step takes; /why rank: how far the one above is.\n"
        + "For everyone, for your eyes alone. Admins: /why @name shows somebody's last 30 entries, in private; /why health shows how the group's health adds up.");

    public static readonly Text Label = Member("🔎 怎么算的", "🔎 How it adds up");

    public static readonly Text LevelHelp = Member("等级是怎么算的", "How my level adds up");

    public static readonly Text CircleHelp = Member("离下一步还差什么", "What the next step takes");

    public static readonly Text RankHelp = Member("离上一名多少", "How far the one above is");

    public static readonly Text InfluenceHelp = Admin("影响力是怎么算的（管理员）", "How influence adds up (admins)");

    public static readonly Text HealthHelp = Admin("健康度是怎么算的（管理员）", "How a group's health adds up (admins)");

    public static readonly Text HealthPage = Admin(
        "<b>「{group}」的健康度怎么算的</b>\n{lines}", "<b>How the health of “{group}” adds up</b>\n{lines}");

    public static readonly Text Page = Member("<b>「{group}」 · 怎么算的</b>\n{lines}", "<b>“{group}” · how it adds up</b>\n{lines}");

    public static readonly Text Sum = Member("活跃值 {heat} = {parts}", "Activity {heat} = {parts}");

    public static readonly Text Nothing = Member("活跃值 0：最近还没有动静。说句话、回复别人、打卡，都会加。", "Activity 0: nothing lately. A message, a reply or a check-in adds to it.");

    public static readonly Text NotYet = Member("还没有开始算：从下一条消息起。", "Nothing is counted yet: it begins with the next message.");

    public static readonly Text Part = Member("{name} {amount}", "{name} {amount}");

    public static readonly Text Floor = Member("补到 0", "made up to 0");

    public static readonly Text Today = Member("今天发了 {messages} 条，计了 {counted} 条", "Messages today: {messages}, of which {counted} counted");

    public static readonly Text Idle = Member("{count} 条太短或没说什么，不计", "too short or saying nothing, not counted: {count}");

    public static readonly Text Soon = Member("{count} 条离上一条不到 {seconds} 秒或今天已经满了，不计", "less than {seconds} s after another or past today's most, not counted: {count}");

    public static readonly Text Tiers = Member("今天第 {half} 条起减半，第 {none} 条起不计", "from message {half} on they count half, from {none} on not at all");

    public static readonly Text InPart = Member("有 {count} 次互动只算一部分", "counted in part: {count}");

    public static readonly Text DayFull = Member("今天已经加满 {most}", "today's most, {most}, is reached");

    public static readonly Text Tomorrow = Member("会怎样：什么都不做，明天 {heat}", "What comes next: if you do nothing, {heat} tomorrow");

    public static readonly Text Version = Member("规则第 {version} 版：活跃值每 {days} 天减半，积分不减。", "Rules, version {version}: activity halves every {days} days, points stay.");

    public static readonly Text LevelPage = Member(
        "{level}\n活跃得来的积分一共 {points}，今天 {today}，最近 7 天 {week}。{kinds}\n花掉积分不掉级。",
        "{level}\nPoints from activity: {points} in all, {today} today, {week} in 7 days.{kinds}\nSpending points never lowers a level.");

    public static readonly Text ByKind = Member("\n其中：{kinds}", "\nOf these: {kinds}");

    public static readonly Text CirclePage = Member("现在：{circle}\n{gates}\n{end}", "Now: {circle}\n{gates}\n{end}");

    public static readonly Text Top = Member("已经是核心伙伴了，活跃值不低于 {stay} 就行。", "There is nothing above it. The staying line is activity {stay}.");

    public static readonly Text NewYet = Member("来了 {days} 天，前 {most} 天都是新朋友。", "Days here: {days}. The first {most} are a newcomer's.");

    public static readonly Text Staff = Member("管理员不参加这个。", "This does not apply to admins.");

    public static readonly Text Towards = Member("要成为{circle}：", "To be “{circle}”:");

    public static readonly Text Met = Member("✔ {gate}", "✔ {gate}");

    public static readonly Text Unmet = Member("✘ {gate}", "✘ {gate}");

    public static readonly Text HeatGate = Member("活跃值 {has}，要 {needs}", "activity {has} of {needs}");

    public static readonly Text Nights = Member("保持住，再 {count} 晚进入{circle}。", "Keep it up: nights to “{circle}”: {count}.");

    public static readonly Text OneNight = Member("再一晚进入{circle}。", "One more night to “{circle}”.");

    public static readonly Text Missing = Member("都打 ✔ 之后，连续 {nights} 晚就进入{circle}。", "With all ✔, it takes {nights} nights in a row to “{circle}”.");

    public static readonly Text NoNights = Member("每晚看一次，从今晚起。", "It's looked at every night, from tonight on.");

    public static readonly Text RankPage = Member("你是第 {rank} 名，活跃值 {heat}。\n{above}", "You're no. {rank}, with activity {heat}.\n{above}");

    public static readonly Text RankFar = Member("你在 {rank} 名以外，活跃值 {heat}。\n{above}", "You're beyond no. {rank}, with activity {heat}.\n{above}");

    public static readonly Text Above = Member("比上一名少 {count}，约 {messages} 条被回复的发言。", "{count} less than the one above: about as much as {messages} messages that are replied to.");

    public static readonly Text Even = Member("和上一名几乎一样。", "Nearly the same as the one above.");

    public static readonly Text First = Member("前面没有人了。", "Nobody is above you.");

    public static readonly Text OffBoards = Member("你不参加排行。想回来发 /top on。", "You're off the boards. /top on brings you back.");

    public static readonly Text AdminPage = Admin("<b>「{group}」 · {name}</b>\n{sum}\n\n最近 {count} 笔：\n{lines}{ends}", "<b>“{group}” · {name}</b>\n{sum}\n\nLast entries ({count}):\n{lines}{ends}");

    public static readonly Text NoAwards = Admin("还没有记录。", "There are none yet.");

    public static readonly Text Award = Admin("{at} {kind}{from}　{sum}{why}", "{at} {kind}{from}  {sum}{why}");

    public static readonly Text Comes = Admin("{sum} = {amount}", "{sum} = {amount}");

    public static readonly Text Factor = Admin(" × {value}（{name}）", " × {value} ({name})");

    public static readonly Text Tier = Admin("条数", "number");

    public static readonly Text Pair = Admin("同一人", "same giver");

    public static readonly Text Giver = Admin("给的人", "giver");

    public static readonly Text Mutual = Admin("互相", "mutual");

    public static readonly Text TierFactor = Admin("条数：一天里前 {whole} 条全计，到第 {half} 条减半。", "number: the first {whole} of a day are whole, those up to {half} half.");

    public static readonly Text PairFactor = Admin(
        "同一人：30 天里同一个人给的，前 {whole} 次全计，到第 {half} 次减半，再多不计。",
        "same giver: of what one person gives within 30 days {whole} are whole, those up to {half} half, more are none.");

    public static readonly Text GiverFactor = Admin(
        "给的人：进群不满 {days} 天的按 {new} 计，还不是活跃伙伴的按 {outer} 计。",
        "giver: who joined less than {days} days before counts {new}, who is no regular yet {outer}.");

    public static readonly Text MutualFactor = Admin(
        "互相：和 {names} 彼此给的都超过各自收到的 {share}%，按 {factor} 计。",
        "mutual: with {names} each gave the other more than {share}% of what they had, so it counts {factor}.");

    public static readonly Text From = Admin("（{name}）", " ({name})");

    public static readonly Text TakenBack = Admin("撤回 {kind}", "taken back: {kind}");

    public static readonly Text Because = Admin(" · {reason}", " · {reason}");

    public static readonly Text OnlyInPrivate = Admin(
        "这是关于别人的，只在私聊里说。先给 @{bot} 发一条 /start，再来问一次。", "This is about somebody else, and for the private chat alone. Send /start to @{bot}, then ask once more.");

    private static readonly Text Kinds = Member("{has} 种参与方式，要 {needs} 种（30 天里）", "ways of taking part in 30 days: {has} of {needs}");

    private static readonly Text Tenure = Member("来了 {has} 天，要 {needs} 天", "days here: {has} of {needs}");

    private static readonly Text People = Member("{has} 位回应过你，要 {needs} 位（30 天里）", "people who responded in 30 days: {has} of {needs}");

    private static readonly Text PeopleDays = Member("有 {has} 天有人回应你，要 {needs} 天（30 天里）", "days with a response in 30: {has} of {needs}");

    private static readonly Text CleanDays = Member("离上次提醒 {has} 天，要 {needs} 天", "days since the last notice: {has} of {needs}");

    private static readonly Text Clean = Member("没有被提醒过", "no notices");

    public static Markup Gate(GateResult gate, Language language)
    {
        var text = gate.Gate switch
        {
            CircleGate.Kinds => Kinds,
            CircleGate.Tenure => Tenure,
            CircleGate.People => People,
            CircleGate.PeopleDays => PeopleDays,
            CircleGate.Clean => gate.Has is null ? Clean : CleanDays,
            _ => throw new ArgumentOutOfRangeException(nameof(gate), gate.Gate, null),
        };
        return (gate.IsMet ? Met : Unmet).In(language, ("gate", gate.Has is null ? text.In(language) : text.In(language, ("has", gate.Has.Value), ("needs", gate.Needs))));
    }

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
