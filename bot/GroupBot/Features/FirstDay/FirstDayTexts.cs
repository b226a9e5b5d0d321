using GroupBot.Texts;

namespace GroupBot.Features.FirstDay;

internal static class FirstDayTexts
{
    public static readonly Text Title = new(Audience.Admin, "群的用途", "What the group is for");

    public static readonly Text Help = new(Audience.Member, "五个问题，设置好你的群", "Set up your group in five questions");

    public static readonly Text About = new(Audience.Member,
        "用按钮回答五个问题：群是做什么的、语言、时区、安静时段、打开哪些功能。每个都可以跳过，随时可以重来。\n"
        + "人人都能发，能设置的是自己管理的群；只在私聊里用。\n"
        + "例如刚把我加进群：私聊发 <code>/setup</code>。",
        "Five questions you answer with buttons: what the group is for, language, time zone, quiet hours, what to switch on. Skip any of them, and start over at any time.\n"
        + "For everyone, for the groups they're an admin of; in private only.\n"
        + "For example, when you've just added me: send <code>/setup</code> in private.");

    public static readonly Text Begin = new(Audience.Admin, "🚀 五个问题，马上用起来", "🚀 Five questions, and off we go");

    public static readonly Text Purpose = new(Audience.Admin, "用途", "Purpose");

    public static readonly Text PurposeHelp = new(Audience.Admin,
        "这个群主要是做什么的。在 /setup 里选：客户群、项目群默认不开打卡。", "What the group is mainly for. If you choose customers or a project in /setup, check-ins start switched off.");

    public static readonly Text Unsaid = new(Audience.Admin, "还没说", "not said");

    public static readonly Text Study = new(Audience.Admin, "学习打卡", "learning, check-ins");

    public static readonly Text Interest = new(Audience.Admin, "兴趣", "an interest");

    public static readonly Text Customers = new(Audience.Admin, "客户", "customers");

    public static readonly Text Project = new(Audience.Admin, "项目", "a project");

    public static readonly Text Page = new(Audience.Admin,
        "<b>{group}</b> · {number}/5\n{question}", "<b>{group}</b> · {number}/5\n{question}");

    public static readonly Text AskPurpose = new(Audience.Admin, "这个群主要是做什么的？", "What is the group mainly for?");

    public static readonly Text AskLanguage = new(Audience.Admin, "我在群里说什么语言？", "Which language should I speak there?");

    public static readonly Text AskZone = new(Audience.Admin,
        "我猜群里用的是 <b>{zone}</b>，现在 {time}。对吗？换了就从本群的下一天起。\n列表里没有的，在 /settings → 本群 → 时区 里发城市名。",
        "My guess is that the group uses <b>{zone}</b>, where it's {time} now. Is that right? Another one holds from the group's next day on.\nIf yours isn't listed, send a city in /settings → This group → Time zone.");

    public static readonly Text AskQuiet = new(Audience.Admin,
        "什么时候安静？这段时间里，没人问我就不说话。", "When should I be quiet? During these hours I say nothing unless somebody asks me.");

    public static readonly Text AskSwitches = new(Audience.Admin, "打开哪些？点一下可以开关。", "What should be on? Press to switch.");

    public static readonly Text NoQuiet = new(Audience.Admin, "不用安静", "no quiet hours");

    public static readonly Text Right = new(Audience.Admin, "✓ 对", "✓ That's right");

    public static readonly Text Skip = new(Audience.Admin, "跳过 ›", "Skip ›");

    public static readonly Text Back = new(Audience.Admin, "‹ 返回", "‹ Back");

    public static readonly Text Finish = new(Audience.Admin, "好了", "Done");

    public static readonly Text Done = new(Audience.Admin,
        "<b>{group}</b> 设置好了 👌\n有什么等你处理，看 /todo；想改，发 /settings。",
        "<b>{group}</b> is set up 👌\n/todo shows what's waiting for you, /settings changes anything.");

    public static readonly Text PickGroup = new(Audience.Admin, "设置哪个群？", "Which group?");

    public static readonly Text Expired = new(Audience.Admin,
        "这个按钮已经过期，请重新发 /setup。", "This button has expired. Send /setup again.");

    public static readonly Text OffersLine = new(Audience.Admin, "{count} 个功能可以打开", "{count} more to switch on, if you like");

    public static readonly Text OffersButton = new(Audience.Admin, "看看", "Look");

    public static readonly Text Offer = new(Audience.Admin,
        "<b>{group}</b>\n{offer}\n要打开吗？", "<b>{group}</b>\n{offer}\nSwitch it on?");

    public static readonly Text SwitchOn = new(Audience.Admin, "打开", "Switch on");

    public static readonly Text NotNow = new(Audience.Admin, "不用", "No, thanks");

    public static readonly Text NoOffers = new(Audience.Admin,
        "<b>{group}</b> 都看过了 👌\n以后想改，发 /settings。", "<b>{group}</b>: that's all 👌\n/settings changes anything later.");
}
