using GroupBot.Core.Growth;
using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

/// <summary>What admins read who make entrances and look after them.</summary>
internal static class EntranceTexts
{
    public static readonly Text Title = Admin("渠道", "Entrances");

    public static readonly Text Help = Admin("渠道：每个海报、门店、文章一条自己的入群链接", "Entrances: a link of its own for each poster, shop or post");

    public static readonly Text About = Admin(
        "每个渠道一条自己的链接，谁从哪里来、花了多少、留下多少，一清二楚。不带内容：列出渠道。\n"
        + "<code>/entrance 新建 \"首都机场 T3\" 线下 负责人 @ann 类型 地推 吸引 社交,学习 上限 500 时段 09:00-18:00</code>\n"
        + "限时限量：<code>/entrance 新建 \"双十一\" 需审核 名额 20 截止 11月30日 标签 双十一</code>\n"
        + "改：<code>/entrance 修改 \"双十一\" 名额 30 截止 12月5日</code>，不要了写「关」：时段 关\n"
        + "<code>/entrance 花费 \"首都机场 T3\" 300 昨天 印刷</code> · <code>/entrance 结束 \"首都机场 T3\"</code> · <code>/entrance 内容卡 \"十条读书笔记\" @ann</code> · <code>/entrance 报告</code>\n"
        + "群管理员可用，都在私聊里说。",
        "Each entrance has a link of its own: who came through what, what it cost, who stayed. With nothing behind it: the list.\n"
        + "<code>/entrance add \"Airport T3\" offline owner @ann kind site pull social,learning limit 500 window 09:00-18:00</code>\n"
        + "A campaign: <code>/entrance add \"Book fair\" ask places 20 until 30 Nov tag fair</code>\n"
        + "To change one: <code>/entrance edit \"Book fair\" places 30 until 5 Dec</code>; off takes something away: window off\n"
        + "<code>/entrance cost \"Airport T3\" 300 yesterday print</code> · <code>/entrance end \"Airport T3\"</code> · <code>/entrance card \"Ten notes\" @ann</code> · <code>/entrance report</code>\n"
        + "For the group's admins, in private alone.");

    public static readonly Text NewHelp = Admin("新建渠道", "Make an entrance");

    public static readonly Text NewExample = Admin("新建渠道 首都机场 T3 线下", "new entrance Airport T3 offline");

    public static readonly Text EditHelp = Admin("修改渠道", "Change an entrance");

    public static readonly Text EditExample = Admin("修改渠道 首都机场 T3 名额 30", "edit entrance Airport T3 places 30");

    public static readonly Text ReportHelp = Admin("渠道报告", "Figures of the entrances, or of one");

    public static readonly Text ReportExample = Admin("渠道报告 首都机场 T3", "entrance report Airport T3");

    public static readonly Text WordExample = Admin("渠道 报告", "entrances report");

    public static readonly Text InPrivate = Admin(
        "渠道的事在私聊里说。点下面的按钮打开私聊，再发一次就好。", "Entrances are for the private chat. Open it by the button, then send that again there.");

    public static readonly Text OpenLabel = Admin("打开渠道", "Open entrances");

    public static readonly Text PickGroup = Admin("哪个群的渠道？", "Entrances of which group?");

    public static readonly Text SideGuessed = Admin(
        "（没写线上还是线下，先算{side}。要改：<code>/entrance 修改 \"{title}\" {other}</code>）",
        "(Online or offline was not said: it is {side} now. To change it: <code>/entrance edit \"{title}\" {other}</code>)");

    public static readonly Text Example = Admin(
        "例：<code>/entrance 新建 \"首都机场 T3\" 线下 负责人 @ann</code>", "Like this: <code>/entrance add \"Airport T3\" offline owner @ann</code>");

    public static readonly Text NoName = Admin("渠道叫什么名字？\n{example}", "What is the entrance called?\n{example}");

    public static readonly Text LongName = Admin(
        "名字最多 {most} 个字，「{word}」有 {length} 个，短一点再发。", "A name has at most {most} characters; “{word}” has {length}. Make it shorter.");

