namespace GroupBot.Core.Growth;

/// <summary>From where on somebody's coming is looked at by an admin before it counts. The default raises nothing.</summary>
public sealed record FlagRules
{
    public static readonly FlagRules None = new();

    /// <summary>So many joins through one link within <see cref="BurstWithin"/>; 2 or more, 0 = off.</summary>
    public int BurstJoins { get; init => field = NotOne(value); }

    /// <summary>More than nothing where <see cref="BurstJoins"/> is on.</summary>
    public TimeSpan BurstWithin { get; init; }

    /// <summary>So many joins of one inviter's at equal intervals or in one minute; 3 or more, 0 = off.</summary>
    public int InStep { get; init => field = value == 2 ? throw new ArgumentOutOfRangeException(nameof(value), value, "Two are always in step.") : NotOne(value); }

    public bool OnlyInviter { get; init; }

    /// <summary>This part of the inviter's went again, in per cent; 1 to 100, 0 = off.</summary>
    public int LeaversPercent { get; init; }

    /// <summary>Of no fewer whose time is over; 1 or more.</summary>
    public int LeaversLeast { get; init; } = 1;

    public bool Mutual { get; init; }

    /// <summary>So many different phrases; 1 or more, 0 = off.</summary>
    public int SamePhrases { get; init; }

    /// <summary>Who came by the same inviter so long before or after them, at the most; zero = off.</summary>
    public TimeSpan FellowsWithin { get; init; }

    private static int NotOne(int value) =>
        value is 1 or < 0 ? throw new ArgumentOutOfRangeException(nameof(value), value, "One alone is no sign.") : value;
}
