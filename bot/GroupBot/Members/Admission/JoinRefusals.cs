using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>Telegram did not do with a request what was decided: nothing is lost, and the admin reads why.</summary>
internal static class JoinRefusals
{
    public static void Take(Turn turn, GroupState group, JoinRequestRow request, JoinAnswered answered, EffectFailed failed)
    {
        var isIn = turn.Members.Find(group.No, new MemberNo(request.MemberNo)) is { Membership.InChat: true };
        if (isIn || Says(failed, "USER_ALREADY_PARTICIPANT"))
        {
            JoinRequestBook.Entered(turn, request with { DecidedBy = null, DecidedAt = null }, null);
            TellAdmin(turn, group, request, answered, JoinTexts.InAlready, "");
        }
        else if (IsMissing(failed) && !answered.Approve)
        {
            // It was done at an earlier try, or somebody was quicker: either way they are not in.
            JoinOutcomes.Done(turn, group, request, answered);
        }
        else if (Says(failed, "HIDE_REQUESTER_MISSING"))
        {
            JoinOutcomes.AwaitJoin(turn, group, answered);
        }
        else if (IsMissing(failed))
        {
            IsGone(turn, group, request, answered);
        }
        else if (request.Stands is JoinRequestState.Welcome)
        {
            // An admin thought again meanwhile, and Telegram still holds the request: there is no asking once more.
            JoinRequestBook.Admit(turn, group, request, request.DecidedBy is { } by ? new MemberNo(by) : null);
        }
        else
        {
            WaitsOn(turn, group, request, answered, failed);
        }
    }

    /// <summary>There is nobody to let in any more: the place is the next one's.</summary>
    public static void IsGone(Turn turn, GroupState group, JoinRequestRow request, JoinAnswered answered)
    {
        JoinRequestStore.Write(turn.Connection, request with { State = (long)JoinRequestState.Elsewhere });
        TellAdmin(turn, group, request, answered, JoinTexts.Elsewhere, "");
        JoinRequestBook.Promote(turn, group, request);
    }

    private static void WaitsOn(Turn turn, GroupState group, JoinRequestRow request, JoinAnswered answered, EffectFailed failed)
    {
        var lacksRight = Says(failed, "rights") || Says(failed, "CHAT_ADMIN_REQUIRED") || failed.Code == 403;
        if (lacksRight && answered is { Approve: true, Admin: null } && request.QueuedAt is not null)
        {
            // Whoever came up from the line stands in it where they stood.
            JoinRequestStore.Write(turn.Connection, request with { State = (long)JoinRequestState.Queued, DecidedAt = null });
            return;
        }

        var waits = JoinRequestBook.ToWait(turn, request);
        if (request.Stands is not JoinRequestState.Expired)
        {
            TellAdmin(turn, group, waits, answered, lacksRight ? JoinTexts.NoRight : JoinTexts.Refused, failed.Reason);
        }

        if (answered.Approve && !lacksRight)
        {
            JoinRequestBook.Promote(turn, group, request);
        }
    }

    private static bool IsMissing(EffectFailed failed) =>
        Says(failed, "HIDE_REQUESTER_MISSING") || Says(failed, "USER_ID_INVALID") || Says(failed, "DEACTIVATED");

    private static bool Says(EffectFailed failed, string word) => failed.Reason.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static void TellAdmin(Turn turn, GroupState group, JoinRequestRow request, JoinAnswered answered, Text text, string reason)
    {
        if (answered.Admin is { } no && turn.Members.Find(new MemberNo(no)) is { } admin)
        {
            turn.TellPrivately(admin, text.In(admin.Language,
                ("name", JoinVoice.NameOf(turn, request)), ("group", group.ShortTitle), ("reason", Shortening.Shorten(reason, 200))));
        }
        else if (request.Stands is JoinRequestState.Waiting)
        {
            JoinVoice.CallAdmins(turn, group, request);
        }
    }
}
