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
        else if (row.Stands is ArrivalState.Pending or ArrivalState.Held or ArrivalState.CameBack)
        {
            Tell(turn, group, row, (inviter, name) => OfNew(turn, group, row, inviter, name));
        }
    }

    /// <summary>An admin said that somebody is theirs, whatever they came through.</summary>
    public static void Given(Turn turn, GroupState group, ArrivalRow row)
    {
        if (row.Stands is ArrivalState.Counted or ArrivalState.Kept)
        {
            Counted(turn, group, row);
        }
        else if (row.Stands is ArrivalState.Pending or ArrivalState.Held)
        {
            Tell(turn, group, row, (inviter, name) => ReferralsTexts.Given.In(inviter.Language,
                ("group", group.ShortTitle), ("name", name), ("missing", ToGo(turn, group, row, inviter.Language))));
        }
    }

    /// <summary>An admin said that somebody is not theirs, who was.</summary>
    /// <param name="row">As it was.</param>
    public static void Taken(Turn turn, GroupState group, ArrivalRow row) => Tell(turn, group, row, (inviter, name) =>
        ReferralsTexts.Taken.In(inviter.Language, ("group", group.ShortTitle), ("name", name)));

    /// <summary>Somebody came to new steps.</summary>
    public static void Came(Turn turn, GroupState group, ArrivalRow row, IReadOnlyList<ArrivalStep> steps, ArrivalRules rules)
    {
        foreach (var step in steps)
        {
            if (step.State is ArrivalState.Counted)
            {
                Counted(turn, group, row);
            }
            else if (step.State is ArrivalState.Lapsed)
            {
                Lapsed(turn, group, row, rules);
            }
        }
    }

    public static void Counted(Turn turn, GroupState group, ArrivalRow row) => Tell(turn, group, row, (inviter, name) =>
        ReferralsTexts.Counted.In(inviter.Language,
            ("group", group.ShortTitle),
            ("name", name),
            ("count", ReferralsStore.NumbersOf(turn.Connection, group.No, inviter.No).Counted)));

    /// <summary>What was said of somebody who counts is taken back: they are looked at again.</summary>
    public static void NotYet(Turn turn, GroupState group, ArrivalRow row) => Tell(turn, group, row, (inviter, name) =>
        ReferralsTexts.NotYet.In(inviter.Language,
            ("group", group.ShortTitle),
            ("name", name),
            ("count", ReferralsStore.NumbersOf(turn.Connection, group.No, inviter.No).Counted)));

    public static void Lapsed(Turn turn, GroupState group, ArrivalRow row, ArrivalRules rules) => Tell(turn, group, row, (inviter, name) =>
        ReferralsTexts.Lapsed.In(inviter.Language,
            ("group", group.ShortTitle),
            ("name", name),
            ("days", rules.Within),
            ("missing", ArrivalProgress.Missing(turn, row, rules, inviter.Language))));

    private static Markup OfNew(Turn turn, GroupState group, ArrivalRow row, PersonState inviter, string name) => row.Stands is ArrivalState.CameBack
        ? ReferralsTexts.CameBack.In(inviter.Language, ("group", group.ShortTitle), ("name", name))
        : ReferralsTexts.Came.In(inviter.Language,
            ("group", group.ShortTitle), ("name", name), ("missing", ToGo(turn, group, row, inviter.Language)));

    /// <summary>A line of its own with what is still missing; empty where nothing is.</summary>
    private static Markup ToGo(Turn turn, GroupState group, ArrivalRow row, Language language) =>
        row.Stands is ArrivalState.Pending && ArrivalProgress.Missing(turn, row, ArrivalSettings.Rules(turn, group.No), language) is { IsEmpty: false } missing
            ? ReferralsTexts.StillToGo.In(language, ("missing", missing))
            : default;

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
