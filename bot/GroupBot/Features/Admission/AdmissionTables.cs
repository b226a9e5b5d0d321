using GroupBot.Members.Admission;
using GroupBot.Texts;

namespace GroupBot.Features.Admission;

/// <summary>What the rows of requests are called where somebody asks for their data.</summary>
internal static class AdmissionTables
{
    private static readonly ColumnText GroupNo = Column.Group("群的编号", "the group's number");

    private static readonly ColumnText RequestNo = Column.Of("申请的编号", "number of the request");

    private static readonly ColumnText MemberNo = Column.Of("你在我这里的编号", "your number with me");

    public static readonly TableTexts Requests = new(
        new Text(Audience.Member, "你的进群申请", "Your requests to join"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = GroupNo,
            ["request_no"] = RequestNo,
            ["member_no"] = MemberNo,
            ["entrance_no"] = Column.Of("从哪个入口申请（编号，null：没有）", "number of the entrance (null: none)"),
            ["link_no"] = Column.Of("邀请链接的编号（null：没有）", "number of the link (null: none)"),
            ["state"] = Column.Named("到哪一步", "how far",
                (JoinRequestState.Asking, "还在问你", "being asked"),
                (JoinRequestState.Waiting, "等管理员看", "waits for an admin"),
                (JoinRequestState.Queued, "排队等位", "waits for a place"),
                (JoinRequestState.Approved, "通过了", "approved"),
                (JoinRequestState.Entered, "进群了", "came in"),
                (JoinRequestState.Declined, "没通过", "declined"),
                (JoinRequestState.Expired, "没人处理，退回了", "nobody decided in time"),
                (JoinRequestState.Withdrawn, "你撤回了", "taken back by you"),
                (JoinRequestState.Elsewhere, "在 Telegram 里处理了", "decided in Telegram"),
                (JoinRequestState.Left, "进来后又走了", "came in and left again"),
                (JoinRequestState.Welcome, "婉拒后又欢迎你来：从处理时间起 7 天里再申请一次就能进", "welcome after all: let in if you ask once more within 7 days of the decision")),
            ["asked_at"] = Column.Instant("申请时间（最近一次）", "asked at, the last time"),
            ["waits_since"] = Column.Instant("等管理员看，从什么时候起（null：没有）", "waits for an admin since (null: never)"),
            ["queued_at"] = Column.Instant("开始排队的时间（null：没有）", "in the line since (null: never)"),
            ["tries"] = Column.Of("小测或邀请码没过几次", "how often the quiz or a code went wrong"),
            ["voucher_no"] = Column.Of("用了谁的邀请码（编号，null：没有）", "number of whose code you gave (null: none)"),
            ["decided_at"] = Column.Instant("处理时间（null：没有）", "decided at (null: not yet)"),
            ["decided_by"] = Column.Of("谁处理的（编号，null：规则或没有）", "number of who decided (null: a rule, or nobody)"),
            ["answered_at"] = Column.Instant("Telegram 什么时候照办的（null：还没有）", "done by Telegram at (null: not yet)"),
            ["bio"] = Column.Of("你的 Telegram 简介", "what you say of yourself at Telegram"),
        });

    public static readonly TableTexts Answers = new(
        new Text(Audience.Member, "你进群前的回答", "Your answers before you joined"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = GroupNo,
            ["request_no"] = RequestNo,
            ["question_no"] = Column.Of("问题的编号", "number of the question"),
            ["member_no"] = MemberNo,
            ["question"] = Column.Of("问题（空：你另外说的话）", "question (empty: what you said besides)"),
            ["answer"] = Column.Of("你的回答", "your answer"),
            ["is_right"] = Column.YesNo("答对了（null：没有标准答案）", "right (null: no answer is the right one)"),
            ["at"] = Column.Instant("什么时候", "when"),
            ["message_id"] = Column.Of("你那条消息的编号（null：点的按钮）", "number of your message (null: a button)"),
            ["asked_by"] = Column.Of("哪位管理员另外问的（编号，null：进群问题）", "number of the admin who asked besides (null: a question at the door)"),
            ["edited_at"] = Column.Instant("最后一次修改（null：没有）", "changed last at (null: never)"),
        });
}
