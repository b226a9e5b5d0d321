namespace GroupBot.Core.Scoring;

/// <summary>What kind of thing somebody did.</summary>
public enum ActKind
{
    /// <summary>A message, or a reply where it has a target.</summary>
    Message = 1,

    /// <summary>Their first reaction to that message of the target's.</summary>
    Reaction = 2,

    /// <summary>Thanks to the target.</summary>
    Thanks = 3,

    /// <summary>Anything that is worth what its one award says.</summary>
    Other = 4,
}

/// <summary>One thing somebody did that may be worth something, as the log has it: bots, channels and anonymous admins do none.</summary>
/// <param name="Seq">Its place in the log: acts are decided in this order.</param>
/// <param name="At">Unix milliseconds; may go back.</param>
/// <param name="Day">The group's day, which never goes back.</param>
public sealed record Act(long Seq, long At, int Day, long MemberNo, ActKind Kind)
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

    /// <summary>Of <see cref="ActKind.Other"/>.</summary>
    public AwardKind Award { get; init; }

    /// <summary>What it is worth where the rule does not say: a streak's bonus, the heat that a ban takes (below 0).</summary>
    public double? Worth { get; init; }
}
