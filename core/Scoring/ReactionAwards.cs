namespace GroupBot.Core.Scoring;

/// <summary>What a reaction is worth to both. Many to one person within minutes are worth one.</summary>
internal static class ReactionAwards
{
    public static void Decide(Act act, long target, ScoreRules rules, IScoreBook book, List<Award> awards)
    {
        var pair = book.PairOf(act.MemberNo, target);
        var goesOn = pair.Burst > 0 && Math.Abs(act.At - pair.BurstAt) <= rules.SerialSeconds * 1000L;
        var count = goesOn ? pair.Burst + 1 : 1;
        pair = pair with { BurstAt = goesOn ? pair.BurstAt : act.At, Burst = count, BurstAwards = goesOn ? pair.BurstAwards : [] };
        book.Put(act.MemberNo, target, pair);
        if (count > rules.SerialReactions)
        {
            TakeBackAllButTheFirst(act, target, pair, rules, book, awards);
            awards.Add(Awarding.Own(act, AwardKind.ReactionGiven, rules, book, 0, Shortfall.Serial));
            return;
        }

        Award[] decided =
        [
            Awarding.Own(act, AwardKind.ReactionGiven, rules, book),
            ReceivedAwards.Give(act, target, AwardKind.ReactionReceived, rules, book),
        ];
        awards.AddRange(decided);
        pair = book.PairOf(act.MemberNo, target);
        book.Put(act.MemberNo, target, pair with { BurstAwards = [.. pair.BurstAwards, .. decided.Where(award => award.Amount > 0)] });
    }

    private static void TakeBackAllButTheFirst(Act act, long target, PairScore pair, ScoreRules rules, IScoreBook book, List<Award> awards)
    {
        if (pair.BurstAwards is not [var first, ..])
        {
            return;
        }

        awards.AddRange(pair.BurstAwards.Where(award => award.Seq != first.Seq).Select(award => Awarding.Undo(award, act.Day, rules, book)));
        book.Put(act.MemberNo, target, book.PairOf(act.MemberNo, target) with
        {
            BurstAwards = [.. pair.BurstAwards.Where(award => award.Seq == first.Seq)],
        });
    }
}
