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
    private const int LongestReason = 60;

    /// <summary>A button for each group in which they have entries; null where they have none.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>>? Buttons(
        Turn turn, IReadOnlyList<GroupState> groups, MemberNo person, Language language)
    {
        var scored = groups.Where(group => turn.Points.Last(group.No, person, 1).Count > 0).ToList();
        return scored.Count == 0 ? null : Keyboard.Column(scored.Select(group => new Button(
            groups.Count == 1
                ? MeTexts.Entries.Plain(language)
                : MeTexts.EntriesIn.Plain(language, ("group", Shortening.Shorten(group.Title, 30))),
            $"{MeCommands.Prefix}:{Data}{group.No}")));
    }

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

        if (turn.Points.Last(group.No, person.No, 1).Count == 0)
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
        var entries = turn.Points.Last(group.No, person, Newest);
        return MeTexts.EntryList.In(language,
            ("group", group.ShortTitle),
            ("balance", turn.Points.Balance(group.No, person)),
            ("entries", entries.Count == 0
                ? MeTexts.NoEntries.In(language)
                : Markup.Join("\n", entries.Select(entry => Line(turn, entry, language)))));
    }

    private static Markup Line(Turn turn, PointsEntry entry, Language language)
    {
        var kind = turn.Features.PointsReasons.TryGetValue(entry.Reason.Code, out var label) ? label.In(language) : default;
        var text = entry.Reason.Text is { } written ? Markup.Plain(Shortening.Shorten(written, LongestReason)) : default;
        var reason = kind.IsEmpty || text.IsEmpty
            ? kind + text
            : MeTexts.EntryWithText.In(language, ("reason", kind), ("text", text));
        return MeTexts.Entry.In(language,
            ("day", DateOnly.FromDayNumber(entry.Time.Day).ToString("MM-dd", CultureInfo.InvariantCulture)),
            ("change", entry.Change < 0
                ? $"−{(-entry.Change).ToString(CultureInfo.InvariantCulture)}"
                : $"+{entry.Change.ToString(CultureInfo.InvariantCulture)}"),
            ("reason", entry.UndoneBy is null ? reason : reason + MeTexts.EntryUndone.In(language)));
    }
}
