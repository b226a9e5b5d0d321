using GroupBot.Texts;

namespace GroupBot.Features.Start;

internal static class StartTexts
{
    public static readonly Text StartHelp = new(Audience.Member, "认识一下我", "Get to know me");

    public static readonly Text MenuHelp = new(Audience.Member, "你能用的功能", "What you can use");

    public static readonly Text HelpHelp = new(Audience.Member, "怎么用我", "How to use me");

    public static readonly Text HelpLabel = new(Audience.Member, "❓ 帮助", "❓ Help");

    public static readonly Text Welcome = new(Audience.Member,
        "你好，{name}！我是群里的小帮手。\n\n怎么用我、我记得你什么、我说哪种语言，都在下面，点一个看看吧：",
        "Hello, {name}! I help out in groups.\n\nBelow you find how to use me, what I know about you, and the language I speak. Pick one:");

    public static readonly Text Menu = new(Audience.Member, "<b>你可以用：</b>\n{commands}", "<b>You can use:</b>\n{commands}");

    public static readonly Text Help = new(Audience.Member,
        "<b>怎么用我</b>\n{commands}\n\n想看某一个怎么用，比如：<code>/help {example}</code>",
        "<b>How to use me</b>\n{commands}\n\nFor more about one of them: <code>/help {example}</code>");

    public static readonly Text One = new(Audience.Member, "{help}\n例如：<code>{example}</code>", "{help}\nLike this: <code>{example}</code>");

    public static readonly Text Unknown = new(Audience.Member,
        "没有这个功能。发 /menu 看看你能用什么。", "I have no such command. /menu shows what you can use.");

    public static readonly Text NotForYou = new(Audience.Member, "这里用不了这个功能。", "You cannot use that here.");

    public static readonly Text OpenPrivate = new(Audience.Member, "和我私聊", "Talk to me in private");
}
