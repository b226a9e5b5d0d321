using GroupBot.Texts;

namespace GroupBot.Features.Start;

internal static class StartTexts
{
    public static readonly Text StartHelp = new(Audience.Member, "打招呼，给出菜单", "A greeting and the menu");

    public static readonly Text StartAbout = new(Audience.Member,
        "打个招呼，给出功能按钮。\n"
        + "人人可用，只在私聊里有用。",
        "Says hello and shows the buttons of what there is to use.\n"
        + "For everyone, in private only.");

    public static readonly Text MenuHelp = new(Audience.Member, "功能菜单", "What there is to use");

    public static readonly Text MenuAbout = new(Audience.Member,
        "列出你在这里能用的功能，和 /help 一样。\n"
        + "人人可用，结果只给你看。",
        "Lists what you can use here, as /help does.\n"
        + "For everyone, and only you see the answer.");

    public static readonly Text HelpHelp = new(Audience.Member, "使用说明", "How to use the bot");

    public static readonly Text HelpAbout = new(Audience.Member,
        "列出你在这里能用的功能；后面加上命令，就细说这一个。\n"
        + "人人可用，结果只给你看。",
        "Lists what you can use here; with a command after it, tells all about that one.\n"
        + "For everyone, and only you see the answer.");

    public static readonly Text HelpLabel = new(Audience.Member, "❓ 帮助", "❓ Help");

    public static readonly Text Welcome = new(Audience.Member,
        "你好，{name}！我是群里的小帮手。\n\n使用说明、你的记录、语言设置都在下面，点一个看看吧：",
        "Hello, {name}! I help out in groups.\n\nHelp, your own record, the language: it is all below. Pick one:");

    public static readonly Text Menu = new(Audience.Member,
        "<b>你能用的功能：</b>\n{commands}\n\n想细看某一个，比如发：<code>/help {example}</code>",
        "<b>You can use:</b>\n{commands}\n\nFor more about one of them: <code>/help {example}</code>");

    public static readonly Text One = new(Audience.Member, "<b>/{command}</b> · {help}", "<b>/{command}</b> · {help}");

    public static readonly Text Words = new(Audience.Member, "也可以直接发：{words}", "Or just send: {words}");

    public static readonly Text Takes = new(Audience.Member, "后面要写：{arguments}", "Add to it: {arguments}");

    public static readonly Text MayTake = new(Audience.Member, "后面可以写：{arguments}", "You may add: {arguments}");

    public static readonly Text Example = new(Audience.Member, "例如：<code>{example}</code>", "For example: <code>{example}</code>");

    public static readonly Text ACommand = new(Audience.Member, "一个命令", "a command");

    public static readonly Text AWord = new(Audience.Member, "一个词", "a word");

    public static readonly Text ANumber = new(Audience.Member, "一个数字", "a number");

    public static readonly Text ANumberWithin = new(Audience.Member, "{min} 到 {max} 的数字", "a number from {min} to {max}");

    public static readonly Text AText = new(Audience.Member, "一段文字", "some text");

    public static readonly Text SomeMember = new(Audience.Member,
        "一位成员（回复 TA 的消息，或写 @用户名）", "a member (reply to them, or write @name)");

    public static readonly Text Unknown = new(Audience.Member,
        "我不认识这个命令，能用的都在 /help 里。", "I do not know that command. What you can use is in /help.");

    public static readonly Text NotForYou = new(Audience.Member, "这里用不了这个功能。", "You cannot use that here.");

    public static readonly Text OpenPrivate = new(Audience.Member, "和我私聊", "Talk to me in private");
}
