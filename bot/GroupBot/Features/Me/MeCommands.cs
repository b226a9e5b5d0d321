using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Me;

internal static class MeCommands
{
    public const string Prefix = "me";

    /// <summary>No wall of text: who is in more groups sees the rest by /mydata.</summary>
    private const int MostGroups = 8;

    public static void Me(Turn turn, CommandCall call)
    {
        var person = turn.Scene.Person!;
        var name = Shortening.Shorten(person.Person.FullName, 64);
        if (turn.Scene is { Group: { } group, Member: { } member })
        {
            // Answered first: the list is news for the next time.
            var isUnsure = AdministratorInquiry.IsUnsure(turn);
            turn.AnswerPrivately(language => (
                MeTexts.Here.In(language, ("name", name), ("facts", Facts(turn, new CardOf(group, member, IsOwn: true), language, isUnsure))),
                EntryCommands.Buttons(turn, [group], person.No, language)));
            if (isUnsure)
            {
                AdministratorInquiry.Ask(turn, group);
            }

            return;
        }

        var groups = turn.Members.GroupsOf(person.No)
            .Where(known => known.Membership.InChat)
            .Select(known => (Member: known, Group: turn.Groups.Find(known.Group)))
            .Where(known => known.Group is { IsAllowed: true })
            .Take(MostGroups)
            .ToList();
        var own = person.Language;
        turn.Reply(groups.Count == 0
            ? MeTexts.Nowhere.In(own, ("name", name))
            : MeTexts.Here.In(own, ("name", name), ("facts", Markup.Join(
                "\n\n", groups.Select(known => Facts(turn, new CardOf(known.Group!, known.Member, IsOwn: true), own))))),
            EntryCommands.Buttons(turn, [.. groups.Select(known => known.Group!)], person.No, own));
    }

    /// <summary>What is known of somebody in one group.</summary>
    /// <param name="isUnsure">True where it is not known whether they lead it.</param>
    public static Markup Facts(Turn turn, CardOf card, Language language, bool isUnsure = false)
    {
        var (group, member) = (card.Group, card.Member);
        var seen = turn.Seen.LastSeen(group.No, member.No);
        var facts = (card.IsOwn ? MeTexts.Group : MeTexts.GroupOf).In(language,
            ("group", group.ShortTitle),
            ("standing", (isUnsure ? MeTexts.Unsure : Standing(member.Membership)).In(language)),
            ("points", turn.Points.Balance(group.No, member.No)),
            ("number", MeStore.NumberOf(turn.Connection, member)),
            ("since", Day(turn, group, FirstMet(member), language)),
            ("how", How(member, language)),
            ("seen", seen == 0 ? MeTexts.Never.In(language) : Markup.Plain(Day(turn, group, DateTimeOffset.FromUnixTimeMilliseconds(seen), language))));
        return Markup.Join("\n", [facts, .. turn.Features.CardLinesOf(turn, card, language)]);
    }

    private static Text Standing(Membership membership) => !membership.InChat ? MeTexts.NotHere
        : membership.Status is MemberStatus.Owner ? MeTexts.Owner
        : membership.IsAdmin ? MeTexts.Admin
        : MeTexts.Member;

    /// <summary>A message may have come before the join it followed, and who comes back joins anew.</summary>
    private static DateTimeOffset FirstMet(MemberState member) =>
        member.JoinedAt is { } joined && joined < member.FirstSeenAt ? joined : member.FirstSeenAt;

    /// <summary>The group's day, which may begin hours after midnight: as it is counted everywhere else.</summary>
    private static string Day(Turn turn, GroupState group, DateTimeOffset at, Language language) =>
        GroupDays.Name(group.Rule.DayOf(at), GroupDays.Today(turn, group), language);

    /// <summary>How, never by whom: no text names another member.</summary>
    private static Markup How(MemberState member, Language language) => member.JoinedHow switch
    {
        JoinedHow.Direct => MeTexts.Direct.In(language),
        JoinedHow.ByLink => MeTexts.ByLink.In(language),
        JoinedHow.Added => MeTexts.Added.In(language),
        JoinedHow.ByRequest => MeTexts.ByRequest.In(language),
        JoinedHow.Unknown => default,
    };
}
