namespace GroupBot.Core.Scoring;

/// <summary>What a reaction is worth to both. Many to one person within minutes are worth one.</summary>
public static class ReactionAwards
{
    public static void Decide(in Act act, long target, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (rules, pair) = (book.Rules, book.Read(act.MemberNo, target));
        if (pair.ReactionsNear(act.At, rules.SerialSeconds) < rules.SerialReactions)
        {
            Awarding.Own(act, AwardKind.ReactionGiven, book);
            ReceivedAwards.Give(act, target, AwardKind.ReactionReceived, book);
            return;
        }

        var isFirst = true;
        foreach (var reaction in pair.Reactions)
        {
            if (!PairScore.IsNear(reaction, act.At, rules.SerialSeconds) || book.StandingOf(reaction.Seq) is not { Count: > 0 } standing)
            {
                continue;
            }

            // The first of them stays.
            foreach (var award in isFirst ? [] : standing)
            {
                Awarding.Undo(award, act.Seq, act.Day, book);
            }

            isFirst = false;
        }

        Awarding.Own(act, AwardKind.ReactionGiven, book, 0, Shortfall.Serial);
    }

    /// <summary>Keeps in mind that it came, whatever it was worth.</summary>
    internal static void Note(in Act act, long target, IScoreBook book) =>
        book.Edit(act.MemberNo, target).React(new PairReaction(act.Seq, act.At), book.Rules.SerialReactions, book.Rules.SerialSeconds);
}
