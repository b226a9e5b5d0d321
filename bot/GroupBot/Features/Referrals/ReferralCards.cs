using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>What a member's card tells of how they came, and of whom they brought.</summary>
internal static class ReferralCards
{
    /// <summary>By whom, and how far: for admins alone, as it may name somebody.</summary>
    public static Markup Came(Turn turn, CardOf card, Language language) =>
        !card.IsOwn && ArrivalStore.Find(turn.Connection, card.Group.No, card.Member.No) is { } row
            ? ReferralAdminTexts.CameOnCard.In(language,
                ("how", How(turn, row, language)), ("state", (row.Stands is ArrivalState.Pending ? ReferralAdminTexts.PendingOnCard : ReferralAdminTexts.NameOf(row.Stands)).In(language)))
            : default;

    public static Markup Brought(Turn turn, CardOf card, Language language)
    {
        var numbers = ReferralsStore.NumbersOf(turn.Connection, card.Group.No, card.Member.No);
        return numbers.Counted + numbers.OnTheWay + numbers.BeingChecked == 0
            ? default
            : ReferralsTexts.OnCard.In(language, ("counted", numbers.Counted), ("way", numbers.OnTheWay), ("checked", numbers.BeingChecked == 0 ? default : ReferralsTexts.CheckedOnCard.In(language, ("count", numbers.BeingChecked))));
    }

    /// <summary>Through what and by whom somebody came.</summary>
    public static Markup How(Turn turn, ArrivalRow row, Language language)
    {
        var entrance = row.EntranceNo is { } door ? EntranceStore.Find(turn.Connection, new GroupNo(row.GroupNo), door) : null;
        return HowOf(turn, row, entrance).In(language,
            ("inviter", row.InviterNo is { } no ? Names.Of(turn, no) ?? "–" : ""), ("entrance", entrance?.Name ?? ""));
    }

    /// <summary>Where an admin said otherwise it is not the link's owner who invited them.</summary>
    private static Text HowOf(Turn turn, ArrivalRow row, EntranceRow? entrance) => row.InviterNo is null
        ? entrance is not null ? ReferralAdminTexts.ByEntrance
            : row.LinkNo is null && row.How is (long)JoinedHow.ByLink or (long)JoinedHow.ByRequest ? ReferralAdminTexts.ByOtherLink
            : ReferralAdminTexts.Direct
        : row.IsCredited == 0 ? ReferralAdminTexts.AddedBy
        : entrance?.Author?.Value == row.InviterNo ? ReferralAdminTexts.ByCard
        : entrance is not null && JoinRequestStore.Newest(turn.Connection, new GroupNo(row.GroupNo), new MemberNo(row.MemberNo))?.VoucherNo == row.InviterNo
            ? ReferralAdminTexts.ByCode
        : row.LinkNo is { } link && InviteLinks.Find(turn.Connection, new GroupNo(row.GroupNo), link)?.MemberNo == row.InviterNo ? ReferralAdminTexts.ByLinkOf
        : ReferralAdminTexts.SetTo;
}
