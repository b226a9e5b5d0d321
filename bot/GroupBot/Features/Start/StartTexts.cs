using GroupBot.Texts;

namespace GroupBot.Features.Start;

internal static class StartTexts
{
    public static readonly Text StartHelp = new(Audience.Member, "打招呼，给出菜单", "A greeting and the menu");

    public static readonly Text StartAbout = new(Audience.Member,
        "打个招呼，给出功能按钮。\n"
        + "人人可用，只在私聊里。",
        "Says hello and shows buttons for everything you can use here.\n"
        + "For everyone, in private only.");

    public static readonly Text MenuHelp = new(Audience.Member, "功能菜单", "What you can use here");

    public static readonly Text MenuAbout = new(Audience.Member,
        "列出你在这里能用的功能，和 /help 一样。\n"
        + "人人可用。",
        "Lists what you can use here, just like /help.\n"
        + "For everyone.");

    public static readonly Text HelpHelp = new(Audience.Member, "使用说明", "How to use the bot");

    public static readonly Text HelpAbout = new(Audience.Member,
        "列出你在这里能用的功能；后面加上命令，就细说这一个。\n"
        + "人人可用。",
        "Lists what you can use here. Add a command to read all about it.\n"
        + "For everyone.");

    public static readonly Text HelpLabel = new(Audience.Member, "❓ 帮助", "❓ Help");

    public static readonly Text Welcome = new(Audience.Member,
        "你好，{name}！我是群里的小帮手。\n\n使用说明、你的记录、语言设置都在下面，点一个看看吧：",
        "Hello, {name}! I help out in groups.\n\nHelp, your own record and the language are all below. Pick one:");

    public static readonly Text Menu = new(Audience.Member,
        "<b>你能用的功能：</b>\n{commands}\n\n想细看某一个，比如发：<code>/help {example}</code>",
        "<b>What you can use:</b>\n{commands}\n\nTo read more about one, send <code>/help {example}</code>");

    /// <summary>Above what is for admins alone.</summary>
    public static readonly Text ForAdmins = new(Audience.Member, "<b>管理员用的：</b>", "<b>For admins:</b>");

    public static readonly Text One = new(Audience.Member, "<b>/{command}</b> · {help}", "<b>/{command}</b> · {help}");

    public static readonly Text Words = new(Audience.Member, "也可以直接发：{words}", "Or just send: {words}");

    public static readonly Text Takes = new(Audience.Member, "后面要写{arguments}。", "After it comes {arguments}.");

    public static readonly Text MayTake = new(Audience.Member, "后面还可以写{arguments}。", "You can add {arguments}.");

    public static readonly Text Example = new(Audience.Member, "例如：<code>{example}</code>", "For example: <code>{example}</code>");

    public static readonly Text ACommand = new(Audience.Member, "一个命令", "a command");

    public static readonly Text AWord = new(Audience.Member, "一个词", "a word");

    public static readonly Text ANumber = new(Audience.Member, "一个数字", "a number");

    public static readonly Text ANumberWithin = new(Audience.Member, "{min} 到 {max} 的数字", "a number from {min} to {max}");

    public static readonly Text AText = new(Audience.Member, "几句话", "a few words");

    public static readonly Text SomeMember = new(Audience.Member,
        "一位成员（回复 TA 的消息，或写 @用户名）", "a member (reply to them, or write @name)");

    public static readonly Text Unknown = new(Audience.Member,
        "没有这个命令，发 /help 看看能用哪些。", "I don't know that command. /help lists what you can use.");

    public static readonly Text AdminsOnly = new(Audience.Member, "只有群管理员能用这个功能。", "Only group admins can use that.");

    public static readonly Text OwnersOnly = new(Audience.Member, "只有我的主人能用这个功能。", "Only my owners can use that.");

    public static readonly Text PrivateOnly = new(Audience.Member, "这个功能在和我的私聊里用。", "That one works in our private chat.");

    public static readonly Text GroupOnly = new(Audience.Member, "这个功能在群里用。", "That one works in groups.");

    public static readonly Text Expired = new(Audience.Member,
        "这个按钮已经过期，请重新发 /help。", "This button has expired. Send /help again.");

    public static readonly Text ReadByOne = new(Audience.Member, "回答一般只有你看得到。", "Normally you alone see the answer.");

    public static readonly Text ReadByAll = new(Audience.Member,
        "开过私聊，就发到私聊；没开过，会在群里显示 {seconds} 秒，大家都看得到。",
        "The answer goes to our private chat if you've opened it; if not, it stays in the group for {seconds} s, where everyone can read it.");

    public static readonly Text ReadByAllForGood = new(Audience.Member,
        "开过私聊，就发到私聊；没开过，就留在群里，大家都看得到。",
        "The answer goes to our private chat if you've opened it; if not, it stays in the group, where everyone can read it.");

    public static readonly Text AnsweredHere = new(Audience.Member,
        "在群里发也可以：能只给你看的，我就只给你看；那条命令会留在群里。",
        "You can ask in a group too. Where I can, I answer so that only you see it; the command itself stays in the group.");

    public static readonly Text SmallTalk = new(Audience.Member,
        "这个我没看懂 🙂 能用的都在 /help 里，也可以点这里：",
        "I didn't get that 🙂 Everything I can do is in /help, or pick one:");

    public static readonly Text Fitting = new(Audience.Member, "你是想找这个吗？", "Did you mean one of these?");

    public static readonly Text Offered = new(Audience.Member,
        "这个我没看懂 🙂 我会做这些，全部在 /help 里：", "I didn't get that 🙂 Here's some of what I can do; the rest is in /help:");
}
