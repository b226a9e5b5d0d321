using GroupBot.Core.Circles;

namespace GroupBot.Core.Scoring;

/// <summary>What somebody is given by another, and how much that other's word is worth.</summary>
public static class ReceivedAwards
{
    private const long Day = 86_400_000;

    public static Award Give(in Act act, long target, AwardKind kind, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (rules, terms) = (book.Rules, book.Rules.Of(kind));
        // Thanks have bounds of their own between two people.
        var pair = kind is AwardKind.Thanks ? 1 : PairFactor(book.Read(act.MemberNo, target).CountOn(act.Day), rules);
        var (giver, mutual) = (GiverFactor(act.MemberNo, act.At, book), MutualFactor(act.MemberNo, target, act.Day, book));
        var product = pair * giver * mutual;
        return Awarding.Settle(new Award(
            act.Seq, act.Day, act.Seq, act.Day, act.At, target, act.MemberNo, kind, rules.Version, terms.Base, 1, pair, giver, mutual,
            terms.Base * product, 0, product < 1 ? Shortfall.InPart : Shortfall.None), book);
    }

    /// <summary>Once to one person in a week, and so many times a day.</summary>
    public static void Thank(in Act act, long target, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (rules, own, pair) = (book.Rules, book.Edit(act.MemberNo), book.Read(act.MemberNo, target));
        own.Roll(act.Day);
        var why = pair.LastThanks is { } last && act.Day - last < rules.DaysBetweenThanks ? Shortfall.NotTheFirst
            : own.Today.Thanked >= rules.ThanksGivenADay ? Shortfall.KindCap
            : Shortfall.None;
        if (why is Shortfall.None)
        {
            Give(act, target, AwardKind.Thanks, book);
            return;
        }

        var award = new Award(
            act.Seq, act.Day, act.Seq, act.Day, act.At, target, act.MemberNo, AwardKind.Thanks, rules.Version,
            rules.Of(AwardKind.Thanks).Base, 0, 1, 1, 1, 0, 0, why);
        AwardEffects.Apply(award, book);
        book.Add(award);
    }

    /// <summary>Names somebody, once a day: it makes a tie, and no heat.</summary>
    public static void Name(in Act act, long target, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var pair = book.Read(act.MemberNo, target);
        if (pair.LastMention == act.Day)
        {
            return;
        }

        var award = new Award(
            act.Seq, act.Day, act.Seq, act.Day, act.At, target, act.MemberNo, AwardKind.Mention, book.Rules.Version, 1, 1,
            PairFactor(pair.CountOn(act.Day), book.Rules), GiverFactor(act.MemberNo, act.At, book),
            MutualFactor(act.MemberNo, target, act.Day, book), 0, 0, Shortfall.None);
        AwardEffects.Apply(award, book);
        book.Add(award);
    }

    /// <param name="before">The awards from one to the other in the last 30 days.</param>
    private static double PairFactor(int before, ScoreRules rules) =>
        before < rules.WholeFromOne ? 1 : before < rules.CountedFromOne ? 0.5 : 0;

    private static double GiverFactor(long giver, long at, IScoreBook book) =>
        book.Read(giver) is { HasJoined: true } newcomer && at - newcomer.Since < book.Rules.NewGiverDays * Day ? book.Rules.NewGiver
        : book.CircleOf(giver) is Circle.Active or Circle.Core ? 1
        : book.Rules.OuterGiver;

    private static double MutualFactor(long from, long to, int day, IScoreBook book)
    {
        var (rules, there, back) = (book.Rules, book.Read(to), book.Read(from));
        return there.Received.CountOn(day) >= rules.MutualLeast && back.Received.CountOn(day) >= rules.MutualLeast
            && book.Read(from, to).SumOn(day) > rules.MutualShare * there.Received.SumOn(day)
            && book.Read(to, from).SumOn(day) > rules.MutualShare * back.Received.SumOn(day)
                ? rules.Mutual
                : 1;
    }
}
