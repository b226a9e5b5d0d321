namespace GroupBot.Core.Scoring;

/// <summary>
/// Decides what an act is worth, to whom, and why: in the order of the log, of nothing but the act, the rules and what the acts
/// before it left. It costs the same however long the log is.
/// </summary>
public static class Awarding
{
    /// <summary>What somebody did themselves.</summary>
    /// <param name="worth">What it is worth where the rule does not say: a streak's bonus, the heat that a ban takes (below 0).</param>
    public static Award Own(
        in Act act, AwardKind kind, IScoreBook book, double tier = 1, Shortfall why = Shortfall.None, double? worth = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        var @base = worth ?? book.Rules.Of(kind).Base;
        return Settle(new Award(
            act.Seq, act.Day, act.Seq, act.Day, act.At, act.MemberNo, null, kind, book.Rules.Version, @base, tier, 1, 1, 1, @base * tier,
            0, why), book);
    }

    /// <summary>Takes an award back: exactly what it stored, and what it used up of the day, the week, the pair and the window.</summary>
    /// <param name="award">One that stands: the ledger tells which were taken back before.</param>
    /// <param name="seq">The row of the log that takes it back.</param>
    /// <param name="day">Its day, the group's present one.</param>
    public static Award Undo(in Award award, long seq, int day, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var undone = award.Reversed(seq, day);
        AwardEffects.Apply(undone, book);
        book.Add(undone);
        return undone;
    }

    /// <summary>Cuts an award to what the kind's cap and the day's leave, and makes it so; what is taken is not bounded.</summary>
    internal static Award Settle(Award award, IScoreBook book)
    {
        if (award.Amount > 0)
        {
            award = Capped(award, book);
        }

        award = award with { Points = Award.PointsOf(award.Amount) };
        AwardEffects.Apply(award, book);
        book.Add(award);
        return award;
    }

    private static Award Capped(in Award award, IScoreBook book)
    {
        var (terms, member) = (book.Rules.Of(award.Kind), book.Edit(award.MemberNo));
        member.Roll(award.Day);
        var ofKind = terms.WeekCount is { } most && member.InWeek(award.Kind) >= most ? 0
            : Math.Max(0, (terms.DayCap ?? double.MaxValue) - member.Today.Used[(int)(terms.CapOf ?? award.Kind)]);
        var ofDay = terms.IsExempt ? double.MaxValue : Math.Max(0, book.Rules.DayCap - member.Today.Heat);
        var amount = Math.Min(award.Amount, Math.Min(ofKind, ofDay));
        return amount == award.Amount ? award : award with { Amount = amount, Why = ofKind <= ofDay ? Shortfall.KindCap : Shortfall.DayCap };
    }
}
