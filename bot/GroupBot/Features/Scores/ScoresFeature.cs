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
        .Table(ScoreTables.Circles);
}
