namespace GroupBot.Core.Scoring;

/// <summary>What a reaction is worth to both. Many to one person within minutes are worth one.</summary>
internal static class ReactionAwards
{
    public static void Decide(Act act, long target, ScoreRules rules, IScoreBook book, List<Award> awards)
    {
        var pair = book.PairOf(act.MemberNo, target);
        var recent = pair.Reactions.Where(IsRecent).ToList();
        var standing = pair.ReactionAwards.Where(award => IsRecent(award.At)).ToList();
        var isSerial = recent.Count >= rules.SerialReactions;
        book.Put(act.MemberNo, target, pair with
        {
            Reactions = [.. recent.TakeLast(rules.SerialReactions - 1), act.At],
            ReactionAwards = standing,
        });
        if (isSerial)
        {
            // The first of them stays.
            awards.AddRange(standing.Where(award => award.Seq != standing[0].Seq).ToList().Select(award => Awarding.Undo(award, act.Day, rules, book)));
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
        book.Put(act.MemberNo, target, pair with { ReactionAwards = [.. standing, .. decided.Where(award => award.Amount > 0)] });

        bool IsRecent(long at) => Math.Abs(act.At - at) <= rules.SerialSeconds * 1000L;
    }
}
