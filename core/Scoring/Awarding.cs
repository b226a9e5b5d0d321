namespace GroupBot.Core.Scoring;

/// <summary>
/// Decides what an act is worth, to whom, and why: in the order of the log, of nothing but the act, the rules and what the acts
/// before it left. It costs the same however long the log is.
/// </summary>
public static class Awarding
{
    /// <returns>The awards in a fixed order; one that is worth nothing says why, and is no row of the ledger.</returns>
    public static IReadOnlyList<Award> Decide(Act act, ScoreRules rules, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(book);
        if (act.TargetNo == act.MemberNo)
        {
            act = act with { TargetNo = null };
        }

        List<Award> awards = [];
        switch (act.Kind)
        {
            case ActKind.Message:
                TalkAwards.Decide(act, rules, book, awards);
                break;
            case ActKind.Reaction when act.TargetNo is { } target:
                ReactionAwards.Decide(act, target, rules, book, awards);
                break;
            case ActKind.Thanks when act.TargetNo is { } target:
                ReceivedAwards.Thank(act, target, rules, book, awards);
                break;
            case ActKind.Other:
                awards.Add(Own(act, act.Award, rules, book, worth: act.Worth));
                break;
        }

        return awards;
    }

    /// <summary>
    /// Takes an award back: exactly what it stored, and what it used up of the day, the week, the pair and the window. Only of one
    /// that stands: the ledger tells which were taken back before.
    /// </summary>
    /// <param name="today">The group's present day.</param>
    /// <returns>The row that takes it back; its heat is subtracted as of the award's own instant.</returns>
    public static Award Undo(Award award, int today, ScoreRules rules, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(book);
        if (award.Amount <= 0 || award.IsReversal)
        {
            return award.Reversed();
        }

        var day = book.DayOf(award.MemberNo).On(today);
        day = award.Day < today ? day.FreeWeek(award.Kind, award.Day) : day.Use(award.Kind, rules.Of(award.Kind), -award.Amount) with
        {
            Messages = award.Kind is AwardKind.Message ? day.Messages - 1 : day.Messages,
        };
        book.Put(award.MemberNo, award.Kind is AwardKind.Message && day.LastMessageAt == award.At ? day with { LastMessageAt = null } : day);
        if (award.FromNo is { } from)
        {
            ReceivedAwards.Undo(award, from, today, book);
        }

        return award.Reversed();
    }

    /// <summary>What somebody did themselves.</summary>
    internal static Award Own(
        Act act, AwardKind kind, ScoreRules rules, IScoreBook book, double tier = 1, Shortfall why = Shortfall.None, double? worth = null)
    {
        var terms = rules.Of(kind);
        return Capped(new Award(
            act.Seq, act.At, act.Day, act.MemberNo, null, kind, terms.Category, rules.Version, worth ?? terms.Base, tier, 1, 1, 1,
            (worth ?? terms.Base) * tier, why), rules, book);
    }

    /// <summary>No more than the kind's cap and the day's leave; what is taken is not bounded.</summary>
    internal static Award Capped(Award award, ScoreRules rules, IScoreBook book)
    {
        if (award.Amount <= 0)
        {
            return award;
        }

        var (terms, day) = (rules.Of(award.Kind), book.DayOf(award.MemberNo).On(award.Day));
        var ofKind = terms.WeekCount is { } most && day.InWeek(award.Kind) >= most ? 0
            : Math.Max(0, (terms.DayCap ?? double.MaxValue) - day.Used(terms.CapOf ?? award.Kind));
        var ofDay = terms.IsExempt ? double.MaxValue : Math.Max(0, rules.DayCap - day.Heat);
        var amount = Math.Min(award.Amount, Math.Min(ofKind, ofDay));
        if (amount > 0)
        {
            book.Put(award.MemberNo, day.Use(award.Kind, terms, amount));
        }

        return amount == award.Amount ? award
            : award with { Amount = amount, Points = (long)Math.Floor(10 * amount), Why = ofKind <= ofDay ? Shortfall.KindCap : Shortfall.DayCap };
    }
}
