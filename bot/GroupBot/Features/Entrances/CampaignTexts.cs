using GroupBot.Core.Admission;
using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

/// <summary>What admins read of an entrance's places, its end, and of what they change about it.</summary>
internal static class CampaignTexts
{
    public static readonly Text WrongPlaces = Admin(
        "名额要在 1 到 {most} 之间，你写的是「{word}」。", "Places are a number from 1 to {most}; you wrote “{word}”.");

    public static readonly Text WrongDay = Admin(
        "「截止」后面写日子，像 12月31日、下周五、三天后 或 2026-12-31，最远 {most} 年，你写的是「{word}」。",
        "After “until”, write a day, such as 31 Dec, Friday, in 3 days or 2026-12-31, at most {most} years ahead; you wrote “{word}”.");

    public static readonly Text TimeOfDay = Admin(
        "「截止」只写日子，不写几点，那天整天都开着：把「{word}」里的钟点去掉。每天几点开放，用「时段」，像 时段 09:00-18:00。",
        "After “until”, write a day without a time: it is open all that day. Leave the time out of “{word}”; for hours of each day there is window, like window 09:00-18:00.");

    public static readonly Text ReadAs = Admin("「{word}」就是 {day}（{weekday}），当天全天都能进。", "“{word}” means {weekday}, {day}; it stays open all that day.");

    public static readonly Text PastDay = Admin(
        "截止的日子「{word}」已经过去了，写今天或以后的。", "“{word}” is over: the last day is today or later.");

    public static readonly Text NoSuchDay = Admin("没有「{word}」这一天，看看是不是写错了。", "There is no {word}: check the day.");

    public static readonly Text UnclearDay = Admin(
        "「{word}」可能是两个日子。把月份写出来，像 12月31日，或者写全，像 2026-12-31。",
        "“{word}” may be two days. Write the month as a word, like 31 Dec, or the whole date, like 2026-12-31.");

    public static readonly Text WrongTag = Admin(
        "标签写 1 到 {most} 个字，中间有空格就用引号括起来。", "A tag has 1 to {most} characters; put it in quotes where there is a space in it.");

    public static readonly Text LimitWithRequests = Admin(
        "「上限」只能用在直接进的渠道：Telegram 不给要申请的链接设上限。要限人数，把「上限 {word}」换成「名额 {word}」。",
        "A limit goes with entrances that let people in at once: Telegram has none for links where people ask first. For a number of people write places {word} instead of limit {word}.");

    public static readonly Text NothingToChange = Admin(
        "要改什么？例：<code>/entrance 修改 \"首都机场 T3\" 名额 30 截止 1月31日</code>。可以改：名字、负责人、线上 / 线下、类型、吸引、工号、上限、时段、需审核 / 凭邀请码 / 直接进、名额、截止、标签；不要了写「关」。",
        "What should change? For example: <code>/entrance edit \"Airport T3\" places 30 until 31 Jan</code>. You can change the name, owner, online or offline, kind, pull, staff, limit, window, ask or code or open, places, until, tag; write off behind one to take it away.");

    public static readonly Text MoreAreIn = Admin(
        "已经占了 {taken} 个，比 {most} 个名额多：进来的都留着，等人数降到名额以内才再放人。",
        "{taken} places are taken already, more than {most}: everybody stays, and nobody else is let in until there are fewer.");

    public static readonly Text AuthorStays = Admin(
        "内容卡的作者不能换，进来的人算 TA 邀请的。", "A card's author stays: those who come are invites of theirs.");

    public static readonly Text SayTheVerb = Admin(
        "这样改了，谁能进群就变了，正在等的人可能马上就进来，收不回来。确定要改就发：\n<code>/entrance 修改 \"{title}\" {change}</code>",
        "That changes who may come in; who waits may be in at once, and it cannot be taken back. If you mean it, send:\n<code>/entrance edit \"{title}\" {change}</code>");

    public static readonly Text SameAsBefore = Admin("「{title}」本来就是这样。", "“{title}” is like that already.");

    public static readonly Text Done = Admin("「{title}」改好了：\n{lines}", "“{title}” is changed:\n{lines}");

    public static readonly Text ChangeLine = Admin("{what}：{before} → {after}", "{what}: {before} → {after}");

