using GroupBot.Texts;

namespace GroupBot.Features.CheckIns;

/// <summary>What admins read who make up a day, and members who take one off.</summary>
internal static class MakeUpTexts
{
    public static readonly Text Help = new(Audience.Member, "补签漏打的一天", "Make up a missed day");

    public static readonly Text About = new(Audience.Member,
        "发「补签」，用积分给自己补最近漏打的一天。管理员给别人补：回复 TA 的消息或写 @用户名，后面写日期和原因，例如「补签 @ann 11月20日 航班延误」。\n"
        + "人人可用，在群里发。管理员补的可以撤销。",
        "Makes up one of the last days you missed, for points. Admins can do it for others: reply to them or write their @name, then the day and the reason, such as /makeup @ann 2026-11-20 flight delayed.\n"
        + "For everyone, in a group. What an admin made up can be undone.");

    /// <summary>A whole line that works, as every refusal shows.</summary>
    public static readonly Text WordExample = new(Audience.Admin, "补签 @ann 11月20日 航班延误", "make up @ann 2026-11-20 flight delayed");

    public static readonly Text LeaveIsToday = new(Audience.Member,
        "只能请当天的假，别的日子到那天再请。例：请假 发烧了", "You can only take today off. For another day, say so on that day. Like this: /leave fever");

    public static readonly Text LeaveExample = new(Audience.Member, "请假 发烧了", "day off");

    public static readonly Text Example = new(Audience.Admin, "例：补签 @ann 11月20日 航班延误", "Like this: /makeup @ann 2026-11-20 flight delayed");

    public static readonly Text NoMember = new(Audience.Admin,
        "给谁补签？回复 TA 的消息，或者写 @用户名。{example}", "For whom? Reply to them, or write their @name. {example}");

    public static readonly Text Unknown = new(Audience.Admin,
        "我不认识 {who}。可以直接回复 TA 的消息。{example}", "I don't know {who}. Reply to one of their messages instead. {example}");

    public static readonly Text NotHere = new(Audience.Admin, "{name} 不在这个群里。", "{name} isn't in this group.");

    public static readonly Text NoDay = new(Audience.Admin, "没看懂是哪一天。{example}", "I can't tell which day you mean. {example}");

    public static readonly Text Future = new(Audience.Admin, "{day}还没到。{example}", "{day} hasn't come yet. {example}");

    public static readonly Text NeverWas = new(Audience.Admin,
        "本群没有{day}：改时区时跳过了这一天，谁的连续都不受影响。{example}",
        "This group had no {day}: its change of time zone skipped that day, and nobody's row ended by it. {example}");

    public static readonly Text TooOld = new(Audience.Admin, "最多补一年以内的。{example}", "Only days of the past year can be made up. {example}");

    public static readonly Text BeforeJoining = new(Audience.Admin,
        "{name} {joined}才进群，补不了{day}。", "{name} joined on {joined}; {day} was before that.");

    public static readonly Text CheckedInThen = new(Audience.Admin, "{name} {day}已经打过卡了。", "{name} already checked in on {day}.");

    public static readonly Text MadeUpThen = new(Audience.Admin, "{name} {day}已经补过了。", "{name}'s {day} has already been made up.");

    public static readonly Text NoReason = new(Audience.Admin, "还差一个原因。{example}", "Please add a reason. {example}");

    public static readonly Text LongReason = new(Audience.Admin,
        "原因太长了，最多 {most} 个字。{example}", "That reason is too long: {most} characters at most. {example}");

    public static readonly Text Done = new(Audience.Admin,
        "已补 {name} {day}，连续 {before}→{after} 天。", "Made up {day} for {name}: {before}→{after} days in a row.");

    /// <summary>The same where the days in a row stay as many.</summary>
    public static readonly Text DoneSame = new(Audience.Admin,
        "已补 {name} {day}，连续 {after} 天不变。", "Made up {day} for {name}. Days in a row: still {after}.");

    /// <summary>Where all can read it: whose day it was is theirs.</summary>
    public static readonly Text DoneShort = new(Audience.Member, "补好了。", "Done, the day is made up.");

    /// <summary>The same of a refusal that tells what somebody did, or whether they are there.</summary>
    public static readonly Text NotDoneShort = new(Audience.Member,
        "这天不用补，或者补不了。", "That day needs no making up, or cannot be made up.");

    public static readonly Text UndoneShort = new(Audience.Member, "已撤销。", "Undone.");

    public static readonly Text Undo = new(Audience.Admin, "撤销", "Undo");

    public static readonly Text Undone = new(Audience.Admin,
        "已撤销 {name} {day}的补签，连续 {before}→{after} 天。", "Undone: {day} for {name}, {before}→{after} days in a row.");

    public static readonly Text UndoneSame = new(Audience.Admin,
        "已撤销 {name} {day}的补签，连续 {after} 天不变。", "Undone: {day} for {name}. Days in a row: still {after}.");

    public static readonly Text UndoneBefore = new(Audience.Admin, "这天已经不是补签了。", "That day isn't made up any more.");

    public static readonly Text LeaveHelp = new(Audience.Member, "今天请假，连续天数不断", "Take today off and keep your days in a row");

    public static readonly Text LeaveAbout = new(Audience.Member,
        "今天请假：不算打卡，也不断连续天数。后面可以写原因，例如「请假 出差」。\n"
        + "人人可用，每月次数有限。",
        "Takes today off: it's no check-in, and your days in a row stay. You can add a reason, such as /leave fever.\n"
        + "For everyone, a few times a month.");

    public static readonly Text OnLeave = new(Audience.Member, "好，{day}请假{row}。{left}", "You're off {day}. {row}{left}");

    /// <summary>In the place of "today" after midnight, while the group's day still is the one before.</summary>
    public static readonly Text OnDay = new(Audience.Member, "{day}", "on {day}");

    /// <summary>What is kept; left out where there is nothing yet.</summary>
    public static readonly Text RowKept = new(Audience.Member, "，连续 {days} 天不会断", "Your {days} days in a row are safe; ");

    public static readonly Text RowOfOneKept = new(Audience.Member, "，连续 1 天不会断", "Your 1 day in a row is safe; ");

    public static readonly Text LeavesLeft = new(Audience.Member, "这个月还能请 {left} 次。", "{left} days off left this month.");

    public static readonly Text OneLeaveLeft = new(Audience.Member, "这个月还能请 1 次。", "1 day off left this month.");

    public static readonly Text NoNeed = new(Audience.Member, "{day}已经打过卡，不用请假。", "You already checked in {day}, so you don't need a day off.");

    public static readonly Text OnLeaveAlready = new(Audience.Member, "{day}已经请过假了。", "You're already off {day}.");

    public static readonly Text NoLeaveLeft = new(Audience.Member,
        "这个月的 {most} 次请假用完了。下个月 1 日又有。", "You've used all {most} days off this month. You get new ones on the 1st.");

    public static readonly Text NoLeaveLeftOfTwo = new(Audience.Member,
        "这个月的 2 次请假用完了。下个月 1 日又有。", "You've used both days off this month. You get new ones on the 1st.");

    public static readonly Text NoLeaveLeftOfOne = new(Audience.Member,
        "这个月的 1 次请假用完了。下个月 1 日又有。", "You've used your day off this month. You get a new one on the 1st.");

    public static readonly Text LeaveIsOff = new(Audience.Member, "本群没有开请假。", "Days off aren't switched on in this group.");

    public static readonly Text LongLeaveReason = new(Audience.Member,
        "原因太长了，最多 {most} 个字。", "That reason is too long: {most} characters at most.");
}
