using GroupBot.Core.Circles;

namespace GroupBot.Core.Scoring;

/// <summary>What somebody is given by another, and how much that other's word is worth.</summary>
internal static class ReceivedAwards
{
    private const long Day = 86_400_000;

    public static Award Give(Act act, long target, AwardKind kind, ScoreRules rules, IScoreBook book)
    {
        var terms = rules.Of(kind);
        // Thanks have bounds of their own between two people.
        var isOfPair = kind is not AwardKind.Thanks;
        var (pair, giver, mutual) = (
            isOfPair ? PairFactor(book.PairOf(act.MemberNo, target).CountOn(act.Day), rules) : 1,
            GiverFactor(book.GiverOf(act.MemberNo), act.At, rules),
            MutualFactor(act.MemberNo, target, act.Day, rules, book));
        var product = pair * giver * mutual;
        var award = Awarding.Capped(new Award(
            act.Seq, act.At, act.Day, target, act.MemberNo, kind, terms.Category, rules.Version, terms.Base, 1, pair, giver, mutual,
            terms.Base * product, product < 1 ? Shortfall.InPart : Shortfall.None), rules, book);
        if (award.Amount > 0)
        {
            book.Put(act.MemberNo, target, book.PairOf(act.MemberNo, target).Give(act.Day, award.Amount, isOfPair));
            book.Put(target, book.ReceivedBy(target).Add(act.Day, act.Day, award.Amount));
        }

        return award;
    }

    /// <summary>What an award used up between two people is theirs again.</summary>
    public static void Undo(Award award, long from, int today, IScoreBook book)
    {
        var pair = book.PairOf(from, award.MemberNo).TakeBack(award.Day, award.Amount, award.Kind is not AwardKind.Thanks);
        pair = award.Kind switch
        {
            AwardKind.ReplyReceived when pair.LastReply == award.Day => pair with { LastReply = null },
            AwardKind.Thanks when pair.LastThanks == award.Day => pair with { LastThanks = null },
            AwardKind.ReactionReceived => pair with { ReactionAwards = [.. pair.ReactionAwards.Where(other => other.Seq != award.Seq)] },
            _ => pair,
        };
        book.Put(from, award.MemberNo, pair);
        book.Put(award.MemberNo, book.ReceivedBy(award.MemberNo).Add(today, award.Day, -award.Amount));
        if (award.Kind is AwardKind.Thanks && award.Day == today && book.DayOf(from).On(today) is { Thanked: > 0 } own)
        {
            book.Put(from, own with { Thanked = own.Thanked - 1 });
        }
    }

    /// <summary>Once to one person in a week, and so many times a day.</summary>
    public static void Thank(Act act, long target, ScoreRules rules, IScoreBook book, List<Award> awards)
    {
        var (own, pair) = (book.DayOf(act.MemberNo).On(act.Day), book.PairOf(act.MemberNo, target));
        var why = pair.LastThanks is { } last && act.Day - last < rules.DaysBetweenThanks ? Shortfall.NotTheFirst
            : own.Thanked >= rules.ThanksGivenADay ? Shortfall.KindCap
            : Shortfall.None;
        if (why is not Shortfall.None)
        {
            var terms = rules.Of(AwardKind.Thanks);
            awards.Add(new Award(act.Seq, act.At, act.Day, target, act.MemberNo, AwardKind.Thanks, terms.Category, rules.Version, terms.Base, 0, 1, 1, 1, 0, why));
            return;
        }

        book.Put(act.MemberNo, own with { Thanked = own.Thanked + 1 });
        book.Put(act.MemberNo, target, pair with { LastThanks = act.Day });
        awards.Add(Give(act, target, AwardKind.Thanks, rules, book));
    }

    /// <param name="before">The awards from one to the other in the last 30 days.</param>
    private static double PairFactor(int before, ScoreRules rules) =>
        before < rules.WholeFromOne ? 1 : before < rules.CountedFromOne ? 0.5 : 0;

    private static double GiverFactor(Giver giver, long at, ScoreRules rules) =>
        at - giver.JoinedAt < rules.NewGiverDays * Day ? rules.NewGiver
        : giver.Circle is Circle.Active or Circle.Core ? 1
        : rules.OuterGiver;

    private static double MutualFactor(long from, long to, int day, ScoreRules rules, IScoreBook book)
    {
        var (there, back) = (book.ReceivedBy(to), book.ReceivedBy(from));
        return there.CountOn(day) >= rules.MutualLeast && back.CountOn(day) >= rules.MutualLeast
            && book.PairOf(from, to).SumOn(day) > rules.MutualShare * there.SumOn(day)
            && book.PairOf(to, from).SumOn(day) > rules.MutualShare * back.SumOn(day)
                ? rules.Mutual
                : 1;
    }
}
