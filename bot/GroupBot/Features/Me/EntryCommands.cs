using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Me;

/// <summary>Where somebody's points came from: the newest entries, for themselves.</summary>
internal static class EntryCommands
{
    private const string Data = "entries:";
    private const int Newest = 10;

    /// <summary>With more groups it would be a wall of buttons.</summary>
    private const int MostWithCards = 3;
    private const int LongestReason = 60;

    /// <summary>A button for each group in which they have entries; null where they have none.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>>? Buttons(
        Turn turn, IReadOnlyList<GroupState> groups, MemberNo person, Language language)
    {
        var scored = groups.Where(group => HasAny(turn, group, person)).Select(group => new Button(
            groups.Count == 1
                ? MeTexts.Entries.Plain(language)
                : MeTexts.EntriesIn.Plain(language, ("group", Shortening.Shorten(group.Title, 30))),
            $"{MeCommands.Prefix}:{Data}{group.No}"));
        var own = groups.Count > MostWithCards ? [] : groups.SelectMany(group => CardButtons(turn, group, groups.Count > 1, person, language));
        return Keyboard.Column([.. scored, .. own]) is { Count: > 0 } buttons ? buttons : null;
    }

    /// <param name="isNamed">True where the button says which group is meant.</param>
    private static IEnumerable<Button> CardButtons(Turn turn, GroupState group, bool isNamed, MemberNo person, Language language)
    {
        var buttons = turn.Members.Find(group.No, person) is { } member
            ? turn.Features.CardButtonsOf(turn, new CardOf(group, member, IsOwn: true), language)
            : [];
        return isNamed ? buttons.Select(button => button with { Label = $"{button.Label} · {Shortening.Shorten(group.Title, 30)}" }) : buttons;
    }

    private static bool HasAny(Turn turn, GroupState group, MemberNo person) =>
        turn.Points.Last(group.No, person, 1).Count > 0 || turn.Scores.DaysOf(group.No, person, 1).Count > 0;

    /// <summary>Whoever presses sees their own: the message may stand in the group for a while.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var person = turn.Scene.Person!;
        var group = data.StartsWith(Data, StringComparison.Ordinal)
            && ButtonData.Number(data[Data.Length..]) is { } no
            ? turn.Groups.Find(new GroupNo(no))
            : null;
        if (group is not { IsAllowed: true } || turn.Members.Find(group.No, person.No) is null)
        {
            turn.Toast(MeTexts.Expired);
            return;
        }

        if (!HasAny(turn, group, person.No))
        {
            turn.Toast(MeTexts.NoEntries);
            return;
        }

        turn.AnswerPrivately(language => List(turn, group, person.No, language));
    }

    /// <summary>Those of the group at hand; in private of the one that they mean.</summary>
    public static void Points(Turn turn, CommandCall call)
    {
        if (turn.GroupFor(call) is not { } group)
        {
            return;
        }

        turn.AnswerPrivately(language => (
            List(turn, group, turn.Scene.Person!.No, language),
            GroupChoice.AnotherFor(turn, call.Spec) is { } another ? Keyboard.Row(another) : null));
    }

    private static Markup List(Turn turn, GroupState group, MemberNo person, Language language)
    {
        var entries = Lines(turn, group, person, language);
        return MeTexts.EntryList.In(language,
            ("group", group.ShortTitle),
            ("balance", turn.Points.Balance(group.No, person)),
            ("entries", entries.Count == 0
                ? MeTexts.NoEntries.In(language)
                : Markup.Join("\n", entries)));
    }

    /// <summary>Entries, and one line for what each day's acts gave: the newest first.</summary>
    private static IReadOnlyList<Markup> Lines(Turn turn, GroupState group, MemberNo person, Language language) =>
    [
        .. turn.Points.Last(group.No, person, Newest).Select(entry => (entry.Time.Day, entry.No, Line: Line(turn, entry, language)))
            .Concat(turn.Scores.DaysOf(group.No, person, Newest).Where(day => day.Points != 0).Select(day => (
                day.Day, No: long.MaxValue, Line: Line(day.Day, day.Points, MeTexts.ByActs.In(language), language))))
            .OrderByDescending(one => one.Day).ThenByDescending(one => one.No)
            .Take(Newest).Select(one => one.Line),
    ];

    private static Markup Line(Turn turn, PointsEntry entry, Language language)
    {
        var kind = turn.Features.PointsReasons.TryGetValue(entry.Reason.Code, out var label) ? label.In(language) : default;
        var text = entry.Reason.Text is { } written ? Markup.Plain(Shortening.Shorten(written, LongestReason)) : default;
        var reason = kind.IsEmpty || text.IsEmpty
            ? kind + text
            : MeTexts.EntryWithText.In(language, ("reason", kind), ("text", text));
        return Line(entry.Time.Day, entry.Change, entry.UndoneBy is null ? reason : reason + MeTexts.EntryUndone.In(language), language);
    }

    private static Markup Line(int day, long change, Markup reason, Language language) => MeTexts.Entry.In(language,
        ("day", DateOnly.FromDayNumber(day).ToString("MM-dd", CultureInfo.InvariantCulture)),
        ("change", change < 0
            ? $"−{(-change).ToString(CultureInfo.InvariantCulture)}"
            : $"+{change.ToString(CultureInfo.InvariantCulture)}"),
        ("reason", reason));
}
