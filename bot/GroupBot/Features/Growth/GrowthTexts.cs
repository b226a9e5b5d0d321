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
        "<b>「{group}」的成长</b>\n\n{joins}\n\n<b>邀请带来的</b>\n{invites}\n\n<b>一步步传开</b>\n{steps}\n\n<b>突然多起来的日子</b>\n{bursts}\n\n<b>帮人与邀请</b>\n{help}\n\n<b>小群体内外</b>\n{subgroups}",
        "<b>How “{group}” grows</b>\n\n{joins}\n\n<b>What invites bring</b>\n{invites}\n\n<b>How it spreads</b>\n{steps}\n\n<b>Days with far more joins</b>\n{bursts}\n\n<b>Helping and inviting</b>\n{help}\n\n<b>Within subgroups and across</b>\n{subgroups}");

    public static readonly Text NoJoins = Admin("近 {days} 天没有人进群。", "Nobody came in the last {days} days.");

    public static readonly Text Joins = Admin(
        "近 {days} 天进群 {count} 人（每人只算第一次）：{ways}。", "People who joined in the last {days} days, each once: {count} ({ways}).");

    public static readonly Text Since = Admin(
        "我是 {day}来的：在那以前谁进群我不知道，图里那些天是空的。", "I came on {day}: who joined before I cannot know, and those days of the chart are empty.");

    public static readonly Text Invited = Admin(
        "邀请来的里面，{counted} 位已算有效。", "Of those invited, counted by now: {counted}.");

    public static readonly Text Gone = Admin("其中 {count} 人又走了。", "Gone again since: {count}.");

    public static readonly Text Way = Admin("{way} {count}", "{way} {count}");

    public static readonly Text K = Admin(
        "每位新朋友平均带来 {k} 位有效邀请（K）：{mature} 位新朋友进群后 {days} 天里带来 {referrals} 位。",
        "Each newcomer brings {k} who count (K): {mature} newcomers brought {referrals} within {days} days of their join.");

    public static readonly Text NoK = Admin(
        "每位新朋友带来几位（K）：—。还没有新朋友满 {days} 天，再加 {settling} 天看算不算有效。",
        "How many each newcomer brings (K): —. No newcomer has been here for {days} days yet, and for the {settling} in which invites come to count.");

    public static readonly Text Censored = Admin(
        "还有 {count} 位日子没满，没算进去；他们至今带来 {referrals} 位。",
        "Not in it, as their days are not over: {count}, who brought {referrals} so far.");

    public static readonly Text ByOthers = Admin(
        "同一时间，早就在群里的人带来 {count} 位有效邀请。", "In the same time, those who were here before brought {count} who count.");

    public static readonly Text Amplified = Admin(
        "照这样，从外面来 1 位，最后一共是 {count} 位（1 ÷ (1 − K)）。", "At this rate one who comes from outside makes {count} in the end (1 ÷ (1 − K)).");

    public static readonly Text Cycle = Admin(
        "从自己进群到带来一位：一半在 {days} 天以内（{pairs} 对）。", "Days from one's own join to that of somebody one brought: {days} (the median; pairs: {pairs}).");

    public static readonly Text Depths = Admin("从开始到现在，一个接一个：{steps}。", "From one to the next, since the beginning: {steps}.");

    public static readonly Text Unseen = Admin(
        "「没人邀请」里有 {count} 人在我来之前就在群里，没有进群记录，上面的进群人数里没有他们。",
        "Among those by nobody: {count} who were here before me; they have no join, and are in no figure of joins above.");

    public static readonly Text InvitedBack = Admin(
        "「邀请的」里有 {count} 人以前来过，这次用了成员的链接；上面算在「以前来过」里，不算「成员邀请」。",
        "Among those invited: {count} who had been here before and came again by a member's link; above they are “came back”, not “invited”.");

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
        "近 {span} 天邀请来的 {all} 位新朋友（有效没有都算）里，{within} 位是在邀请人最近一次回复别人之后 {days} 天内来的。",
        "Newcomers by invites of the last {span} days, counted or not: {all}. Of these within {days} days after the inviter last replied to somebody: {within}.");

    public static readonly Text SubgroupsUnknown = Admin(
        "谁和谁常来往，每天夜里算一次；还没有算过。", "Who has much to do with whom is looked at once a night; it has not been yet.");

    public static readonly Text NoSubgroups = Admin(
        "昨夜没看出几个明显的小群体，所以分不出内外。", "Last night found no clear subgroups, so there is nothing to be within or across.");

    public static readonly Text NoneOfSpan = Admin("近 {span} 天没有邀请来的新朋友。", "Nobody new came by an invite in the last {span} days.");

    public static readonly Text Subgroups = Admin(
        "近 {span} 天邀请来的 {all} 位新朋友：和邀请人在同一个小群体 {same} 位（{sameshare}），在别的小群体 {another} 位（{anothershare}）。",
        "Newcomers by invites of the last {span} days: {all}. In the same subgroup as who invited them: {same} ({sameshare}); in another: {another} ({anothershare}).");

    public static readonly Text SubgroupsNone = Admin(
        "另有 {none} 位（{noneshare}）说不准：本人或邀请人不在任何小群体里，多半是话少，或者已经走了。",
        "Not to be told: {none} ({noneshare}). They, or who invited them, are in no subgroup: mostly quiet, or gone.");

    public static readonly Text FewTold = Admin("能说准的还太少，先不下结论。", "Too few can be told to conclude anything.");

    public static readonly Text MostlyWithin = Admin(
        "新朋友大多留在带他们来的那一圈：邀请让各个小群体变大，不怎么让它们互相熟起来。",
        "Most stay among those who brought them: invites make subgroups larger, and hardly tie them to each other.");

    public static readonly Text MostlyAcross = Admin(
        "新朋友大多融进了别的小群体：邀请让大家互相连起来。", "Most find their place among others: invites tie the group together.");

    public static readonly Text SomeOfBoth = Admin(
        "两种都有：有的留在带他们来的那一圈，有的融进了别的小群体。", "Some of both: some stay among those who brought them, some find their place among others.");

    public static readonly Text NoInvites = Admin("还没有邀请。", "No invites yet.");

    /// <summary>The columns of the table, between bars.</summary>
    public static readonly Text Columns = Admin(
        "日期|进群|邀请|渠道、别的链接或申请|自己来|手动拉进来|以前来过|不清楚|有效邀请|后来走了|邀请：同一小群体|邀请：别的小群体|邀请：说不准",
        "day|joins|invited|entrance, other link or request|by themselves|added by hand|came back|unknown|counted|left since|invited: same subgroup|invited: another subgroup|invited: not to be told");

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
