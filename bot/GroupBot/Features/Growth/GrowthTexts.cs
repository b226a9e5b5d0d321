using GroupBot.Core.Growth;
using GroupBot.Texts;

namespace GroupBot.Features.Growth;

/// <summary>What admins read of how their group grows.</summary>
internal static class GrowthTexts
{
    public static readonly Text Title = Admin("成长", "Growth");

    public static readonly Text Help = Admin("本群怎么长大：从哪里来、邀请带来多少", "How the group grows: through what, and what invites bring");

    public static readonly Text About = Admin(
        "近 28 天从哪里来了多少人，每位新朋友又带来几位，邀请怎么一步步传开；还有图和表格。\n管理员可用，回答只发到私聊。",
        "Who came through what in the last 28 days, how many each newcomer brought, and how invites spread step by step; as a chart and a table too.\nFor admins; the answer comes in private alone.");

    public static readonly Text InPrivate = Admin("这个只在私聊里看，点一下。", "This is for the private chat. Tap the button.");

    public static readonly Text Open = Admin("📈 打开", "📈 Open");

    public static readonly Text PickGroup = Admin("看哪个群的成长？", "Which group's growth?");

    public static readonly Text OnItsWay = Admin("上一份还在算，马上就好。", "The one before is still being made; it will be here in a moment.");

    public static readonly Text ChartLabel = Admin("📈 图", "📈 Chart");

    public static readonly Text TableLabel = Admin("📄 表格", "📄 Table");

    public static readonly Text TableCaption = Admin(
        "「{group}」最近 8 周，每天一行。", "“{group}”: the last eight weeks, a line a day.");

    public static readonly Text ChartCaption = Admin("「{group}」最近 8 周每天进群的人", "“{group}”: joins a day in the last eight weeks");

    public static readonly Text NotDrawn = Admin("图没画成，数字都在上面。", "The chart could not be drawn. Its figures are above.");

    public static readonly Text Page = Admin(
        "<b>「{group}」的成长</b>\n\n{joins}\n\n<b>邀请带来的</b>\n{invites}\n\n<b>一步步传开</b>\n{steps}\n\n<b>突然多起来的日子</b>\n{bursts}\n\n<b>帮人与邀请</b>\n{help}",
        "<b>How “{group}” grows</b>\n\n{joins}\n\n<b>What invites bring</b>\n{invites}\n\n<b>How it spreads</b>\n{steps}\n\n<b>Days with far more joins</b>\n{bursts}\n\n<b>Helping and inviting</b>\n{help}");

    public static readonly Text NoJoins = Admin("近 {days} 天没有人进群。", "Nobody came in the last {days} days.");

    public static readonly Text Joins = Admin(
        "近 {days} 天进群 {count} 人：{ways}。", "Joins in the last {days} days: {count} ({ways}).");

    public static readonly Text Invited = Admin(
        "邀请来的里面，{counted} 位已算有效。", "Of those invited, counted by now: {counted}.");

    public static readonly Text Gone = Admin("其中 {count} 人又走了。", "Gone again since: {count}.");

    public static readonly Text Way = Admin("{way} {count}", "{way} {count}");

    public static readonly Text K = Admin(
        "每位新朋友平均带来 {k} 位有效邀请（K）：{mature} 位新朋友进群后 {days} 天里带来 {referrals} 位。",
        "Each newcomer brings {k} who count (K): {mature} newcomers brought {referrals} within {days} days of their join.");

    public static readonly Text NoK = Admin(
        "每位新朋友带来几位（K）：—。还没有人满 {days} 天，再加 {settling} 天看算不算有效。",
        "How many each newcomer brings (K): —. Nobody has been here for {days} days, and the {settling} in which invites come to count.");

    public static readonly Text Censored = Admin(
        "还有 {count} 位日子没满，没算进去；他们至今带来 {referrals} 位。",
        "Not in it, as their days are not over: {count}, who brought {referrals} so far.");

    public static readonly Text ByOthers = Admin(
        "同一时间，早就在群里的人带来 {count} 位有效邀请。", "In the same time, those who were here before brought {count} who count.");

