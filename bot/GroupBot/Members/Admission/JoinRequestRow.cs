namespace GroupBot.Members.Admission;

/// <summary>Where a request to come in stands. The numbers are stored: never renumber, only append.</summary>
internal enum JoinRequestState
{
    /// <summary>Questions are on their way, or wait for an answer.</summary>
    Asking = 1,

    /// <summary>An admin decides.</summary>
    Waiting = 2,

    /// <summary>May come in as soon as a place is free.</summary>
    Queued = 3,

    /// <summary>Telegram was asked to let them in, or did: a place is theirs.</summary>
    Approved = 4,

    /// <summary>They are in the group by it.</summary>
    Entered = 5,
    Declined = 6,

    /// <summary>Nobody decided in time.</summary>
    Expired = 7,

    /// <summary>They took it back.</summary>
    Withdrawn = 8,

    /// <summary>Somebody decided it in Telegram itself, and they did not come in.</summary>
    Elsewhere = 9,

    /// <summary>They came in by it and went again: the place is free.</summary>
    Left = 10,

    /// <summary>An admin turned them down and thought again: Telegram takes no approval any more, so whoever asks once more is let in.</summary>
    Welcome = 11,
}

/// <summary>Somebody asked to come in, as it is stored. Instants are unix milliseconds.</summary>
internal sealed record JoinRequestRow
{
    /// <summary>So long after an admin's no it can be taken back, and so long whoever is welcome after all may ask once more.</summary>
    public static readonly TimeSpan SecondThoughts = TimeSpan.FromDays(7);

    /// <summary>After a day of tries nothing is sent any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);

    public required long GroupNo { get; init; }

    /// <summary>No two groups' requests share one, as the groups may become one.</summary>
    public required long RequestNo { get; init; }
    public required long MemberNo { get; init; }

    /// <summary>The entrance whose link they asked by; null for another link.</summary>
    public long? EntranceNo { get; init; }

    /// <summary>The link of ours they asked by; null for another link.</summary>
    public long? LinkNo { get; init; }

    /// <summary>A <see cref="JoinRequestState"/>.</summary>
    public required long State { get; init; }

    /// <summary>The last time that they asked.</summary>
    public required long AskedAt { get; init; }

    /// <summary>Since when an admin is to decide; null where it did not come to that.</summary>
    public long? WaitsSince { get; init; }

    /// <summary>Since when they wait for a place; null where they do not.</summary>
    public long? QueuedAt { get; init; }

    /// <summary>How often a quiz was failed, or a code was none.</summary>
    public long Tries { get; init; }

    /// <summary>The member whose code they gave.</summary>
    public long? VoucherNo { get; init; }
    public long? DecidedAt { get; init; }

    /// <summary>The admin who decided; null where a rule did, or nobody yet.</summary>
    public long? DecidedBy { get; init; }

    /// <summary>When Telegram did what was decided; null where it was not heard of.</summary>
    public long? AnsweredAt { get; init; }

    /// <summary>What they say of themselves at Telegram.</summary>
    public string? Bio { get; init; }

    public JoinRequestState Stands => (JoinRequestState)State;

    /// <summary>Nobody decided yet.</summary>
    public bool IsOpen => Stands is JoinRequestState.Asking or JoinRequestState.Waiting or JoinRequestState.Queued;

    /// <summary>An admin said no, and may say yes after all.</summary>
    public bool MayBeUndone(DateTimeOffset now) => Stands is JoinRequestState.Declined && DecidedBy is not null && IsRecent(now);

    /// <summary>Who asks once more is let in.</summary>
    public bool IsWelcome(DateTimeOffset now) => Stands is JoinRequestState.Welcome && IsRecent(now);

    /// <summary>They are let in at this moment: Telegram's answer is not there yet, and may still come.</summary>
    public bool IsOnItsWay(DateTimeOffset now) => Stands is JoinRequestState.Approved && AnsweredAt is null
        && DecidedAt is { } decided && now - DateTimeOffset.FromUnixTimeMilliseconds(decided) < Longest;

    private bool IsRecent(DateTimeOffset now) =>
        DecidedAt is { } decided && now - DateTimeOffset.FromUnixTimeMilliseconds(decided) < SecondThoughts;
}
