using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Points;

/// <summary>加分 and 扣分 by a group's admins. The ledger itself is the room Members'; what members have is shown by /me.</summary>
internal static class PointsFeature
{
    /// <summary>More than any group's limit for a day.</summary>
    private const long MostAtOnce = 10_000;

    public static void Register(FeatureRegistry registry) => registry
        .Feature("Points", PointsTexts.Title, rank: 20)
        .Setting(PointsSettings.PerAdminDay)
        .PointsReason(PointsCommands.Code, PointsTexts.ByAdmin)
        .PointsReason(PointsLedger.UndoCode, PointsTexts.Undoing)
        .PointsReason(PointsLedger.MergeCode, PointsTexts.Merging)
        .Command(Changing("award", PointsTexts.AwardHelp, PointsTexts.AwardAbout, PointsCommands.Award) with
        {
            Words = ["加分", "award"],
            Example = "/award @ann 20 helped a newcomer",
            ChineseExample = "/award @ann 20 帮新人答疑",
            WordExample = PointsTexts.AwardExample,
        })
        .Command(Changing("deduct", PointsTexts.DeductHelp, PointsTexts.DeductAbout, PointsCommands.Deduct) with
        {
            Words = ["扣分", "deduct"],
            Example = "/deduct @ann 10 advertising",
            ChineseExample = "/deduct @ann 10 发广告",
            WordExample = PointsTexts.DeductExample,
        })
        .Button(PointsCommands.Prefix, PointsCommands.Pressed);

    private static CommandSpec Changing(string name, Text help, Text about, Action<Turn, CommandCall> run) => new(name, help, run)
    {
        Where = Where.Group,
        Needs = Needs.GroupAdmin,
        NeedsPerson = false,
        About = about,
        AnswersPersonally = true,
        AboutHere = PointsCommands.Limit,
        WordsTakeArguments = true,
        Arguments =
        [
            new Argument("to", ArgumentKind.Member),
            new Argument("points", ArgumentKind.Number, Min: 1, Max: MostAtOnce) { Units = ["分", "points", "point"] },
            new Argument("reason", ArgumentKind.Rest),
        ],
    };
}
