using GroupBot.Turns.Routing;

namespace GroupBot.Features.Me;

/// <summary>What the bot knows of whoever asks.</summary>
internal static class MeFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Me")
        .Command(new CommandSpec("me", MeTexts.Help, MeCommands.Me)
        {
            Words = ["我的", "me"],
            MenuLabel = MeTexts.Label,
            MenuRank = 50,
            About = MeTexts.About,
            AnswersPersonally = true,
        });
}
