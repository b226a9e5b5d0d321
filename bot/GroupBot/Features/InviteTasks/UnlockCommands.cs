using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.InviteTasks;

/// <summary>邀请有礼 for a member: what there is, and how far oneself is.</summary>
internal static class UnlockCommands
{
    public const string Prefix = "unlock";

    public static void Show(Turn turn, CommandCall call)
    {
        if (turn.GroupFor(call) is not { } group)
        {
            return;
        }

        var person = turn.Scene.Person!;
        turn.AnswerInPrivate(
            language => WithAnother(UnlockPages.Own(turn, group, person, language), GroupChoice.AnotherFor(turn, call.Spec)),
            language => (UnlockPages.Short(turn, group, person, language), Keyboard.Row(
                new Button(InviteTasksTexts.ToPrivate.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={Prefix}-{group.No}"))));
    }

    /// <summary>Came by the button of a group: <c>/start unlock-GROUP</c>.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if (turn.Scene.Person is { } person)
        {
            var (text, keyboard) = GroupOf(turn, person, payload) is { } group
                ? UnlockPages.Own(turn, group, person, person.Language)
                : (InviteTasksTexts.Gone.In(person.Language), null);
            turn.Reply(text, keyboard);
        }
    }

    /// <summary><c>GROUP:TASK</c> sends what was unlocked once more. Only in private, where it may be read.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene is { Group: null, Person: { } person } && data.Split(':') is [var no, var task] && GroupOf(turn, person, no) is { } group
            && ButtonData.Number(task) is { } taskNo && InviteGrantsStore.Find(turn.Connection, group.No, taskNo, person.No) is not null
            && InviteTasksStore.Find(turn.Connection, group.No, taskNo) is { } row)
        {
            InviteTaskBook.Send(turn, group, row, person, null);
            turn.Toast(InviteTasksTexts.Sent.Plain(person.Language));
        }
        else
        {
            turn.Toast(InviteTasksTexts.Gone.Plain(turn.Language));
        }
    }

    private static (Markup, IReadOnlyList<IReadOnlyList<Button>>?) WithAnother(
        (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) page, Button? another) =>
        another is null ? page : (page.Text, [.. page.Keyboard ?? [], [another]]);

    private static GroupState? GroupOf(Turn turn, PersonState person, string no) =>
        ButtonData.Number(no) is { } number && turn.Groups.Find(new GroupNo(number)) is { IsAllowed: true } group
        && turn.Members.Find(group.No, person.No) is { Membership.InChat: true }
            ? group
            : null;
}
