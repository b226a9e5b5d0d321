using GroupBot.Core.CheckIns;
using GroupBot.Texts;

namespace GroupBot.Features.CheckIns;

/// <summary>What admins read who make plans and look after them.</summary>
internal static class PlanAdminTexts
{
    public static readonly Text Help = Admin("新建和管理打卡计划", "Make check-in plans and look after them");

    public static readonly Text About = Admin(
        "新建打卡计划，看名单、今天谁还没打，提前结束。不带内容：在私聊里点几下就好。\n"
        + "也可以一行写完：<code>/plan 21天早起 18/21 照片 明天</code>，就是 21 天里打满 18 天、每天一张照片、明天开始。照片可以换成 语音 或 30字；#标签 自己定；在话题里加上「话题」，就归那个话题；下面几行写规则。\n"
        + "群管理员可用。名单只在私聊里给管理员看。",
        "Makes a check-in plan; shows who signed up and who has not checked in today; ends it early. With nothing behind it: a few taps in private.\n"
        + "Or in one line: <code>/plan Early birds 18/21 photo tomorrow</code> is 18 of 21 days, a photo a day, from tomorrow. Instead of photo: voice, or 30chars; #tag is a hashtag of your own; with topic, in a topic, the plan belongs to it; lines below are the rule.\n"
        + "For the group's admins. Lists are shown to admins in private alone.");

    public static readonly Text PostLabel = Admin("打卡计划", "check-in plan");

    public static readonly Text FinishersLabel = Admin("打卡计划的完成名单", "who finished a plan");

    public static readonly Text Example = Admin("例：/plan 21天早起 21 照片", "Like this: /plan Early birds 21 photo");

    public static readonly Text InPrivate = Admin("在私聊里点几下就好。", "A few taps in private will do.");

    public static readonly Text OpenLabel = Admin("打卡计划", "Check-in plans");

    public static readonly Text TooManyDrafts = Admin(
        "草稿最多 {most} 个，先发布或删掉一个。", "At most {most} drafts: publish one or throw one away first.");

    /// <summary>A line in private, of somebody who leads several groups.</summary>
    public static readonly Text PickGroup = Admin("哪个群的计划？", "Plans of which group?");

    public static readonly Text Expired = Admin("这个按钮已经过期了。", "This button has expired.");

    public static readonly Text NoTitle = Admin("计划叫什么？{example}", "What is the plan called? {example}");

    public static readonly Text LongTitle = Admin("名字最多 {most} 个字（一个表情算两个）。{example}", "A title has up to {most} characters (an emoji is two). {example}");

    /// <summary>Of a title that is emoji and nothing else.</summary>
    public static readonly Text NoWords = Admin(
        "名字里要有几个字，不能全是表情。{example}", "A title needs a word or two, not emoji alone. {example}");

    public static readonly Text NoDays = Admin(
        "一共几天？写 1 到 366 的数字。{example}", "How many days, from 1 to 366? {example}");

    public static readonly Text WrongDays = Admin(
        "天数要在 1 到 366 之间，要打的天数不能比它多。{example}", "1 to 366 days, and no more to do than there are. {example}");

    public static readonly Text WrongStart = Admin(
        "开始的日子最早今天，最晚一年以内。{example}", "It begins today or later, within a year. {example}");

    public static readonly Text UnknownWord = Admin("没看懂「{word}」。{example}", "I don't understand “{word}”. {example}");

    public static readonly Text NoTopicHere = Admin("要归哪个话题，就到那个话题里发这一行。", "To give it a topic, send that line in the topic.");

    public static readonly Text TagTaken = Admin(
        "#{tag} 已经有计划在用了，换一个标签，比如 #{tag}2。", "A plan already uses #{tag}: choose another hashtag, such as #{tag}2.");

    public static readonly Text TooMany = Admin("同时最多 {most} 个计划，先结束一个。", "At most {most} plans at once: end one first.");

    public static readonly Text Made = Admin("「{title}」建好了：{span}。", "“{title}” is ready: {span}.");

    public static readonly Text NotPosted = Admin(
        "「{title}」建好了：{span}。现在在暂停，报名消息还没发到群里，恢复以后用 /plan 再发。",
        "“{title}” is ready: {span}. I'm paused, so its sign-up message wasn't posted; post it with /plan when the pause is over.");

    public static readonly Text List = Admin("<b>{group}</b> 的打卡计划", "<b>{group}</b>: check-in plans");

    public static readonly Text DraftMark = Admin("（草稿）{title}", "(draft) {title}");

    public static readonly Text New = Admin("＋ 新建", "＋ New");

    public static readonly Text Return = Admin("‹ 返回", "‹ Back");

    public static readonly Text AskTitle = Admin("计划叫什么？发给我，例如：21天早起", "What is the plan called? Send me its title, such as: 21 days of early mornings");

    public static readonly Text AskTag = Admin("标签用什么？发给我，例如：#早起", "Which hashtag? Send it to me, such as: #early");

    public static readonly Text AskRule = Admin("写几句规则发给我，会放在报名消息里。", "Send me the rules in a few words: they go into the sign-up message.");

    public static readonly Text BadTag = Admin("标签要有字母、数字或汉字。", "A hashtag needs letters or digits.");

    public static readonly Text Draft = Admin(
        "<b>{title}</b>（草稿，还没发布）\n开始：{from}\n天数：{days}，打满 {target} 天完成\n打卡要带：{proof}\n标签：#{tag}\n规则：{rule}",
        "<b>{title}</b> (draft)\nBegins: {from}\nDays: {days}, {target} to finish\nEach time: {proof}\nHashtag: #{tag}\nRule: {rule}");

