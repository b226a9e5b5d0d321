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
        else if (request.Stands is JoinRequestState.Withdrawn)
        {
            // They took it back, and somebody else was quicker.
            return;
        }
        else if (Says(failed, "HIDE_REQUESTER_MISSING") || Says(failed, "USER_ID_INVALID") || Says(failed, "DEACTIVATED"))
        {
            JoinRequestStore.Write(turn.Connection, request with { State = (long)JoinRequestState.Elsewhere });
            TellAdmin(turn, group, request, answered, JoinTexts.Elsewhere, "");
            if (answered.Approve && JoinRequestBook.EntranceOf(turn, request) is { } entrance)
            {
                JoinRequestBook.Promote(turn, group, entrance);
            }
        }
        else
        {
            var waits = JoinRequestStore.Write(turn.Connection, request with
            {
                State = (long)JoinRequestState.Waiting,
                DecidedAt = null,
                DecidedBy = null,
            });
            var lacksRight = Says(failed, "rights") || Says(failed, "CHAT_ADMIN_REQUIRED") || failed.Code == 403;
            TellAdmin(turn, group, waits, answered, lacksRight ? JoinTexts.NoRight : JoinTexts.Refused, failed.Reason);
        }
    }

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
