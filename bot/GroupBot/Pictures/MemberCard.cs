using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>Where somebody stands between two levels.</summary>
/// <param name="Title">The owner's name for the level; empty for none.</param>
/// <param name="Into">Points earned since the level began.</param>
/// <param name="Span">Those and what is missing to the next level; 0 where there is none.</param>
internal sealed record CardLevel(int Level, string Title, long Into, long Span)
{
    /// <param name="level">May be higher than the curve has it: one that was reached stays.</param>
    /// <param name="points">All that was ever earned.</param>
    public static CardLevel Of(LevelCurve curve, int level, long points, string title)
    {
        var from = curve.PointsFor(level);
        var into = Math.Max(0, points - from);
        return new CardLevel(level, title, into, level == LevelCurve.Highest ? 0 : into + curve.PointsFor(level + 1) - Math.Max(0, points));
    }
}

/// <summary>One member of one group: what the picture of <c>/me</c> shows, to themselves.</summary>
/// <param name="Activity">Today's.</param>
/// <param name="Days">Activity day by day, the last is today's; 28 are shown, and those before the first are 0.</param>
/// <param name="Circle">Null for whoever is in none, as staff.</param>
/// <param name="Streak">Days in a row with a check-in; null where the group has none.</param>
/// <param name="Rank">From 1; null for whoever is not on the board.</param>
/// <param name="Next">One step worth taking, a sentence; empty for none.</param>
internal sealed record MemberCard(
    string Name, string Group, int Activity, IReadOnlyList<int> Days, Circle? Circle, CardLevel Level, int? Streak, int? Rank,
    string Next, Language Language);
