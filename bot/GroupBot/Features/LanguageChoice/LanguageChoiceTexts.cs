using GroupBot.Texts;

namespace GroupBot.Features.LanguageChoice;

internal static class LanguageChoiceTexts
{
    public static readonly Text Help = new(Audience.Member, "切换语言", "Choose the language");

    public static readonly Text About = new(Audience.Member,
        "选我说中文还是英文。\n"
        + "私聊里人人可用，只改我和你说的话；在群里限管理员，改我在群里说的话。",
        "Chinese or English: which shall I speak?\n"
        + "In private everyone may choose, for themselves; in a group its admins, for the group.");

    public static readonly Text Label = new(Audience.Member, "🌐 语言", "🌐 Language");

    public static readonly Text Yours = new(Audience.Member,
        "现在用{language}和你说话，要换吗？", "I speak to you in {language}. Would you like another language?");

    public static readonly Text Groups = new(Audience.Member,
        "本群现在用{language}，要换吗？", "In this group I speak {language}. Would you like another language?");

    public static readonly Text LikeMyApp = new(Audience.Member, "跟随 Telegram", "Same as Telegram");

    public static readonly Text Done = new(Audience.Member, "好的 👌", "Done 👌");

    public static readonly Text AdminsOnly = new(Audience.Member, "只有本群管理员能改。", "Only this group's admins can change that.");
}
