namespace GroupBot.Core.Scoring;

/// <summary>What one row of the log gave one member or took back, and why so much: never changed once it is written.</summary>
/// <param name="Seq">The row of the log that caused it.</param>
/// <param name="Day">The group's day of that row.</param>
/// <param name="OfSeq">The row that is awarded: the same, but where an earlier award is taken back.</param>
/// <param name="OfDay">The day for which it counts: that of the row that is awarded.</param>
/// <param name="At">Of the row that is awarded, unix milliseconds: heat fades from there.</param>
/// <param name="FromNo">Who gave it; null for what somebody did themselves.</param>
/// <param name="Tier">What the number of that day's leaves of it.</param>
/// <param name="Pair">What the number from that person leaves of it.</param>
/// <param name="Giver">What that person's standing leaves of it.</param>
/// <param name="Mutual">What two who give each other most leave of it.</param>
/// <param name="Amount">Heat; no more than the caps left of the product; below 0 for what is taken.</param>
/// <param name="Points">积分: ten times the heat, rounded down; none are taken for a strike.</param>
public readonly record struct Award(
    long Seq, int Day, long OfSeq, int OfDay, long At, long MemberNo, long? FromNo, AwardKind Kind, int RuleVersion, double Base,
    double Tier, double Pair, double Giver, double Mutual, double Amount, long Points, Shortfall Why)
{
    /// <summary>True of the row that takes back an earlier one of the same act, kind and member.</summary>
    public bool IsReversal => OfSeq != Seq;

    /// <summary>True of what becomes a row: what changes something, or what another gave, if only to say why it was worth nothing.</summary>
    public bool IsKept => ChangesSomething || FromNo is not null;

    /// <summary>True of what can be taken back.</summary>
    public bool ChangesSomething => Amount != 0 || Kind is AwardKind.Ban or AwardKind.Mention;

    /// <summary>The row that takes this one back: exactly what it stored.</summary>
    /// <param name="seq">The row of the log that does so.</param>
    /// <param name="day">Its day.</param>
    // No zero below 0, as of a mention: a store does not tell it from another.
    public Award Reversed(long seq, int day) => this with { Seq = seq, Day = day, Amount = 0 - Amount, Points = -Points };

    /// <summary>Points of so much heat; what is taken for a strike is heat alone, as levels never fall.</summary>
    public static long PointsOf(double amount) => amount > 0 ? (long)Math.Floor(10 * amount) : 0;
}
