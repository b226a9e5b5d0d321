using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>Telegram was told what becomes of a request.</summary>
/// <param name="IsTold">The person was told before, as it could not be done afterwards.</param>
internal sealed record JoinAnswered(int Version, long Member, long Request, bool Approve, bool IsTold, long? Admin);

/// <summary>Tells Telegram what was decided, and hears what came of it.</summary>
internal static class JoinOutcomes
{
    public const string Answered = "join-answered", Told = "join-told", Missed = "join-missed";

    /// <summary>So long after Telegram knew of no request the join may still be told by which it ended.</summary>
    private static readonly TimeSpan JoinIsTold = TimeSpan.FromMinutes(1);

    public static void Ask(Turn turn, GroupState group, JoinRequestRow request, bool approve, bool isTold, MemberNo? by)
    {
        if (turn.Members.Find(new MemberNo(request.MemberNo)) is { } person)
        {
            turn.AnswerJoinRequest(group, person, approve, Answered,
                new JoinAnswered(1, request.MemberNo, request.RequestNo, approve, isTold, by?.Value));
        }
    }

    /// <summary>Once it was decided Telegram lets the bot write no more to who never opened the chat: the words go first.</summary>
    public static JoinAnswered AfterWords(JoinRequestRow request, bool approve, MemberNo? by) =>
        new(1, request.MemberNo, request.RequestNo, approve, IsTold: true, by?.Value);

    /// <summary>The words went, or could not: now it is done.</summary>
    public static void WasTold(Turn turn, JoinAnswered told, EffectOutcome outcome)
    {
        if (Find(turn, told) is not var (request, group) || HasAskedSince(turn, request))
        {
            return;
        }

        if (request.IsWelcome(turn.Now) && !told.Approve)
        {
            // Telegram was not told yet: they come in without asking once more.
            JoinRequestBook.Admit(turn, group, request, told.Admin is { } by ? new MemberNo(by) : null);
        }
        else if (Expects(request, told.Approve))
        {
            Ask(turn, group, request, told.Approve, isTold: true, told.Admin is { } admin ? new MemberNo(admin) : null);
        }
    }

    /// <summary>Telegram let them in or turned them away, or did not.</summary>
    public static void WasAnswered(Turn turn, JoinAnswered answered, EffectOutcome outcome)
    {
        if (Find(turn, answered) is not var (request, group))
        {
            return;
        }

        if (outcome is EffectSucceeded)
        {
            Done(turn, group, request, answered);
        }
        else if (outcome is EffectFailed failed && !HasAskedSince(turn, request) && (Expects(request, answered.Approve) || (request.IsWelcome(turn.Now) && !answered.Approve)))
        {
            JoinRefusals.Take(turn, group, request, answered, failed);
        }
    }

    /// <summary>It is done, perhaps not at this try: they are told.</summary>
    public static void Done(Turn turn, GroupState group, JoinRequestRow request, JoinAnswered answered)
    {
        JoinRequestStore.Write(turn.Connection, request with { AnsweredAt = turn.Now.ToUnixTimeMilliseconds() });
        Text? said = (answered.Approve, request.Stands) switch
        {
            (true, JoinRequestState.Approved or JoinRequestState.Entered) => JoinTexts.Approved,
            (false, JoinRequestState.Expired) => OfExpired(request),
            (false, JoinRequestState.Declined) => request.DecidedBy is null
                && JoinRequestBook.EntranceOf(turn, request) is { } entrance && entrance.IsOver(GroupDays.Today(turn, group))
                    ? JoinTexts.Closed
                    : JoinTexts.Declined,
            _ => null,
        };
        // Whoever did not open the chat is out of the bot's reach once Telegram has done it.
        if (said is not null && !answered.IsTold && turn.Members.Find(new MemberNo(request.MemberNo)) is { } person)
        {
            turn.TellPrivately(person, said.In(person.Language, ("group", group.ShortTitle)));
        }
    }

    /// <summary>What is true of somebody whose time is over: an admin had it before them, or they did not answer everything.</summary>
    public static Text OfExpired(JoinRequestRow request) => request.WaitsSince is null ? JoinTexts.Unanswered : JoinTexts.Expired;

    /// <summary>Telegram knows of no request any more: it was approved at an earlier try, or is gone. A join tells which.</summary>
    public static void AwaitJoin(Turn turn, GroupState group, JoinAnswered answered) =>
        turn.Later(group, turn.Now + JoinIsTold, Missed, answered);

    /// <summary>No join was told: the place is the next one's, unless they have asked again since.</summary>
    public static void WasMissed(Turn turn, JoinAnswered answered, EffectOutcome outcome)
    {
        if (Find(turn, answered) is not ({ Stands: JoinRequestState.Approved, AnsweredAt: null } request, { } group))
        {
            return;
        }

        if (request.AskedAt > request.DecidedAt)
        {
            JoinRequestBook.Approve(turn, group, request, null);
        }
        else
        {
            JoinRefusals.IsGone(turn, group, request, answered);
        }
    }

    private static bool Expects(JoinRequestRow request, bool approve) => approve
        ? request.Stands is JoinRequestState.Approved
        : request.Stands is JoinRequestState.Declined or JoinRequestState.Expired or JoinRequestState.Withdrawn;

    /// <summary>Telegram knows people, not requests: what was decided of an earlier one would be done to the later.</summary>
    private static bool HasAskedSince(Turn turn, JoinRequestRow request) =>
        JoinRequestStore.Newest(turn.Connection, new GroupNo(request.GroupNo), new MemberNo(request.MemberNo)) is { } newest && newest.RequestNo != request.RequestNo;

    private static (JoinRequestRow Request, GroupState Group)? Find(Turn turn, JoinAnswered answered) =>
        JoinRequestStore.Of(turn.Connection, new MemberNo(answered.Member), answered.Request) is { } request
        && turn.Groups.Find(new GroupNo(request.GroupNo)) is { } group
            ? (request, group)
            : null;
}
