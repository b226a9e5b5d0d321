using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using GroupBot.Texts;

namespace GroupBot.Features.CheckIns;

/// <summary>What members read of plans.</summary>
internal static class PlanTexts
{
    public static readonly Text Help = Member("打卡计划：报名、进度、证书", "Check-in plans: sign up, progress, certificate");

    public static readonly Text About = Member(
        "本群有哪些打卡计划，你报了哪些、打到第几天。报名和退出都用下面的按钮，别人看不到。\n人人可用。打卡时带上计划的 # 标签就行。",
        "The plans of this group, which ones you signed up for, and how far along you are. Sign up or leave with the buttons; nobody else sees it.\n"
        + "For everyone. To check in for a plan, add its hashtag.");

    /// <summary>Under the answer to a check-in, a line a plan.</summary>
    public static readonly Text Day = Member("「{title}」{done}/{needed} 天", "“{title}”: {done} of {needed} days");

    public static readonly Text LacksPhoto = Member("还差一张照片，补发就算今天。", "Add a photo and it counts.");

    public static readonly Text LacksVoice = Member("还差一段语音，补发就算今天。", "Add a voice message and it counts.");

    public static readonly Text LacksText = Member(
        "再写几个字，写满 {most} 个就算今天：改这条，或者回复它。", "Write at least {most} letters and it counts: edit this one, or reply to it.");

    /// <summary>To a check-in that did not name the plan.</summary>
    public static readonly Text LacksIn = Member("「{title}」{lacks}", "“{title}”: {lacks}");

    /// <summary>To a check-in that may mean several plans, each of which wants a proof.</summary>
    public static readonly Text WhichPlan = Member(
        "打卡记下了。算哪个计划？把照片（或语音、文字）发来，写上 {tags}。",
        "Checked in. Which plan is it for? Send your photo, voice message or text with {tags}.");

    public static readonly Text UsedPhoto = Member(
        "这张照片以前用过啦，换一张今天的就算。", "That photo was used before. Add a new one and it counts.");

    public static readonly Text UsedVoice = Member(
        "这段语音以前用过啦，换一段今天的就算。", "That voice message was used before. Add a new one and it counts.");

    public static readonly Text NotYet = Member("「{title}」{day}才开始，到时候见。", "“{title}” begins on {day}. See you then.");

    public static readonly Text DoneBefore = Member("「{title}」今天打过啦。", "“{title}”: today is already done.");

    public static readonly Text SignUpFirst = Member(
        "「{title}」要先报名。报好再发一次，今天就算。", "“{title}”: sign up first, then send it again and today counts.");

    public static readonly Text Finished = Member(
        "🏅 「{group}」的「{title}」，你完成了！一共 {done} 天。", "🏅 You finished “{title}” in “{group}”. Days done: {done}.");

    public static readonly Text Certificate = Member(
        "🏅 <b>完成证书</b>\n<b>{name}</b>\n「{title}」· {group}\n{span}，{days} 天里完成 {done} 天\n{day}达成",
        "🏅 <b>Certificate</b>\n<b>{name}</b>\n“{title}” · {group}\n{span}: {done} of {days} days\nfinished on {day}");

    public static readonly Text CertificateLabel = Member("🏅 看证书", "🏅 Certificate");

    public static readonly Text CertificateComes = Member("证书发到私聊，马上就来。", "Your certificate is on its way to our private chat.");

    public static readonly Text NoCertificate = Member("完成后可以在这里看证书。", "Your certificate will be here once you finish.");

    /// <summary>In the group, for everybody.</summary>
    public static readonly Text Post = Member(
        "📋 <b>{title}</b>\n{span}，{goal}。\n{how}{rule}",
        "📋 <b>{title}</b>\n{span}. {goal}.\n{how}{rule}");

    /// <summary>What it takes to finish.</summary>
    public static readonly Text Goal = Member("{days} 天里打满 {target} 天就完成", "Finish {target} of {days} days");

    public static readonly Text GoalOfEveryDay = Member("{days} 天，天天打卡就完成", "Check in on all {days} days to finish");

    public static readonly Text GoalOfOneDay = Member("当天打卡就完成", "Check in that day to finish");

    public static readonly Text PostOver = Member("{post}\n\n已经结束。", "{post}\n\nIt is over.");

    public static readonly Text How = Member("打卡：发 #{tag}{proof}", "Each day: #{tag}{proof}");

    public static readonly Text HowInTopic = Member("打卡：在这个话题里发{what}；在别处发，就带上 #{tag}", "Each day: {what} in this topic, or elsewhere with #{tag}");

    /// <summary>What is sent for a plan.</summary>
    public static readonly Text WhatPlain = Member("「打卡」", "“check-in”"), WhatPhoto = Member("一张照片", "a photo"),
        WhatVoice = Member("一段语音", "a voice message"), WhatText = Member("一段话（至少 {most} 个字）", "at least {most} letters");

    /// <summary>To who still writes the hashtag of a plan, and means a check-in.</summary>
    public static readonly Text EndedLately = Member(
        "「{title}」{day}就结束了，这个标签不再算打卡。发「打卡」，今天就记上。",
        "“{title}” ended on {day}, so its hashtag no longer counts. Send “check-in” and today is recorded.");