    public static readonly Text Amplified = Admin(
        "照这样，从外面来 1 位，最后一共是 {count} 位（1 ÷ (1 − K)）。", "At this rate one who comes from outside makes {count} in the end (1 ÷ (1 − K)).");

    public static readonly Text Cycle = Admin(
        "从自己进群到带来一位：一半在 {days} 天以内（{pairs} 对）。", "Days from one's own join to that of somebody one brought: {days} (the median; pairs: {pairs}).");

    public static readonly Text Depths = Admin("一个接一个：{steps}。", "From one to the next: {steps}.");

    public static readonly Text OfNobody = Admin("没人邀请就来的 {count} 人", "by nobody {count}");

    public static readonly Text OfSeeds = Admin("种子成员 {count} 人", "seed members {count}");

    public static readonly Text Brought = Admin("他们邀请的 {count} 人", "invited by these {count}");

    public static readonly Text BroughtOn = Admin("再往后 {count} 人", "and by those {count}");

    public static readonly Text Largest = Admin(
        "最大的一棵树从 {name} 起，{size} 人，最长的一串接连邀请 {depth} 次；两人之间平均隔 {virality} 次（全由一个人带来是 {star}，一个带一个是 {chain}）。",
        "The largest tree begins with {name}: {size} people. Invites in its longest chain: {depth}; between two of its people, on average: {virality} ({star} if all had come by one, {chain} if each by the one before).");

    public static readonly Text FromSeeds = Admin(
        "从 {count} 位种子成员算起：{steps}；跟他们没有关系的 {others} 人。",
        "Counted from the seed members ({count}): {steps}; not through them: {others}.");

    public static readonly Text NoSeeds = Admin("想从几位种子成员算起：发 /seed @用户名。", "To count from a few seed members, send /seed @name.");

    public static readonly Text Burst = Admin(
        "{day} {count} 人（前 28 天平均每天 {mean}，超过 {limit} 才算），最多的一路：{door}，{through} 人",
        "{day}: {count} (in the 28 days before {mean} a day; beyond {limit} it is unusual), most of them {door}: {through}");

    public static readonly Text DoorOf = Admin("{name} 的链接", "through the link of {name}");

    public static readonly Text DoorIs = Admin("渠道「{name}」", "through the entrance “{name}”");

    public static readonly Text NoDoor = Admin("没有用我做的链接", "through no link of mine");

    public static readonly Text NoBursts = Admin("近 28 天没有。", "None in the last 28.");

    public static readonly Text TooEarly = Admin("要先看 28 天才知道平时是多少。", "What is usual is known after 28 days.");

    public static readonly Text Helped = Admin(
        "{all} 次邀请里，{within} 次发生在邀请人最近一次回复别人之后 {days} 天内。",
        "Invites: {all}. Within {days} days after the inviter last replied to somebody: {within}.");

    public static readonly Text NoInvites = Admin("还没有邀请。", "No invites yet.");

    /// <summary>The columns of the table, between bars.</summary>
    public static readonly Text Columns = Admin(
        "日期|进群|邀请|渠道、别的链接或申请|自己来|手动拉进来|以前来过|不清楚|有效邀请|后来走了",
        "day|joins|invited|entrance, other link or request|by themselves|added by hand|came back|unknown|counted|left since");

    public static Text NameOf(JoinWay way) => way switch
    {
        JoinWay.Invited => WayInvited,
        JoinWay.OtherLink => WayOtherLink,
        JoinWay.Direct => WayDirect,
        JoinWay.Added => WayAdded,
        JoinWay.CameBack => WayCameBack,
        _ => WayUnknown,
    };

    private static readonly Text WayInvited = Admin("成员邀请", "invited by members");

    private static readonly Text WayOtherLink = Admin("渠道、别的链接或申请", "entrances, other links or requests");

    private static readonly Text WayDirect = Admin("自己来", "by themselves");

    private static readonly Text WayAdded = Admin("手动拉进来", "added by hand");

    private static readonly Text WayCameBack = Admin("以前来过", "came back");

    private static readonly Text WayUnknown = Admin("不清楚", "unknown");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
