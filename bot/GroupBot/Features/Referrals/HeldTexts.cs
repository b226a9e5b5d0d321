using GroupBot.Core.Growth;
using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

/// <summary>What admins read of friends who are looked at before they count.</summary>
internal static class HeldTexts
{
    public static readonly Text Line = Admin("{count} 位邀请待核实", "invites to look at: {count}");

    public static readonly Text Inviters = Admin("（{inviters}）", " ({inviters})");

    public static readonly Text OfInviter = Admin("{name} {count} 位", "{name}: {count}");

    public static readonly Text Button = Admin("看证据", "See why");

    public static readonly Text Nothing = Admin("「{group}」没有要核实的邀请。", "No invites to look at in “{group}”.");

    public static readonly Text Choose = Admin("<b>「{group}」待核实的邀请</b>\n看谁带来的？", "<b>Invites to look at in “{group}”</b>\nWhose?");

    public static readonly Text Page = Admin(
        "<b>{inviter} 带来的 {count} 位待核实</b> · 「{group}」\n\n{lines}\n\n计入：算有效邀请，会告诉邀请人。不计：不算，什么也不说。邀请人只看到「核实中」。",
        "<b>Brought by {inviter}, to look at: {count}</b> · “{group}”\n\n{lines}\n\n"
        + "Count: they become a counted invite, and the inviter is told. Don't count: they do not, and nothing is said. The inviter reads “being checked” and no more.");

    public static readonly Text Newcomer = Admin("<b>{number}. {name}</b> · {day}进群\n{evidence}", "<b>{number}. {name}</b> · came {day}\n{evidence}");

    public static readonly Text Evidence = Admin("• {evidence}", "• {evidence}");

    public static readonly Text Count = Admin("计入 {name}", "Count {name}");

    public static readonly Text DoNotCount = Admin("不计 {name}", "Don't count {name}");

    public static readonly Text CountAll = Admin("全部计入（{count}）", "Count all ({count})");

    public static readonly Text DoNotCountAll = Admin("全部不计（{count}）", "Count none ({count})");

    public static readonly Text Earlier = Admin("‹ 前面的", "‹ before");

    public static readonly Text Later = Admin("后面的 ›", "more ›");

    public static readonly Text Others = Admin("‹ 别的邀请人", "‹ other inviters");

    public static readonly Text Counted = Admin("已计入：{names}。", "Counted: {names}.");

    public static readonly Text NotCounted = Admin("已不计：{names}。", "Not counted: {names}.");

    public static readonly Text Several = Admin("{count} 位", "{count}");

    public static readonly Text TakenBack = Admin("已撤销，又在待核实里了。", "Taken back.");

    public static readonly Text Gone = Admin("这一位已经处理过了，或后来又变了。", "This was dealt with already, or changed since.");

    private static readonly Text Burst = Admin(
        "{span} 分钟里有 {found} 人从同一条链接进群（{bound} 人起核实）", "{found} people came through one link within {span} minutes (looked at from {bound} on)");

    private static readonly Text InOneMinute = Admin(
        "同一位邀请人带来的 {found} 人都在一分钟里进群", "{found} people of this inviter's came within one minute");

    private static readonly Text InStepBySeconds = Admin(
        "同一位邀请人带来的 {found} 人接连进群，每次都隔大约 {span} 秒", "{found} people of this inviter's came one after the other, each about {span} seconds apart");

    private static readonly Text InStepByMinutes = Admin(
        "同一位邀请人带来的 {found} 人接连进群，每次都隔大约 {span} 分钟", "{found} people of this inviter's came one after the other, each about {span} minutes apart");

    private static readonly Text OnlyInviter = Admin("回应过 TA 的只有邀请人", "nobody but the inviter responded to them");

    private static readonly Text Leavers = Admin(
        "这位邀请人最近带来、时间已满的 {span} 位里，{found} 位没待满就走了（{bound}% 起核实）",
        "of this inviter's latest {span} whose time is over, {found} left before it was (looked at from {bound}% on)");

    private static readonly Text Mutual = Admin(
        "互相邀请：邀请人，或带邀请人来的人，也曾由 TA 邀请", "they brought each other: the inviter, or somebody who brought the inviter, once came through them");

    private static readonly Text SamePhrases = Admin(
        "{found} 句话和同一位邀请人带来的人一字不差，别的新朋友没说过（{bound} 句起核实）",
        "{found} of their phrases are those of another friend of this inviter's, and of nobody else who is new (looked at from {bound} on)");

    private static readonly Text FellowsAlone = Admin(
        "邀请人以外，回应过 TA 的 {found} 位都是同一位邀请人前后 {span} 小时里带来的",
        "all who responded to them, the inviter aside ({found}), were brought by the same inviter within {span} hours of them");

    public static Markup In(this RaisedFlag flag, Language language)
    {
        var (text, span) = flag switch
        {
            { Flag: ArrivalFlag.Burst } => (Burst, flag.Span),
            { Flag: ArrivalFlag.InStep, Span: 0 } => (InOneMinute, 0),
            { Flag: ArrivalFlag.InStep, Span: < 120 } => (InStepBySeconds, flag.Span),
            { Flag: ArrivalFlag.InStep } => (InStepByMinutes, (flag.Span + 30) / 60),
            { Flag: ArrivalFlag.OnlyInviter } => (OnlyInviter, 0),
            { Flag: ArrivalFlag.Leavers } => (Leavers, flag.Span),
            { Flag: ArrivalFlag.Mutual } => (Mutual, 0),
            { Flag: ArrivalFlag.SamePhrases } => (SamePhrases, 0),
            _ => (FellowsAlone, flag.Span),
        };
        return text.In(language, ("found", flag.Found), ("bound", flag.Limit), ("span", span));
    }

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
