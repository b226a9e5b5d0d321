using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns.Routing;

namespace GroupBot.Turns;

/// <summary>A line that waits until its group is chosen.</summary>
internal sealed record LineAsked(int Version, string Command, long Message, string Text, IReadOnlyList<TextEntity> Entities);

/// <summary>
/// What admins say and ask about somebody: in private it runs in the group that they lead, or choose of several, each time
/// anew, as a word about somebody should not go to another group; in a group the line is not left for all to read.
/// </summary>
internal static class LedLines
{
    public const string Prefix = "line", Question = "line";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly Text Which = new(Audience.Admin, "这一行说的是哪个群？", "Which group is this line about?");

    private static readonly Text Expired = new(Audience.Admin, "等太久了，那一行请再发一次。", "That was a while ago: please send the line once more.");

    /// <summary>In private the only group that they lead; null where they are asked now, or told that there is none.</summary>
    public static GroupState? GroupFor(Turn turn, CommandSpec spec, MessageReceived received)
    {
        var group = LedGroups.OnlyOne(turn, spec.Name, Which, Data);
        if (group is null && LedGroups.Of(turn).Count > 1)
        {
            var message = received.Message;
            Open(turn, new LineAsked(1, spec.Name, message.Id.Value, message.Text, message.Entities));
        }

        return group;
    }

    /// <summary><c>GROUP</c></summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene is not { Group: null, Person: { } person } || ButtonData.Number(data) is not { } no
            || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        if (turn.Questions.Find(person.No, turn.Now) is not { Handler: Question } open
            || JsonSerializer.Deserialize<LineAsked>(open.State) is not { } asked
            || !turn.Features.Commands.TryGetValue(asked.Command, out var spec))
        {
            turn.Toast(Expired, isAlert: true);
            return;
        }

        turn.Questions.Close(person.No);
        turn.Toast();
        turn.EditPressed(Markup.Plain(group.ShortTitle));
        var message = new Message(new MessageId(asked.Message), null, new Sender(SenderKind.Member, person.Person), asked.Text, asked.Entities, null, MediaKind.None, null, false);
        Router.RunAgain(turn, group, spec, new MessageReceived(pressed.Chat!, pressed.At, message));
    }

    /// <summary>Something else was written: the line still waits.</summary>
    public static void Answered(Turn turn, LineAsked asked, MessageReceived received)
    {
        if (LedGroups.OnlyOne(turn, asked.Command, Which, Data) is null)
        {
            Open(turn, asked);
        }
    }

    /// <summary>The line is deleted where the bot may, whatever became of it.</summary>
    public static void TidyAway(Turn turn, MessageReceived received)
    {
        if (turn.Scene.Group is { BotIsAdmin: true } group && group.BotRights.HasFlag(AdminRights.DeleteMessages))
        {
            turn.Delete(received.Message.Id);
        }
    }

    private static void Open(Turn turn, LineAsked asked) =>
        turn.Questions.Open(turn.Scene.Person!.No, OpenQuestion.Of(Question, asked, turn.Now + Patience));

    private static string Data(GroupState group) => $"{Prefix}:{group.No}";
}
