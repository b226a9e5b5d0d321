using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Todo;

internal static class TodoCommands
{
    public const string Prefix = "todo";

    /// <summary>Its lines are about members: in private always. To whom the bot may not write there, the way.</summary>
    public static void Todo(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is not { } group)
        {
            Show(turn, LedGroups.Of(turn));
            return;
        }

        turn.AnswerInPrivate(_ => TodoPages.Of(turn, [group]), language => (
            TodoTexts.InPrivate.In(language), Keyboard.Row(new Button(
                TodoTexts.OpenLabel.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={Prefix}-{group.No}"))));
    }

    /// <summary>Came by the button in the group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload) =>
        Show(turn, ButtonData.Number(payload) is { } no && LedGroups.Find(turn, new GroupNo(no)) is { } group ? [group] : LedGroups.Of(turn));

    /// <summary><c>GROUP:LINE</c> opens a line; <c>GROUP:+</c> and <c>GROUP:-</c> begin and end the morning note for an admin.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene is not { Group: null, Person: { } person } || parts is not [var where, var what] || ButtonData.Number(where) is not { } no
            || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup.Plain(turn.Language), isAlert: true);
            return;
        }

        if (what is "+" or "-")
        {
            Subscribe(turn, group, person.No, what is "+");
            return;
        }

        turn.Toast();
        turn.Features.ToDos.FirstOrDefault(line => line.Name == what)?.Open(turn, group);
    }

    private static void Subscribe(Turn turn, GroupState group, MemberNo person, bool begins)
    {
        if (begins)
        {
            TodoStore.AddReader(turn.Connection, group.No, person, turn.Now);
        }
        else
        {
            TodoStore.RemoveReader(turn.Connection, group.No, person);
        }

        turn.Toast((begins ? TodoTexts.Subscribed : TodoTexts.Unsubscribed).Plain(
            turn.Language, ("hour", turn.Settings.Get(group.No, TodoSettings.Hour))));
        var (text, keyboard) = TodoPages.Of(turn, [group]);
        turn.EditPressed(text, keyboard);
    }

    private static void Show(Turn turn, IReadOnlyList<GroupState> groups)
    {
        if (groups.Count == 0)
        {
            turn.Reply(LedGroups.NoneFor(Prefix, turn.Language));
            return;
        }

        var (text, keyboard) = TodoPages.Of(turn, groups);
        turn.Reply(text, keyboard);
    }
}
