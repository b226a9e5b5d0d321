using GroupBot.Core.Activity;

namespace GroupBot.Core.Scoring;

/// <summary>
/// Takes a group's log row by row: who did what, what it is worth, what is taken back. The running bot and every replay go this
/// way, so that the same log gives the same bits.
/// </summary>
public static class Scorer
{
    /// <summary>
    /// Goes up whenever the same log comes to something else than before: what an older program made of a log is then made anew
    /// from it, as otherwise no replay would ever agree with it again.
    /// </summary>
    public const long Arithmetic = 2;

    /// <summary>Takes the next row of the log.</summary>
    public static void Take(in LogRow row, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (!Begin(row, book))
        {
            return;
        }

        ScoreMarks.Before(row, book);
        var isFirst = ScoreMarks.IsFirstReaction(row, book);
        Decide(row, isFirst, book);
        ScoreMarks.After(row, isFirst, book);
    }

    /// <summary>Takes a row whose awards were decided before: for a checkpoint that is older than it.</summary>
    /// <param name="awards">Those that the row caused, in their order.</param>
    public static void TakeAgain(in LogRow row, IReadOnlyList<Award> awards, IScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(awards);
        ArgumentNullException.ThrowIfNull(book);
        if (IsLeftOut(row, book) || book.Group is null)
        {
            return;
        }

        ScoreMarks.Before(row, book);
        foreach (var award in awards)
        {
            AwardEffects.Apply(award, book);
        }

        ScoreMarks.After(row, ScoreMarks.IsFirstReaction(row, book), book);
    }

    /// <summary>
    /// What is about money counts nowhere, what was imported only where scores were made anew after it: neither in the running bot
    /// nor in any replay. Nobody is met by what is left out either, and no log begins.
    /// </summary>
    private static bool IsLeftOut(in LogRow row, IScoreBook book) =>
        row.Kind.IsMoney() || (row.Flags.HasFlag(ActivityFlags.Imported) && row.Seq >= book.HistoryEnd);

    private static bool Begin(in LogRow row, IScoreBook book)
    {
        if (IsLeftOut(row, book))
        {
            return false;
        }

        var group = book.Group ??= GroupScore.Begin(row.Seq, row.At, book.Rules, book.HistoryEnd);
        if (group.Clocks.Now.IsFullAt(row.At))
        {
            Change(book, group with { Clocks = group.Clocks.MovedTo(row.Seq, row.At) });
        }

        return true;
    }

    private static void Decide(in LogRow row, bool isFirst, IScoreBook book)
    {
        switch (row.Kind)
        {
            case ActivityKind.ScoreRulesChanged when row.Number is { } version:
                ChangeRules(row, (int)version, book);
                return;
            case ActivityKind.TakenBack when row.Number is { } seq:
                Undo(seq, row, book);
                return;
            case ActivityKind.MessageRemoved when row.TargetMessageId is { } message:
                foreach (var about in book.RowsAbout(row.ChatId, message))
                {
                    Undo(about, row, book);
                }

                return;
        }

        if (ScoreMarks.ActOf(row, book) is { } act)
        {
            Decide(row, act, isFirst, book);
        }
    }

    private static void Decide(in LogRow row, in Act act, bool isFirst, IScoreBook book)
    {
        switch (row.Kind)
        {
            case ActivityKind.Message when !row.Flags.HasFlag(ActivityFlags.Command) && !ScoreMarks.IsMuted(row, book.Rules):
                TalkAwards.Decide(act, book);
                foreach (var named in row.Mentions ?? [])
                {
                    if (named != act.MemberNo)
                    {
                        ReceivedAwards.Name(act, named, book);
                    }
                }

                break;
            case ActivityKind.Reaction when act.TargetNo is { } target:
                React(row, act, target, isFirst, book);
                break;
            case ActivityKind.Thanks when act.TargetNo is { } target:
                ReceivedAwards.Thank(act, target, book);
                break;
            case ActivityKind.PollAnswer when row.Number is not 0:
                Awarding.Own(act, AwardKind.PollAnswer, book);
                break;
            case ActivityKind.CheckIn:
                CheckIn(row, act, book);
                break;
            case ActivityKind.StreakReached when row.Number is { } days && book.Rules.StreakBonuses.TryGetValue((int)days, out var bonus):
                Awarding.Own(act, AwardKind.StreakBonus, book, worth: bonus);
                break;
            case ActivityKind.ReferralCounted:
                Awarding.Own(act, AwardKind.ReferralCounted, book);
                break;
            case ActivityKind.ReferralKept:
                Awarding.Own(act, AwardKind.ReferralKept, book);
                break;
            case ActivityKind.Contribution when row.Number is >= (long)AwardKind.EventOnline and <= (long)AwardKind.CoCreation:
                Awarding.Own(act, (AwardKind)row.Number, book);
                break;
            case ActivityKind.Strike when row.Number is >= (long)AwardKind.Warning and <= (long)AwardKind.Ban:
                Strike(act, (AwardKind)row.Number, book);
                break;
        }
    }

    private static void React(in LogRow row, in Act act, long target, bool isFirst, IScoreBook book)
    {
        if (isFirst)
        {
            ReactionAwards.Decide(act, target, book);
        }
        else if (row.Number is 0 && book.StandingReaction(act.MemberNo, row.ChatId, row.TargetMessageId ?? 0, row.Seq) is { } first)
        {
            Undo(first, row, book);
        }
    }

    private static void CheckIn(in LogRow row, in Act act, IScoreBook book)
    {
        var member = book.Read(act.MemberNo);
        // What is taken out of a calendar was made up by an admin, and gave nothing.
        if (ScoreMarks.IsOwnCheckIn(row) && (row.Day >= member.Today.Day || member.LastDayOf(AwardKind.CheckIn) < row.Day))
        {
            Awarding.Own(act, AwardKind.CheckIn, book);
        }
    }

    /// <summary>A ban takes all there is.</summary>
    private static void Strike(in Act act, AwardKind kind, IScoreBook book) => Awarding.Own(
        act, kind, book,
        worth: kind is AwardKind.Ban ? -book.Read(act.MemberNo).Heat.At(book.Group!.Clocks.Now, act.At) : null);

    private static void Undo(long seq, in LogRow row, IScoreBook book)
    {
        foreach (var award in book.StandingOf(seq))
        {
            Awarding.Undo(award, row.Seq, row.Day, book);
        }
    }

    private static void ChangeRules(in LogRow row, int version, IScoreBook book)
    {
        var (before, rules) = (book.Rules, book.RulesOf(version));
        var group = book.Group! with { RuleVersion = version, Thresholds = rules.Thresholds == before.Thresholds ? book.Group!.Thresholds : rules.Thresholds };
        Change(book, rules.HalfLife == group.Clocks.Now.HalfLife ? group
            : group with { Clocks = group.Clocks.ChangedAt(row.Seq, row.At, rules.HalfLife) });
    }

    private static void Change(IScoreBook book, GroupScore group)
    {
        var isNewClock = book.Group!.Clocks.Epochs.Count < group.Clocks.Epochs.Count;
        book.Group = group;
        if (isNewClock)
        {
            book.ClockChanged();
        }
    }
}
