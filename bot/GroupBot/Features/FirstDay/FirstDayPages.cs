using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.FirstDay;

/// <summary>The five questions, in their order, and the end. The numbers stand on buttons.</summary>
internal enum Question
{
    Purpose = 1,
    Language = 2,
    Zone = 3,
    Quiet = 4,
    Switches = 5,
    Done = 6,
}

/// <summary>One page a question; all of them are one and the same message. What holds already has a ✓ and need not be said again.</summary>
internal static class FirstDayPages
{
    private const string Chosen = "✓ ";

    private static readonly IReadOnlyList<(string Value, Text? Label)> Hours =
        [("23-8", null), ("22-7", null), ("0-8", null), ("0-0", FirstDayTexts.NoQuiet)];

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard) Of(Turn turn, GroupState group, Question question)
    {
        var title = group.ShortTitle;
        if (question is Question.Done)
        {
            return (FirstDayTexts.Done.In(turn.Language, ("group", title)), []);
        }

        var text = FirstDayTexts.Page.In(turn.Language,
            ("group", title), ("number", (long)question), ("question", Ask(turn, group, question)));
        return (text, [.. Answers(turn, group, question), .. Ways(turn, group, question)]);
    }

    private static Markup Ask(Turn turn, GroupState group, Question question) => question switch
    {
        Question.Purpose => FirstDayTexts.AskPurpose.In(turn.Language),
        Question.Language => FirstDayTexts.AskLanguage.In(turn.Language),
        Question.Zone => FirstDayTexts.AskZone.In(turn.Language,
            ("zone", GroupBasics.Zone.Show(turn.Settings.GetText(group.No, GroupBasics.Zone), turn.Language)),
            ("time", Clock(turn, group))),
        Question.Quiet => FirstDayTexts.AskQuiet.In(turn.Language),
        _ => FirstDayTexts.AskSwitches.In(turn.Language),
    };

    private static IReadOnlyList<IReadOnlyList<Button>> Answers(Turn turn, GroupState group, Question question) => question switch
    {
        Question.Purpose => Keyboard.InRows(2, FirstDaySettings.Purpose.Choices.Skip(1).Select(one => Lead(
            turn, group, question, one.Label.Plain(turn.Language), one.Value, turn.Settings.GetText(group.No, FirstDaySettings.Purpose)))),
        Question.Language => Keyboard.InRows(2, GroupBasics.Language.Choices.Select(one => Lead(
            turn, group, question, one.Label.Plain(turn.Language), one.Value, turn.Settings.GetText(group.No, GroupBasics.Language)))),
        Question.Zone => Zones(turn, group),
        Question.Quiet => Keyboard.InRows(2, Hours.Select(one => Lead(
            turn, group, question, one.Label?.Plain(turn.Language) ?? Range(one.Value), one.Value,
            $"{turn.Settings.Get(group.No, QuietSettings.From)}-{turn.Settings.Get(group.No, QuietSettings.To)}"))),
        _ => Keyboard.Column(turn.Features.FirstSwitches.Select(one => one.Setting).Select(setting => new Button(
            (turn.Settings.Get(group.No, setting) ? "✅ " : "⬜ ") + setting.Label.Plain(turn.Language),
            FirstDayCommands.Data(group, question, setting.FullName)))),
    };

    /// <summary>The guess first, to be confirmed by one press.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> Zones(Turn turn, GroupState group)
    {
        var guess = turn.Settings.GetText(group.No, GroupBasics.Zone);
        return
        [
            [new Button(FirstDayTexts.Right.Plain(turn.Language), FirstDayCommands.Data(group, Question.Zone, guess))],
            .. Keyboard.InRows(2, GroupBasics.Zone.Usual.Where(zone => zone != guess).Select(zone => new Button(
                GroupBasics.Zone.ShowBriefly(zone, turn.Language), FirstDayCommands.Data(group, Question.Zone, zone)))),
        ];
    }

    /// <summary>Back, and on without an answer.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> Ways(Turn turn, GroupState group, Question question)
    {
        var on = new Button(
            (question is Question.Switches ? FirstDayTexts.Finish : FirstDayTexts.Skip).Plain(turn.Language),
            FirstDayCommands.Data(group, question + 1));
        return question is Question.Purpose
            ? Keyboard.Row(on)
            : Keyboard.Row(new Button(FirstDayTexts.Back.Plain(turn.Language), FirstDayCommands.Data(group, question - 1)), on);
    }

    private static Button Lead(Turn turn, GroupState group, Question question, string label, string value, string now) =>
        new((value == now ? Chosen : "") + label, FirstDayCommands.Data(group, question, value));

    private static string Range(string hours) => string.Join('–', hours.Split('-').Select(hour => $"{hour.PadLeft(2, '0')}:00"));

    private static string Clock(Turn turn, GroupState group) => Moment.Of(
        turn.Now, TimeZoneInfo.FindSystemTimeZoneById(turn.Settings.GetText(group.No, GroupBasics.Zone)), turn.Now, turn.Language);
}
