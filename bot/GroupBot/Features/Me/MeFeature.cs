using GroupBot.Turns.Routing;

namespace GroupBot.Features.Me;

/// <summary>What the bot knows of whoever asks.</summary>
internal static class MeFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Me")
        .Command(new CommandSpec("me", MeTexts.Help, MeCommands.Me)
        {
            Words = ["我的", "我的积分", "积分", "查分", "me", "points"],
            MenuLabel = MeTexts.Label,
            MenuRank = 50,
            About = MeTexts.About,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("points", MeTexts.PointsHelp, EntryCommands.Points)
        {
            Words = ["积分明细", "my points"],
            About = MeTexts.PointsAbout,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("member", MeTexts.MemberHelp, MemberCommands.Show)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            IsAboutOthers = true,
            About = MeTexts.MemberAbout,
            Arguments = [new Argument("member", ArgumentKind.Member) { TakesName = true }],
            Example = "/member @ann",
            AnswersPersonally = true,
        })
        .Button(MeCommands.Prefix, EntryCommands.Pressed);
}
