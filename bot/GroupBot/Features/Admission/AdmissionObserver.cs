using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>The while is over in which somebody could be asked who never opened the chat.</summary>
/// <param name="AskedAt">When they asked; who has asked again since has a while of their own.</param>
internal sealed record JoinUnheard(int Version, long Member, long Request, long AskedAt);

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
                // One approve is on its way, and lets them in by this request as by the other.
                break;
            case JoinRequestState.Queued:
                JoinVoice.Tell(turn, request, language => JoinRequestBook.InLine(turn, group, request, language));
                break;
            case JoinRequestState.Welcome:
                JoinRequestBook.Admit(turn, group, request, request.DecidedBy is { } by ? new MemberNo(by) : null);
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
            && request.AskedAt == unheard.AskedAt && turn.Groups.Find(new GroupNo(request.GroupNo)) is { } group
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
            && (request.IsOpen || request.Stands is JoinRequestState.Approved or JoinRequestState.Welcome || IsEcho(turn, request)))
        {
            JoinRequestBook.Entered(turn, request, LetInBy(turn, joined.Member));
        }
    }

    /// <summary>The service message of a join came first: who let them in is told only now.</summary>
    public static void Completed(Turn turn, MemberJoinCompleted completed)
    {
        if (turn.Scene.Group is { } group && LetInBy(turn, completed.Member) is { } by
            && JoinRequestStore.Newest(turn.Connection, group.No, completed.Member) is { Stands: JoinRequestState.Entered, DecidedBy: null } request
            && IsRecent(turn, request))
        {
            JoinRequestStore.Write(turn.Connection, request with { DecidedBy = by.Value });
        }
    }

    /// <summary>Who came in by a request and goes leaves a place.</summary>
    public static void Left(Turn turn, MemberLeft left)
    {
        if (turn.Scene.Group is { } group && JoinRequestStore.Newest(turn.Connection, group.No, left.Member) is { Stands: JoinRequestState.Entered or JoinRequestState.Approved } request)
        {
            JoinRequestBook.Leave(turn, group, request);
        }
    }

    private static JoinRequestRow Take(Turn turn, GroupState group, PersonState person, JoinRequested requested)
    {
        var link = InviteLinks.Of(turn.Connection, group.No, requested.Link, turn.Self.Id);
        var asked = new JoinRequestRow
        {
            GroupNo = group.No.Value,
            RequestNo = 0,
            MemberNo = person.No.Value,
            EntranceNo = link?.EntranceNo,
            LinkNo = link?.LinkNo,
            State = (long)JoinRequestState.Asking,
            AskedAt = turn.Scene.At.ToUnixTimeMilliseconds(),
            Bio = requested.Bio,
        };
        if (JoinRequestStore.Newest(turn.Connection, group.No, person.No) is { } newest)
        {
            if (newest.IsWelcome(turn.Now))
            {
                return JoinRequestStore.Write(turn.Connection, newest with
                {
                    AskedAt = asked.AskedAt,
                    EntranceNo = asked.EntranceNo,
                    LinkNo = asked.LinkNo,
                    Bio = asked.Bio,
                    QueuedAt = null,
                });
            }

            if (newest.IsOnItsWay(turn.Now) || (newest.IsOpen && IsAskedAlike(turn, group, newest, asked)))
            {
                return Renew(turn, newest, asked);
            }

            if (newest.IsOpen)
            {
                // Telegram has one request of somebody's at a time: this one stands in the place of the other.
                JoinRequestStore.Write(turn.Connection, newest with { State = (long)JoinRequestState.Withdrawn, DecidedAt = asked.AskedAt });
            }
            else if (newest.Stands is JoinRequestState.Entered or JoinRequestState.Approved)
            {
                // Their leave was not seen.
                JoinRequestBook.Leave(turn, group, newest);
            }
        }

        return JoinRequestStore.Add(turn.Connection, asked);
    }

    /// <summary>The same request, asked again; whoever waits for a place of another entrance has none of this one's line.</summary>
    private static JoinRequestRow Renew(Turn turn, JoinRequestRow request, JoinRequestRow asked)
    {
        var renewed = request with { AskedAt = asked.AskedAt, LinkNo = asked.LinkNo, Bio = asked.Bio };
        if (request.IsOpen && request.EntranceNo != asked.EntranceNo)
        {
            renewed = renewed with
            {
                EntranceNo = asked.EntranceNo,
                State = (long)JoinRequestState.Asking,
                WaitsSince = null,
                QueuedAt = null,
                DecidedBy = null,
            };
        }

        return JoinRequestStore.Write(turn.Connection, renewed);
    }

    /// <summary>What they answered holds by this entrance too.</summary>
    private static bool IsAskedAlike(Turn turn, GroupState group, JoinRequestRow request, JoinRequestRow asked)
    {
        return request.EntranceNo == asked.EntranceNo || Door(request) == Door(asked);

        (AdmissionKind? Kind, long? Questions) Door(JoinRequestRow row) => (
            JoinRequestBook.EntranceOf(turn, row) is { Admits: AdmissionKind.Code } ? AdmissionKind.Code : null,
            AdmissionQuestions.For(turn.Connection, group.No, row.EntranceNo) is [var first, ..] ? first.EntranceNo : null);
    }

    private static void Begin(Turn turn, GroupState group, PersonState person, JoinRequestRow request)
    {
        if (JoinRequestBook.EntranceOf(turn, request) is { } entrance && entrance.IsOver(GroupDays.Today(turn, group)))
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
            turn.Later(group, JoinVoice.Until(turn, request), Unheard,
                new JoinUnheard(1, request.MemberNo, request.RequestNo, request.AskedAt));
        }
    }

    /// <summary>The admin who let them in; null where it was the bot, or nothing tells.</summary>
    private static MemberNo? LetInBy(Turn turn, MemberNo joined) =>
        turn.Scene is { Event: MemberChanged changed, Person: { } actor } && changed.By.Id != turn.Self.Id && actor.No != joined ? actor.No : null;

    private static bool IsEcho(Turn turn, JoinRequestRow request) => request.Stands is JoinRequestState.Elsewhere && IsRecent(turn, request);

    private static bool IsRecent(Turn turn, JoinRequestRow request) => request.DecidedAt is { } decided
        && turn.Now - DateTimeOffset.FromUnixTimeMilliseconds(decided) < Echo;
}
