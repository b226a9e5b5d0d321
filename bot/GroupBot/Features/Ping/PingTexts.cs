using GroupBot.Texts;

namespace GroupBot.Features.Ping;

internal static class PingTexts
{
    public static readonly Text Help = new(Audience.Member, "看看机器人在不在", "See whether the bot is there");

    public static readonly Text About = new(Audience.Member,
        "看看我在不在，我会当场回一句。\n"
        + "人人可用，在哪里发就在哪里回。",
        "I answer at once if I am here.\n"
        + "For everyone; the answer comes where you ask and stays.");

    public static readonly Text Pong = new(Audience.Member, "在的 👋", "Here 👋");
}
