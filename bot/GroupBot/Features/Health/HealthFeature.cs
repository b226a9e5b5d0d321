using GroupBot.Turns.Routing;

namespace GroupBot.Features.Health;

/// <summary>Is everything as it should be: for a group's admins, and for the installation's owners.</summary>
internal static class HealthFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Health")
        .Command(new CommandSpec("health", HealthTexts.Help, HealthCommands.Health)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = HealthTexts.About,
            AnswersPersonally = true,
        })
        .Request("dead-letters-list", LetterCommands.List)
        .Request("dead-letters-retry", LetterCommands.Retry);
}
