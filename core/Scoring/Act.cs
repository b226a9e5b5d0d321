namespace GroupBot.Core.Scoring;

/// <summary>Something somebody did that may be worth something: what decides about it reads nothing else of its row.</summary>
/// <param name="Seq">Its place in the log.</param>
/// <param name="At">Unix milliseconds; may go back.</param>
/// <param name="Day">The group's day, which never goes back.</param>
public readonly record struct Act(long Seq, long At, int Day, long MemberNo)
{
    /// <summary>Whom it is to: another human member; null for nobody.</summary>
    public long? TargetNo { get; init; }

    /// <summary>Of a message: visible characters, a Chinese one counts 2.</summary>
    public int Visible { get; init; }
    public bool HasMedia { get; init; }

    /// <summary>The same text within 24 hours, or one that says nothing (收到, +1).</summary>
    public bool SaysNothing { get; init; }

    /// <summary>The first human answer to a newcomer within a day.</summary>
    public bool IsWelcome { get; init; }
}
