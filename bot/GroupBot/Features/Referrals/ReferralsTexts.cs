using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Referrals;

/// <summary>What inviters read.</summary>
internal static class ReferralsTexts
{
    public static readonly Text Title = new(Audience.Admin, "邀请", "Invites");

    public static readonly Text Came = new(Audience.Member,
        "「{group}」：{name} 通过你的邀请进群了 🎉{missing}", "“{group}”: {name} came in through your invite 🎉{missing}");

    public static readonly Text Given = new(Audience.Member,
        "「{group}」：管理员把 {name} 记为你邀请的朋友 🎉{missing}", "“{group}”: an admin noted {name} as invited by you 🎉{missing}");

    public static readonly Text Taken = new(Audience.Member,
        "「{group}」：{name} 不再记为你邀请的，管理员改过了。", "“{group}”: {name} is no longer noted as invited by you; an admin changed it.");

    public static readonly Text StillToGo = new(Audience.Member, "\n还差：{missing}。", "\nStill to go: {missing}.");

    public static readonly Text CameBack = new(Audience.Member,
        "「{group}」：{name} 通过你的邀请进群了。TA 以前就来过，所以不算新朋友。",
        "“{group}”: {name} came in through your invite. They've been here before, so they don't count as new.");

    public static readonly Text Counted = new(Audience.Member,
        "「{group}」：{name} 算有效邀请了 ✅ 你现在有 {count} 位有效邀请。",
        "“{group}”: {name} counts now ✅ Your invites that count: {count}.");

    public static readonly Text NotYet = new(Audience.Member,
        "「{group}」：{name} 还在核实中，先不算有效邀请。你现在有 {count} 位有效邀请。",
        "“{group}”: {name} is being checked after all, and does not count for now. Your invites that count: {count}.");

    public static readonly Text Lapsed = new(Audience.Member,
        "「{group}」：{name} 进群 {days} 天了，没有计入有效邀请。差的是：{missing}。",
        "“{group}”: {name} came {days} days ago and was not counted. What was missing: {missing}.");

    private static readonly Text Rule = new(Audience.Member,
        "朋友从你的链接进来，{within} 天里来满 {days} 天（进群那天算一天），就算一位有效邀请。",
        "A friend who joins through your link counts once they've been active on {days} of their first {within} days (the day they join is one).");

    private static readonly Text RuleWithAnswer = new(Audience.Member,
        "朋友从你的链接进来，{within} 天里来满 {days} 天（进群那天算一天），还有另一位群友回应过 TA，就算一位有效邀请。",
        "A friend who joins through your link counts once they've been active on {days} of their first {within} days (the day they join is one) "
        + "and another member has replied or reacted to them.");

    public static readonly Text Numbers = new(Audience.Member,
        "<b>「{group}」我的邀请</b>\n有效邀请 {counted} 位 · 待达成 {way} 位", "<b>Your invites into “{group}”</b>\nCounted: {counted} · on the way: {way}");

    public static readonly Text OnCard = new(Audience.Member, "邀请：有效 {counted} 位 · 待达成 {way} 位{checked}", "Invites: {counted} counted · {way} on the way{checked}");

    public static readonly Text CheckedOnCard = new(Audience.Member, " · 核实中 {count} 位", " · {count} being checked");

    public static readonly Text BeingChecked = new(Audience.Member, "核实中 {count} 位", "Being checked: {count}");

    public static readonly Text NotCounted = new(Audience.Member,
        "没计入 {count} 位", "Not counted: {count}");

    public static readonly Text Added = new(Audience.Member,
        "手动拉进群 {count} 位（只显示，不计入）", "Added by hand: {count} (shown, never counted)");

    public static readonly Text LineCounted = new(Audience.Member, "✅ {name}", "✅ {name}");

    public static readonly Text LineOnTheWay = new(Audience.Member, "⏳ {name}", "⏳ {name}");

    public static readonly Text LineBeingChecked = new(Audience.Member, "⏳ {name}（核实中）", "⏳ {name} (being checked)");

    public static readonly Text BroughtOn = new(Audience.Member, "{line} · 又邀请了 {count} 位", "{line} · invited {count} more");

    public static readonly Text Newer = new(Audience.Member, "◂ 前面的", "◂ Newer");

    public static readonly Text Older = new(Audience.Member, "后面的 ▸", "Older ▸");

    public static readonly Text Week = new(Audience.Member, "本周", "week");

    public static readonly Text Month = new(Audience.Member, "本月", "month");

    public static readonly Text All = new(Audience.Member, "全部", "all time");

    public static readonly Text Board = new(Audience.Member,
        "<b>邀请榜 · {title}</b>（{group}）\n{lines}\n\n{own}", "<b>Invites · {title}</b> ({group})\n{lines}\n\n{own}");

    public static readonly Text Line = new(Audience.Member, "{rank}. {name} · {count} 位", "{rank}. {name} · {count}");

    public static readonly Text Nobody = new(Audience.Member, "还没有人上榜。", "Nobody yet.");

    public static readonly Text Own = new(Audience.Member, "你第 {rank} 名，{count} 位有效邀请。", "You are no. {rank}, with {count}.");

    public static readonly Text OwnNone = new(Audience.Member, "你还没有上榜，发「邀请」拿你的链接。", "You are not on it yet: /invite gives you your link.");

    public static readonly Text OwnAdmin = new(Audience.Member, "管理员不上榜。", "Admins are left out.");

    public static readonly Text MineHelp = new(Audience.Member, "我的邀请：有几位、到哪一步了", "Your invites: how many, and how far");

    public static readonly Text MineAbout = new(Audience.Member,
        "看看你邀请的朋友有几位算数了、几位还在路上，他们自己又邀请了几位。\n人人可用，只看自己的。",
        "How many friends you invited count, how many are on the way, and how many each of them invited.\nFor everyone, about yourself.");

    public static readonly Text BoardHelp = new(Audience.Member, "邀请榜：本周、本月、全部", "The board of invites: week, month, all time");

    public static readonly Text BoardAbout = new(Audience.Member,
        "谁邀请来的朋友算数最多：前 10 名和你自己的名次，不 @ 人。管理员平时不上榜。\n人人可用，在群里问。",
        "Whose friends counted most: the top ten and your own place, without calling anybody. Admins are left out by default.\nFor everyone, in the group.");

    public static Markup RuleIn(Turn turn, GroupState group, Language language)
    {
        var rules = ArrivalSettings.Rules(turn, group.No);
        return (rules.NeedsAnswer ? RuleWithAnswer : Rule).In(language, ("within", rules.Within), ("days", rules.ActiveDays));
    }
}
