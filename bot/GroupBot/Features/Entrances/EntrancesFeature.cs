using GroupBot.Members.Arrivals;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Entrances;

/// <summary>渠道: the doors into a group, who came through which, and what that cost.</summary>
internal static class EntrancesFeature
{
    /// <summary>Of an entrance's own link to the bot: <c>?start=e_CODE</c>.</summary>
    public const string Code = "e";

    public static void Register(FeatureRegistry registry) => registry
        .Feature(EntrancesSettings.Feature, EntranceTexts.Title, rank: 22)
        .Setting([.. EntrancesSettings.All])
        .Table(EntranceStore.Facts)
        .Table(EntranceStore.Costs)
        .Command(new CommandSpec("entrance", EntranceTexts.Help, EntranceCommands.Command)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = EntranceTexts.About,
            Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true) { Begins = EntranceCommands.IsBegun, Names = EntranceCommands.IsNamed }],
            Example = "/entrance add \"Airport T3\" offline owner @ann",
            ChineseExample = "/entrance 新建 \"首都机场 T3\" 线下 负责人 @ann",
            Words = ["渠道", "记花费", "结束渠道", "渠道改名", "entrances", "end entrance", "rename entrance"],
            WordsTakeArguments = true,
            WordsAreTalk = true,
            WordExample = EntranceTexts.WordExample,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("newentrance", EntranceTexts.NewHelp, EntranceCommands.New)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = EntranceTexts.About,
            Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true) { Fits = EntranceCommands.IsCall }],
            Example = "/newentrance \"Airport T3\" offline owner @ann",
            ChineseExample = "/newentrance \"首都机场 T3\" 线下 负责人 @ann",
            Words = ["新建渠道", "new entrance"],
            WordsTakeArguments = true,
            WordsAreTalk = true,
            WordExample = EntranceTexts.NewExample,
            IsListed = false,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("editentrance", EntranceTexts.EditHelp, EntranceCommands.Edit)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = EntranceTexts.About,
            Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true) { Fits = EntranceCommands.IsCall }],
            Example = "/editentrance \"Airport T3\" places 30 until 31 Jan",
            ChineseExample = "/editentrance \"首都机场 T3\" 名额 30 截止 1月31日",
            Words = ["修改渠道", "改渠道", "edit entrance"],
            WordsTakeArguments = true,
            WordsAreTalk = true,
            WordExample = EntranceTexts.EditExample,
            IsListed = false,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("entrancereport", EntranceTexts.ReportHelp, EntranceCommands.Report)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = EntranceTexts.About,
            Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true) { Fits = EntranceCommands.IsCall }],
            Example = "/entrancereport \"Airport T3\"",
            ChineseExample = "/entrancereport \"首都机场 T3\"",
            Words = ["渠道报告", "entrance report"],
            WordsTakeArguments = true,
            WordsAreTalk = true,
            WordExample = EntranceTexts.ReportExample,
            IsListed = false,
            AnswersPersonally = true,
        })
        .Button(EntrancePages.Prefix, EntranceButtons.Pressed)
        .DeepLink(EntrancePages.Prefix, EntranceCommands.Follow)
        .DeepLink(Code, DoorCommands.Follow)
        .Beside<ReportAsked, ReportMade>(EntranceReportCommands.Work, EntranceReportCommands.Read, EntranceReportCommands.Take)
        .Draw(EntranceReportCommands.ChartWork, EntranceReportCommands.Picture)
        .Draw(PosterCommands.Work, PosterCommands.Picture)
        .Question<CostAsked>(EntranceCostCommands.Question, EntranceCostCommands.Answered)
        .Question<EntranceAsked>(EntranceAsking.Question, EntranceAsking.Answered)
        .Continue<EntranceLinkAsked>(EntranceLinks.Asked, EntranceLinks.WasMade)
        .Continue<EntranceLinkAsked>(EntranceLinks.Changed, EntranceLinks.WasChanged)
        .Continue<DoorWait>(DoorCommands.LinkAsked, DoorCommands.WasMade)
        .Continue<DoorWait>(DoorCommands.Waits, DoorCommands.LookAgain)
        .Chunks<EndsDue>(EntranceEnds.Work, EntranceEnds.Chunk)
        .Job(new JobSpec("ends", "0 10 * * * ?", EntranceEnds.Hourly, IsPerGroup: true));
}
