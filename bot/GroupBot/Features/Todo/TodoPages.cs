using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Todo;

/// <summary>A line that has something to say of a group.</summary>
internal sealed record OpenLine(ToDoSpec Spec, GroupState Group, long Count);

/// <summary>The pages of what waits: a section a group, numbered through, with a button a line.</summary>
internal static class TodoPages
{
    private const int MostGroups = 8;
    private const int MostLines = 20;

    /// <summary>① to ⑳ stand one after the other.</summary>
    private const char First = '①';

    /// <summary>What waits in a group: the lines that count something.</summary>
    public static IReadOnlyList<OpenLine> LinesOf(Turn turn, GroupState group) =>
    [
        .. turn.Features.ToDos.Select(spec => new OpenLine(spec, group, spec.Count(turn, group))).Where(line => line.Count > 0),
    ];

    /// <summary>Those of them that the morning note says.</summary>
    public static IReadOnlyList<OpenLine> NotedLinesOf(Turn turn, GroupState group) =>
        [.. LinesOf(turn, group).Where(line => line.Spec.IsNotedToday?.Invoke(turn, group) != false)];

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard) Of(Turn turn, IReadOnlyList<GroupState> groups)
    {
        var (sections, shown) = (new List<Markup>(), new List<OpenLine>());
        foreach (var group in groups.Take(MostGroups))
        {
            var lines = LinesOf(turn, group).Take(MostLines - shown.Count).ToList();
            var title = group.ShortTitle;
            sections.Add(lines.Count == 0
                ? TodoTexts.AllDone.In(turn.Language, ("group", title))
                : TodoTexts.Section.In(turn.Language, ("group", title), ("lines", Lines(turn, lines, shown.Count, turn.Language))));
            shown.AddRange(lines);
        }

        return (Markup.Join("\n\n", sections),
            [.. Buttons(shown, turn.Language), .. groups.Take(MostGroups).Select(group => Subscription(turn, group, groups.Count > 1)).OfType<Button>()
                .Select(button => (IReadOnlyList<Button>)[button])]);
    }

    public static Markup Lines(Turn turn, IReadOnlyList<OpenLine> lines, int before, Language language) =>
        Markup.Join("\n", lines.Select((line, at) => TodoTexts.Line.In(language,
            ("number", Number(before + at)),
            ("line", line.Spec.Line.In(language, ("count", line.Count)) + (line.Spec.More?.Invoke(turn, line.Group, language) ?? default)))));

    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(IReadOnlyList<OpenLine> lines, Language language) =>
        Keyboard.InRows(2, lines.Select((line, at) => new Button(
            $"{Number(at)} {line.Spec.Button.Plain(language)}", $"{TodoCommands.Prefix}:{line.Group.No}:{line.Spec.Name}")));

    private static string Number(int at) => ((char)(First + at)).ToString(CultureInfo.InvariantCulture);

    /// <summary>For an admin who may ask for the morning note; the owner gets it anyway.</summary>
    private static Button? Subscription(Turn turn, GroupState group, bool isNamed)
    {
        if (turn.Scene.Person is not { } person || turn.Members.Find(group.No, person.No) is not { Membership.Status: MemberStatus.Administrator }
            || !turn.Settings.Get(group.No, TodoSettings.MorningNote) || !turn.Settings.Get(group.No, TodoSettings.ForAdmins))
        {
            return null;
        }

        var reads = TodoStore.IsReader(turn.Connection, group.No, person.No);
        var label = (reads ? TodoTexts.Unsubscribe : TodoTexts.Subscribe).Plain(turn.Language);
        return new Button(
            isNamed ? $"{label} · {Shortening.Shorten(group.Title, 24)}" : label,
            $"{TodoCommands.Prefix}:{group.No}:{(reads ? '-' : '+')}");
    }
}
