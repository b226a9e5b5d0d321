using GroupBot.Texts;

namespace GroupBot.Features.Ping;

internal static class PingTexts
{
    public static readonly Text Help = new(Audience.Member, "看看机器人在不在", "See whether the bot is there");

    public static readonly Text Pong = new(Audience.Member, "在的 👋", "Here 👋");
}
