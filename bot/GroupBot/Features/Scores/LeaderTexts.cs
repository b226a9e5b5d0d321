using GroupBot.Core.Influence;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of the way from being listened to to leading something.</summary>
internal static class LeaderTexts
{
    public static readonly Text PathHelp = Admin("某一位走到带领的哪一步", "How far somebody has come on the way to leading something");

    public static readonly Text NoteHelp = Admin("给走在这条路上的人记一句备注", "A note on somebody on that way");

    public static readonly Text Member = Admin("成员", "member");

    public static readonly Text Words = Admin("备注", "note");

    public static readonly Text OnThePath = Admin("<b>正在带起来的人</b>\n{lines}", "<b>On the way to leading</b>\n{lines}");

    public static readonly Text Line = Admin("• {name}：{step}（{day} 起）", "• {name}: {step} (since {day})");

    public static readonly Text Card = Admin(
        "<b>{name}</b> · 「{group}」\n现在：{step}\n留意 → 邀请过 → 一起主持 → 独立主持{note}\n其他成员看不到；本人要自己的资料时，会看到这里和备注。改备注：/kol 备注 @用户名 内容",
        "<b>{name}</b> · “{group}”\nNow: {step}\ncandidate → invited → hosting → independent{note}\nOther members see nothing of this; who asks for their own data reads it, with the note. To change the note: /kol note @name words");

    public static readonly Text NoteLine = Admin("\n备注：{note}", "\nNote: {note}");

    public static readonly Text Since = Admin("{step}，{day} 起，{by} 记的", "{step}, since {day}, by {by}");

    public static readonly Text Off = Admin("不在这条路上", "not on it");

    public static readonly Text Forward = Admin("→ {step}", "→ {step}");

    public static readonly Text Back = Admin("← 退回{step}", "← {step}");

    public static readonly Text Leave = Admin("✕ 移出", "✕ Remove");

    public static readonly Text Skips = Admin("一步一步来，中间的不能跳过。这一页已经是现在的样子。", "One step at a time; none is left out. This page is as it stands now.");

    public static readonly Text Moved = Admin("记下了：{step}", "Noted: {step}");

    public static readonly Text Noted = Admin("备注记下了。", "The note is kept.");

    public static readonly Text NotOnIt = Admin(
        "{name} 还不在这条路上。先发 /kol 路径 @用户名，点「→ 留意」。", "{name} is not on the way yet. Send /kol path @name first, and press “→ candidate”.");

    public static Text Of(LeaderStep step) => step switch
    {
        LeaderStep.Candidate => Candidate,
        LeaderStep.Invited => Invited,
        LeaderStep.Hosting => Hosting,
        LeaderStep.Independent => Independent,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private static readonly Text Candidate = Admin("留意", "candidate");

    private static readonly Text Invited = Admin("邀请过", "invited");

    private static readonly Text Hosting = Admin("一起主持", "hosting");

    private static readonly Text Independent = Admin("独立主持", "independent");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "管理员想请你一起主持时记下的", "What admins noted when they thought of you as a host"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群", "Group"),
            ["member_no"] = Column.Of("你的编号", "Your number"),
            ["step"] = Column.Named<LeaderStep>("走到哪一步", "How far",
                (LeaderStep.Candidate, "留意", "candidate"), (LeaderStep.Invited, "邀请过", "invited"),
                (LeaderStep.Hosting, "一起主持", "hosting"), (LeaderStep.Independent, "独立主持", "independent")),
            ["at"] = Column.Instant("什么时候", "When"),
            ["by_no"] = Column.Of("谁记的（编号）", "By whom, by number"),
            ["note"] = Column.Of("备注", "Note"),
        });

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
