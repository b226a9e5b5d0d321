using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>The while is over in which somebody could be asked who never opened the chat.</summary>
internal sealed record JoinUnheard(int Version, long Member, long Request);

/// <summary>Notes who asks to come in, who came, and who went.</summary>
internal static class AdmissionObserver
{
    public const string Unheard = "join-unheard";

    /// <summary>Of one deed Telegram tells in two ways; so long after the one the other is its echo.</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromMinutes(10);

    public static void Requested(Turn turn, JoinRequested requested)
    {
        if (turn.Scene is not { Group: { } group, Person: { Person.IsBot: false } person })
        {
            return;
        }

        var request = Take(turn, group, person, requested);
        switch (request.Stands)
        {
            case JoinRequestState.Approved:
                JoinRequestBook.Admit(turn, group, request, null);
                break;
            case JoinRequestState.Queued:
                JoinVoice.Tell(turn, request, language => JoinRequestBook.InLine(turn, group, request, language));
                break;
            default:
                Begin(turn, group, person, request);
                break;
        }
    }

    /// <summary>The five minutes are over: who never opened the chat waits for an admin, with what they answered.</summary>
    public static void WasUnheard(Turn turn, JoinUnheard unheard, EffectOutcome outcome)
    {
        if (JoinRequestStore.Of(turn.Connection, new MemberNo(unheard.Member), unheard.Request) is { Stands: JoinRequestState.Asking } request
            && turn.Groups.Find(new GroupNo(request.GroupNo)) is { } group
            && turn.Members.Find(new MemberNo(unheard.Member)) is not { PrivateChat: PrivateChat.Open })
        {
            // What they write to the bot one day is no answer to this.
            JoinRequestBook.Forget(turn, request);
            AskBook.Wait(turn, group, request);
        }
    }

    /// <summary>They are in, by the bot's word or somebody's: a place is theirs, and nothing is to be decided.</summary>
    public static void Joined(Turn turn, MemberJoined joined)
    {
        if (turn.Scene.Group is { } group && JoinRequestStore.Newest(turn.Connection, group.No, joined.Member) is { } request
            && (request.IsOpen || request.Stands is JoinRequestState.Approved || IsEcho(turn, request)))
        {
            var by = turn.Scene is { Event: MemberChanged changed, Person: { } actor } && changed.By.Id != turn.Self.Id && actor.No != joined.Member
                ? actor.No
                : (MemberNo?)null;
            JoinRequestBook.Entered(turn, request, by);
        }
    }

    /// <summary>Who came in by a request and goes leaves a place.</summary>
    public static void Left(Turn turn, MemberLeft left)
    {
        if (turn.Scene.Group is { } group && JoinRequestStore.Newest(turn.Connection, group.No, left.Member) is { Stands: JoinRequestState.Entered } request)
        {
            Leave(turn, group, request);
        }
    }

    private static JoinRequestRow Take(Turn turn, GroupState group, PersonState person, JoinRequested requested)
    {
        if (JoinRequestStore.Newest(turn.Connection, group.No, person.No) is { } newest)
        {
            if (newest.IsOpen || newest.Stands is JoinRequestState.Approved)
            {
                return newest;
            }

            if (newest.Stands is JoinRequestState.Entered)
            {
                // Their leave was not seen.
                Leave(turn, group, newest);
            }
        }

        var link = InviteLinks.Of(turn.Connection, group.No, requested.Link, turn.Self.Id);
        return JoinRequestStore.Add(turn.Connection, new JoinRequestRow
        {
            GroupNo = group.No.Value,
            RequestNo = 0,
            MemberNo = person.No.Value,
            EntranceNo = link?.EntranceNo,
            LinkNo = link?.LinkNo,
            State = (long)JoinRequestState.Asking,
            AskedAt = turn.Scene.At.ToUnixTimeMilliseconds(),
            Bio = requested.Bio,
        });
    }

    private static void Begin(Turn turn, GroupState group, PersonState person, JoinRequestRow request)
    {
        if (JoinRequestBook.EntranceOf(turn, request) is { IsEnded: true })
        {
            JoinRequestBook.TurnAway(turn, group, request, JoinRequestState.Declined, null, JoinTexts.Closed);
            return;
        }

        if (turn.Speak(person.Language, () => AskBook.Proceed(turn, group, request, person, default)) is { } said)
        {
            JoinVoice.Tell(turn, request, _ => said);
        }

        if (person.PrivateChat is not PrivateChat.Open
            && JoinRequestStore.Find(turn.Connection, group.No, request.RequestNo) is { Stands: JoinRequestState.Asking })
        {
            turn.Ask(new Wake(), Destination.Of(group.No), Continuation.Of(Unheard, new JoinUnheard(1, request.MemberNo, request.RequestNo)),
                due: JoinVoice.Until(turn, request));
        }
    }

    private static void Leave(Turn turn, GroupState group, JoinRequestRow request)
    {
        JoinRequestStore.Write(turn.Connection, request with { State = (long)JoinRequestState.Left });
        if (JoinRequestBook.EntranceOf(turn, request) is { IsEnded: false } entrance)
        {
            JoinRequestBook.Promote(turn, group, entrance);
        }
    }

    private static bool IsEcho(Turn turn, JoinRequestRow request) => request is { Stands: JoinRequestState.Elsewhere, DecidedAt: { } decided }
        && turn.Now - DateTimeOffset.FromUnixTimeMilliseconds(decided) < Echo;
}
