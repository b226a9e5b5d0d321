using System.Globalization;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>The questions of a group or of an entrance, as admins see them.</summary>
internal static class QuestionPages
{
    public const string Prefix = "questions";

    /// <param name="lead">What stands above them; the default for nothing.</param>
    public static Said List(Turn turn, GroupState group, EntranceRow? entrance, Language language, Markup lead = default)
    {
        var no = entrance?.EntranceNo ?? 0;
        var questions = AdmissionQuestions.Of(turn.Connection, group.No, no);
        var groups = entrance is not null && questions.Count == 0 ? AdmissionQuestions.Of(turn.Connection, group.No, 0) : [];
        var refusal = WhyNone(entrance);
        var title = entrance is null ? QuestionTexts.List.In(language, ("group", group.ShortTitle))
            : (refusal ?? (groups.Count > 0 ? QuestionTexts.ListOfNone : QuestionTexts.ListOf)).In(language, ("title", entrance.Name));
        IEnumerable<Markup> lines = questions.Count > 0 ? Lines(questions).Append(HowToEdit(entrance, language))
            : refusal is not null ? []
            : groups.Count > 0 ? Lines(groups)
            : [QuestionTexts.None.In(language)];
        var text = Markup.Join("\n", [title, .. lines]);
        var buttons = questions.Select((question, at) =>
            new Button(QuestionTexts.Remove.Plain(language, ("number", at + 1)), Data(group, no, $"del:{question.QuestionNo}"))).ToList();
        if (questions.Count < AdmissionQuestions.Most && refusal is null)
        {
            buttons.Add(new Button(QuestionTexts.Add.Plain(language), Data(group, no, "add")));
        }

        if (LedLines.AnotherFor(turn, Prefix) is { } another)
        {
            buttons.Add(another);
        }

        return (AskBook.Above(lead, text), Keyboard.Column(buttons));

        IEnumerable<Markup> Lines(IReadOnlyList<QuestionRow> rows) => rows.Select((question, at) => Line(question, at + 1, language));
    }

    /// <summary>Why an entrance asks nothing, whatever stands there; null where it asks.</summary>
    public static Text? WhyNone(EntranceRow? entrance) => entrance?.Admits switch
    {
        AdmissionKind.Code => QuestionTexts.NoneByCode,
        AdmissionKind.Open => QuestionTexts.NoneAtOnce,
        _ => null,
    };

    private static Markup HowToEdit(EntranceRow? entrance, Language language) => QuestionTexts.HowToEdit.In(
        language, ("of", entrance is null ? "" : QuestionTexts.OfThat.Plain(language, ("title", entrance.Name))));

    private static Markup Line(QuestionRow question, int number, Language language)
    {
        var line = QuestionTexts.Line.In(language, ("number", number), ("question", question.Question));
        return question.Choices.Count == 0
            ? line
            : QuestionTexts.Options.In(language, ("line", line), ("options", string.Join(" | ", question.Choices.Select((option, at) => at == question.Correct ? "*" + option : option))));
    }

    private static string Data(GroupState group, long entrance, string verb) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{group.No}:{entrance}:{verb}");
}
