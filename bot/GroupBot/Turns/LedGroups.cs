using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;

namespace GroupBot.Turns;

/// <summary>The groups of whoever acts in private: those that they administer and in which the bot works. Asked anew each time: rights come and go.</summary>
internal static class LedGroups
{
    /// <summary>No wall of buttons.</summary>
    public const int MostShown = 20;

    private static readonly Text NoGroups = new(Audience.Member,
        "我还没看到你管理的群。我已经在你的群里的话，在群里发一次 /{command}，我就认出你了。",
        "I don't see any group where you're an admin. If I'm in yours, send /{command} there once and I'll recognise you.");

    private static readonly Text NotThere = new(Audience.Member,
        "你现在不在我所在的群里了，看不到它的东西。", "You're in no group of mine any more, so there is nothing of one to show you.");

    /// <summary>The same to whoever acts, who may have left the groups that they led.</summary>
    public static Markup NoneFor(Turn turn, string command) => OwnGroups.WereAll(turn) ? NotThere.In(turn.Language) : NoneFor(command, turn.Language);

    /// <summary>What somebody reads who leads no group that is known of.</summary>
    /// <param name="command">Without its slash; sent in their group, it makes the bot look at who leads it.</param>
    public static Markup NoneFor(string command, Language language) => NoGroups.In(language, ("command", command));

    /// <summary>
    /// In private, the only group of whoever acts. Null where there are several, which they are shown as buttons, or none, which
    /// they are told.
    /// </summary>
    /// <param name="which">What stands above the buttons.</param>
    /// <param name="data">What a group's button carries.</param>
    public static GroupState? OnlyOne(Turn turn, string command, Text which, Func<GroupState, string> data)
    {
        var groups = Of(turn);
        if (groups is [var only])
        {
            return only;
        }

        if (groups.Count == 0)
        {
            turn.Reply(NoneFor(turn, command));
        }
        else
        {
            turn.Reply(which.In(turn.Language), Buttons(turn, data));
        }

        return null;
    }

    /// <summary>All of them, a button each.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn, Func<GroupState, string> data) => Keyboard.Column(
        Of(turn).Take(MostShown).Select(group => new Button(Shortening.Shorten(group.Title, 48), data(group))));

    /// <summary>The group that whoever acts in private chose, or their only one; null where it would have to be asked, of which nothing is said.</summary>
    public static GroupState? Known(Turn turn) =>
        turn.Scene.Person is { } person && turn.Members.ChosenGroups.Find(person.No) is { } chosen && Find(turn, chosen) is { } group ? group
        : Of(turn) is [var only] ? only
        : null;

    /// <summary>As <see cref="OnlyOne"/>, but of several the one that they chose for what they say in private, as members do.</summary>
    public static GroupState? Meant(Turn turn, string command, Text which, Func<GroupState, string> data) =>
        turn.Scene.Person is { } person && turn.Members.ChosenGroups.Find(person.No) is { } chosen && Find(turn, chosen) is { } group
            ? group
            : OnlyOne(turn, command, which, data);

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
