using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>The words on pictures.</summary>
internal static class PictureTexts
{
    /// <summary>The seven days from Monday, between spaces.</summary>
    public static readonly Text Weekdays = new(Audience.Member, "一 二 三 四 五 六 日", "Mon Tue Wed Thu Fri Sat Sun");

    public static readonly Text Streak = new(Audience.Member, "连续天数", "in a row");

    public static readonly Text Best = new(Audience.Member, "最长连续", "best");

    public static readonly Text Total = new(Audience.Member, "一共打卡", "in all");

    public static readonly Text ThisMonth = new(Audience.Member, "这个月", "this month");

    public static readonly Text CheckedIn = new(Audience.Member, "打卡", "checked in");

    public static readonly Text Card = new(Audience.Member, "补签卡", "saver card");

    public static readonly Text MadeUp = new(Audience.Member, "补签", "made up");

    public static readonly Text Leave = new(Audience.Member, "请假", "leave");

    public static readonly Text Missed = new(Audience.Member, "没打", "missed");

    public static readonly Text CardsHeld = new(Audience.Member, "还有补签卡 {count} 张", "Saver cards: {count}");

    public static readonly Text OneAtATime = new(Audience.Member,
        "上一张还在画，过几秒再点一次。", "The one before is still being drawn: press once more in a few seconds.");

    public static readonly Text Certificate = new(Audience.Member, "完成证书", "Certificate");

    public static readonly Text AwardedTo = new(Audience.Member, "祝贺", "awarded to");

    public static readonly Text Finished = new(Audience.Member, "坚持完成了", "for finishing");

    public static readonly Text DaysOf = new(Audience.Member, "打卡 {done} 天 · 目标 {target} 天", "Days done: {done} · goal: {target}");

    public static readonly Text InvitedBy = new(Audience.Member, "{name} 邀请你加入", "{name} invites you to join");

    public static readonly Text OpenAt = new(Audience.Member, "开放时间 {window}", "open {window}");

    public static readonly Text ScanToJoin = new(Audience.Member, "用 Telegram 扫码进群", "Scan with Telegram to join");

    public static readonly Text JoinsADay = new(Audience.Admin, "每天进群的人", "Joins a day");

    public static readonly Text ByInvite = new(Audience.Admin, "成员邀请", "invited by members");

    public static readonly Text OtherWays = new(Audience.Admin, "别的", "other ways");

    public static readonly Text Burst = new(Audience.Admin, "比平时多很多", "far more than usual");

    public static readonly Text Nameless = new(Audience.Member, "一位群友", "A member");

    public static readonly Text Activity = new(Audience.Member, "活跃值", "Activity");

    public static readonly Text LastDays = new(Audience.Member, "近 {days} 天", "last {days} days");

    public static readonly Text Today = new(Audience.Member, "今天", "today");

    public static readonly Text PointsToGo = new(Audience.Member, "还差 {count} 分", "{count} pts to go");

    public static readonly Text HighestLevel = new(Audience.Member, "已经是最高一级", "the highest level");

    public static readonly Text CheckInStreak = new(Audience.Member, "连续打卡", "Check-ins in a row");

    public static readonly Text Days = new(Audience.Member, "{count} 天", "{count} days");

    public static readonly Text OneDay = new(Audience.Member, "{count} 天", "{count} day");

    public static readonly Text OnTheBoard = new(Audience.Member, "排行", "On the board");

    public static readonly Text Place = new(Audience.Member, "第 {rank} 位", "No. {rank}");

    public static readonly Text NextStep = new(Audience.Member, "下一步", "Next");

    public static readonly Text WhoTheyAre = new(Audience.Admin, "成员构成", "Who is here");

    public static readonly Text ThisWeekOf = new(Audience.Admin, "这周 {count} 人", "this week: {count}");

    public static readonly Text NothingToShow = new(Audience.Admin, "还没有数据", "Nothing to show yet");
}
