using GroupBot.Texts;

namespace GroupBot.Features.InviteTasks;

/// <summary>What members read of 邀请有礼.</summary>
internal static class InviteTasksTexts
{
    public static readonly Text Title = new(Audience.Admin, "邀请任务", "Tasks for invites");

    public static readonly Text Help = new(Audience.Member, "邀请有礼：满几位朋友能解锁什么，你到几位了", "Invite and unlock: what there is, and how far you are");

    public static readonly Text About = new(Audience.Member,
        "邀请朋友满几位，就能解锁群主准备的东西：看看有什么、你到几位了、哪位朋友还差什么。\n人人可用，只看自己的；朋友的名字只在私聊里给你看。",
        "Some friends who count unlock what the admins prepared: what there is, how far you are, and what each friend still has to do.\n"
        + "For everyone, about yourself; your friends' names are shown in private alone.");

    public static readonly Text Head = new(Audience.Member, "<b>「{group}」邀请有礼</b>", "<b>“{group}”: invite and unlock</b>");

    public static readonly Text None = new(Audience.Member, "「{group}」现在没有邀请有礼。", "“{group}” has nothing to unlock just now.");

    public static readonly Text Line = new(Audience.Member,
        "🎁 <b>{title}</b>{gift}\n满 {needed} 位有效邀请就解锁 · 你 {done}/{needed}{left}{until}",
        "🎁 <b>{title}</b>{gift}\nInvites that count: {done}/{needed}{left}{until}");

    public static readonly Text LineGone = new(Audience.Member,
        "🎁 <b>{title}</b>{gift}\n满 {needed} 位有效邀请解锁，{quota} 份已经发完 · 你 {done}/{needed}",
        "🎁 <b>{title}</b>{gift}\nInvites that count: {done}/{needed} · none left of {quota}");

    public static readonly Text LineDone = new(Audience.Member, "✅ <b>{title}</b>{gift}\n已解锁", "✅ <b>{title}</b>{gift}\nUnlocked");

    public static readonly Text PointsOf = new(Audience.Member, "（{points} 积分）", " ({points} points)");

    public static readonly Text LeftOf = new(Audience.Member, " · 还剩 {left} 份", " · left: {left}");

    public static readonly Text Until = new(Audience.Member, " · 到 {day}", " · until {day}");

    public static readonly Text Soon = new(Audience.Member, " · 满了，很快发给你", " · enough: yours soon");

    public static readonly Text Friends = new(Audience.Member, "还没算上的朋友：", "Friends who do not count (yet):");

    public static readonly Text FriendOnTheWay = new(Audience.Member, "⏳ {name}：还差{missing}", "⏳ {name}: still to go: {missing}");

    public static readonly Text FriendReady = new(Audience.Member, "⏳ {name}：都做到了，今天过完就算", "⏳ {name}: all done, counts when the day is over");

    public static readonly Text FriendBefore = new(Audience.Member, "· {name}：以前就来过，不算新朋友", "· {name}: had been here before, so not new");

    public static readonly Text FriendAdded = new(Audience.Member, "· {name}：是手动拉进群的，不计入", "· {name}: added by hand, which is not counted");

    public static readonly Text FriendHeld = new(Audience.Member, "· {name}：核实中", "· {name}: being checked");

    public static readonly Text FriendLapsed = new(Audience.Member, "· {name}：时间过了，没有计入", "· {name}: the time went by");

    public static readonly Text FriendEarlier = new(Audience.Member,
        "· {name}：在「{titles}」开始之前就算有效邀请了，不计入它", "· {name}: counted before “{titles}” began, so not for it");

    public static readonly Text FriendsOther = new(Audience.Member, "另有 {count} 位没有计入", "Others not counted: {count}");

    public static readonly Text FriendsNotCounted = new(Audience.Member, "没有计入 {count} 位", "Not counted: {count}");

    public static readonly Text FriendsMore = new(Audience.Member, "还有 {count} 位，发「我的邀请」看", "And {count} more: /invites");

    public static readonly Text HowTo = new(Audience.Member,
        "发「邀请」拿你的链接。朋友怎么才算有效邀请，发「我的邀请」看。", "/invite gives you your link; /invites says when a friend counts.");

    public static readonly Text ToPrivate = new(Audience.Member, "在私聊里看", "See it in private");

    public static readonly Text Again = new(Audience.Member, "📦 再发我一次：{title}", "📦 Send it again: {title}");

    public static readonly Text Sent = new(Audience.Member, "发给你了。", "Sent.");

    public static readonly Text Gone = new(Audience.Member, "这个按钮已经过期了。", "This button has expired.");

    public static readonly Text Unlocked = new(Audience.Member,
        "🎁「{group}」：满 {needed} 位有效邀请，你解锁了「{title}」！", "🎁 “{group}”: you unlocked “{title}”! (Invites needed: {needed})");

    public static readonly Text GotPoints = new(Audience.Member, "{points} 积分已经到账。", "{points} points are yours.");

    public static readonly Text Broken = new(Audience.Member,
        "「{title}」解锁了，但它没能发出来，请找群管理员要。", "“{title}” is unlocked, but it could not be sent: please ask an admin of the group for it.");

    public static readonly Text PointsReason = new(Audience.Member, "邀请有礼", "invite and unlock");

    public static readonly TableTexts Grants = new(
        new Text(Audience.Member, "你解锁的邀请有礼", "What you unlocked by inviting"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["task_no"] = Column.Of("任务的编号", "the task's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["place"] = Column.Of("第几个解锁", "your place among those who did"),
            ["reached_day"] = Column.Day("满了那天", "day you had enough"),
            ["granted_at"] = Column.Instant("解锁时间", "unlocked at"),
            ["told_at"] = Column.Instant("发给你的时间（null：等你打开私聊）", "sent to you at (null: waits for your private chat)"),
        });
}
