using GroupBot.Members.Scores;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>活跃值, levels, circles, influence, and always why. What they come to is the room Members/Scores'; here it is shown.</summary>
internal static class ScoresFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature(ScoresSettings.Feature, ScoreDataTexts.Title, rank: 15)
        .WithMembersView()
        .Table(ScoreTables.Awards, ScoreDataTexts.Awards)
        .Table(ScoreTables.Groups)
        .Table(ScoreTables.Clocks)
        .Table(ScoreTables.Rules)
        .Table(ScoreTables.Members, ScoreDataTexts.Members)
        .Table(ScoreTables.Pairs, ScoreDataTexts.Pairs)
        .Table(ScoreTables.Days, ScoreDataTexts.Days)
        .Table(ScoreTables.Circles)
        .Posts(RuleRequests.Kind)
        .Request(RuleRequests.Set, RuleRequests.Take)
        .Request(RebuildRequests.Hold, RebuildRequests.TakeHold)
        .Request(RebuildRequests.Fix, RebuildRequests.TakeFix)
        .Request(RebuildRequests.End, RebuildRequests.TakeEnd)
        .Request(RebuildRequests.BeginAnew, RebuildRequests.TakeBeginAnew)
        .Setting(NightSettings.PublishPromotions)
        .Table(NightStore.Facts)
        .Table(CircleStore.Moves, CirclePageTexts.Table)
        .Table(CircleStore.Shares)
        .Table(InfluenceStore.Facts, InfluenceTexts.Table)
        .Table(AwayStore.Facts, AwayTexts.Table)
        .Table(ReportStore.Days)
        .Table(ReportStore.Parts)
        .Table(StructureStore.Facts)
        .Table(LeaderStore.Facts, LeaderTexts.Table)
        .Setting(PrivilegeSettings.Table)
        .Job(new JobSpec("night", "0 2 * * * ?", NightJob.Hourly, IsPerGroup: true))
        .Continue<NightDue>(NightJob.Counted, NightJob.Count)
        .Beside<NightAsked, NightResult>(NightJob.Work, NightReader.Read, NightJob.Take)
        .Beside<NightAsked, StructureResult>(NightJob.Structure, StructureReader.Read, NightJob.TakeStructure)
        .Posts(CirclePosts.Kind)
        .Command(ForAdmins(new CommandSpec("circles", CirclePageTexts.Help, CirclePages.Circles)
        {
            About = CirclePageTexts.About,
            Words = ["成员构成", "circles"],
            MeantBy = ["核心伙伴", "活跃伙伴", "新朋友", "几位核心", "core members", "regulars"],
            OfferLabel = CirclePageTexts.Label,
        }))
        .Button(CirclePages.Prefix, CirclePages.Pressed)
        .Draw(CirclePages.ChartWork, CirclePages.Picture)
        .Command(ForAdmins(new CommandSpec("kol", InfluenceTexts.Help, InfluencePages.List)
        {
            About = InfluenceTexts.About,
            Words = ["影响力成员"],
            MeantBy = ["影响力", "kol", "influence", "influential"],
            OfferLabel = InfluenceTexts.Label,
            Parts =
            [
                new("path", LeaderTexts.PathHelp, LeaderPages.Path)
                {
                    Words = ["路径"],
                    Arguments = [new Argument("member", ArgumentKind.Member) { TakesName = true, Label = LeaderTexts.Member }],
                    Example = "/kol path @ann",
                    ChineseExample = "/kol 路径 @ann",
                },
                new("note", LeaderTexts.NoteHelp, LeaderPages.Note)
                {
                    Words = ["备注"],
                    Arguments =
                    [
                        new Argument("member", ArgumentKind.Member) { TakesName = true, Label = LeaderTexts.Member },
                        new Argument("note", ArgumentKind.Rest) { Label = LeaderTexts.Words },
                    ],
                    Example = "/kol note @ann hosts the reading nights",
                    ChineseExample = "/kol 备注 @ann 常带大家读书",
                },
            ],
        }))
        .Button(LeaderPages.Prefix, LeaderPages.Pressed)
        .Command(ForAdmins(new CommandSpec("spread", SpreadTexts.Help, SpreadCommands.Ask)
        {
            About = SpreadTexts.About,
            Words = ["传播情况"],
        }) with
        { NeedsPerson = true })
        .Beside<SpreadAsked, SpreadResult>(SpreadCommands.Work, SpreadReader.Read, SpreadCommands.Take)
        .Command(ForAdmins(new CommandSpec("away", AwayTexts.Help, AwayPages.List)
        {
            About = AwayTexts.About,
            Words = ["久未露面"],
            MeantBy = ["不活跃", "没来", "不来了", "不说话", "潜水", "inactive", "quiet members", "gone quiet"],
            OfferLabel = AwayTexts.Label,
        }))
        .ToDo(new ToDoSpec("away", AwayPages.CountNew, AwayTexts.ToDoLine, AwayTexts.ToDoButton, AwayPages.Open)
        {
            Rank = 40,
            IsNotedToday = AwayPages.IsMonday,
        })
        .ToDo(new ToDoSpec("left-core", AwayPages.CountLeftCore, CirclePageTexts.LeftCoreLine, CirclePageTexts.LeftCoreButton, CirclePages.Open)
        {
            Rank = 41,
            IsNotedToday = AwayPages.LeftCoreToday,
        })
        .Command(ForAdmins(new CommandSpec("group", ReportTexts.Help, ReportPages.Report)
        {
            About = ReportTexts.About,
            Words = ["群报告", "group report"],
            MeantBy = ["健康度", "群怎么样", "群的情况", "group doing", "report"],
            OfferLabel = ReportTexts.Label,
            Parts =
            [
                new("structure", StructureTexts.Help, StructurePages.Show) { Words = ["结构", "小组结构"] },
                new("numbers", NumbersTexts.Help, NumbersPages.Show) { Words = ["数据", "群数据"] },
            ],
        }))
        .Button(NumbersPages.Prefix, NumbersPages.Pressed)
        .Button(StructurePages.Prefix, StructurePages.Pressed)
        .Button(ReportPages.Prefix, ReportPages.Pressed)
        .Draw(ReportPages.ChartWork, ReportPages.Picture);

    /// <summary>What is about other people: asked by admins, answered in private.</summary>
    private static CommandSpec ForAdmins(CommandSpec command) => command with
    {
        Needs = Needs.GroupAdmin,
        NeedsPerson = false,
        IsAboutOthers = true,
        IsAboutGroup = true,
        AnswersPersonally = true,
    };
}
