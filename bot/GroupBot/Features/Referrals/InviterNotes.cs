using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.Referrals;

/// <summary>
/// What an inviter is told, in private and outside of quiet hours: that somebody came, that they count, that the time went by.
/// That somebody went is told to nobody.
/// </summary>
internal static class InviterNotes
{
    /// <summary>Somebody is theirs from now on: new, or by an admin's word, and then perhaps further already.</summary>
    public static void Came(Turn turn, GroupState group, ArrivalRow row)
    {
        if (row.Stands is ArrivalState.Counted or ArrivalState.Kept)
        {
            Counted(turn, group, row);
        }
        else if (row.Stands is ArrivalState.Pending or ArrivalState.CameBack)
        {
            Tell(turn, group, row, (inviter, name) => OfNew(turn, group, row, inviter, name));
        }
    }

    public static void Counted(Turn turn, GroupState group, ArrivalRow row) => Tell(turn, group, row, (inviter, name) =>
        ReferralsTexts.Counted.In(inviter.Language,
            ("group", group.ShortTitle),
            ("name", name),
            ("count", ReferralsStore.NumbersOf(turn.Connection, group.No, inviter.No).Counted)));

    public static void Lapsed(Turn turn, GroupState group, ArrivalRow row, ArrivalRules rules) => Tell(turn, group, row, (inviter, name) =>
        ReferralsTexts.Lapsed.In(inviter.Language,
            ("group", group.ShortTitle),
            ("name", name),
            ("days", rules.Within),
            ("missing", ArrivalProgress.Missing(turn, row, rules, inviter.Language))));

    private static Markup OfNew(Turn turn, GroupState group, ArrivalRow row, PersonState inviter, string name)
    {
        var language = inviter.Language;
        var missing = ArrivalProgress.Missing(turn, row, ArrivalSettings.Rules(turn, group.No), language);
        return row.Stands is ArrivalState.CameBack ? ReferralsTexts.CameBack.In(language, ("group", group.ShortTitle), ("name", name))
            : ReferralsTexts.Came.In(language,
                ("group", group.ShortTitle),
                ("name", name),
                ("missing", missing.IsEmpty ? default : ReferralsTexts.StillToGo.In(language, ("missing", missing))));
    }

    private static void Tell(Turn turn, GroupState group, ArrivalRow row, Func<PersonState, string, Markup> say)
    {
        if (row is { IsCredited: not 0, InviterNo: { } no } && turn.Settings.Get(group.No, ReferralsSettings.Enabled)
            && turn.Members.Find(new MemberNo(no)) is { PrivateChat: PrivateChat.Open } inviter
            && turn.Members.Find(group.No, inviter.No) is { Membership.InChat: true }
            && Names.Of(turn, row.MemberNo) is { } name)
        {
            turn.Ask(new SendText(say(inviter, name).Html, IsSilent: true), Destination.Of(inviter.No),
                due: QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now) ?? turn.Now);
        }
    }
}
