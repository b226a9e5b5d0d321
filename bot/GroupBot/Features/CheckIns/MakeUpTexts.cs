using GroupBot.Texts;

namespace GroupBot.Features.CheckIns;

/// <summary>What admins read who make up a day, and members who take one off.</summary>
internal static class MakeUpTexts
{
    public static readonly Text Help = new(Audience.Member, "补签漏打的一天", "Make up a day that was missed");

    public static readonly Text About = new(Audience.Member,
        "发「补签」，用积分给自己补最近漏打的一天。管理员给别人补：回复 TA 的消息或写 @用户名，后面写日期和原因，例如「补签 @ann 11月20日 航班延误」。\n"
        + "人人可用，在群里发。结果只有你看得到；管理员补的，带撤销按钮。",
        "Makes up one of your last days, for points. Admins do it for others: reply to them or write @name, then the day and the reason, such as /makeup @ann 2026-11-20 flight delayed.\n"
        + "For everyone, in a group. Only you see the answer; an admin's has a button to undo it.");

    /// <summary>A whole line that works, as every refusal shows.</summary>
    public static readonly Text WordExample = new(Audience.Admin, "补签 @ann 11月20日 航班延误", "make up @ann 2026-11-20 flight delayed");

    public static readonly Text LeaveIsToday = new(Audience.Member,
        "只能请当天的假，别的日子到那天再请。例：请假 发烧了", "Leave is for the day itself: say it on that day. Like this: /leave fever");

    public static readonly Text LeaveExample = new(Audience.Member, "请假 发烧了", "day off");

    public static readonly Text Example = new(Audience.Admin, "例：补签 @ann 11月20日 航班延误", "Like this: /makeup @ann 2026-11-20 flight delayed");

    public static readonly Text NoMember = new(Audience.Admin,
        "补签给谁？回复 TA 的消息，或者写 @用户名。{example}", "For whom? Reply to them, or write their @name. {example}");

    public static readonly Text Unknown = new(Audience.Admin,
        "我不认识 {who}。可以直接回复 TA 的消息。{example}", "I do not know {who}. You can reply to a message of theirs instead. {example}");

    public static readonly Text NotHere = new(Audience.Admin, "{name} 不在这个群里。", "{name} is not in this group.");

    public static readonly Text NoDay = new(Audience.Admin, "没看懂是哪一天。{example}", "I do not see which day. {example}");

    public static readonly Text Future = new(Audience.Admin, "{day}还没到。{example}", "{day} is yet to come. {example}");

    public static readonly Text TooOld = new(Audience.Admin, "最多补一年以内的。{example}", "At most a year back. {example}");

    public static readonly Text BeforeJoining = new(Audience.Admin,
        "{name} {joined}才进群，补不了{day}。", "{name} came on {joined}: {day} was before that.");

    public static readonly Text CheckedInThen = new(Audience.Admin, "{name} {day}已经打过卡了。", "{name} checked in on {day} already.");

    public static readonly Text MadeUpThen = new(Audience.Admin, "{name} {day}已经补过了。", "{name}'s {day} has been made up already.");

    public static readonly Text NoReason = new(Audience.Admin, "还差一个原因。{example}", "A reason is missing. {example}");

    public static readonly Text LongReason = new(Audience.Admin,
        "原因太长了，最多 {most} 个字。{example}", "That reason is too long: at most {most} characters. {example}");

    public static readonly Text Done = new(Audience.Admin,
        "已补 {name} {day}，连续 {before}→{after} 天。", "Made up {day} for {name}: {before}→{after} days in a row.");

    /// <summary>Where all can read it: whose day it was is theirs.</summary>
    public static readonly Text DoneShort = new(Audience.Member, "补好了。", "Made up.");

    public static readonly Text UndoneShort = new(Audience.Member, "已撤销。", "Taken back.");

    public static readonly Text Undo = new(Audience.Admin, "撤销", "Undo");

    public static readonly Text Undone = new(Audience.Admin,
        "已撤销 {name} {day}的补签，连续 {before}→{after} 天。", "Taken back: {day} of {name}, {before}→{after} days in a row.");

    public static readonly Text UndoneBefore = new(Audience.Admin, "这天已经不是补签了。", "That day is no longer a made-up one.");

    public static readonly Text LeaveHelp = new(Audience.Member, "今天请假，连续天数不断", "Take today off without ending your days in a row");

    public static readonly Text LeaveAbout = new(Audience.Member,
        "今天请假：不算打卡，也不断连续天数。后面可以写原因，例如「请假 出差」。\n"
        + "人人可用，每月次数有限。",
        "Takes today off: no check-in, and nothing is broken. You may add a reason.\n"
        + "For everyone, a few times a month.");

    public static readonly Text OnLeave = new(Audience.Member,
        "好，{day}请假，连续 {days} 天不会断。这个月还能请 {left} 次。", "Day of leave: {day}. Days in a row: {days}, unbroken. Left this month: {left}.");

    public static readonly Text NoNeed = new(Audience.Member, "{day}已经打过卡，不用请假。", "Checked in already ({day}): no leave is needed.");

    public static readonly Text OnLeaveAlready = new(Audience.Member, "{day}已经请过假了。", "A day of leave already: {day}.");

    public static readonly Text NoLeaveLeft = new(Audience.Member,
        "这个月的 {most} 次请假用完了。下个月 1 日又有。", "Your {most} days of leave of this month are used. There are new ones on the 1st.");

    public static readonly Text LeaveIsOff = new(Audience.Member, "本群没有开请假。", "There is no leave in this group.");

    public static readonly Text LongLeaveReason = new(Audience.Member,
        "原因太长了，最多 {most} 个字。", "That reason is too long: at most {most} characters.");
}
