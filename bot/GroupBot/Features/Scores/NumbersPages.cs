using GroupBot.Core.Health;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>What the pages of a group's numbers are made of.</summary>
/// <param name="Day">The day that began with the night, a day number.</param>
/// <param name="Health">The parts of the group's health of the same night.</param>
/// <param name="Nights">By day; the last is no older than that night.</param>
internal sealed record NumbersView(
    int Day, DateOnly Today, GroupNumbers Numbers, IReadOnlyList<HealthLine> Health, IReadOnlyList<HealthDay> Nights, Language Language);

/// <summary><c>/group numbers</c>: how far people come and how often they come back; for a group's admins, in private, a page a question.</summary>
internal static class NumbersPages
{
    public const string Prefix = "numbers";

    private const int ButtonsARow = 2;

    /// <summary>By the letter that a button carries.</summary>
    private static readonly IReadOnlyList<(string Letter, Text Label, Func<NumbersView, Markup> Say)> Pages =
    [
        ("f", NumbersTexts.FunnelLabel, NumbersLines.Funnel),
        ("c", NumbersTexts.ClassicLabel, NumbersLines.Classic),
        ("r", NumbersTexts.RollingLabel, NumbersLines.Rolling),
        ("d", NumbersTexts.DaysLabel, NumbersLines.Days),
        ("s", NumbersTexts.SpreadLabel, NumbersLines.Spread),
    ];

    public static void Show(Turn turn, CommandCall call)
    {
        var group = call.Group!;
        turn.AnswerInPrivate(language => Page(turn, group, Pages[0].Letter, language), language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    /// <summary>Another page, in private.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Group is not null || data.Split(':') is not [var number, var letter] || ButtonData.Number(number) is not { } no
            || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        turn.Toast();
        var (text, keyboard) = Page(turn, group, letter, turn.Language);
        turn.EditPressed(text, keyboard);
    }

    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Page(Turn turn, GroupState group, string letter, Language language)
    {
        if (FirstDays.Day(turn, group) is { } day)
        {
            return (NightTexts.Meeting.In(language, ("day", day), ("days", HealthNight.FirstDays)), null);
        }

        if (StructureStore.Of(turn.Connection, group.No) is not (var counted, { Numbers: { } numbers }))
        {
            return (ReportTexts.NoneYet.In(language, ("group", group.ShortTitle)), null);
        }

        var shown = Pages.FirstOrDefault(page => page.Letter == letter) is { Letter: not null } known ? known : Pages[0];
        var view = new NumbersView(
            counted, GroupDays.Today(turn, group), numbers, ReportStore.LinesOf(turn.Connection, group.No, counted), ReportPages.Days(turn, group), language);
        var text = NumbersTexts.Page.In(language,
            ("group", group.ShortTitle), ("page", shown.Label.In(language)),
            ("day", GroupDays.Name(DateOnly.FromDayNumber(counted), view.Today, language)), ("lines", shown.Say(view)));
        return (text, Keyboard.InRows(ButtonsARow, Pages.Where(page => page.Letter != shown.Letter)
            .Select(page => new Button(page.Label.Plain(language), $"{Prefix}:{group.No}:{page.Letter}"))));
    }
}
