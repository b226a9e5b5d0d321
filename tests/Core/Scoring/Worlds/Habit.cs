namespace GroupBot.Tests.Core.Scoring.Worlds;

/// <summary>How somebody of an honest group spends a day there; shares and means of a day.</summary>
/// <param name="Presence">How likely they are there on a day.</param>
/// <param name="Messages">On a day on which they are.</param>
/// <param name="Replies">The share of their messages that answers somebody.</param>
/// <param name="Reactions">On a day on which they are.</param>
/// <param name="CheckIn">How likely they check in on a day on which they are.</param>
internal sealed record Habit(double Presence, double Messages, double Replies, double Reactions, double CheckIn)
{
    public static Habit Leader(Random random) => new(0.95, Between(random, 9, 20), 0.6, Between(random, 3, 8), 0.9);

    public static Habit Regular(Random random) => new(0.8, Between(random, 2, 7), 0.5, Between(random, 1, 4), 0.7);

    public static Habit Occasional(Random random) => new(0.5, Between(random, 0.4, 2), 0.4, Between(random, 0.2, 1), 0.3);

    public static Habit Lurker(Random random) => new(0.3, Between(random, 0.02, 0.15), 0.3, Between(random, 0.1, 0.5), 0.05);

    private static double Between(Random random, double least, double most) => least + (random.NextDouble() * (most - least));
}

/// <summary>Somebody of an honest group.</summary>
/// <param name="Joins">The day of the world on which they come; null for who was there before.</param>
/// <param name="Leaves">The day of the world on which they go; null for who stays.</param>
internal sealed record Villager(long No, Habit Habit, int? Joins, int? Leaves)
{
    public bool IsThere(int day) => day >= (Joins ?? 0) && day < (Leaves ?? int.MaxValue);
}