    public static readonly Text Unlimited = Admin("不限", "no limit"), Without = Admin("无", "none");

    public static readonly Text AddressStays = Admin("链接不变，印好的海报照样能用。", "The link stays: posters that are printed go on working.");

    public static readonly Text AddressIsNew = Admin(
        "现在没有能用的链接，新的在做了，马上就来。", "There is no link that works just now; a new one is being made: one moment.");

    public static readonly Text AddressIsGone = Admin(
        "有了时段，原来的入群链接就作废了，印着它的海报打不开；印着扫码页的照样能用。新海报从这里出。",
        "With a window the old link into the group is revoked: posters with it lead nowhere, those with the bot's link go on working. Make new posters here.");

    public static readonly Text AddressComes = Admin(
        "全天开放的链接在做了，马上就来。印着扫码页的海报照样能用。", "The link for any hour is being made: one moment. Posters with the bot's link go on working.");

    public static readonly Text HoursChanged = Admin(
        "刚拿到旧时段链接、还没进群的人，要再扫一次。印着扫码页的海报照样能用。",
        "Who just got a link of the old hours and is not in yet has to scan again. Posters with the bot's link go on working.");

    public static readonly Text NotChanged = Admin(
        "Telegram 没改成「{title}」的链接，它还是老样子。看看我有没有「添加成员」权限，再在 /entrance 里点它、点「换一条链接」。",
        "Telegram did not change the link of “{title}”; it is what it was. See whether I have the right to add members, then tap it in /entrance and “New link”.");

    public static readonly Text TakenBack = Admin(
        "Telegram 没改成「{title}」的链接。免得按老规矩放人进来，我把它作废了。看看我有没有「添加成员」权限，再在 /entrance 里点它、点「换一条链接」。",
        "Telegram did not change the link of “{title}”. So that nobody comes in by the old terms, I took it back. See whether I have the right to add members, then tap it in /entrance and “New link”.");

    public static readonly Text NextGetsAnother = Admin(
        "「{title}」现在的链接作废了，下一个扫码的人会拿到新的。", "The present link of “{title}” is revoked; whoever scans next gets a new one.");

    public static readonly Text EndedByDay = Admin(
        "「{group}」的渠道「{title}」到 {day} 截止，现在结束了，链接也作废了。",
        "The entrance “{title}” of “{group}” was open until {day}: it has ended, and its link no longer works.");

    public static readonly Text ToPage = Admin("看这个渠道", "See the entrance");

    public static readonly Text PlacesFact = Admin("名额 {most}：已进 {taken}，排队 {waiting}", "{taken} of {most} places taken, {waiting} waiting");

    public static readonly Text PlacesPart = Admin("名额 {taken}/{most}", "places {taken}/{most}");

    public static readonly Text UntilFact = Admin("{day} 截止", "until {day}");

    public static readonly Text TagFact = Admin("标签「{tag}」", "tag “{tag}”");

    public static readonly Text AsksNothing = Admin(
        "申请的人现在什么都不用答。要问几句：<code>/questions 渠道 \"{title}\" 加 为什么想来？</code>",
        "Who asks to join is asked nothing yet. To ask them something: <code>/questions of \"{title}\" add Why do you want to join?</code>");

    public static readonly Text Name = Admin("名字", "name"), Side = Admin("在哪", "where"), Kind = Admin("类型", "kind"), Owner = Admin("负责人", "owner"),
        Pull = Admin("吸引", "pull"), Staff = Admin("工号", "staff"), Limit = Admin("上限", "limit"), Window = Admin("时段", "window"),
        Admission = Admin("进群方式", "how people come in"), Places = Admin("名额", "places"), Until = Admin("截止", "until"), Tag = Admin("标签", "tag");

    public static readonly Text OpenWithPlaces = Admin(
        "直接进：申请一下，有名额就马上放行", "open to everybody: they ask to join, and are let in at once while there are places");

    private static readonly Text Open = Admin("直接进", "at once"), Request = Admin("需审核", "on request"), Code = Admin("凭邀请码", "by a member's code");

    public static Text NameOf(AdmissionKind admission) => admission switch
    {
        AdmissionKind.Request => Request,
        AdmissionKind.Code => Code,
        _ => Open,
    };

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
