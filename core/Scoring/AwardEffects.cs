namespace GroupBot.Core.Scoring;

/// <summary>
/// What an award changes, once it is decided: the same when it is decided, and when a checkpoint that is older than it is brought
/// up to it.
/// </summary>
public static class AwardEffects
{
    public static void Apply(in Award award, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var terms = book.RulesOf(award.RuleVersion).Of(award.Kind);
        var isStrike = terms.Category is HeatCategory.Strikes;
        if (!award.IsKept)
        {
            return;
        }

        var member = book.Edit(award.MemberNo);
        member.Roll(award.Day);
        if (award.Kind is not AwardKind.Mention)
        {
            member.KeepAward(award.Seq);
        }

        member.Today.InPart += award is { Why: Shortfall.InPart, IsReversal: false } ? 1 : 0;
        if (isStrike)
        {
            Strike(award, member);
        }

        if (award.Kind is AwardKind.Mention && award.FromNo is { } named)
        {
            Tie(award, book.Edit(named, award.MemberNo), book);
        }

        if (award.Amount == 0)
        {
            return;
        }

        member.Heat.Add(terms.Category, award.Amount * book.Group!.FactorOf(award));
        member.Earn(terms.Category, award.Points, book);
        member.Today.Points += award.Points;
        member.Today.Change += award.Amount;
        member.Today.Awards++;
        if (award.Amount > 0 == award.IsReversal)
        {
            return;
        }

        member.Use(award.Kind, terms, award.OfDay, award.Amount);
        if (!award.IsReversal)
        {
            member.SetLastDayOf(award.Kind, award.OfDay);
        }

        if (award.Kind is AwardKind.Message)
        {
            Talk(award, member);
        }

        if (award.FromNo is { } from)
        {
            Receive(award, from, member, book);
        }
    }

    private static void Strike(in Award award, MemberScore member)
    {
        if (award.IsReversal)
        {
            member.Unstrike(award.OfDay);
        }
        else
        {
            member.Strike(award.OfDay);
        }
    }

    private static void Talk(in Award award, MemberScore member)
    {
        if (!award.IsReversal)
        {
            member.Today.Counted++;
            member.LastMessageAt = award.At;
            return;
        }

        member.Today.Counted -= award.OfDay == member.Today.Day ? 1 : 0;
        member.LastMessageAt = member.LastMessageAt == award.At ? null : member.LastMessageAt;
    }

    private static void Tie(in Award award, PairScore pair, IScoreBook book)
    {
        var strength = award.Base * award.Pair * award.Giver * award.Mutual;
        pair.Tie += (award.IsReversal ? -strength : strength) * book.Group!.TieClock.FactorAt(award.At);
        pair.LastMention = award.IsReversal ? null : award.OfDay;
        pair.LastDay = Math.Max(pair.LastDay, award.OfDay);
    }

    private static void Receive(in Award award, long from, MemberScore member, IScoreBook book)
    {
        // Thanks have bounds of their own between two people.
        var isThanks = award.Kind is AwardKind.Thanks;
        var pair = book.Edit(from, award.MemberNo);
        member.Received.Add(award.Day, award.OfDay, award.Amount);
        pair.Tie += award.Amount * book.Group!.TieClock.FactorAt(award.At);
        if (award.IsReversal)
        {
            pair.TakeBack(award.OfDay, -award.Amount, !isThanks);
            pair.LastReply = award.Kind is AwardKind.ReplyReceived && pair.LastReply == award.OfDay ? null : pair.LastReply;
            pair.LastThanks = isThanks && pair.LastThanks == award.OfDay ? null : pair.LastThanks;
        }
        else
        {
            pair.Give(award.OfDay, award.Amount, !isThanks);
            pair.LastThanks = isThanks ? award.OfDay : pair.LastThanks;
        }

        if (isThanks)
        {
            var giver = book.Edit(from);
            giver.Roll(award.Day);
            giver.Today.Thanked += giver.Today.Day != award.OfDay ? 0 : award.IsReversal ? -1 : 1;
        }
    }
}
