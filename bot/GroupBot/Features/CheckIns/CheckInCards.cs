using GroupBot.Core.CheckIns;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>The check-ins of a member in one line of their card.</summary>
internal static class CheckInCards
{
    public static Markup Line(Turn turn, CardOf card, Language language)
    {
        if (!turn.Settings.Get(card.Group.No, CheckInsSettings.Enabled)
            || CheckInsStore.Read(turn.Connection, card.Group.No, card.Member.No) is not { Count: > 0 } rows)
        {
            return default;
        }

        var streak = Of(turn, card, rows);
        return StreakTexts.OnCard.In(language, ("days", streak.Current), ("best", streak.Best), ("total", streak.Total));
    }

    /// <summary>Days in a row; null where the group counts none.</summary>
    public static int? StreakOf(Turn turn, CardOf card) => turn.Settings.Get(card.Group.No, CheckInsSettings.Enabled)
        ? Of(turn, card, CheckInsStore.Read(turn.Connection, card.Group.No, card.Member.No)).Current
        : null;

    private static Streak Of(Turn turn, CardOf card, List<CheckInRow> rows) => Streak.Of(
        rows.Select(row => KeyValuePair.Create(row.Date, row.What)), GroupDays.Today(turn, card.Group), CheckInsSettings.Rules(turn, card.Group.No),
        turn.Groups.DaysOf(card.Group).NeverWere);
}
