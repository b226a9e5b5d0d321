namespace GroupBot.Core.Scoring;

/// <summary>What a message is worth to who wrote it, and to whom it answers.</summary>
internal static class TalkAwards
{
    public static void Decide(Act act, ScoreRules rules, IScoreBook book, List<Award> awards)
    {
        var day = book.DayOf(act.MemberNo).On(act.Day);
        var idle = act.SaysNothing ? Shortfall.SaysNothing
            : act.Visible < rules.LeastVisible && !act.HasMedia ? Shortfall.TooShort
            : Shortfall.None;
        var why = idle is not Shortfall.None ? idle
            : day.LastMessageAt is { } last && Math.Abs(act.At - last) < rules.SecondsBetweenMessages * 1000L ? Shortfall.TooSoon
            : day.Messages >= rules.WholeMessages ? Shortfall.Tier
            : Shortfall.None;
        var tier = why switch
        {
            Shortfall.None => 1,
            Shortfall.Tier => day.Messages < rules.CountedMessages ? 0.5 : 0,
            _ => 0,
        };
        var award = Awarding.Own(act, AwardKind.Message, rules, book, tier, why);
        awards.Add(award);
        if (award.Amount > 0)
        {
            book.Put(act.MemberNo, book.DayOf(act.MemberNo) with { Messages = day.Messages + 1, LastMessageAt = act.At });
        }

        if (act.TargetNo is { } target && idle is Shortfall.None)
        {
            Reply(act, target, rules, book, awards);
        }
    }

    /// <summary>The first reply to somebody on a day counts, for both; however soon it came.</summary>
    private static void Reply(Act act, long target, ScoreRules rules, IScoreBook book, List<Award> awards)
    {
        if (book.PairOf(act.MemberNo, target).LastReply == act.Day)
        {
            awards.Add(Awarding.Own(act, AwardKind.Reply, rules, book, 0, Shortfall.NotTheFirst));
        }
        else
        {
            book.Put(act.MemberNo, target, book.PairOf(act.MemberNo, target) with { LastReply = act.Day });
            awards.Add(Awarding.Own(act, AwardKind.Reply, rules, book));
            awards.Add(ReceivedAwards.Give(act, target, AwardKind.ReplyReceived, rules, book));
        }

        if (act.IsWelcome)
        {
            awards.Add(Awarding.Own(act, AwardKind.Welcome, rules, book));
        }
    }
}
