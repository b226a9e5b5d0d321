using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Me;

internal static class MeCommands
{
    /// <summary>No wall of text: who is in more groups sees the rest by /mydata.</summary>
    private const int MostGroups = 8;

    public static void Me(Turn turn, CommandCall call)
    {
        var person = turn.Scene.Person!;
        var language = turn.Scene.Group is not null && person.PrivateChat is not PrivateChat.Open ? turn.Language : person.Language;
        var name = Shortening.Shorten(person.Person.FullName, 64);
        if (turn.Scene is { Group: { } group, Member: { } member })
        {
            // Answered first: the list is news for the next time.
            var isUnsure = AdministratorInquiry.IsUnsure(turn);
            turn.ReplyPersonally(MeTexts.Here.In(language, ("name", name), ("facts", Facts(turn, group, member, language, isUnsure))));
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
            .Select(known => Facts(turn, known.Group!, known.Member, language))
            .ToList();
        turn.Reply(groups.Count == 0
            ? MeTexts.Nowhere.In(language, ("name", name))
            : MeTexts.Here.In(language, ("name", name), ("facts", Markup.Join("\n\n", groups))));
    }

    private static Markup Facts(Turn turn, GroupState group, MemberState member, Language language, bool isUnsure = false)
    {
        var seen = turn.Seen.LastSeen(group.No, member.No);
        return MeTexts.Group.In(language,
            ("group", Shortening.Shorten(group.Title, 64)),
            ("standing", (isUnsure ? MeTexts.Unsure : Standing(member.Membership)).In(language)),
            ("since", Day(group, FirstMet(member))),
            ("how", How(member, language)),
            ("seen", seen == 0 ? MeTexts.Never.In(language) : Markup.Plain(Day(group, DateTimeOffset.FromUnixTimeMilliseconds(seen)))));
    }

    private static Text Standing(Membership membership) => membership.Status is MemberStatus.Owner ? MeTexts.Owner
        : membership.IsAdmin ? MeTexts.Admin
        : MeTexts.Member;

    /// <summary>A message may have come before the join it followed, and who comes back joins anew.</summary>
    private static DateTimeOffset FirstMet(MemberState member) =>
        member.JoinedAt is { } joined && joined < member.FirstSeenAt ? joined : member.FirstSeenAt;

    private static string Day(GroupState group, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, group.Rule.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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
