using GroupBot.Turns.Routing;

namespace GroupBot.Features.LanguageChoice;

/// <summary>What the bot speaks: in private to each as they like, in a group as its admins choose.</summary>
internal static class LanguageChoiceFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("LanguageChoice")
        .Command(new CommandSpec("lang", LanguageChoiceTexts.Help, LanguageChoiceCommands.Ask)
        {
            Needs = Needs.GroupAdminOrSelf,
            NeedsPerson = false,
            MenuLabel = LanguageChoiceTexts.Label,
            MenuRank = 70,
            About = LanguageChoiceTexts.About,
            Arguments = [new Argument("language", ArgumentKind.Rest, IsOptional: true)],
            Example = "/lang en",
            ChineseExample = "/lang 中文",
        })
        .Command(new CommandSpec("language", LanguageChoiceTexts.Help, LanguageChoiceCommands.Ask)
        {
            Needs = Needs.GroupAdminOrSelf,
            NeedsPerson = false,
            IsListed = false,
            About = LanguageChoiceTexts.About,
            Arguments = [new Argument("language", ArgumentKind.Rest, IsOptional: true)],
            Example = "/language en",
            ChineseExample = "/language 中文",
        })
        .Button(LanguageChoiceCommands.Prefix, LanguageChoiceCommands.Chosen);
}
