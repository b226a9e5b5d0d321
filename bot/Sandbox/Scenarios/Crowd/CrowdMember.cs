namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>What part somebody plays in the group.</summary>
internal enum CrowdRole
{
    Ordinary,

    /// <summary>The opinion leader: what this one says is answered.</summary>
    Leader,

    /// <summary>One of a ring that admires each other and hardly anybody else.</summary>
    Admirer,
    Spammer,
}

/// <summary>One person's habits. Times count from the midnight that begins the first day.</summary>
internal sealed record CrowdMember(int Index, CrowdRole Role)
{
    internal required string Name { get; init; }

    internal required string Username { get; init; }

    internal required bool SpeaksChinese { get; init; }

    /// <summary>Begins so many conversations a day; 0 only reads.</summary>
    internal double Rate { get; init; }

    /// <summary>Is mostly there about this hour.</summary>
    internal double Hour { get; init; }

    /// <summary>Answers mostly those of the same circle.</summary>
    internal int Circle { get; init; }

    /// <summary>Comes then; zero is there from the beginning.</summary>
    internal TimeSpan From { get; init; }

    /// <summary>The name of the link this one comes by; null for those from the beginning.</summary>
    internal string? Link { get; init; }

    /// <summary>Goes then; the greatest value stays.</summary>
    internal TimeSpan Until { get; init; } = TimeSpan.MaxValue;

    /// <summary>What is answered and reacted to, as a multiple of the ordinary.</summary>
    internal double Pull => Role switch
    {
        CrowdRole.Leader => 4,
        CrowdRole.Spammer => 0.05,
        _ => 1,
    };

    internal bool IsThere(TimeSpan at) => at > From && at < Until;
}
