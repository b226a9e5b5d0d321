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

    /// <summary>True of whoever acts where they were in groups, and are in none any more.</summary>
    public static bool WereAll(Turn turn) => turn.Scene.Person is { } person
        && turn.Members.GroupsOf(person.No).Count > 0 && !Of(turn, person.No).Any();
}
