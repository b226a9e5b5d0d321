using GroupBot.Texts;

namespace GroupBot.Features.Ping;

internal static class PingTexts
{
    public static readonly Text Help = new(Audience.Member, "看看我在不在", "See whether I am here");

    public static readonly Text Pong = new(Audience.Member, "在的 👋", "Here 👋");
}
