using GroupBot.Core.Activity;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.InviteTasks;

/// <summary>An admin goes to the tasks, in private alone, or begins a new one by a line.</summary>
internal static class TaskAdminCommands
{
    public static void Command(Turn turn, CommandCall call)
    {
        var line = call.TextOrNull("what");
        if (turn.Scene.Group is { } here)
        {
            turn.AnswerInPrivate(_ => Answer(turn, here, line), language => (TaskAdminTexts.InPrivate.In(language), Keyboard.Row(
                new Button(TaskAdminTexts.OpenLabel.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={TaskAdminPages.Prefix}-{here.No}"))));
        }
        else if (LedLines.Meant(turn, call, TaskAdminTexts.PickGroup) is { } only)
        {
            var said = turn.Speak(turn.Language, () => Answer(turn, only, line));
            turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
        }
    }

    /// <summary>Came by the button in the group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        var group = ButtonData.Number(payload) is { } no ? LedGroups.Find(turn, new GroupNo(no)) : null;
        var (text, keyboard) = group is null ? (AdminsOnly.OfThatGroup.In(turn.Language), null) : TaskAdminPages.List(turn, group);
        turn.Reply(text, keyboard);
    }

    /// <summary><c>add 3</c> and what people say for it, or nothing.</summary>
    private static Said Answer(Turn turn, GroupState group, string? line)
    {
        if (line is null)
        {
            return TaskAdminPages.List(turn, group);
        }

        var parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        if (WordFolding.Fold(parts[0]) is not ("add" or "new" or "新建" or "加" or "添加"))
        {
            return TaskAdminTexts.NotUnderstood.In(turn.Language);
        }

        if (parts.Length == 1)
        {
            return TaskDraftCommands.Begin(turn, group, null);
        }

        return WrittenTask.Needed(parts[1]) is { } needed
            ? TaskDraftCommands.Begin(turn, group, needed)
            : TaskAdminTexts.BadNeeded.In(turn.Language, ("most", InviteTask.MostNeeded)) + Markup.Plain("\n") + TaskAdminTexts.NotUnderstood.In(turn.Language);
    }
}
