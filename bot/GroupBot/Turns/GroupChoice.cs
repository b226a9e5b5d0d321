using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns.Routing;

namespace GroupBot.Turns;

/// <summary>Which group somebody means who gives a member's command in private: asked once where it may be several.</summary>
internal static class GroupChoice
{
    public const string Prefix = "in";
    private const string Ask = "?";

    /// <summary>No wall of buttons.</summary>
    private const int MostGroups = 20;

    public static readonly Text Which = new(Audience.Member,
        "你说的是哪个群？选一次，我就记住。", "Which group do you mean? I'll remember it.");

    private static readonly Text Nowhere = new(Audience.Member,
        "我还没在哪个群里见过你。先在群里说一句话，我就认得你了。", "I haven't met you in any group yet. Say something in the group first, and I know you.");

    private static readonly Text NotThere = new(Audience.Member,
        "你现在不在我所在的群里了。回到群里再来问。", "You're in no group of mine any more. Come back to one, and ask again.");

    private static readonly Text AtTheDoor = new(Audience.Member,
        "你还没进「{group}」，进群以后就能用这个。", "You are not in “{group}” yet; this works once you are in.");

    public static readonly Text Chosen = new(Audience.Member,
        "好，以后在私聊里说的就是「{group}」。", "OK, from now on “{group}” is the one I'll use in private.");

    private static readonly Text Another = new(Audience.Member, "换一个群", "Another group");

    private static readonly Text Expired = new(Audience.Member, "这个按钮已经过期了。", "This button has expired.");

    /// <summary>
    /// The group at hand; in private their only one, or the one they chose. Null where they are asked, or told that there is
    /// none: the command then runs again, without arguments, once they have chosen.
    /// </summary>
    public static GroupState? For(Turn turn, CommandSpec spec)
    {
        if (turn.Scene.Group is { } here)
        {
            return here;
        }

        var groups = GroupsOf(turn);
        var chosen = turn.Members.ChosenGroups.Find(turn.Scene.Person!.No);
        var meant = groups.Count == 1 ? groups[0] : groups.FirstOrDefault(group => group.No == chosen);
        if (meant is null)
        {
            turn.Reply(groups.Count > 0 ? Which.In(turn.Language) : Nobody(turn), groups.Count == 0 ? null : ButtonsFor(spec, groups));
        }

        return meant;
    }

    private static Markup Nobody(Turn turn) =>
        JoinRequestStore.NewestOpen(turn.Connection, turn.Scene.Person!.No) is { } request && turn.Groups.Find(new GroupNo(request.GroupNo)) is { } group
            ? AtTheDoor.In(turn.Language, ("group", group.ShortTitle))
            : (OwnGroups.WereAll(turn) ? NotThere : Nowhere).In(turn.Language);

    /// <summary>A button that asks again; null where there is nothing to choose.</summary>
    public static Button? AnotherFor(Turn turn, CommandSpec spec) => turn.Scene.Group is null && GroupsOf(turn).Count > 1
        ? new Button(Another.Plain(turn.Language), $"{Prefix}:{spec.Name}:{Ask}")
        : null;

    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene is not { Group: null, Person: { } person } || parts.Length != 2
            || !turn.Features.Commands.TryGetValue(parts[0], out var spec))
        {
            turn.Toast(Expired.Plain(turn.Language));
            return;
        }

        var groups = GroupsOf(turn);
        if (parts[1] == Ask)
        {
            turn.Toast();
            turn.Reply(Which.In(turn.Language), ButtonsFor(spec, groups));
            return;
        }

        if (ButtonData.Number(parts[1]) is not { } no || groups.FirstOrDefault(group => group.No.Value == no) is not { } chosen)
        {
            turn.Toast(Expired.Plain(turn.Language));
            return;
        }

        turn.Members.ChosenGroups.Choose(person.No, chosen.No, turn.Now);
        turn.Toast();
        turn.EditPressed(Chosen.In(turn.Language, ("group", chosen.ShortTitle)));
        spec.Run(turn, new CommandCall(spec, null, "", new Dictionary<string, object>()));
    }

    private static List<GroupState> GroupsOf(Turn turn) => [.. OwnGroups.Of(turn, turn.Scene.Person!.No).Take(MostGroups)];

    private static IReadOnlyList<IReadOnlyList<Button>> ButtonsFor(CommandSpec spec, IEnumerable<GroupState> groups) => Keyboard.Column(
        groups.Select(group => new Button(Shortening.Shorten(group.Title, 40), $"{Prefix}:{spec.Name}:{group.No}")));
}
