using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.InviteTasks;

/// <summary>The pages on which admins look after tasks, in private.</summary>
internal static class TaskAdminPages
{
    public const string Prefix = "invitetask";

    private const int LinesShown = 50, LabelLength = 40;

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) List(Turn turn, GroupState group)
    {
        var (language, today) = (turn.Language, GroupDays.Today(turn, group));
        var open = InviteTasksStore.Open(turn.Connection, group.No).OrderByDescending(task => task.Runs(today)).Take(InviteTasksStore.MostOpen * 2);
        var tasks = Of(InviteTaskState.Draft).Concat(open).Concat(Of(InviteTaskState.Over)).ToList();
        var text = TaskAdminTexts.List.In(language, ("group", group.ShortTitle));
        if (tasks.Count == 0)
        {
            text = Markup.Join("\n", [text, TaskAdminTexts.ListNone.In(language)]);
        }

        if (!turn.Settings.Get(group.No, InviteTasksSettings.Enabled))
        {
            text = Markup.Join("\n", [text, TaskAdminTexts.Off.In(language)]);
        }

        return (text, Keyboard.Column(tasks
            .Select(task => new Button(Label(task, today, language), Data(task, "show")))
            .Append(new Button(TaskAdminTexts.New.Plain(language), $"{Prefix}:{group.No}:0:new"))
            .Concat(LedLines.AnotherFor(turn, Prefix) is { } another ? [another] : [])));

        IReadOnlyList<InviteTaskRow> Of(InviteTaskState state) =>
            InviteTasksStore.OfState(turn.Connection, group.No, state, InviteTasksStore.MostOpen * 2);
    }

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Of(Turn turn, GroupState group, InviteTaskRow task)
    {
        var language = turn.Language;
        var count = InviteGrantsStore.Count(turn.Connection, group.No, task.TaskNo);
        var text = TaskAdminTexts.Task.In(language,
            ("title", task.Title),
            ("mark", task.Stands is InviteTaskState.Draft ? TaskAdminTexts.MarkDraft.In(language)
                : task.Runs(GroupDays.Today(turn, group)) ? default
                : TaskAdminTexts.MarkOver.In(language)),
            ("needed", task.Needed),
            ("gift", Gift(task, language)),
            ("quota", task.Quota == 0 ? TaskAdminTexts.Everybody.In(language) : TaskAdminTexts.QuotaOf.In(language, ("quota", task.Quota))),
            ("until", task.LastDay is { } last
                ? DayOf(turn, group, DateOnly.FromDayNumber((int)last), language)
                : TaskAdminTexts.NoEnd.In(language)),
            ("reached", task.Stands is InviteTaskState.Draft ? default : TaskAdminTexts.Reached.In(language, ("count", count))));
        IReadOnlyList<Button> buttons = task.Stands switch
        {
            InviteTaskState.Draft => [To(TaskAdminTexts.Go, "go"), To(TaskAdminTexts.Rename, "name"), To(TaskAdminTexts.Drop, "drop")],
            InviteTaskState.Open => [To(TaskAdminTexts.WhoLabel, "who"), To(TaskAdminTexts.EndLabel, "end")],
            _ => [To(TaskAdminTexts.WhoLabel, "who")],
        };
        return (text, [buttons, [new Button(TaskAdminTexts.Return.Plain(language), $"{Prefix}:{group.No}")]]);

        Button To(Text label, string verb) => new(label.Plain(language), Data(task, verb));
    }

    /// <summary>With its weekday.</summary>
    public static Markup DayOf(Turn turn, GroupState group, DateOnly day, Language language) => TaskAdminTexts.Day.In(language,
        ("day", GroupDays.Name(day, GroupDays.Today(turn, group), language)), ("weekday", GroupDays.Weekday(day, language)));

    /// <summary>Who got it: for an admin's eyes, in private.</summary>
    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Who(Turn turn, GroupState group, InviteTaskRow task)
    {
        var (language, today) = (turn.Language, GroupDays.Today(turn, group));
        var count = InviteGrantsStore.Count(turn.Connection, group.No, task.TaskNo);
        var lines = InviteGrantsStore.Of(turn.Connection, group.No, task.TaskNo, LinesShown).Select(grant => TaskAdminTexts.WhoLine.In(language,
            ("place", grant.Place),
            ("name", Members.Names.Of(turn, grant.MemberNo) ?? "–"),
            ("day", GroupDays.Name(DateOnly.FromDayNumber((int)grant.ReachedDay), today, language)),
            ("waits", grant.ToldAt is null ? TaskAdminTexts.Waits.In(language) : default)));
        return (
            count == 0
                ? TaskAdminTexts.Nobody.In(language, ("title", task.Title))
                : TaskAdminTexts.Who.In(language, ("title", task.Title), ("count", count),
                    ("lines", Markup.Join("\n", count > LinesShown ? lines.Append(Markup.Plain("…")) : lines))),
            Keyboard.Row(Back(task, language)));
    }

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) AskEnd(InviteTaskRow task, Language language) => (
        TaskAdminTexts.AskEnd.In(language, ("title", task.Title)),
        Keyboard.Row(new Button(TaskAdminTexts.EndSure.Plain(language), Data(task, "end:1")), Back(task, language)));

    public static Button Back(InviteTaskRow task, Language language) => new(TaskAdminTexts.Return.Plain(language), Data(task, "show"));

    private static Markup Gift(InviteTaskRow task, Language language)
    {
        var kind = task.Gives switch
        {
            InviteGift.Points => TaskAdminTexts.GiftPoints.In(language, ("points", task.Points)),
            InviteGift.Photo => TaskAdminTexts.GiftPhoto.In(language),
            InviteGift.Document => TaskAdminTexts.GiftFile.In(language),
            _ => default,
        };
        return task.GiftText is { } text ? kind + TaskAdminTexts.GiftText.In(language, ("text", text)) : kind;
    }

    private static string Label(InviteTaskRow task, DateOnly today, Language language)
    {
        var title = Shortening.Shorten(task.Title, LabelLength);
        return task.Stands is InviteTaskState.Draft ? TaskAdminTexts.DraftMark.Plain(language, ("title", title))
            : task.Runs(today) ? title
            : TaskAdminTexts.OverMark.Plain(language, ("title", title));
    }

    private static string Data(InviteTaskRow task, string verb) => $"{Prefix}:{task.GroupNo}:{task.TaskNo}:{verb}";
}
