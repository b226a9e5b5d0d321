namespace GroupBot.Core.Scoring;

/// <summary>What somebody's present day used up. Yesterday's is nobody's: a new day begins with nothing used.</summary>
/// <param name="Day">The group's day that it is about.</param>
/// <param name="Messages">Messages that counted, whole or half.</param>
/// <param name="LastMessageAt">Of the last that counted, unix milliseconds; on any day.</param>
/// <param name="Thanked">How often they thanked somebody.</param>
/// <param name="Heat">What the day's cap binds, together.</param>
public sealed record MemberDay(int Day = 0, int Messages = 0, long? LastMessageAt = null, int Thanked = 0, double Heat = 0)
{
    private static readonly int Kinds = Enum.GetValues<AwardKind>().Max(kind => (int)kind) + 1;

    private double[] UsedByKind { get; init; } = [];

    /// <summary>The days of awards that a week bounds, of the last seven.</summary>
    private (AwardKind Kind, int Day)[] Week { get; init; } = [];

    public MemberDay On(int day) => day == Day ? this
        : new MemberDay(day, LastMessageAt: LastMessageAt) { Week = [.. Week.Where(award => award.Day > day - 7)] };

    public double Used(AwardKind kind) => UsedByKind.Length == 0 ? 0 : UsedByKind[(int)kind];

    public int InWeek(AwardKind kind) => Week.Count(award => award.Kind == kind);

    /// <param name="amount">Below 0 for what is given back.</param>
    public MemberDay Use(AwardKind kind, AwardTerms terms, double amount)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var used = new double[Kinds];
        UsedByKind.CopyTo(used, 0);
        used[(int)(terms.CapOf ?? kind)] += amount;
        return this with
        {
            Heat = terms.IsExempt ? Heat : Heat + amount,
            UsedByKind = used,
            Week = terms.WeekCount is null ? Week : amount > 0 ? [.. Week, (kind, Day)] : Without(kind, Day),
        };
    }

    /// <summary>Gives back what an award of an earlier day used of its week.</summary>
    public MemberDay FreeWeek(AwardKind kind, int day) => this with { Week = Without(kind, day) };

    private (AwardKind Kind, int Day)[] Without(AwardKind kind, int day)
    {
        var last = Array.FindLastIndex(Week, award => award.Kind == kind && award.Day == day);
        return last < 0 ? Week : [.. Week[..last], .. Week[(last + 1)..]];
    }
}