    public static readonly Text First = Admin("开始", "Begins");
    public static readonly Text Days = Admin("天数", "Days");
    public static readonly Text Target = Admin("要打满几天", "Days to do");
    public static readonly Text Proof = Admin("打卡要带什么", "Each time");
    public static readonly Text Tag = Admin("标签", "Hashtag");
    public static readonly Text Rule = Admin("规则", "Rule");
    public static readonly Text Go = Admin("✓ 发布到群里", "✓ Publish in the group");
    public static readonly Text Drop = Admin("不要了", "Discard");
    public static readonly Text NoProof = Admin("不限", "nothing");
    public static readonly Text Photo = Admin("一张照片", "a photo");
    public static readonly Text Voice = Admin("一段语音", "a voice message");
    public static readonly Text Letters = Admin("写满 {most} 个字", "at least {most} letters");
    public static readonly Text NoRule = Admin("还没写", "none yet");
    public static readonly Text OfDays = Admin("{days} 天", "{days} days");
    public static readonly Text ChooseOrType = Admin(
        "<b>{title}</b>\n{what}：选一个，或者直接发数字（1 到 {most}）",
        "<b>{title}</b>\n{what}: choose one, or send me a number (1 to {most})");
    public static readonly Text NumberWithin = Admin("发一个 1 到 {most} 的数字就行。", "Just send a number from 1 to {most}.");
    public static readonly Text Choose = Admin("<b>{title}</b>\n{what}：选一个", "<b>{title}</b>\n{what}: choose one");

    public static readonly Text Open = Admin(
        "<b>{title}</b>\n{span}，{goal}\n{how}\n报名 {count} 人，今天已打 {today} 人",
        "<b>{title}</b>\n{span}. {goal}\n{how}\nSigned up: {count}, done today: {today}");

    public static readonly Text NotYetLabel = Admin("今天还没打", "Not yet today");
    public static readonly Text RosterLabel = Admin("名单", "Who signed up");
    public static readonly Text AgainLabel = Admin("再发到群里", "Post it again");
    public static readonly Text EndLabel = Admin("提前结束", "End it now");
    public static readonly Text EndSure = Admin("确定结束", "Yes, end it");

    public static readonly Text NotYet = Admin(
        "「{title}」今天还没打的 {count} 人：\n{names}\n\n只在这里给管理员看，不会发到群里。",
        "“{title}”, not yet today ({count}):\n{names}\n\nFor admins, only here: it's never posted in the group.");

    public static readonly Text EveryoneDid = Admin("「{title}」今天都打过了。", "“{title}”: nobody is missing today.");

    public static readonly Text NotRunning = Admin("「{title}」今天不打卡：{span}。", "“{title}” does not run today: {span}.");

    public static readonly Text Roster = Admin("「{title}」报名 {count} 人：\n{lines}", "“{title}”, signed up ({count}):\n{lines}");

    public static readonly Text RosterLine = Admin("{name} · {done}/{target}{mark}", "{name} · {done} of {target}{mark}");

    public static readonly Text NobodyYet = Admin("「{title}」还没有人报名。", "Nobody has signed up for “{title}” yet.");

    public static readonly Text Posted = Admin("发了。", "Posted.");

    public static readonly Text PostHeld = Admin("现在在暂停，恢复以后再发。", "I'm paused: post it when the pause is over.");

    public static readonly Text AskEnd = Admin(
        "结束「{title}」？以后不能再打，已经完成的人会列在群里，没完成的不会提。",
        "End “{title}”? Nothing counts for it after that. Those who finished are listed in the group; those who didn't aren't mentioned.");

    public static readonly Text Ended = Admin("「{title}」已结束，{count} 人完成。", "“{title}” is over. Finished by {count}.");

    public static readonly Text EndedListLater = Admin(
        "「{title}」已结束，{count} 人完成。群里现在在暂停，完成名单等恢复后再发。",
        "“{title}” is over. Finished by {count}. I'm paused: the list goes out when the pause is over.");

    public static readonly Text ListsLine = Admin("{count} 个打卡计划的完成名单没发出去", "lists of who finished a plan that did not go out: {count}");

    public static readonly Text ListsButton = Admin("去处理", "decide");

    public static readonly Text ListsLeft = Admin(
        "「{group}」：下面这些打卡计划的完成名单，连着三天没能发到群里，多半是每天主动发的条数用完了，或者设成了 0。现在发，还是不发了？",
        "“{group}”: the lists of who finished these plans couldn't be posted for three days, most likely because the daily limit of posts was used up "
        + "or is 0. Post them now, or leave them?");

    public static readonly Text NoListsLeft = Admin("完成名单都处理好了。", "All lists are dealt with.");

    public static readonly Text PostList = Admin("发「{title}」", "Post “{title}”");

    public static readonly Text LeaveList = Admin("不发了", "Leave it");

    public static Text Of(PlanFault fault) => fault switch
    {
        PlanFault.LongTitle => LongTitle,
        PlanFault.NoWords => NoWords,
        PlanFault.NoDays => NoDays,
        PlanFault.WrongDays => WrongDays,
        PlanFault.WrongStart => WrongStart,
        PlanFault.UnknownWord => UnknownWord,
        _ => NoTitle,
    };

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
