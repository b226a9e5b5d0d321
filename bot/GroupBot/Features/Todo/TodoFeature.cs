using GroupBot.Turns.Routing;

namespace GroupBot.Features.Todo;

/// <summary>What waits for a group's admins: at any time by <c>/todo</c>, and once a day as the owner's morning note.</summary>
internal static class TodoFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature(TodoSettings.Feature, TodoTexts.Title, rank: 10)
        .Setting(TodoSettings.MorningNote, TodoSettings.Hour, TodoSettings.ForAdmins)
        .FirstSwitch(TodoSettings.MorningNote)
        .Table(TodoStore.Notes)
        .Table(TodoStore.Readers, TodoTexts.Readers)
        .Command(new CommandSpec("todo", TodoTexts.Help, TodoCommands.Todo)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            Words = ["待办", "todo"],
            About = TodoTexts.About,
        })
        .DeepLink(TodoCommands.Prefix, TodoCommands.Follow)
        .Button(TodoCommands.Prefix, TodoCommands.Pressed)
        // Every hour asks whether it is this group's; a row says that the day's note was made.
        .Job(new JobSpec("note", "0 0 * * * ?", NoteJob.Run, IsPerGroup: true))
        .Continue<NoteDue>(NoteJob.Counted, NoteJob.Count)
        .Beside<NoteDue, NoteFacts>(NoteJob.Work, NoteReader.Read, NoteJob.Send);
}