    public static readonly Text UnknownWord = Admin(
        "没看懂「{word}」。名字后面可以写：线上 / 线下、负责人 @谁、类型、吸引、工号、上限、时段、需审核 / 凭邀请码 / 直接进、名额、截止、标签。名字里有这些词的话，用引号括起来。\n{example}",
        "I don't understand “{word}”. After the name you can write online or offline, owner @who, kind, pull, staff, limit, window, ask or code or open, places, until, tag. Put the name in quotes where it holds such a word.\n{example}");

    public static readonly Text NoOwner = Admin(
        "负责人是谁？写 @用户名，或者群里的名字；在群里回复 TA 的消息也行。",
        "Who is the owner? Write an @name or the name people see in the group, or send it in the group in reply to them.");

    public static readonly Text NobodyCalled = Admin(
        "「{group}」里没有叫「{word}」的人。写 @用户名，或者在群里回复 TA 的消息发这一行。",
        "Nobody in “{group}” is called “{word}”. Write an @name, or send that line in the group in reply to them.");

    public static readonly Text SeveralCalled = Admin(
        "「{group}」里叫「{word}」的不止一位。写 @用户名，或者在群里回复 TA 的消息发这一行。",
        "Several people in “{group}” are called “{word}”. Write an @name, or send that line in the group in reply to them.");

    public static readonly Text NothingBehind = Admin("「{word}」后面还没写内容。\n{example}", "Something is missing after “{word}”.\n{example}");

    public static readonly Text BothSides = Admin("线上和线下都写了，只留一个。", "It says both online and offline: leave one of them.");

    public static readonly Text UnknownKind = Admin(
        "没有「{word}」这种类型。可以写：内容、达人、活动、门店、合作、地推、其它。", "There is no kind “{word}”. Write content, creator, event, shop, partner, site or other.");

    public static readonly Text UnknownPull = Admin(
        "「吸引」里没有「{word}」。可以写：利益、社交、学习、体验、参与、情感，几个用逗号隔开。",
        "“{word}” is no pull. Write benefit, social, learning, experience, participation or emotion, several with commas between.");

    public static readonly Text WrongLimit = Admin(
        "人数上限要在 1 到 {most} 之间，你写的是「{word}」。", "The limit is a number from 1 to {most}; you wrote “{word}”.");

    public static readonly Text WrongWindow = Admin(
        "时段写成 09:00-18:00 这样，你写的是「{word}」。", "A window is written 09:00-18:00; you wrote “{word}”.");

    public static readonly Text WrongStaff = Admin(
        "工号最多 20 个字，中间没有空格，你写的是「{word}」。", "A staff code has 1 to 20 characters and no space; you wrote “{word}”.");

    public static readonly Text LongBody = Admin("内容最多 {most} 个字，短一点再发。", "What it says has at most {most} characters: make it shorter.");

    public static readonly Text CardExample = Admin(
        "这样写：<code>/entrance 内容卡 \"十条读书笔记\" @ann</code>，下面几行写内容。", "Like this: <code>/entrance card \"Ten notes\" @ann</code>, with the text in the lines below.");

    public static readonly Text Unmet = Admin(
        "我还没见过 @{word}，请 TA 先在群里说句话，或检查用户名。", "I have not met @{word}: ask them to say something in the group first, or check the name.");

    public static readonly Text AuthorNotHere = Admin(
        "{name} 不在「{group}」里，作者要是群里的人。", "{name} is not in “{group}”: an author has to be a member.");

    public static readonly Text Taken = Admin(
        "「{title}」已经有了，换个名字，或者先结束那一个。", "“{title}” is there already: choose another name, or end that one first.");

    public static readonly Text Unknown = Admin("「{group}」没有叫「{word}」的渠道。/entrance 看所有渠道。", "“{group}” has no entrance “{word}”. /entrance lists them.");

    public static readonly Text Nearest = Admin(
        "「{group}」没有叫「{word}」的渠道。是下面的哪一个？点一下，我接着办。",
        "“{group}” has no entrance called “{word}”. Is it one of these? Tap it, and I'll go on from there.");

    public static readonly Text AskName = Admin(
        "在「{group}」新建渠道，叫什么名字？直接发名字，后面也可以跟着写别的，像：书展 线下 名额 20。不建了就发「算了」。",
        "A new entrance to “{group}”: what is it called? Send me the name; more may follow it, like: Book fair offline places 20. Send “never mind” to leave it.");

    public static readonly Text LetGo = Admin("好，先不弄了。", "All right, never mind.");

