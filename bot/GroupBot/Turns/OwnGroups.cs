using GroupBot.Events;
using GroupBot.Groups;

namespace GroupBot.Turns;

/// <summary>The groups that somebody is in and the owners want. Asked anew each time: people come and go.</summary>
internal static class OwnGroups
{
    public static IEnumerable<GroupState> Of(Turn turn, MemberNo member) => turn.Members.GroupsOf(member)
        .Where(known => known.Membership.InChat)
        .Select(known => turn.Groups.Find(known.Group))
        .OfType<GroupState>()
        .Where(group => group.IsAllowed);
}
