using GroupBot.Core.Scoring;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What a member reads of their scores among their data.</summary>
internal static class ScoreDataTexts
{
    public static readonly Text Title = new(Audience.Member, "活跃值", "Activity");

    public static readonly TableTexts Awards = Table("你的活跃值：每一笔和原因", "Your activity, entry by entry, and why", new()
    {
        ["seq"] = Column.Of("活动记录编号", "Number in the log"),
        ["part"] = Column.Of("第几笔", "Part"),
        ["group_no"] = Column.Group("群", "Group"),
        ["day"] = Column.Day("记在哪天", "Day"),
        ["of_seq"] = Column.Of("为哪条记录", "For which row of the log"),
        ["of_day"] = Column.Day("那条记录是哪天", "Its day"),
        ["at"] = Column.Instant("什么时候", "When"),
        ["member_no"] = Column.Of("你的编号", "Your number"),
        ["from_no"] = Column.Of("来自哪位（编号）", "From whom, by number"),
        ["kind"] = Column.Named<AwardKind>("为什么", "What for",
            (AwardKind.Message, "发言", "message"), (AwardKind.Reply, "回复别人", "reply"), (AwardKind.ReplyReceived, "被回复", "reply received"),
            (AwardKind.ReactionGiven, "点表情", "reaction"), (AwardKind.ReactionReceived, "收到表情", "reaction received"),
            (AwardKind.Thanks, "被感谢", "thanks"), (AwardKind.CheckIn, "打卡", "check-in"), (AwardKind.StreakBonus, "连续打卡", "streak"),
            (AwardKind.PollAnswer, "投票", "poll answer"), (AwardKind.EventOnline, "线上活动", "online event"),
            (AwardKind.EventOnSite, "线下活动", "event on site"), (AwardKind.EventHosted, "主持活动", "event hosted"),
            (AwardKind.Featured, "精华", "featured"), (AwardKind.Story, "故事", "story"), (AwardKind.CoCreation, "共创", "co-creation"),
            (AwardKind.ReferralCounted, "有效邀请", "invite counted"), (AwardKind.ReferralKept, "邀请的好友留下了", "invited friend stayed"),
            (AwardKind.Welcome, "迎新", "welcome"), (AwardKind.Warning, "提醒", "notice"), (AwardKind.Mute, "禁言", "mute"),
            (AwardKind.Ban, "移出", "ban"), (AwardKind.Mention, "被提到", "mention")),
        ["rule_version"] = Column.Of("规则版本", "Version of the rules"),
        ["base"] = Column.Of("基础", "Base"),
        ["tier"] = Column.Of("当天第几条", "By the number of the day"),
        ["pair"] = Column.Of("和同一位的次数", "By how often with one person"),
        ["giver"] = Column.Of("按部分计（一）", "In part (1)"),
        ["mutual"] = Column.Of("按部分计（二）", "In part (2)"),
        ["amount"] = Column.Of("活跃值", "Activity"),
        ["points"] = Column.Of("积分", "Points"),
        ["why"] = Column.Named<Shortfall>("没有全计的原因", "Why not whole",
            (Shortfall.None, "全计", "whole"), (Shortfall.TooSoon, "隔得太近", "too soon"), (Shortfall.TooShort, "太短", "too short"),
            (Shortfall.SaysNothing, "没有内容", "says nothing"), (Shortfall.Tier, "当天已经很多", "many that day"),
            (Shortfall.KindCap, "这一类到上限了", "this kind's limit"), (Shortfall.DayCap, "当天到上限了", "the day's limit"),
            (Shortfall.NotTheFirst, "不是第一次", "not the first"), (Shortfall.InPart, "按部分计", "in part"),
            (Shortfall.Serial, "短时间很多次", "many within minutes")),
        ["undone_by"] = Column.Of("被哪条记录撤回", "Taken back by which row"),
    });

    public static readonly TableTexts Members = Table("你在各群的活跃值", "Your activity in your groups", new()
    {
        ["group_no"] = Column.Group("群", "Group"),
        ["member_no"] = Column.Of("你的编号", "Your number"),
        ["heat"] = Column.Of("累计（换算前）", "Sum, before it fades"),
        ["points"] = Column.Of("活动得来的积分", "Points from what you did"),
        ["last_day"] = Column.Day("最近一天", "Last day"),
        ["active_days"] = Column.Of("活跃天数", "Active days"),
        ["through_seq"] = Column.Of("算到哪条记录", "Counted through which row"),
        ["state"] = Column.Of("正在累计的数（按日、按周、按 30 天）", "What is being counted: today, this week, 30 days"),
    });

    public static readonly TableTexts Pairs = Table("你回应过谁（编号）", "Whom you answered or reacted to, by number", new()
    {
        ["group_no"] = Column.Group("群", "Group"),
        ["from_no"] = Column.Of("你的编号", "Your number"),
        ["to_no"] = Column.Of("对方的编号", "Their number"),
        ["tie"] = Column.Of("来往多少（换算前）", "How much, before it fades"),
        ["last_day"] = Column.Day("最近一天", "Last day"),
        ["through_seq"] = Column.Of("算到哪条记录", "Counted through which row"),
        ["state"] = Column.Of("正在累计的数（按日、按周、按 30 天）", "What is being counted: today, this week, 30 days"),
    });

    public static readonly TableTexts Days = Table("你每天的活跃值", "Your activity by day", new()
    {
        ["group_no"] = Column.Group("群", "Group"),
        ["day"] = Column.Day("哪天", "Day"),
        ["member_no"] = Column.Of("你的编号", "Your number"),
        ["acts"] = Column.Of("动作", "Acts"),
        ["messages"] = Column.Of("发言", "Messages"),
        ["heat"] = Column.Of("活跃值", "Activity"),
        ["points"] = Column.Of("积分", "Points"),
    });

    public static readonly TableTexts Absences = Table("你退出排行的群", "Groups whose boards you left", new()
    {
        ["group_no"] = Column.Group("群", "Group"),
        ["member_no"] = Column.Of("你的编号", "Your number"),
        ["at"] = Column.Instant("什么时候", "When"),
    });

    /// <summary>What a kind of award is called.</summary>
    public static Text Of(AwardKind kind) => Awards.Columns["kind"].Names[(long)kind];

    public static Text Of(Shortfall why) => Awards.Columns["why"].Names[(long)why];

    private static TableTexts Table(string zh, string en, Dictionary<string, ColumnText> columns) =>
        new(new Text(Audience.Member, zh, en), columns);
}