    public static readonly Text WhichName = Admin("后面写上渠道的名字，或者在 /entrance 里点它。", "Say which: write its name, or tap it in /entrance.");

    public static readonly Text NoRight = Admin(
        "我在「{group}」没有「添加成员」权限，做不了链接。请到：群资料 → 编辑 → 管理员 → 点我的名字 → 打开「添加成员」，再发一次。",
        "I lack the right to add members in “{group}”, so I cannot make a link. Group info → Edit → Administrators → my name → Add Members; then send it once more.");

    public static readonly Text Making = Admin("「{title}」的链接在做了，马上就来。", "The link of “{title}” is being made: one moment.");

    public static readonly Text Refused = Admin(
        "Telegram 没给「{title}」的链接。过一会儿在 /entrance 里点它，再点「换一条链接」。",
        "Telegram gave no link for “{title}”. In a while, tap it in /entrance and then “New link”.");

    public static readonly Text Lost = Admin(
        "做「{title}」的链接时断线了。在 /entrance 里点它，再点「换一条链接」。",
        "The connection broke while I made the link of “{title}”. Tap it in /entrance and then “New link”.");

    public static readonly Text Ended = Admin("「{title}」已经结束了。", "“{title}” has ended.");

    public static readonly Text EndDone = Admin(
        "「{title}」结束了，链接也作废了。之前进来的人照样算它的，花费还可以补记。",
        "“{title}” has ended, and its link no longer works. Whoever came stays counted, and costs can still be added.");

    public static readonly Text AskEnd = Admin("结束「{title}」？它的链接和海报都会失效。", "End “{title}”? Its link and posters stop working.");

    public static readonly Text AskEndWaiting = Admin(
        "结束「{title}」？它的链接和海报都会失效。还有 {count} 份申请没处理完，都会退回，我会告诉申请的人。",
        "End “{title}”? Its link and posters stop working. Requests still open: {count}. They are turned down, and I tell those people.");

    public static readonly Text EndTurnedAway = Admin(
        "还没处理完的 {count} 份申请退回了，我会告诉申请的人。", "Requests that were still open: {count}. They are turned down, and I tell those people.");

    public static readonly Text EndSure = Admin("结束它", "End it");

    public static readonly Text List = Admin("<b>「{group}」的渠道</b>\n{lines}", "<b>Entrances of “{group}”</b>\n{lines}");

    public static readonly Text EndedList = Admin("<b>「{group}」已结束的渠道</b>\n{lines}", "<b>Entrances of “{group}” that have ended</b>\n{lines}");

    public static readonly Text EndedLabel = Admin("已结束的", "Ended ones");

    public static readonly Text EndedFact = Admin("{day} 结束", "ended {day}");

    public static readonly Text NoneYet = Admin(
        "还没有渠道。发 {example} 建一个。", "None yet. Make one: {example}");

    public static readonly Text Line = Admin("{title} · {side} · 进群 {joins} · 有效 {counted}", "{title} · {side} · {joins} came · {counted} counted");

    public static readonly Text More = Admin("更早的 »", "Older »");

    public static readonly Text Newest = Admin("« 最新的", "« Newest");

    public static readonly Text Back = Admin("« 所有渠道", "« All entrances");

    public static readonly Text Page = Admin(
        "<b>{title}</b> · 「{group}」\n{facts}\n进群 {joins} 人 · 有效 {counted} 人 · 花费 {spent}\n{link}",
        "<b>{title}</b> · “{group}”\n{facts}\n{joins} came · {counted} counted · spent {spent}\n{link}");

    public static readonly Text LinkLine = Admin(
        "入群链接（发出去、印海报都用它）：{url}\n扫码页（先到我这里再进群；换了入群链接，它照样能用）：{deep}",
        "Link, to post and to print: {url}\nBy the bot, one tap more, but it works after a new link, too: {deep}");

    public static readonly Text WindowLine = Admin(
        "扫码页（{window} 开放，发出去、印海报都用它）：{deep}", "By the bot, open {window}, to post and to print: {deep}");

    public static readonly Text NoLink = Admin("还没有链接，点「换一条链接」做一条。", "No link yet: tap “New link”.");

    public static readonly Text OwnerFact = Admin("负责人 {name}", "owner {name}");

    public static readonly Text AuthorFact = Admin("作者 {name}", "by {name}");

