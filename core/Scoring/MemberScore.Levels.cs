namespace GroupBot.Core.Scoring;

/// <content>Points, and the level that they make: of other rules nobody has a lower one than they had before.</content>
public sealed partial class MemberScore
{
    /// <summary>积分 that acts ever gave, less what was taken back: what levels go by.</summary>
    public long Points { get; internal set; }

    /// <summary>The highest level that rules before those of <see cref="LevelRules"/> gave them.</summary>
    internal int LeastLevel { get; set; }

    /// <summary>The version of the rules that bound when their points changed last; 0 before they ever did.</summary>
    internal int LevelRules { get; set; }

    /// <summary>Of <see cref="Points"/>, what acts of a category gave.</summary>
    public long PointsOf(HeatCategory category) => _pointsOf[(int)category];

    /// <summary>The level that they have by the rules that bind now, or had by those that bound since their points changed last.</summary>
    public int Level(IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return LevelThrough(book.Group?.RuleVersion ?? LevelRules, book);
    }

    /// <summary>Adds points, or takes back some that were given.</summary>
    internal void Earn(HeatCategory category, long points, IScoreBook book)
    {
        var version = book.Group!.RuleVersion;
        if (LevelRules != version)
        {
            (LeastLevel, LevelRules) = (LevelRules == 0 ? 0 : LevelThrough(version - 1, book), version);
        }

        Points += points;
        _pointsOf[(int)category] += points;
    }

    private int LevelThrough(int version, IScoreBook book)
    {
        var level = LeastLevel;
        for (var bound = LevelRules == 0 ? version : LevelRules; bound <= version; bound++)
        {
            level = Math.Max(level, new LevelCurve(book.RulesOf(bound).LevelMultiplier).LevelOf(Points));
        }

        return level;
    }
}
