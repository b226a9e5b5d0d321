using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>What members see of their scores, and what they feed them with: /me, /top, /why, /thanks.</summary>
internal static class MembersView
{
    public static FeatureRegistry WithMembersView(this FeatureRegistry registry) => registry
        .Setting([.. ScoresSettings.All])
        .Table(BoardAbsences.Facts, ScoreDataTexts.Absences)
        .CardLine(1, ScoreCards.Line)
        .CardButton(ScoreCards.Button)
        .Button(ScoreCards.Prefix, ScoreCards.Pressed)
        .DeepLink(ScoreCards.Prefix, ScoreCards.Follow)
        .Draw(ScoreCards.Work, ScoreCards.Picture)
        .Command(new CommandSpec(BoardPages.Command, BoardTexts.Help, BoardPages.Show("w"))
        {
            About = BoardTexts.About,
            Words = ["排行", "排行榜", "积分榜", "积分排行", "活跃榜", "活跃排行", "leaderboard"],
            MeantBy = ["最活跃", "排名", "名次", "第几名", "榜单", "most active", "ranking", "rank", "board"],
            OfferLabel = BoardTexts.Label,
            Example = "/top month",
            ChineseExample = "/top 本月",
            AnswersPersonally = true,
            Parts =
            [
                new("week", BoardTexts.Week, BoardPages.Show("w")) { Words = ["本周", "周"] },
                new("month", BoardTexts.Month, BoardPages.Show("m")) { Words = ["本月", "月"] },
                new("all", BoardTexts.All, BoardPages.Show("a")) { Words = ["累计"] },
                new("now", BoardTexts.Now, BoardPages.Show("n")) { Words = ["现在"] },
                new("off", BoardTexts.OffHelp, BoardPages.Leave) { Words = ["退出"] },
                new("on", BoardTexts.OnHelp, BoardPages.Return) { Words = ["回来"] },
            ],
        })
        .Button(BoardPages.Prefix, BoardPages.Pressed)
        .Command(new CommandSpec("topoff", BoardTexts.OffHelp, BoardPages.Leave)
        {
            About = BoardTexts.OffAbout,
            Words = ["我要退出排行", "leave the boards"],
            IsListed = false,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("topon", BoardTexts.OnHelp, BoardPages.Return)
        {
            About = BoardTexts.OnAbout,
            Words = ["我要回到排行", "back to the boards"],
            IsListed = false,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec(WhyCommands.Name, WhyTexts.Help, WhyCommands.Why)
        {
            About = WhyTexts.About,
            Words = ["怎么算的", "积分怎么算", "活跃值怎么算", "活跃值怎么算的", "我的活跃值怎么算的", "how it adds up"],
            MeantBy = ["活跃值", "怎么算", "怎么来的", "activity", "counted", "add up", "adds up"],
            OfferLabel = WhyTexts.Label,
            Example = "/why level",
            ChineseExample = "/why 等级",
            AnswersPersonally = true,
            Arguments = [new Argument("member", ArgumentKind.Member, IsOptional: true) { TakesName = true }],
            Parts =
            [
                new("level", WhyTexts.LevelHelp, WhyCommands.Level) { Words = ["等级"] },
                new("circle", WhyTexts.CircleHelp, WhyCommands.Circle) { Words = ["伙伴", "圈子"] },
                new("rank", WhyTexts.RankHelp, WhyCommands.Rank) { Words = ["名次", "排名"] },
                new("influence", WhyTexts.InfluenceHelp, WhyOfGroups.Influence)
                {
                    Words = ["kol", "影响力"],
                    Arguments = [new Argument("member", ArgumentKind.Member, IsOptional: true) { TakesName = true }],
                    Example = "/why influence @ann",
                    ChineseExample = "/why 影响力 @ann",
                },
                new(WhyOfGroups.HealthPart, WhyTexts.HealthHelp, WhyOfGroups.Health) { Words = ["健康度"] },
            ],
        })
        .Command(new CommandSpec("thanks", ThanksTexts.Help, ThanksCommands.Thank)
        {
            Where = Where.Group,
            About = ThanksTexts.About,
            Words = ["谢谢", "感谢", "thanks", "thank you"],
            WordsAreSilentElsewhere = true,
            Arguments = [new Argument("to", ArgumentKind.Member)],
            Example = "/thanks @ann",
        });
}
