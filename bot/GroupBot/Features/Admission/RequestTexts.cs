using GroupBot.Texts;

namespace GroupBot.Features.Admission;

/// <summary>What admins read of those who ask to come in.</summary>
internal static class RequestTexts
{
    public static readonly Text Help = Admin("进群申请：谁在等、批准、婉拒", "requests to join: who waits, approve, decline");

    public static readonly Text About = Admin(
        "列出申请进群的人，等得最久的在前：从哪里来、每个问题怎么答的。可以批准、婉拒，或者再问一句。\n管理员用，在私聊里看。",
        "Lists who asks to join, longest wait first: by what door, and how they answered. Approve, decline, or ask one more thing.\nFor admins, answered in private.");

    public static readonly Text Line = Admin("{count} 份进群申请", "requests to join: {count}");

    public static readonly Text Button = Admin("处理", "Decide");

    public static readonly Text InPrivate = Admin("进群申请在私聊里看。", "Requests to join are for our private chat.");

    public static readonly Text OpenLabel = Admin("去私聊看", "Open the private chat");

    public static readonly Text PickGroup = Admin("看哪个群的进群申请？", "Requests to which group?");

    public static readonly Text List = Admin("<b>「{group}」的进群申请</b>（{count} 份在等）", "<b>Requests to join “{group}”</b> (waiting: {count})");

    public static readonly Text ListAsking = Admin("<b>「{group}」</b>还在答题的（{count} 位）", "<b>“{group}”</b>: still answering ({count})");

    public static readonly Text ListQueued = Admin("<b>「{group}」</b>排队等位的（{count} 位）", "<b>“{group}”</b>: in the line for a place ({count})");

    public static readonly Text Nobody = Admin("没有人在等。", "Nobody waits.");

    public static readonly Text Label = Admin("{name} · {at}", "{name} · {at}");

    public static readonly Text Earlier = Admin("‹ 前面的", "‹ Earlier");

    public static readonly Text Later = Admin("后面的 ›", "Later ›");

    public static readonly Text ToWaiting = Admin("等着处理的 {count} 份", "Waiting: {count}");

    public static readonly Text ToAsking = Admin("还在答题的 {count} 位", "Still answering: {count}");

    public static readonly Text ToQueued = Admin("排队等位的 {count} 位", "In the line: {count}");

    public static readonly Text Page = Admin(
        "<b>{name}</b>{username} 申请加入「{group}」\n{door} · {at}", "<b>{name}</b>{username} asks to join “{group}”\n{door} · {at}");

    public static readonly Text ByEntrance = Admin("从渠道「{title}」来", "through the entrance “{title}”");

    public static readonly Text ByMember = Admin("从 {name} 的邀请链接来", "through the invite link of {name}");

    public static readonly Text ByOther = Admin("直接申请，或者从别的链接来", "directly, or through another link");

    public static readonly Text Bio = Admin("简介：{bio}", "Bio: {bio}");

    public static readonly Text Voucher = Admin("用了 {name} 的邀请码", "With the code of {name}");

    public static readonly Text VoucherLate = Admin(
        "用了 {name} 的邀请码（之前试错 {count} 次）", "With the code of {name} (wrong ones before it: {count})");

    public static readonly Text NoCode = Admin("凭邀请码进：TA 还没给", "Needs a member's code, and gave none yet");

    public static readonly Text WrongCodes = Admin(
        "凭邀请码进：TA 试了 {count} 次，都不是群友的", "Needs a member's code; tries: {count}, none of them a member's");

    public static readonly Text WasHere = Admin("以前在群里，后来离开了", "Was a member before, and left");

    public static readonly Text DeclinedBefore = Admin("以前被婉拒过（{at}）", "Was turned down before ({at})");

    public static readonly Text Answer = Admin(
        "\n<b>{question}</b>{mark}{edited}\n<blockquote>{answer}</blockquote>", "\n<b>{question}</b>{mark}{edited}\n<blockquote>{answer}</blockquote>");

    public static readonly Text Aside = Admin("TA 还说", "They also said");

    public static readonly Text Unanswered = Admin("\n还有 {count} 个问题没答。", "\nNot answered yet: {count}.");

    public static readonly Text Approve = Admin("批准", "Approve");

    public static readonly Text Decline = Admin("婉拒", "Decline");

    public static readonly Text AskMore = Admin("再问一句", "Ask one more thing");

    public static readonly Text Next = Admin("下一份：{name}（还有 {count} 份）", "Next: {name} (waiting: {count})");

    public static readonly Text LetInAfterAll = Admin("还是让 TA 进来", "Let them in after all");

    public static readonly Text WelcomeTold = Admin(
        "婉拒在 Telegram 里收不回来，不过可以这样：我告诉了 {name}，7 天里再申请一次就直接进{line}。",
        "Telegram takes no decline back, but this works: I told {name} that they come in at once if they ask again within 7 days{line}.");

    public static readonly Text WelcomeUntold = Admin(
        "婉拒在 Telegram 里收不回来，不过可以这样：{name} 7 天里再申请一次，我直接让 TA 进{line}。我没法给 TA 发消息（{why}），麻烦你转告 TA{username}。{link}",
        "Telegram takes no decline back, but this works: if {name} asks again within 7 days, I let them in at once{line}. I cannot write to them ({why}): please tell them yourself{username}.{link}");

