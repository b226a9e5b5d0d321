using System.Text;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>One's own calendar, a month at a time, for oneself alone.</summary>
internal static class StreakCommands
{
    public const string Prefix = "streak";
    public const string Name = "streak";

    private const string Outside = "➖";

    public static void Mine(Turn turn, CommandCall call)
    {
        var person = turn.Scene.Person!;
        if (turn.Scene.Group is { } group)
        {
            if (CheckInsCommands.IsOn(turn))
            {
                turn.AnswerPrivately(language => Page(turn, group, person, null, language));
            }

            return;
        }

        // Of several it is the one that they chose for all commands; a group without check-ins is no choice where there is one with.
        var groups = GroupsOf(turn, person);
        if (groups.Count == 0)
        {
            turn.Reply(StreakTexts.NoGroup.In(turn.Language));
        }
        else if ((groups is [var only] ? only : turn.GroupFor(call)) is { } meant)
        {
            var (html, keyboard) = groups.Contains(meant) ? Page(turn, meant, person, null, turn.Language)
                : new Said(CheckInsTexts.Off.In(turn.Language).Html, Another(turn) is { } another ? Keyboard.Row(another) : null);
            turn.Reply(Markup.Trusted(html), keyboard);
        }
    }

    /// <summary><c>GROUP:MONTH</c>, from a month to the one beside it; of former buttons, <c>GROUP</c> alone.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Person is not { } person || Read(turn, person, data.Split(':')) is not var (group, month))
        {
            turn.Toast();
        }
        else if (turn.IsReadByAll)
        {
            // All can see and press what stands there: whoever presses gets their own.
            turn.AnswerPrivately(language => Page(turn, group, person, month, language));
        }
        else
        {
            turn.Toast();
            var (html, keyboard) = Page(turn, group, person, month, turn.Language);
            turn.EditPressed(Markup.Trusted(html), keyboard);
        }
    }

    /// <summary>The group and month that a button names; looked up again, as they may have left it since.</summary>
    /// <returns>Null where it is none of theirs, or another than where it was pressed.</returns>
    public static (GroupState Group, DateOnly? Month)? Read(Turn turn, PersonState person, string[] parts) =>
        parts is [var no, ..] && GroupsOf(turn, person).FirstOrDefault(group => group.No.ToString() == no) is { } group
            && (turn.Scene.Group is not { } here || here.No == group.No)
            ? (group, parts.Length > 1 ? StreakMonths.Read(parts[1]) : null)
            : null;

    /// <summary>The groups with check-ins in which somebody is.</summary>
    public static List<GroupState> GroupsOf(Turn turn, PersonState person) =>
    [
        .. turn.Members.GroupsOf(person.No)
            .Where(member => member.Membership.InChat)
            .Select(member => turn.Groups.Find(member.Group))
            .OfType<GroupState>()
            .Where(group => group.IsAllowed && turn.Settings.Get(group.No, CheckInsSettings.Enabled)),
    ];

    private static Said Page(Turn turn, GroupState group, PersonState person, DateOnly? month, Language language)
    {
        if (StreakMonths.Of(turn, group, person, month, language) is not { } shown)
        {
            return new Said(
                StreakTexts.None.In(language, ("group", group.ShortTitle)).Html, Another(turn) is { } other ? Keyboard.Row(other) : null);
        }

        var text = Markup.Join("\n\n", [shown.Facts, StreakTexts.MonthOf.In(language,
            ("month", MonthCalendar.NameOf(shown.Calendar.Month, language)),
            ("count", StreakTexts.Days(shown.Calendar.Count, language)),
            ("calendar", Grid(shown.Calendar)),
            ("legend", Legend(shown.Calendar, language)))]);
        var keyboard = new List<IReadOnlyList<Button>>();
        if (StreakMonths.Beside(shown, Prefix, group.No, language) is { Count: > 0 } beside)
        {
            keyboard.Add(beside);
        }

        var reminder = ReminderCommands.Offer(turn, group, person, language);
        keyboard.Add(turn.Pictures.CanDraw
            ? [
                new Button(StreakTexts.Picture.Plain(language), $"{CalendarCommands.Prefix}:{group.No}:{StreakMonths.Write(shown.Calendar.Month)}"),
                reminder,
            ]
            : [reminder]);
        if (Another(turn) is { } another)
        {
            keyboard.Add([another]);
        }

        return new Said(text.Html, keyboard);
    }

    /// <summary>In private, where there are several, the way to another group.</summary>
    private static Button? Another(Turn turn) =>
        turn.Features.Commands.TryGetValue(Name, out var spec) ? GroupChoice.AnotherFor(turn, spec) : null;

    /// <summary>
    /// A line a week from Monday on, with its dates, from the first that says something: a mark is as wide as any other,
    /// whatever the font.
    /// </summary>
    private static string Grid(MonthCalendar month)
    {
        var lines = new StringBuilder();
        for (var from = FirstShown(month); from < month.Days.Count; from += 7)
        {
            for (var n = from; n < from + 7; n++)
            {
                lines.Append(MarkAt(month, n));
            }

            var (first, last) = (Math.Max(from, 0) + 1, Math.Min(from + 7, month.Days.Count));
            lines.Append(' ').Append(first).Append(first == last ? "" : $"–{last}").Append('\n');
        }

        return lines.ToString().TrimEnd();
    }

    /// <summary>The Monday of the week with somebody's first day, counted from the first of the month, as 0; it may lie before it.</summary>
    private static int FirstShown(MonthCalendar month)
    {
        var began = month.Days.TakeWhile(mark => mark is DayMark.Before).Count();
        return began == month.Days.Count ? -month.Lead : ((began + month.Lead) / 7 * 7) - month.Lead;
    }

    private static string MarkAt(MonthCalendar month, int day) => day < 0 || day >= month.Days.Count ? Outside : MarkOf(month.Days[day]);

    private static string MarkOf(DayMark mark) => mark switch
    {
        DayMark.CheckedIn => "✅",
        DayMark.Card => "🎫",
        DayMark.MadeUp => "📝",
        DayMark.Leave => "🌙",
        DayMark.Missed => "⬜",
        // What was before the first check-in, and a day that the group never had, is nobody's to miss.
        DayMark.Before => Outside,
        _ => "▫️",
    };

    /// <summary>Only the marks that stand there are explained.</summary>
    private static string Legend(MonthCalendar month, Language language)
    {
        var shown = Grid(month);
        return string.Join(" · ", StreakTexts.Marks.Select(mark => mark.Plain(language))
            .Where(mark => shown.Contains(mark.Split(' ')[0], StringComparison.Ordinal)));
    }
}
