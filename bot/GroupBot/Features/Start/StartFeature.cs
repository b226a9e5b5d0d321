using GroupBot.Turns.Routing;

namespace GroupBot.Features.Start;

/// <summary>The first words, the menu and the list of commands.</summary>
internal static class StartFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Start")
        .Command(new CommandSpec("start", StartTexts.StartHelp, StartCommands.Start)
        {
            Where = Where.Private,
            IsSilentElsewhere = true,
            Arguments = [new Argument("link", ArgumentKind.Rest, IsOptional: true)],
            About = StartTexts.StartAbout,
            IsListed = false,
        })
        .Command(new CommandSpec(StartCommands.MenuName, StartTexts.MenuHelp, StartCommands.Menu)
        {
            NeedsPerson = false,
            Words = ["帮助", "菜单", "help", "menu"],
            About = StartTexts.MenuAbout,
            AnswersPersonally = true,
            IsListed = false,
        })
        .Command(new CommandSpec(StartCommands.HelpName, StartTexts.HelpHelp, StartCommands.Help)
        {
            NeedsPerson = false,
            Arguments = [new Argument("command", ArgumentKind.Word, IsOptional: true)],
            Example = "/help me",
            MenuLabel = StartTexts.HelpLabel,
            MenuRank = 60,
            About = StartTexts.HelpAbout,
            AnswersPersonally = true,
        })
        .Button(StartCommands.Prefix, StartCommands.Pressed)
        .Otherwise("small-talk", StartCommands.Otherwise)
        .Store(writer => new SentenceStore(writer))
        .WhenAddressed("sentence", SentenceCommands.Addressed);
}
