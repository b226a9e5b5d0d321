using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Todo;

/// <summary>
/// The morning note: once a group's day, in private, to its owner and to the admins who asked for it. The hour makes the note
/// due; Telegram is asked how many are in the group; what happened is read beside the corridor; then it is sent.
/// </summary>
internal static class NoteJob
{
    public const string Counted = "todo-counted";
    public const string Work = "todo-note";

    /// <summary>A note that could not be made for so long is not made any more: it is morning no longer.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(6);

    /// <summary>So long the note waits for how many are in the group.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static void Run(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true, BotIsIn: true } group || !turn.Settings.Get(group.No, TodoSettings.MorningNote)
            || !IsDue(turn, group) || !TodoStore.TryTake(turn.Connection, group.No, turn.Scene.Day)
            || turn.Quiet.PausedUntil(group.No, turn.Now) is not null || ReadersOf(turn, group).Count == 0
            || (TodoPages.NotedLinesOf(turn, group).Count == 0 && turn.Scene.Day.DayOfWeek is not DayOfWeek.Monday))
        {
            return;
        }

        var (rule, day) = (group.Rule, turn.Scene.Day);
        var note = new NoteDue(1, group.No.Value, day.DayNumber,
            rule.StartOf(day.AddDays(-1)).ToUnixTimeMilliseconds(), rule.StartOf(day).ToUnixTimeMilliseconds());
        turn.Ask(new FetchMemberCount(), Destination.Of(group.No), Continuation.Of(Counted, note), deadline: turn.Now + Patience);
    }

    /// <summary>Where Telegram does not say how many they are, the note comes without it.</summary>
    public static void Count(Turn turn, NoteDue note, EffectOutcome outcome) => turn.Work.Ask(
        Work, note with { Members = (outcome as EffectSucceeded)?.Answer.MemberCount }, turn.Now, new GroupNo(note.Group));

    public static void Send(Turn turn, NoteDue note, NoteFacts facts)
    {
        if (turn.Groups.Find(new GroupNo(note.Group)) is not { IsAllowed: true, BotIsIn: true } group)
        {
            return;
        }

        var lines = TodoPages.NotedLinesOf(turn, group);
        if (lines.Count == 0 && DateOnly.FromDayNumber(note.Day).DayOfWeek is not DayOfWeek.Monday)
        {
            return;
        }

        foreach (var reader in ReadersOf(turn, group))
        {
            var language = reader.Language;
            var head = TodoTexts.Morning.In(language,
                ("group", group.ShortTitle), ("facts", Facts(note, facts, language)));
            turn.TellPrivately(reader, lines.Count == 0
                ? TodoTexts.NothingToDo.In(language, ("head", head))
                : TodoTexts.SomethingToDo.In(language, ("head", head), ("lines", TodoPages.Lines(turn, lines, 0, language))),
                TodoPages.Buttons(lines, language));
        }
    }

    /// <summary>The group's hour of this day has come, it is not long past, and the bot knew the group by then.</summary>
    private static bool IsDue(Turn turn, GroupState group)
    {
        var (rule, hour) = (group.Rule, (int)turn.Settings.Get(group.No, TodoSettings.Hour));
        // Before the day's start the hour belongs to the calendar's next day.
        var date = hour >= rule.StartHour ? turn.Scene.Day : turn.Scene.Day.AddDays(1);
        var due = LocalInstant.Of(date.ToDateTime(new TimeOnly(hour, 0)), rule.Zone);
        return turn.Now >= due && turn.Now < due + Late && due >= group.FirstSeenAt;
    }

    /// <summary>The owner, and where the group lets them, the admins who asked for it: whoever can be written to.</summary>
    private static List<PersonState> ReadersOf(Turn turn, GroupState group)
    {
        var forAdmins = turn.Settings.Get(group.No, TodoSettings.ForAdmins);
        return
        [
            .. turn.Members.Admins(group.No)
                .Where(admin => admin.Membership.Status is MemberStatus.Owner
                    || (forAdmins && TodoStore.IsReader(turn.Connection, group.No, admin.No)))
                .Select(admin => turn.Members.Find(admin.No))
                .OfType<PersonState>()
                .Where(person => person is { PrivateChat: PrivateChat.Open, Person.IsBot: false }),
        ];
    }

    /// <summary>Only what is known and is not zero.</summary>
    private static Markup Facts(NoteDue note, NoteFacts facts, Language language)
    {
        var parts = new List<Markup>();
        if (note.Members is { } members)
        {
            parts.Add(TodoTexts.Members.In(language, ("count", members)));
        }

        if (facts.Joined + facts.Left > 0)
        {
            parts.Add(TodoTexts.Yesterday.In(language, ("moves", string.Join(' ', Moves(facts)))));
        }

        if (facts.Spoke > 0)
        {
            parts.Add((facts.Joined + facts.Left > 0 ? TodoTexts.Spoke : TodoTexts.SpokeYesterday).In(language, ("count", facts.Spoke)));
        }

        return parts.Count == 0 ? default : TodoTexts.Facts.In(language,
            ("parts", Markup.Join(language is Language.En ? ", " : "，", parts)));
    }

    private static IEnumerable<string> Moves(NoteFacts facts)
    {
        if (facts.Joined > 0)
        {
            yield return $"+{facts.Joined}";
        }

        if (facts.Left > 0)
        {
            yield return $"−{facts.Left}";
        }
    }
}