    public static readonly Text HowPlain = Member("打卡：发「打卡」或 #{tag}", "Each day: send “check-in” or #{tag}");

    public static readonly Text ProofPhoto = Member("，带一张照片", " with a photo");

    public static readonly Text ProofVoice = Member("，带一段语音", " with a voice message");

    public static readonly Text ProofText = Member("，写满 {most} 个字", " with at least {most} letters");

    public static readonly Text Join = Member("报名", "Sign up");

    public static readonly Text JoinCount = Member("报名 · {count}", "Sign up · {count}");

    public static readonly Text JoinOne = Member("报名 {title}", "Sign up: {title}");

    public static readonly Text LeaveOne = Member("退出 {title}", "Leave: {title}");

    /// <summary>From the first day to the last.</summary>
    public static readonly Text Span = Member("{from}–{to}", "{from} – {to}");

    public static readonly Text Joined = Member("报名成功！{span}。{how}", "You're in: {span}. {how}");

    public static readonly Text JoinedLate = Member(
        "{joined}\n剩下的天数不够完成了，一起打也很好。", "{joined}\nThere aren't enough days left to finish, but join in anyway.");

    public static readonly Text Back = Member("欢迎回来，之前的 {done} 天都在。", "Welcome back. Your days so far are still here: {done}.");

    public static readonly Text In = Member("你已经报名了：{done}/{needed} 天。", "You're already in: {done} of {needed} days.");

    public static readonly Text Left = Member(
        "已退出「{title}」。打过的都留着，想回来再点报名。", "You left “{title}”. Your days stay; sign up again whenever you like.");

    public static readonly Text Over = Member("这个计划已经结束了。", "That plan is over.");

    public static readonly Text NotHere = Member("进群以后就能报名。", "Join the group first, then you can sign up.");

    public static readonly Text None = Member("「{group}」现在没有打卡计划。", "“{group}” has no check-in plans at the moment.");

    public static readonly Text Page = Member("<b>{group}</b> 的打卡计划\n{plans}", "<b>{group}</b>: check-in plans\n{plans}");

    public static readonly Text Line = Member("\n<b>{title}</b>\n{span} · {count} 人\n{state}", "\n<b>{title}</b>\n{span} · signed up: {count}\n{state}");

    public static readonly Text StateOut = Member("还没报名。{how}", "You're not in it yet. {how}");

    public static readonly Text StateIn = Member("你：{done}/{needed} 天，还差 {left} 天。{how}", "You: {done} of {needed} days, {left} to go. {how}");

    public static readonly Text StateShort = Member(
        "你：{done}/{needed} 天，还差 {left} 天，计划里只剩 {ahead} 天了。{how}",
        "You: {done} of {needed} days. {left} to go, and {ahead} left in the plan. {how}");

    public static readonly Text StateDone = Member("你：完成 🏅 {done} 天。", "You finished 🏅 Days done: {done}.");

    public static readonly Text Finishers = Member("🏅 「{title}」结束，{count} 人完成：\n{names}", "🏅 “{title}” is over. Finished by {count}:\n{names}");

    public static readonly TableTexts Members = new(
        Member("你报名的打卡计划", "The plans you signed up for"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["plan_no"] = Column.Of("第几个计划", "the plan's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["joined_day"] = Column.Day("报名那天", "day you signed up"),
            ["joined_at"] = Column.Instant("报名时间", "signed up at"),
            ["left_day"] = Column.Day("退出那天", "day you left"),
            ["finished_day"] = Column.Day("完成那天", "day you finished"),
        });

    public static readonly TableTexts Days = new(
        Member("你在计划里打卡的日子", "Your days of plans"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["plan_no"] = Column.Of("第几个计划", "the plan's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["day"] = Column.Day("哪一天", "day"),
            ["at"] = Column.Instant("记下的时间", "recorded at"),
            ["message_id"] = Column.Of("消息编号", "message number"),
            ["chat_id"] = Column.Of("那条消息所在群的 Telegram 编号", "Telegram's number of the group with that message"),
            ["file"] = Column.Of("照片或语音在 Telegram 的编号", "Telegram's mark of the photo or voice message"),
        });

    public static readonly TableTexts Waits = new(
        Member("还差照片、语音或文字的打卡", "Check-ins that still lack something"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["plan_no"] = Column.Of("第几个计划", "the plan's number"),
            ["day"] = Column.Day("哪一天", "day"),
            ["message_id"] = Column.Of("消息编号", "message number"),
            ["chat_id"] = Column.Of("那条消息所在群的 Telegram 编号", "Telegram's number of the group with that message"),
            ["topic"] = Column.Of("话题编号", "topic"),
        });

    /// <summary>What is missing; <c>most</c> is the plan's number of letters.</summary>
    public static Text Lacks(PlanProof proof) => proof switch
    {
        PlanProof.Photo => LacksPhoto,
        PlanProof.Voice => LacksVoice,
        _ => LacksText,
    };

    public static Text UsedBefore(MediaKind media) => media is MediaKind.Voice ? UsedVoice : UsedPhoto;

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);
}
