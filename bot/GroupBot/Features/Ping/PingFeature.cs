using GroupBot.Turns.Routing;

namespace GroupBot.Features.Ping;

/// <summary>Answers in place at once: is the bot there?</summary>
internal static class PingFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Ping")
        .Command(new CommandSpec("ping", PingTexts.Help, PingCommands.Ping) { NeedsPerson = false, About = PingTexts.About });
}
