using System.Globalization;
using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.InviteTasks;

/// <summary>A task as far as it has been asked for.</summary>
/// <param name="Task">The draft whose title is asked for once more; 0 while it is made.</param>
/// <param name="What">What the next answer is: <c>needed</c>, <c>gift</c>, <c>quota</c>, <c>last</c> or <c>title</c>.</param>
internal sealed record TaskAsked(
    int Version, long Group, string What, long Needed = 0, long Gift = 0, string? GiftText = null, string? FileId = null, long Points = 0,
    long Quota = 0, long? Last = null, long Task = 0);

/// <summary>Five questions make a draft; the buttons of the admins' pages publish and end it. All in private.</summary>
internal static class TaskDraftCommands
{
    public const string Question = "invite-task";

    /// <summary>What stands under a file has at most 1,024 characters with what the bot says above it.</summary>
    private const int LongestGift = 1500, LongestCaption = 600, LongestTitle = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Data: <c>GROUP</c> is the list; <c>GROUP:TASK:VERB</c>, and <c>1</c> behind what was asked about.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene.Group is not null || ButtonData.Number(parts[0]) is not { } no || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup.Plain(turn.Language), isAlert: true);
        }
        else if (parts.Length == 1)
        {
            Show(turn, TaskAdminPages.List(turn, group));
        }
        else if (parts is [_, "0", "new"])
        {
            var said = Begin(turn, group, null);
            turn.Toast();
            turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
        }
        else if (parts.Length >= 3 && ButtonData.Number(parts[1]) is { } taskNo && InviteTasksStore.Find(turn.Connection, group.No, taskNo) is { } task)
        {
            Do(turn, group, task, parts[2], isSure: parts is [.., "1"]);
        }
        else
        {
            turn.Toast(TaskAdminTexts.Expired.Plain(turn.Language));
        }
    }

    /// <summary>The first question, or the second where the first is answered.</summary>
    public static Said Begin(Turn turn, GroupState group, int? needed)
    {
        if (InviteTasksStore.OfState(turn.Connection, group.No, InviteTaskState.Draft, InviteTasksStore.MostOpen).Count >= InviteTasksStore.MostOpen)
        {
            return TaskAdminTexts.TooManyDrafts.In(turn.Language, ("most", InviteTasksStore.MostOpen));
        }

        return Ask(turn, new TaskAsked(1, group.No.Value, needed is null ? "needed" : "gift", needed ?? 0));
    }

    /// <summary>The text that somebody was asked for, or a file with words under it.</summary>
    public static void Answered(Turn turn, TaskAsked asked, MessageReceived received)
    {
        if (LedGroups.Find(turn, new GroupNo(asked.Group)) is not { } group)
        {
            turn.Reply(AdminsOnly.OfThatGroup.In(turn.Language));
            return;
        }

        var said = Next(turn, group, asked, received.Message);
        turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
    }

    /// <summary>A file without words, where one was asked for.</summary>
    public static void TakeFile(Turn turn, MessageReceived received)
    {
        var person = turn.Scene.Person!;
        if (turn.Questions.Find(person.No, turn.Now) is { Handler: Question } open && JsonSerializer.Deserialize<TaskAsked>(open.State) is { } asked)
        {
            turn.Questions.Close(person.No);
            Answered(turn, asked, received);
        }
    }

    private static Said Next(Turn turn, GroupState group, TaskAsked asked, Message message)
    {
        var (language, text) = (turn.Language, message.Text.Trim());
        if (asked.What is not "gift" && message.Media is not MediaKind.None)
        {
            return Again(turn, asked, TaskAdminTexts.NoFileHere.In(language));
        }

        switch (asked.What)
        {
            case "needed":
                return WrittenTask.Needed(text) is { } needed
                    ? Ask(turn, asked with { What = "gift", Needed = needed })
                    : Again(turn, asked, TaskAdminTexts.BadNeeded.In(language, ("most", InviteTask.MostNeeded)));
            case "gift":
                return Gift(turn, asked, message, text);
            case "quota":
                return WrittenTask.Quota(text) is { } quota
                    ? Ask(turn, asked with { What = "last", Quota = quota })
                    : Again(turn, asked, TaskAdminTexts.BadQuota.In(language, ("most", InviteTask.MostQuota)));
            case "last":
                return WrittenTask.Last(text, GroupDays.Today(turn, group)) is { } end
                    ? ReadBack(turn, group, end.Last, Ask(turn, asked with { What = "title", Last = end.Last?.DayNumber }))
                    : Again(turn, asked, WrittenTask.Day(text, GroupDays.Today(turn, group)) is { } day
                        ? TaskAdminTexts.OtherLast.In(language,
                            ("day", GroupDays.Name(day, GroupDays.Today(turn, group), language)), ("days", InviteTask.LongestDays))
                        : TaskAdminTexts.BadLast.In(language));
            default:
                var title = text.ReplaceLineEndings(" ");
                return Length(title) is >= 1 and <= LongestTitle
                    ? TaskAdminPages.Of(turn, group, Titled(turn, group, asked, title))
                    : Again(turn, asked, TaskAdminTexts.BadTitle.In(language, ("most", LongestTitle)));
        }
    }

    /// <summary>Next Friday and Christmas are days that whoever wrote them has to read.</summary>
    private static Said ReadBack(Turn turn, GroupState group, DateOnly? last, Said next) => last is not { } day ? next : new Said(
        Markup.Join("\n", [TaskAdminTexts.LastIs.In(turn.Language, ("day", TaskAdminPages.DayOf(turn, group, day, turn.Language))), Markup.Trusted(next.Html)]).Html,
        next.Keyboard);

    private static Said Gift(Turn turn, TaskAsked asked, Message message, string text)
    {
        var language = turn.Language;
        var (kind, most) = message.Media switch
        {
            MediaKind.None => (InviteGift.Text, LongestGift),
            MediaKind.Photo => (InviteGift.Photo, LongestCaption),
            MediaKind.Document => (InviteGift.Document, LongestCaption),
            _ => (default, 0),
        };
        if (kind == default || (kind is not InviteGift.Text && message.FileId is null))
        {
            return Again(turn, asked, TaskAdminTexts.OtherMedia.In(language));
        }

        if (kind is InviteGift.Text && WrittenTask.MeansPoints(text))
        {
            return WrittenTask.Points(text) is { } points
                ? Ask(turn, asked with { What = "quota", Gift = (long)InviteGift.Points, Points = points })
                : Again(turn, asked, TaskAdminTexts.BadPoints.In(language, ("most", InviteTask.MostPoints)));
        }

        if (kind is InviteGift.Text && text.All(char.IsAsciiDigit))
        {
            return Again(turn, asked, TaskAdminTexts.BadGift.In(language));
        }

        return text.Length > most
            ? Again(turn, asked, TaskAdminTexts.LongGift.In(language, ("most", most), ("length", text.Length)))
            : Ask(turn, asked with
            {
                What = "quota",
                Gift = (long)kind,
                GiftText = text.Length == 0 ? null : text,
                FileId = kind is InviteGift.Text ? null : message.FileId,
            });
    }

    private static InviteTaskRow Titled(Turn turn, GroupState group, TaskAsked asked, string title) =>
        asked.Task == 0 ? Draft(turn, group, asked, title)
            : InviteTasksStore.Find(turn.Connection, group.No, asked.Task) is { Stands: InviteTaskState.Draft } draft
                ? InviteTasksStore.Write(turn.Connection, draft with { Title = title })
                // It was published or thrown away since.
                : InviteTasksStore.Find(turn.Connection, group.No, asked.Task)!;

    private static InviteTaskRow Draft(Turn turn, GroupState group, TaskAsked asked, string title)
    {
        var today = GroupDays.Today(turn, group).DayNumber;
        return InviteTasksStore.Write(turn.Connection, new InviteTaskRow
        {
            GroupNo = group.No.Value,
            TaskNo = InviteTasksStore.Next(turn.Connection),
            Title = title,
            Needed = asked.Needed,
            Quota = asked.Quota,
            FirstDay = today,
            // An answer given before midnight may be a day behind.
            LastDay = asked.Last is { } last ? Math.Max(last, today) : null,
            Gift = asked.Gift,
            GiftText = asked.GiftText,
            FileId = asked.FileId,
            Points = asked.Points,
        });
    }

    private static void Do(Turn turn, GroupState group, InviteTaskRow task, string verb, bool isSure)
    {
        switch (task.Stands, verb)
        {
            case (not InviteTaskState.Discarded, "show"):
                Show(turn, TaskAdminPages.Of(turn, group, task));
                break;
            case (InviteTaskState.Open or InviteTaskState.Over, "who"):
                Show(turn, TaskAdminPages.Who(turn, group, task));
                break;
            case (InviteTaskState.Draft, "go"):
                Publish(turn, group, task);
                break;
            case (InviteTaskState.Draft, "name"):
                turn.Toast();
                turn.Reply(Markup.Trusted(Ask(turn, new TaskAsked(1, group.No.Value, "title", Task: task.TaskNo)).Html));
                break;
            case (InviteTaskState.Draft, "drop"):
                // Its number stays taken: old buttons lead to no other task.
                InviteTasksStore.Write(turn.Connection, task with
                {
                    Title = "",
                    GiftText = null,
                    FileId = null,
                    State = (long)InviteTaskState.Discarded,
                });
                Show(turn, TaskAdminPages.List(turn, group));
                break;
            case (InviteTaskState.Open, "end") when !isSure:
                Show(turn, TaskAdminPages.AskEnd(task, turn.Language));
                break;
            case (InviteTaskState.Open, "end"):
                InviteTasksJob.Ask(turn, new TaskLook(1, group.No.Value, task.TaskNo, IsLast: true));
                Show(turn, TaskAdminPages.Of(turn, group, InviteTasksStore.Write(turn.Connection, task with { State = (long)InviteTaskState.Over })));
                break;
            default:
                turn.Toast(TaskAdminTexts.Expired.Plain(turn.Language));
                break;
        }
    }

    private static void Publish(Turn turn, GroupState group, InviteTaskRow draft)
    {
        var today = GroupDays.Today(turn, group);
        if (today.DayNumber > draft.LastDay)
        {
            turn.Toast(TaskAdminTexts.Past.Plain(turn.Language), isAlert: true);
        }
        else if (InviteTasksStore.Open(turn.Connection, group.No).Count(task => task.Runs(today)) >= InviteTasksStore.MostOpen)
        {
            turn.Toast(TaskAdminTexts.TooMany.Plain(turn.Language, ("most", InviteTasksStore.MostOpen)), isAlert: true);
        }
        else
        {
            var task = InviteTasksStore.Write(turn.Connection, draft with { FirstDay = today.DayNumber, State = (long)InviteTaskState.Open });
            Show(turn, (TaskAdminTexts.Published.In(turn.Language, ("title", task.Title)), Keyboard.Row(TaskAdminPages.Back(task, turn.Language))));
        }
    }

    private static Said Ask(Turn turn, TaskAsked asked)
    {
        Open(turn, asked);
        return asked.What switch
        {
            "needed" => TaskAdminTexts.AskNeeded.In(turn.Language),
            "gift" => TaskAdminTexts.AskGift.In(turn.Language, ("needed", asked.Needed)),
            "quota" => TaskAdminTexts.AskQuota.In(turn.Language),
            "last" => TaskAdminTexts.AskLast.In(turn.Language),
            _ => TaskAdminTexts.AskTitle.In(turn.Language),
        };
    }

    /// <summary>What cannot be taken is said, and the question stays.</summary>
    private static Said Again(Turn turn, TaskAsked asked, Markup why)
    {
        Open(turn, asked);
        return why;
    }

    private static void Open(Turn turn, TaskAsked asked) =>
        turn.Questions.Open(turn.Scene.Person!.No, OpenQuestion.Of(Question, asked, turn.Now + Patience));

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;

    private static void Show(Turn turn, (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) page)
    {
        turn.Toast();
        turn.EditPressed(page.Text, page.Keyboard);
    }
}
