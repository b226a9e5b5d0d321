using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>Telegram was told what becomes of a request.</summary>
/// <param name="IsTold">The person was told before, as it could not be done afterwards.</param>
internal sealed record JoinAnswered(int Version, long Member, long Request, bool Approve, bool IsTold, long? Admin);

/// <summary>What is left to be done by an entrance where many wait.</summary>
internal sealed record LineMoves(int Version, long Group, long Entrance);

/// <summary>What becomes of those who asked to come in: the only place that lets them in, turns them away and lets them queue.</summary>
internal static class JoinRequestBook
{
    public const string Answered = "join-answered";

    public const string Work = "join-line";

    /// <summary>Of the buttons with which admins look at requests.</summary>
    public const string AdminPrefix = "requests";

    /// <summary>Of the buttons and links by which somebody goes on with their own.</summary>
    public const string Prefix = "ask";

    private const int AChunk = 50;

    /// <summary>Lets somebody in, or into the line where every place of the entrance is taken.</summary>
    /// <param name="by">The admin who says so; null where a rule does.</param>
    public static JoinRequestRow Admit(Turn turn, GroupState group, JoinRequestRow request, MemberNo? by)
    {
        var now = turn.Now.ToUnixTimeMilliseconds();
        if (request.Stands is not JoinRequestState.Approved && EntranceOf(turn, request) is { } entrance && Free(turn, entrance) <= 0)
        {
            var queued = JoinRequestStore.Write(turn.Connection, request with
            {
                State = (long)JoinRequestState.Queued,
                QueuedAt = request.QueuedAt ?? now,
                DecidedBy = by?.Value ?? request.DecidedBy,
            });
            JoinVoice.Tell(turn, queued, language => InLine(turn, group, queued, language));
            return queued;
        }

        var approved = JoinRequestStore.Write(turn.Connection, request with
        {
            State = (long)JoinRequestState.Approved,
            DecidedAt = now,
            DecidedBy = by?.Value ?? request.DecidedBy,
        });
        Answer(turn, group, approved, approve: true, isTold: false, by);
        return approved;
    }

    /// <summary>Turns somebody away; they are told once Telegram did it, or before where they could not be reached then.</summary>
    /// <param name="state">How it ends: <see cref="JoinRequestState.Declined"/>, Expired or Withdrawn.</param>
    /// <param name="said">What they read; null for nothing.</param>
    public static JoinRequestRow TurnAway(
        Turn turn, GroupState group, JoinRequestRow request, JoinRequestState state, MemberNo? by, Text? said)
    {
        var ended = JoinRequestStore.Write(turn.Connection, request with
        {
            State = (long)state,
            DecidedAt = turn.Now.ToUnixTimeMilliseconds(),
            DecidedBy = by?.Value,
        });
        var isTold = said is null || (turn.Members.Find(new MemberNo(request.MemberNo)) is not { PrivateChat: PrivateChat.Open }
            && JoinVoice.Tell(turn, ended, language => said.In(language, ("group", group.ShortTitle))));
        Forget(turn, ended);
        Answer(turn, group, ended, approve: false, isTold, by);
        if (request.Stands is JoinRequestState.Approved && EntranceOf(turn, request) is { } entrance)
        {
            Promote(turn, group, entrance);
        }

        return ended;
    }

    /// <summary>What somebody in the line reads: their place in it, and how to leave it.</summary>
    public static Said InLine(Turn turn, GroupState group, JoinRequestRow request, Language language)
    {
        var before = JoinRequestStore.Before(turn.Connection, request);
        return ((before == 0 ? JoinTexts.NextInLine : JoinTexts.Queued).In(language, ("group", group.ShortTitle), ("before", before)),
            Keyboard.Row(WithdrawButton(request, language)));
    }

    public static Button WithdrawButton(JoinRequestRow request, Language language) =>
        new(JoinTexts.Withdraw.Plain(language), $"{Prefix}:{request.RequestNo}:no");

    /// <summary>Telegram let them in, or not.</summary>
    public static void WasAnswered(Turn turn, JoinAnswered answered, EffectOutcome outcome)
    {
        if (JoinRequestStore.Of(turn.Connection, new MemberNo(answered.Member), answered.Request) is not { } request
            || turn.Groups.Find(new GroupNo(request.GroupNo)) is not { } group)
        {
            return;
        }

        if (outcome is EffectSucceeded)
        {
            Done(turn, group, request, answered);
        }
        else if (outcome is EffectFailed failed && Expects(request, answered.Approve))
        {
            JoinRefusals.Take(turn, group, request, answered, failed);
        }
    }

