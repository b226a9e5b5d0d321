using GroupBot.Events;
using GroupBot.Groups;

namespace GroupBot.Turns;

/// <summary>The groups of whoever acts in private: those that they administer and in which the bot works. Asked anew each time: rights come and go.</summary>
internal static class LedGroups
{
    /// <summary>The group, where the one who acts is an admin of it and the bot works there.</summary>
    public static GroupState? Find(Turn turn, GroupNo no) =>
        turn.Scene.Person is { } person && turn.Groups.Find(no) is { IsAllowed: true, BotIsIn: true } group
        && turn.Members.Find(group.No, person.No) is { Membership.IsAdmin: true }
            ? group
            : null;

    /// <summary>All of them, by title.</summary>
    public static IReadOnlyList<GroupState> Of(Turn turn) => turn.Scene.Person is { } person
        ?
        [
            .. turn.Members.GroupsOf(person.No)
                .Where(member => member.Membership.IsAdmin)
                .Select(member => turn.Groups.Find(member.Group))
                .OfType<GroupState>()
                .Where(group => group is { IsAllowed: true, BotIsIn: true })
                .OrderBy(group => group.Title, StringComparer.CurrentCulture),
        ]
        : [];
}
