namespace GroupBot.Core.Scoring;

/// <summary>What a message is worth to who wrote it, and to whom it answers.</summary>
public static class TalkAwards
{
    public static void Decide(in Act act, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (rules, member) = (book.Rules, book.Edit(act.MemberNo));
        member.Roll(act.Day);
        var idle = IdleOf(act, rules);
        var why = idle is not Shortfall.None ? idle
            : member.LastMessageAt is { } last && Math.Abs(act.At - last) < rules.SecondsBetweenMessages * 1000L ? Shortfall.TooSoon
            : member.Today.Counted >= rules.WholeMessages ? Shortfall.Tier
            : Shortfall.None;
        var tier = why switch
        {
            Shortfall.None => 1,
            Shortfall.Tier => member.Today.Counted < rules.CountedMessages ? 0.5 : 0,
            _ => 0,
        };
        Awarding.Own(act, AwardKind.Message, book, tier, why);
        if (act.TargetNo is { } target && target != act.MemberNo && idle is Shortfall.None)
        {
            Reply(act, target, book);
        }
    }

    /// <summary>Why a message says nothing, if so.</summary>
    internal static Shortfall IdleOf(in Act act, ScoreRules rules) =>
        act.SaysNothing ? Shortfall.SaysNothing
        : act.Visible < rules.LeastVisible && !act.HasMedia ? Shortfall.TooShort
        : Shortfall.None;

    /// <summary>The first reply to somebody on a day counts, for both; however soon it came.</summary>
    private static void Reply(in Act act, long target, IScoreBook book)
    {
        if (book.Read(act.MemberNo, target).LastReply == act.Day)
        {
            Awarding.Own(act, AwardKind.Reply, book, 0, Shortfall.NotTheFirst);
        }
        else
        {
            Awarding.Own(act, AwardKind.Reply, book);
            ReceivedAwards.Give(act, target, AwardKind.ReplyReceived, book);
        }

        if (act.IsWelcome)
        {
            Awarding.Own(act, AwardKind.Welcome, book);
        }
    }
}