    public static readonly Text InLineFirst = Admin("；现在名额满了，会先排队", " (every place is taken just now, so they stand in the line first)");

    public static readonly Text ToUsername = Admin("（@{username}）", " (@{username})");

    public static readonly Text ByLink = Admin("\n申请的链接：{url}", "\nThe link to ask by: {url}");

    public static readonly Text AskThat = Admin("就问这句：「{words}」", "Ask exactly that: “{words}”");

    public static readonly Text AskedBefore = Admin("这句已经问过了。", "That was asked already.");

    public static readonly Text Back = Admin("‹ 返回", "‹ Back");

    public static readonly Text Gone = Admin("这份申请已经不在了。", "This request is gone.");

    public static readonly Text By = Admin("{name}", " by {name}");

    public static readonly Text EnteredBy = Admin("（{name}批准的）", " (let in by {name})");

    public static readonly Text StandsAsking = Admin("\n<i>正在私聊里答题。</i>", "\n<i>Being asked in private.</i>");

    public static readonly Text StandsWaiting = Admin("\n<i>等管理员决定。</i>", "\n<i>Waits for an admin.</i>");

    public static readonly Text StandsQueued = Admin(
        "\n<i>已同意，在排队等位，前面还有 {before} 位。</i>", "\n<i>May come in, and waits for a place; people ahead: {before}.</i>");

    public static readonly Text StandsNext = Admin(
        "\n<i>已同意，在排队等位，排在第一位。</i>", "\n<i>May come in, and is first in the line for a place.</i>");

    public static readonly Text StandsApproved = Admin("\n<i>{by}已批准。</i>", "\n<i>Approved{by}.</i>");

    public static readonly Text StandsEntered = Admin("\n<i>已经进群{by}。</i>", "\n<i>Joined{by}.</i>");

    public static readonly Text StandsDeclined = Admin("\n<i>{by}已婉拒。</i>", "\n<i>Declined{by}.</i>");

    public static readonly Text StandsExpired = Admin("\n<i>没人处理，过期退回了。</i>", "\n<i>Nobody decided in time; it was returned.</i>");

    public static readonly Text StandsUnanswered = Admin("\n<i>问题没答完，过期退回了。</i>", "\n<i>They did not answer everything in time; it was returned.</i>");

    public static readonly Text StandsWithdrawn = Admin("\n<i>对方自己撤回了。</i>", "\n<i>They took it back.</i>");

    public static readonly Text StandsElsewhere = Admin("\n<i>在 Telegram 里处理过了。</i>", "\n<i>Was decided in Telegram.</i>");

    public static readonly Text StandsWelcome = Admin(
        "\n<i>婉拒过，{name}又改了主意：再申请一次就直接进。</i>", "\n<i>Declined first; {name} then changed their mind: comes in on asking again.</i>");

    public static readonly Text StandsLeft = Admin("\n<i>进来后又离开了。</i>", "\n<i>Came in, and left again.</i>");

    public static readonly Text Write = Admin("想问 {name} 什么？发一句话，我转给 TA。不问了就发「算了」。", "What would you ask {name}? Write it, and I pass it on; never mind ends it.");

    public static readonly Text StillWrite = Admin(
        "我还在等你要问 {name} 的话，发来就行；不问了就发「算了」。", "I'm still waiting for what you would ask {name}: write it, or never mind to end it.");

    public static readonly Text NotAsked = Admin("好，不问 {name} 了。", "All right: {name} is asked nothing.");

    public static readonly Text AskedDone = Admin("问了 {name}，TA 一回答我就告诉你。", "I asked {name}, and tell you as soon as they answer.");

    public static readonly Text UnreachableNamed = Admin(
        "没法给 {name} 发消息：{why}。你可以直接找 @{username}。", "I cannot write to {name}: {why}. You can write to @{username} yourself.");

    public static readonly Text Unreachable = Admin(
        "没法给 {name} 发消息：{why}。可以在群的申请列表里点 TA 的头像，直接发消息。",
        "I cannot write to {name}: {why}. In the group's list of requests, tap their picture to write to them yourself.");

    public static readonly Text NeverOpened = Admin(
        "TA 没打开过和我的对话，Telegram 给的 5 分钟也过了", "they never opened a chat with me, and Telegram's 5 minutes are over");

    public static readonly Text OutOfReach = Admin(
        "TA 没打开过和我的对话，婉拒以后 Telegram 就不让我写给 TA 了", "they never opened a chat with me, and since they were declined Telegram lets me write to them no more");

    public static readonly Text BlockedMe = Admin("TA 把我屏蔽了", "they have blocked me");

    public static readonly Text MoreAnswered = Admin(
        "{name} 回答了：\n<b>{question}</b>\n<blockquote>{answer}</blockquote>", "{name} answered:\n<b>{question}</b>\n<blockquote>{answer}</blockquote>");

    public static readonly Text MoreEdited = Admin(
        "{name} 改了回答：\n<b>{question}</b>\n<blockquote>{answer}</blockquote>", "{name} changed an answer:\n<b>{question}</b>\n<blockquote>{answer}</blockquote>");

    public static readonly Text Edited = Admin("（改过）", " (edited)");

    public static readonly Text Asked = new(Audience.Member,
        "「{group}」的管理员想再问你一句：\n<b>{question}</b>\n直接回复就行。", "An admin of “{group}” asks:\n<b>{question}</b>\nJust write back.");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
