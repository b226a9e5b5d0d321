using GroupBot.Core.Health;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary><c>/group structure</c>: how a group hangs together, as the last night found it; for its admins, in private, a page a question.</summary>
internal static class StructurePages
{
    public const string Prefix = "structure";

    private const int ButtonsARow = 3;

    /// <summary>By the letter that a button carries.</summary>
    private static readonly IReadOnlyList<(string Letter, Text Label, Func<Turn, StructureResult, Language, Markup> Say)> Pages =
    [
        ("t", StructureTexts.TiesLabel, StructureLines.Ties),
        ("c", StructureTexts.TalkLabel, StructureLines.Talk),
        ("h", StructureTexts.HelpLabel, StructureLines.Help),
        ("p", StructureTexts.PartsLabel, StructureLines.Parts),
        ("r", StructureTexts.NearLabel, StructureLines.Near),
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

        if (StructureStore.Of(turn.Connection, group.No) is not var (counted, result))
        {
            return (ReportTexts.NoneYet.In(language, ("group", group.ShortTitle)), null);
        }

        var shown = Pages.FirstOrDefault(page => page.Letter == letter) is { Letter: not null } known ? known : Pages[0];
        var text = StructureTexts.Page.In(language,
            ("group", group.ShortTitle), ("page", shown.Label.In(language)),
            ("day", GroupDays.Name(DateOnly.FromDayNumber(counted), GroupDays.Today(turn, group), language)), ("lines", shown.Say(turn, result, language)));
        return (text, Keyboard.InRows(ButtonsARow, Pages.Where(page => page.Letter != shown.Letter)
            .Select(page => new Button(page.Label.Plain(language), $"{Prefix}:{group.No}:{page.Letter}"))));
    }
}
