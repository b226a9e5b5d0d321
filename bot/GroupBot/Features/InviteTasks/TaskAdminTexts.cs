using GroupBot.Texts;

namespace GroupBot.Features.InviteTasks;

/// <summary>What admins read who make tasks and look after them.</summary>
internal static class TaskAdminTexts
{
    public static readonly Text Help = Admin("新建和管理邀请任务", "Make tasks for invites and look after them");

    public static readonly Text About = Admin(
        "新建邀请任务（满几位有效邀请解锁一段内容、链接、文件或积分），看谁解锁了，提前结束。\n"
        + "<code>/invitetask add 3</code> 直接从「满 3 位」建起，其余一步步问。\n群管理员可用，只在私聊里回答。",
        "Makes a task (so many invites that count unlock a text, a link, a file or points); shows who unlocked it; ends it.\n"
        + "<code>/invitetask add 3</code> begins one for 3 friends, and asks for the rest.\nFor the group's admins; answered in private alone.");

    public static readonly Text InPrivate = Admin("邀请任务在私聊里建，点几下就好。", "Tasks are made in private: a few taps will do.");

    public static readonly Text OpenLabel = Admin("邀请任务", "Tasks for invites");

    public static readonly Text PickGroup = Admin("哪个群的任务？", "Tasks of which group?");

    public static readonly Text NotUnderstood = Admin(
        "没看懂。这样写：/invitetask 新建 3（满 3 位），或者只发 /invitetask。",
        "I don't understand that. Like this: /invitetask add 3 (for 3 friends), or just /invitetask.");

    public static readonly Text Off = Admin(
        "邀请任务在 /settings 里关着，任务先停着。", "Tasks for invites are off in /settings: they stand still.");

    public static readonly Text Expired = Admin("这个按钮已经过期了。", "This button has expired.");

    public static readonly Text TooMany = Admin("同时最多 {most} 个任务，先结束一个。", "At most {most} tasks at once: end one first.");

    public static readonly Text TooManyDrafts = Admin("草稿最多 {most} 个，先发布或删掉一个。", "At most {most} drafts: publish one or throw one away first.");

    public static readonly Text List = Admin("<b>{group}</b> 的邀请任务", "<b>{group}</b>: tasks for invites");

    public static readonly Text ListNone = Admin(
        "还没有任务。建一个：朋友满几位，就解锁你准备的东西。", "None yet. Make one: some friends unlock what you prepared.");

    public static readonly Text DraftMark = Admin("（没发布）{title}", "(not published) {title}");

    public static readonly Text OverMark = Admin("（已结束）{title}", "(over) {title}");

    public static readonly Text New = Admin("＋ 新建", "＋ New");

    public static readonly Text Return = Admin("‹ 返回", "‹ Back");

    public static readonly Text AskNeeded = Admin("满几位有效邀请解锁？发一个数，例如：3", "How many invites that count unlock it? Send a number, such as: 3");

    public static readonly Text BadNeeded = Admin("要 1 到 {most} 之间的一个数，例如：3", "A number from 1 to {most}, such as: 3");

    public static readonly Text AskGift = Admin(
        "满 {needed} 位解锁什么？把内容发给我：一段文字、一个链接、一个文件或一张图片；给积分就写：50 积分",
        "Invites needed: {needed}. What do they unlock? Send it to me: a text, a link, a file or a photo; for points write: 50 points");

    public static readonly Text BadGift = Admin(
        "只有一个数，我不知道是什么。给积分就写：50 积分；也可以发文字、链接、文件或图片。",
        "That is only a number. For points write: 50 points; or send a text, a link, a file or a photo.");

    public static readonly Text BadPoints = Admin("积分要在 1 到 {most} 之间，例如：50 积分", "1 to {most} points, such as: 50 points");

    public static readonly Text LongGift = Admin(
        "太长了：最多 {most} 个字符，现在 {length} 个。长的内容放进文件或链接再发给我。",
        "Too long: at most {most} characters, and this has {length}. Put it into a file or behind a link.");

    public static readonly Text OtherMedia = Admin(
        "这种我存不了，请作为「文件」或图片再发一次。", "I can't keep this kind: send it as a file, or a photo.");

    public static readonly Text NoFileHere = Admin("这一步要文字，请直接打字回答。", "This step takes words: please type your answer.");

    public static readonly Text AskQuota = Admin("一共几份？发一个数，先满先得，例如：20；不限就发：不限", "How many can get it? Send a number, first come first served, such as: 20; or: everybody");