    public static readonly Text StaffFact = Admin("工号 {staff}", "staff {staff}");

    public static readonly Text PullFact = Admin("吸引：{pulls}", "pull: {pulls}");

    public static readonly Text LimitFact = Admin("最多同时 {most} 人", "at most {most} at a time");

    public static readonly Text Share = Admin("📤 转发", "📤 Share");

    public static readonly Text PostLabel = Admin("📄 内容", "📄 Post");

    public static readonly Text CostLabel = Admin("💰 记花费", "💰 Cost");

    public static readonly Text EndLabel = Admin("结束", "End");

    public static readonly Text AnotherLabel = Admin("打不开？换一条链接", "Not working? New link");

    public static readonly Text JustMade = Admin(
        "这条链接刚做好不到一分钟，先试试它吧。", "This link is less than a minute old: try it first.");

    public static readonly Text Expired = Admin("这个按钮已经过期了。", "This button has expired.");

    public static readonly Text ShareText = new(Audience.Member, "来「{group}」一起吧！", "Join me in “{group}”!");

    public static readonly Text Post = new(Audience.Member, "<b>{entrance}</b>\n{name}\n\n{text}👉 「{group}」：{url}", "<b>{entrance}</b>\n{name}\n\n{text}👉 “{group}”: {url}");

    private static readonly Text Online = Admin("线上", "online"), Offline = Admin("线下", "offline");

    private static readonly Text Content = Admin("内容", "content"), Creator = Admin("达人", "creator"), Event = Admin("活动", "event"),
        Shop = Admin("门店", "shop"), Partner = Admin("合作", "partner"), Site = Admin("地推", "site"), Other = Admin("其它", "other");

    private static readonly IReadOnlyList<(EntrancePulls Pull, Text Name)> Pulls =
    [
        (EntrancePulls.Benefit, Admin("利益", "benefit")),
        (EntrancePulls.Company, Admin("社交", "social")),
        (EntrancePulls.Learning, Admin("学习", "learning")),
        (EntrancePulls.Experience, Admin("体验", "experience")),
        (EntrancePulls.TakingPart, Admin("参与", "participation")),
        (EntrancePulls.Feeling, Admin("情感", "emotion")),
    ];

    public static Text NameOf(EntranceSide side) => side is EntranceSide.Offline ? Offline : Online;

    public static Text NameOf(EntranceKind kind) => kind switch
    {
        EntranceKind.Content => Content,
        EntranceKind.Creator => Creator,
        EntranceKind.Event => Event,
        EntranceKind.Shop => Shop,
        EntranceKind.Partner => Partner,
        EntranceKind.Site => Site,
        _ => Other,
    };

    public static string NameOf(EntrancePulls pulls, Language language) => string.Join(
        language is Language.En ? ", " : "、", Pulls.Where(one => pulls.HasFlag(one.Pull)).Select(one => one.Name.Plain(language)));

    public static Text Of(EntranceFault fault) => fault switch
    {
        EntranceFault.NoName => NoName,
        EntranceFault.LongName => LongName,
        EntranceFault.NoOwner => NoOwner,
        EntranceFault.NothingBehind => NothingBehind,
        EntranceFault.BothSides => BothSides,
        EntranceFault.UnknownKind => UnknownKind,
        EntranceFault.UnknownPull => UnknownPull,
        EntranceFault.WrongLimit => WrongLimit,
        EntranceFault.WrongWindow => WrongWindow,
        EntranceFault.WrongStaff => WrongStaff,
        EntranceFault.LongBody => LongBody,
        EntranceFault.WrongPlaces => CampaignTexts.WrongPlaces,
        EntranceFault.WrongDay => CampaignTexts.WrongDay,
        EntranceFault.PastDay => CampaignTexts.PastDay,
        EntranceFault.NoSuchDay => CampaignTexts.NoSuchDay,
        EntranceFault.UnclearDay => CampaignTexts.UnclearDay,
        EntranceFault.TimeOfDay => CampaignTexts.TimeOfDay,
        EntranceFault.WrongTag => CampaignTexts.WrongTag,
        EntranceFault.LimitWithRequests => CampaignTexts.LimitWithRequests,
        EntranceFault.NothingToChange => CampaignTexts.NothingToChange,
        _ => UnknownWord,
    };

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
