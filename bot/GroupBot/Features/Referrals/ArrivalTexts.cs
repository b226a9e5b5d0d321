using GroupBot.Core.Growth;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

/// <summary>What the rows of arrivals and links are called where somebody asks for their data.</summary>
internal static class ArrivalTexts
{
    private static readonly ColumnText GroupNo = Column.Group("群的编号", "the group's number");

    private static readonly ColumnText MemberNo = Column.Of("你在我这里的编号", "your number with me");

    private static readonly ColumnText InviterNo = Column.Of("邀请人在我这里的编号（null：没有）", "number of who invited you (null: nobody)");

    private static readonly ColumnText IsCredited = Column.YesNo("记在邀请人名下", "noted as their invite");

    private static readonly ColumnText State = Column.Named("到哪一步", "how far",
        (ArrivalState.Pending, "待达成", "on the way"),
        (ArrivalState.Counted, "有效邀请", "counted"),
        (ArrivalState.Kept, "有效邀请，留下来了", "counted, and stayed"),
        (ArrivalState.Lapsed, "时间过了", "the time went by"),
        (ArrivalState.Left, "退群了", "left"),
        (ArrivalState.CameBack, "以前来过", "had been here before"),
        (ArrivalState.Held, "核实中", "being checked"),
        (ArrivalState.Excluded, "没计入", "not counted"));

    public static readonly TableTexts Arrivals = Table("你是怎么进群的", "How you came to the group", new()
    {
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["how"] = Column.Named("怎么进来的", "how",
            (JoinedHow.Unknown, "不知道", "unknown"),
            (JoinedHow.Direct, "自己进来", "by yourself"),
            (JoinedHow.ByLink, "用邀请链接", "through a link"),
            (JoinedHow.Added, "被人拉进来", "added by somebody"),
            (JoinedHow.ByRequest, "申请通过", "by a request")),
        ["link_no"] = Column.Of("邀请链接的编号（null：没有）", "number of the link (null: none)"),
        ["entrance_no"] = Column.Of("从哪个入口进来（编号，null：没有）", "number of the entrance (null: none)"),
        ["return_entrance_no"] = Column.Of("再回来时走的入口（编号，null：没有）", "number of the entrance you came back by (null: none)"),
        ["inviter_no"] = InviterNo,
        ["is_credited"] = IsCredited,
        ["joined_at"] = Column.Instant("进群时间", "came at"),
        ["joined_day"] = Column.Day("进群那天", "day you came"),
        ["was_here_before"] = Column.YesNo("以前来过", "had been here before"),
        ["left_day"] = Column.Day("第一次退群那天（null：没有）", "day you first left (null: never)"),
        ["returned_day"] = Column.Day("再回来那天（null：没有）", "day you came back (null: never)"),
        ["returned_link_no"] = Column.Of("再回来时用的邀请链接的编号（null：没有）", "number of the link you came back through (null: none)"),
        ["counted_day"] = Column.Day("算有效邀请那天（null：没有）", "day you came to count (null: never)"),
        ["state"] = State,
        ["state_day"] = Column.Day("到这一步那天", "since"),
    });

    public static readonly TableTexts Days = Table("你刚进群时哪几天露过面", "Days on which you were active as a newcomer", new()
    {
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["day"] = Column.Day("哪一天", "day"),
    });

    public static readonly TableTexts Contacts = Table("你刚进群时谁回应过你", "Who responded to you as a newcomer", new()
    {
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["other_no"] = Column.Of("对方在我这里的编号（0：匿名管理员）", "their number with me (0: an anonymous admin)"),
        ["day"] = Column.Day("第一次是哪一天", "day of the first time"),
    });

    public static readonly TableTexts Changes = Table("你进群以后的每一步", "Every step since you came", new()
    {
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["change_no"] = Column.Of("第几步", "number of the step"),
        ["state"] = State,
        ["inviter_no"] = InviterNo,
        ["is_credited"] = IsCredited,
        ["cause"] = Column.Named("为什么", "why",
            (ArrivalCause.Rule, "按规则", "by the rules"),
            (ArrivalCause.Completed, "后来知道了是谁的链接", "whose link it was became known"),
            (ArrivalCause.Admin, "管理员改的", "an admin changed it"),
            (ArrivalCause.Undone, "管理员撤销的", "an admin took a change back"),
            (ArrivalCause.Flagged, "要管理员核实", "an admin is to look at it"),
            (ArrivalCause.Judged, "管理员定的", "an admin decided"),
            (ArrivalCause.Unjudged, "管理员撤销决定", "an admin took a decision back"),
            (ArrivalCause.Merged, "两个群其实是同一个", "two groups turned out to be one")),
        ["reason"] = Column.Of("理由", "reason"),
        ["actor_no"] = Column.Of("管理员在我这里的编号（0：匿名管理员）", "number of the admin (0: an anonymous one)"),
        ["at"] = Column.Instant("时间", "at"),
        ["day"] = Column.Day("哪一天", "day"),
        ["undone_by"] = Column.Of("被第几步撤销（null：没有）", "number of the step that took it back (null: it stands)"),
    });

    public static readonly TableTexts Flags = Table("你怎么进群核实过", "That how you came was checked", new()
    {
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        // Which it was would tell of others' conduct: that is for admins.
        ["flag"] = Column.Of("核实项的编号", "number of the check"),
        ["found"] = Column.Of("数到", "counted"),
        ["bound"] = Column.Of("从几起核实", "looked at from"),
        ["span"] = Column.Of("范围", "within"),
        ["day"] = Column.Day("哪一天", "day"),
    });

    public static readonly TableTexts Phrases = Table("你刚进群时说的话的指纹（看不出原话）", "Fingerprints of what you wrote as a newcomer (no word can be told)", new()
    {
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["hash"] = Column.Of("指纹", "fingerprint"),
        ["day"] = Column.Day("哪一天", "day"),
    });

    public static readonly TableTexts Links = Table("你的邀请链接", "Your invite links", new()
    {
        ["group_no"] = GroupNo,
        ["link_no"] = Column.Of("编号", "number"),
        ["member_no"] = MemberNo,
        ["entrance_no"] = Column.Of("通向哪个入口（编号，null：没有）", "number of the entrance (null: none)"),
        ["url"] = Column.Of("链接", "link"),
        ["state"] = Column.Named("状态", "state",
            (InviteLinkState.Asked, "在做", "being made"),
            (InviteLinkState.Made, "可用", "in use"),
            (InviteLinkState.Refused, "没做成", "refused"),
            (InviteLinkState.Lost, "做没做成不知道", "nobody knows whether it was made"),
            (InviteLinkState.Replaced, "换过了", "replaced by a newer one")),
        ["asked_at"] = Column.Instant("什么时候要的", "asked for at"),
    });

    private static TableTexts Table(string zh, string en, Dictionary<string, ColumnText> columns) =>
        new(new Text(Audience.Member, zh, en), columns);
}
