using GroupBot.Core.Activity;

namespace GroupBot.Core.Scoring;

/// <summary>What a row leaves whatever it is worth: who was there, on which days, who answered whom.</summary>
internal static class ScoreMarks
{
    private const long Hour = 3_600_000;

    /// <summary>What is known before the row is judged.</summary>
    public static void Before(in LogRow row, IScoreBook book)
    {
        if (row is not { Sender: SenderKind.Member, MemberNo: { } no })
        {
            return;
        }

        var member = book.Edit(no);
        Meet(member, row, book);
        if (IsAct(row))
        {
            member.Note(row.Day);
        }

        if (row.Kind is ActivityKind.Message && !row.Flags.HasFlag(ActivityFlags.Command) && !IsMuted(row, book.Rules))
        {
            member.Today.Messages++;
            member.Today.Idle += TalkAwards.IdleOf(ActOf(row, no), book.Rules) is Shortfall.None ? 0 : 1;
        }
    }

    /// <summary>What the rows after this one are judged by.</summary>
    /// <param name="isFirst">Whether it is a first reaction.</param>
    public static void After(in LogRow row, bool isFirst, IScoreBook book)
    {
        if (ActOf(row, book) is not { } act)
        {
            return;
        }

        if (act.TargetNo is { } target && IsReply(row, book.Rules))
        {
            book.Edit(act.MemberNo, target).LastReply = row.Day;
            var answered = book.Edit(target);
            Meet(answered, null, book);
            answered.IsWelcomed |= act.IsWelcome;
            answered.AnsweredOn = answered.AnsweredOn.With(row.Day);
        }
        else if (act.TargetNo is { } other && (isFirst || row.Kind is ActivityKind.Thanks))
        {
            var met = book.Edit(other);
            met.AnsweredOn = met.AnsweredOn.With(row.Day);
            if (isFirst)
            {
                ReactionAwards.Note(act, other, book);
            }
        }
    }

    /// <summary>The act of a row; null where no member of the group did it.</summary>
    public static Act? ActOf(in LogRow row, IScoreBook book) => row is not { Sender: SenderKind.Member, MemberNo: { } no } ? null
        : ActOf(row, no) with { IsWelcome = row.TargetMemberNo is { } target && IsReply(row, book.Rules) && IsNewcomer(book.Read(target), row.At, book.Rules) };

    public static bool IsMuted(in LogRow row, ScoreRules rules) => row.Topic is { } topic && rules.MutedTopics.Count > 0 && rules.MutedTopics.Contains(topic);

    /// <summary>True where somebody who had no reaction on a message has one now.</summary>
    public static bool IsFirstReaction(in LogRow row, IScoreBook book) =>
        row is { Kind: ActivityKind.Reaction, Number: > 0, MemberNo: { } member, TargetMessageId: { } message, TargetMemberNo: { } target }
        && target != member && !row.Flags.HasFlag(ActivityFlags.OldTarget)
        && book.StandingReaction(member, row.ChatId, message, row.Seq) is null;

    private static bool IsReply(in LogRow row, ScoreRules rules) =>
        row is { Kind: ActivityKind.Message, MemberNo: { } member, TargetMemberNo: { } target } && target != member
        && !row.Flags.HasFlag(ActivityFlags.Command) && !IsMuted(row, rules) && TalkAwards.IdleOf(ActOf(row, member), rules) is Shortfall.None;

    /// <summary>True of what somebody does, and not of what happens to them.</summary>
    private static bool IsAct(in LogRow row) => row.Kind is ActivityKind.Message or ActivityKind.Edit or ActivityKind.Reaction
        or ActivityKind.PollAnswer or ActivityKind.ButtonPress or ActivityKind.Thanks
        || IsOwnCheckIn(row);

    /// <summary>False of a day off, of one that an admin makes up, and of a check-in to which an admin adds a reason: those are the admin's doing.</summary>
    public static bool IsOwnCheckIn(in LogRow row) =>
        row is { Kind: ActivityKind.CheckIn, Number: 1 } && (row.TargetMemberNo is not { } by || by == row.MemberNo);

    private static bool IsNewcomer(MemberScore member, long at, ScoreRules rules) => member is { HasJoined: true, IsWelcomed: false } && at - member.Since < rules.WelcomeHours * Hour;

    /// <summary>Who is met without a join was here before the bot, and is nobody's newcomer.</summary>
    private static void Meet(MemberScore member, in LogRow? row, IScoreBook book)
    {
        if (member.Since != 0)
        {
            return;
        }

        var joined = row is { Kind: ActivityKind.Joined } join ? join.At : (long?)null;
        (member.Since, member.HasJoined) = (joined ?? book.Group!.FirstAt, joined is not null);
    }

    private static Act ActOf(in LogRow row, long member) => new(row.Seq, row.At, row.Day, member)
    {
        TargetNo = row.TargetMemberNo == member ? null : row.TargetMemberNo,
        Visible = row.VisibleCharacters,
        HasMedia = row.Media is not MediaKind.None,
        SaysNothing = (row.Flags & (ActivityFlags.Repeated | ActivityFlags.Filler)) != 0,
    };
}