    /// <summary>They came in, by whoever's word.</summary>
    public static void Entered(Turn turn, JoinRequestRow request, MemberNo? by)
    {
        JoinRequestStore.Write(turn.Connection, request with
        {
            State = (long)JoinRequestState.Entered,
            DecidedAt = request.DecidedAt ?? turn.Now.ToUnixTimeMilliseconds(),
            DecidedBy = request.Stands is JoinRequestState.Approved ? request.DecidedBy : by?.Value ?? request.DecidedBy,
        });
        Forget(turn, request);
    }

    /// <summary>Whoever waits for a place comes in, as far as places are free.</summary>
    public static void Promote(Turn turn, GroupState group, EntranceRow entrance) => Move(turn, group, entrance, isClosed: false);

    /// <summary>An entrance ended: who still asks by it is turned away kindly.</summary>
    public static void Close(Turn turn, GroupState group, EntranceRow entrance) => Move(turn, group, entrance, isClosed: true);

    /// <summary>Goes on where many waited.</summary>
    public static LineMoves? Chunk(Turn turn, LineMoves moves)
    {
        if (turn.Groups.Find(new GroupNo(moves.Group)) is { } group && EntranceStore.Find(turn.Connection, group.No, moves.Entrance) is { } entrance
            && Some(turn, group, entrance, entrance.IsEnded))
        {
            return moves;
        }

        return null;
    }

    public static EntranceRow? EntranceOf(Turn turn, JoinRequestRow request) => request.EntranceNo is { } no
        ? EntranceStore.Find(turn.Connection, new GroupNo(request.GroupNo), no)
        : null;

    /// <summary>What they were asked for this request waits for no answer any more; what another waits for is taken up.</summary>
    public static void Forget(Turn turn, JoinRequestRow request)
    {
        var person = new MemberNo(request.MemberNo);
        if (JoinAsked.RequestOf(turn.Questions.Find(person, turn.Now)) == request.RequestNo)
        {
            turn.Questions.Close(person);
            OtherRequests.TakeUp(turn, request);
        }
    }

    private static void Move(Turn turn, GroupState group, EntranceRow entrance, bool isClosed)
    {
        if (Some(turn, group, entrance, isClosed))
        {
            turn.Work.Ask(Work, new LineMoves(1, entrance.GroupNo, entrance.EntranceNo), turn.Now, group.No);
        }
    }

    /// <returns>True where more are left.</returns>
    private static bool Some(Turn turn, GroupState group, EntranceRow entrance, bool isClosed)
    {
        if (isClosed)
        {
            var open = JoinRequestStore.OpenBy(turn.Connection, entrance, AChunk);
            foreach (var request in open)
            {
                TurnAway(turn, group, request, JoinRequestState.Declined, null, JoinTexts.Closed);
            }

            return open.Count == AChunk;
        }

        for (var moved = 0; moved < AChunk; moved++)
        {
            if (Free(turn, entrance) <= 0 || JoinRequestStore.FirstQueued(turn.Connection, entrance) is not { } first)
            {
                return false;
            }

            Admit(turn, group, first, null);
        }

        return true;
    }

    private static long Free(Turn turn, EntranceRow entrance) => entrance.Places is { } places
        ? places - JoinRequestStore.Taken(turn.Connection, entrance)
        : long.MaxValue;

    private static bool Expects(JoinRequestRow request, bool approve) => approve
        ? request.Stands is JoinRequestState.Approved
        : request.Stands is JoinRequestState.Declined or JoinRequestState.Expired or JoinRequestState.Withdrawn;

    private static void Done(Turn turn, GroupState group, JoinRequestRow request, JoinAnswered answered)
    {
        Text? said = (answered.Approve, request.Stands) switch
        {
            (true, JoinRequestState.Approved or JoinRequestState.Entered) => JoinTexts.Approved,
            (false, JoinRequestState.Expired) => JoinTexts.Expired,
            (false, JoinRequestState.Declined) => EntranceOf(turn, request) is { IsEnded: true } && request.DecidedBy is null
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

    private static void Answer(Turn turn, GroupState group, JoinRequestRow request, bool approve, bool isTold, MemberNo? by)
    {
        if (turn.Members.Find(new MemberNo(request.MemberNo)) is { } person)
        {
            turn.AnswerJoinRequest(group, person, approve, Answered,
                new JoinAnswered(1, request.MemberNo, request.RequestNo, approve, isTold, by?.Value));
        }
    }
}
