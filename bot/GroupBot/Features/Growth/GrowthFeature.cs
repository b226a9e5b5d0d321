using GroupBot.Core.Growth;
using GroupBot.Members;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Growth;

/// <summary>How a group grows: its joins by way, what invites bring, and how they spread. For admins alone.</summary>
internal static class GrowthFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature(GrowthSettings.Feature, GrowthTexts.Title, rank: 25)
        .Setting(GrowthSettings.InviteDays, GrowthSettings.HelpDays)
        .Table(Seeds.Facts, SeedTexts.Table)
        .CardLine(90, static (turn, card, language) => !card.IsOwn && Seeds.Of(turn.Connection, card.Group.No).Contains(card.Member.No.Value)
            ? SeedTexts.OnCard.In(language)
            : default)
        .Command(new CommandSpec("growth", GrowthTexts.Help, GrowthCommands.Growth)
        {
            Needs = Needs.GroupAdmin,
            About = GrowthTexts.About,
            AnswersPersonally = true,
        })
        .Button(GrowthCommands.Prefix, GrowthCommands.Pressed)
        .DeepLink(GrowthCommands.Prefix, GrowthCommands.Follow)
        .Beside<GrowthAsked, GrowthReport>(GrowthCommands.Work, GrowthReader.Read, GrowthCommands.Take)
        .Draw(GrowthCommands.ChartWork, GrowthCommands.Picture)
        .Command(new CommandSpec("seed", SeedTexts.Help, SeedCommands.Seed)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            IsAboutOthers = true,
            About = SeedTexts.About,
            Arguments = [new Argument("member", ArgumentKind.Member, IsOptional: true) { TakesName = true }],
            Example = "/seed @ann",
            AnswersPersonally = true,
        })
        .Button(SeedCommands.Prefix, SeedCommands.Pressed)
        .Table(LaunchStore.Watches, LaunchTexts.Watches)
        .Table(LaunchStore.Days)
        .Job(new JobSpec("launch", "0 15 * * * ?", LaunchJob.Hourly, IsPerGroup: true))
        .Beside<LivelyDue, LivelyFacts>(LaunchJob.Work, LaunchJob.Read, LaunchJob.Take)
        .Command(new CommandSpec("launch", LaunchTexts.Help, LaunchCommands.Launch)
        {
            Where = Where.Group,
            Needs = Needs.GroupAdmin,
            About = LaunchTexts.About,
            Arguments = [new Argument("least", ArgumentKind.Word, IsOptional: true)],
            Example = "/launch 50",
            AnswersPersonally = true,
        });
}
