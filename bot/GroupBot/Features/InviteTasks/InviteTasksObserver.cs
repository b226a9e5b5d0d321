using GroupBot.Events;
using GroupBot.Turns;

namespace GroupBot.Features.InviteTasks;

/// <summary>Hears that a private chat is open, and takes files that an admin was asked for.</summary>
internal static class InviteTasksObserver
{
    public static void Wrote(Turn turn, MessageReceived received)
    {
        if (turn.Scene is not { Group: null, Person: { } person })
        {
            return;
        }

        InviteTaskBook.TellWaiting(turn, person);
        // A file without words is an answer that no question hears of.
        if (received.Message is { Text.Length: 0, FileId: not null })
        {
            TaskDraftCommands.TakeFile(turn, received);
        }
    }

    public static void Opened(Turn turn, BotChanged changed)
    {
        if (turn.Scene is { Group: null, Person: { } person } && changed.New.InChat)
        {
            InviteTaskBook.TellWaiting(turn, person);
        }
    }
}