    public static readonly Text BadQuota = Admin("要 0 到 {most} 之间的一个数（0 = 不限），例如：20", "A number from 0 to {most} (0 = everybody), such as: 20");

    public static readonly Text AskLast = Admin(
        "到哪天为止（含当天）？例如：12月31日、下周五、两周后、30天；不限就发：不限", "Until which day, that day included? Such as: 2026-12-31, next Friday, in 2 weeks, or 30 days; or: no end");

    public static readonly Text BadLast = Admin(
        "没看懂是哪天，只写日子，不写几点。例如：12月31日、下周五、30天、年底、不限",
        "I can't read which day that is; write a day without a time. Such as: 2026-12-31, next Friday, 30 days, end of the year, no end");

    public static readonly Text OtherLast = Admin(
        "{day}不行：要在今天到 {days} 天以内。例如：12月31日、30天、不限",
        "{day} will not do: it takes a day from today to {days} days ahead. Such as: 2026-12-31, 30 days, no end");

    public static readonly Text Day = Admin("{day}（{weekday}）", "{weekday}, {day}");

    public static readonly Text LastIs = Admin("到 {day}为止，那天也算。", "Until {day}, that day included.");

    public static readonly Text AskTitle = Admin("它叫什么？成员会看到，例如：早起电子书", "What is it called? Members will see it, such as: The early birds' e-book");

    public static readonly Text BadTitle = Admin("名字要 1 到 {most} 个字符，例如：早起电子书", "A title has 1 to {most} characters, such as: The early birds' e-book");

    public static readonly Text Task = Admin(
        "<b>{title}</b>{mark}\n满 {needed} 位有效邀请解锁：{gift}\n份数：{quota}\n截止：{until}{reached}",
        "<b>{title}</b>{mark}\nInvites needed: {needed}\nUnlocks: {gift}\nFor: {quota}\nUntil: {until}{reached}");

    public static readonly Text MarkDraft = Admin("（没发布）", " (not published)");

    public static readonly Text MarkOver = Admin("（已结束）", " (over)");

    public static readonly Text Reached = Admin("\n解锁了 {count} 位", "\nUnlocked by {count}");

    public static readonly Text GiftText = Admin("\n<blockquote>{text}</blockquote>", "\n<blockquote>{text}</blockquote>");

    public static readonly Text GiftFile = Admin("文件", "a file");

    public static readonly Text GiftPhoto = Admin("图片", "a photo");

    public static readonly Text GiftPoints = Admin("{points} 积分", "{points} points");

    public static readonly Text Everybody = Admin("不限", "everybody");

    public static readonly Text QuotaOf = Admin("{quota} 份", "the first {quota}");

    public static readonly Text NoEnd = Admin("不限", "no end");

    public static readonly Text Go = Admin("✓ 发布", "✓ Publish");

    public static readonly Text Rename = Admin("改名字", "Change its title");

    public static readonly Text Drop = Admin("不要了", "Discard");

    public static readonly Text Past = Admin("截止日已经过了，删掉再建一个吧。", "Its last day is past: discard it and make another.");

    public static readonly Text Published = Admin(
        "「{title}」开始了：今天起算数的朋友都计入。我不会在群里发消息，请你告诉大家：发「邀请有礼」就能看到。",
        "“{title}” has begun: friends who come to count from today on are counted. I post nothing in the group: tell everybody that /unlock shows it.");

    public static readonly Text WhoLabel = Admin("谁解锁了", "Who unlocked it");

    public static readonly Text Who = Admin("「{title}」解锁了 {count} 位：\n{lines}", "“{title}”, unlocked by {count}:\n{lines}");

    public static readonly Text Nobody = Admin("「{title}」还没有人解锁。", "Nobody has unlocked “{title}” yet.");

    public static readonly Text WhoLine = Admin("{place}. {name} · {day}{waits}", "{place}. {name} · {day}{waits}");

    public static readonly Text Waits = Admin(" · 等 TA 打开私聊", " · waits for their private chat");

    public static readonly Text EndLabel = Admin("提前结束", "End it now");

    public static readonly Text AskEnd = Admin(
        "结束「{title}」？已经满的都会拿到，还没满的以后就拿不到了。", "End “{title}”? Who has enough gets it; nobody else will.");

    public static readonly Text EndSure = Admin("确定结束", "Yes, end it");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
