namespace GroupBot.Core.Influence;

/// <summary>How far somebody has come on the way from being heard to leading something. The numbers are stored: never renumber, only append.</summary>
public enum LeaderStep
{
    /// <summary>An admin has them in mind.</summary>
    Candidate = 1,

    /// <summary>They were asked.</summary>
    Invited = 2,

    /// <summary>They host something together with the staff.</summary>
    Hosting = 3,

    /// <summary>They host on their own.</summary>
    Independent = 4,
}

/// <summary>What is wrong with a move on the path.</summary>
public enum LeaderRefusal
{
    None = 0,

    /// <summary>They stand there already.</summary>
    SamePlace = 1,

    /// <summary>A step on the way would be left out.</summary>
    Skips = 2,
}

/// <summary>
/// The path of opinion leaders, for admins alone: one step at a time, forward or back, none left out; off it at any time, and on it
/// again from its beginning.
/// </summary>
public static class LeaderPath
{
    /// <param name="from">Null for not on the path.</param>
    /// <param name="to">Null for off it.</param>
    public static LeaderRefusal Check(LeaderStep? from, LeaderStep? to) =>
        from == to ? LeaderRefusal.SamePlace
        : to is null || Math.Abs(Place(to) - Place(from)) == 1 ? LeaderRefusal.None
        : LeaderRefusal.Skips;

    /// <summary>The step that comes next; null at the end.</summary>
    public static LeaderStep? NextOf(LeaderStep? step) => step is LeaderStep.Independent ? null : (LeaderStep)(Place(step) + 1);

    private static int Place(LeaderStep? step) => (int)(step ?? 0);
}
