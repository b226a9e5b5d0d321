using GroupBot.Core.Activity;
using GroupBot.Core.Admission;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Admission;

/// <summary>An admin was asked for a question.</summary>
/// <param name="Entrance">0 for the group's own.</param>
internal sealed record QuestionAsked(int Version, long Group, long Entrance);

/// <summary>Admins say what is asked at the door, in private alone.</summary>
internal static class QuestionCommands
{
    public const string Question = "questions-add";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static void Command(Turn turn, CommandCall call)
    {
        var line = call.TextOrNull("what") ?? "";
        if (call.ByWord && line.Length > 0 && turn.Scene.Group is not null && !QuestionLine.IsBegun(line))
        {
            // 进群问题 3 个太多: people talk.
            return;
        }

        if (turn.Scene.Group is { } here)
        {
            // Whoever cannot be written to in private has it done all the same: the group reads that it was, and no question.
            var isDone = turn.Scene.Person is { PrivateChat: PrivateChat.Open } ? null : Do(turn, here, line, turn.Language).IsDone;
            turn.AnswerInPrivate(language => Do(turn, here, line, language).Said, language => (
                (isDone switch { null => QuestionTexts.InPrivate, true => QuestionTexts.DoneInPrivate, false => QuestionTexts.NotDoneInPrivate }).In(language),
                Keyboard.Row(new Button(QuestionTexts.OpenLabel.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={QuestionPages.Prefix}-{here.No}"))));
        }
        else if (LedLines.Meant(turn, call, QuestionTexts.PickGroup) is { } only)
        {
            if (turn.Scene.Person is { } person && turn.Questions.Find(person.No, turn.Now) is { Handler: Question })
            {
                turn.Questions.Close(person.No);
            }

            Reply(turn, Do(turn, only, line, turn.Language).Said);
        }
    }

    /// <summary>Came by the button in the group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload) => Reply(turn,
        ButtonData.Number(payload) is { } no && LedGroups.Find(turn, new GroupNo(no)) is { } group
            ? QuestionPages.List(turn, group, null, turn.Language)
            : AdminsOnly.OfThatGroup.In(turn.Language));

    /// <summary><c>GROUP:ENTRANCE</c> is the list, <c>…:add</c> asks for one, <c>…:del:NO</c> removes one.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene is not { Group: null, Person: { } person } || parts.Length < 2 || ButtonData.Number(parts[0]) is not { } no
            || ButtonData.Number(parts[1]) is not { } door || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        var language = turn.Language;
        var entrance = EntranceStore.Find(turn.Connection, group.No, door);
        if (door != 0 && entrance is null)
        {
            turn.Toast(QuestionTexts.NoEntrance, isAlert: true);
            return;
        }

        if (parts is [_, _, "add"] && QuestionPages.WhyNone(entrance) is { } none)
        {
            turn.Toast(none.In(language, ("title", entrance!.Name)).Words, isAlert: true);
            return;
        }

        turn.Toast();
        if (parts is [_, _, "add"])
        {
            turn.Questions.Open(person.No, OpenQuestion.Of(Question, new QuestionAsked(1, group.No.Value, door), turn.Now + Patience));
            turn.Reply(QuestionTexts.Write.In(language));
            return;
        }

        var lead = parts is [_, _, "del", var number] && ButtonData.Number(number) is { } question
            ? (AdmissionQuestions.Remove(turn.Connection, group.No, door, question) ? QuestionTexts.Removed : QuestionTexts.Gone).In(language)
            : default;
        var page = QuestionPages.List(turn, group, entrance, language, lead);
        turn.EditPressed(Markup.Trusted(page.Html), page.Keyboard);
    }

    /// <summary>The question that an admin was asked for.</summary>
    public static void Written(Turn turn, QuestionAsked asked, MessageReceived received)
    {
        if (LedGroups.Find(turn, new GroupNo(asked.Group)) is not { } group)
        {
            turn.Reply(AdminsOnly.OfThatGroup.In(turn.Language));
            return;
        }

        var entrance = EntranceStore.Find(turn.Connection, group.No, asked.Entrance);
        if (asked.Entrance != 0 && entrance is null)
        {
            turn.Reply(QuestionTexts.NoEntrance.In(turn.Language));
            return;
        }

        if (SecondThoughts.AreIn(received.Message.Text))
        {
            Reply(turn, QuestionPages.List(turn, group, entrance, turn.Language, QuestionTexts.NotAdded.In(turn.Language)));
            OtherRequests.TakeUp(turn, turn.Scene.Person!.No);
            return;
        }

        if (turn.Features.LeadingWords.Find(received.Message.Text) is { Spec.Name: QuestionPages.Prefix } words)
        {
            // The whole line was sent once more, and not the question alone.
            Reply(turn, Do(turn, group, received.Message.Text[words.Length..].TrimStart(' ', ':', '：'), turn.Language).Said);
            return;
        }

        var (said, isDone) = Add(turn, group, entrance, received.Message.Text, turn.Language);
        if (isDone is false && !IsFull(turn, group, asked.Entrance))
        {
            turn.Questions.Open(turn.Scene.Person!.No, OpenQuestion.Of(Question, asked, turn.Now + Patience));
        }

        Reply(turn, said);
        OtherRequests.TakeUp(turn, turn.Scene.Person!.No);
    }

    /// <summary>They gave a command in between.</summary>
    public static void AskAgain(Turn turn, QuestionAsked asked)
    {
        if (LedGroups.Find(turn, new GroupNo(asked.Group)) is not null)
        {
            turn.Reply(QuestionTexts.StillWrite.In(turn.Language));
        }
    }

    /// <returns>What is to be read of it, and whether it was done; null where nothing was to be done but shown.</returns>
    private static (Said Said, bool? IsDone) Do(Turn turn, GroupState group, string line, Language language)
    {
        var (verb, rest) = QuestionLine.Split(line);
        if (QuestionLine.VerbOf(verb) is not QuestionVerb.Of)
        {
            return Do(turn, group, null, verb, rest, language);
        }

        var (entrance, name, behind) = EntranceNames.Read(turn.Connection, group.No, rest);
        if (entrance is null)
        {
            // Without quotes nobody knows where a name ends that is none.
            var word = QuotedName.Read(rest) is null ? name.Split(' ')[0] : name;
            return (QuestionTexts.UnknownEntrance.In(language, ("word", Shortening.Shorten(word, 40))), false);
        }

        var (inner, text) = QuestionLine.Split(behind);
        return Do(turn, group, entrance, inner, text, language);
    }

    private static (Said Said, bool? IsDone) Do(Turn turn, GroupState group, EntranceRow? entrance, string verb, string rest, Language language)
    {
        var all = AdmissionQuestions.Of(turn.Connection, group.No, entrance?.EntranceNo ?? 0);
        switch (QuestionLine.VerbOf(verb))
        {
            case QuestionVerb.List:
                return (QuestionPages.List(turn, group, entrance, language), null);
            case QuestionVerb.Add:
                return rest.Length == 0 ? (AddWhat(turn, group, entrance, language), false) : Add(turn, group, entrance, rest, language);
            case QuestionVerb.Edit:
                var (place, text) = QuestionLine.Split(rest);
                return text.Length == 0 ? (QuestionTexts.EditWhat.In(language), false) : Edit(turn, group, entrance, At(all, place), text, language);
            case QuestionVerb.Remove:
                if (rest.Split([' ', ',', '，', '、', '和'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: not 1 } places)
                {
                    return ((places.Length == 0 ? QuestionTexts.RemoveWhat : QuestionTexts.RemoveOne).In(language), false);
                }

                var isGone = At(all, rest.Trim()) is { } row && AdmissionQuestions.Remove(turn.Connection, group.No, row.EntranceNo, row.QuestionNo);
                return (QuestionPages.List(turn, group, entrance, language, (isGone ? QuestionTexts.Removed : QuestionTexts.Gone).In(language)), isGone);
            default:
                return (QuestionTexts.NotUnderstood.In(language), false);
        }
    }

    /// <summary>In private the next line is the question.</summary>
    private static Markup AddWhat(Turn turn, GroupState group, EntranceRow? entrance, Language language)
    {
        if (QuestionPages.WhyNone(entrance) is { } none)
        {
            return none.In(language, ("title", entrance!.Name));
        }

        if (turn.Scene is not { Group: null, Person: { } person } || IsFull(turn, group, entrance?.EntranceNo ?? 0))
        {
            return QuestionTexts.AddWhat.In(language);
        }

        turn.Questions.Open(person.No, OpenQuestion.Of(Question, new QuestionAsked(1, group.No.Value, entrance?.EntranceNo ?? 0), turn.Now + Patience));
        return QuestionTexts.Write.In(language);
    }

    /// <summary>The question that stands there, from 1; null where none does.</summary>
    private static QuestionRow? At(IReadOnlyList<QuestionRow> all, string place) =>
        ButtonData.Number(WordFolding.Normalized(place).TrimEnd('.', '。', '、')) is { } number && number >= 1 && number <= all.Count ? all[(int)number - 1] : null;

    private static (Said Said, bool? IsDone) Edit(Turn turn, GroupState group, EntranceRow? entrance, QuestionRow? row, string text, Language language)
    {
        if (row is null)
        {
            return (QuestionPages.List(turn, group, entrance, language, QuestionTexts.Gone.In(language)), false);
        }

        var (question, fault) = WrittenQuestion.Read(text);
        if (question is null)
        {
            return (Refusal(fault, language), false);
        }

        AdmissionQuestions.Replace(turn.Connection, row, question);
        return (QuestionPages.List(turn, group, entrance, language, Done(turn, group, row.EntranceNo, question, QuestionTexts.Edited, language)), true);
    }

    private static Markup Refusal(QuestionFault fault, Language language) => QuestionTexts.Of(fault).In(language,
        ("question", WrittenQuestion.LongestQuestion), ("options", WrittenQuestion.MostOptions), ("option", WrittenQuestion.LongestOption));

    private static bool IsFull(Turn turn, GroupState group, long entrance) =>
        AdmissionQuestions.Of(turn.Connection, group.No, entrance).Count >= AdmissionQuestions.Most;

    private static (Said Said, bool? IsDone) Add(Turn turn, GroupState group, EntranceRow? entrance, string text, Language language)
    {
        if (QuestionPages.WhyNone(entrance) is { } none)
        {
            return (none.In(language, ("title", entrance!.Name)), false);
        }

        var no = entrance?.EntranceNo ?? 0;
        if (IsFull(turn, group, no))
        {
            return (QuestionPages.List(turn, group, entrance, language, QuestionTexts.TooMany.In(language, ("most", AdmissionQuestions.Most))), false);
        }

        var (question, fault) = WrittenQuestion.Read(text);
        if (question is null)
        {
            return (Refusal(fault, language), false);
        }

        AdmissionQuestions.Add(turn.Connection, group.No, no, question, turn.Now);
        return (QuestionPages.List(turn, group, entrance, language, Done(turn, group, no, question, QuestionTexts.Added, language)), true);
    }

    /// <summary>Where the right answer alone lets people in, nobody finds that out by their coming.</summary>
    private static Markup Done(Turn turn, GroupState group, long entrance, DoorQuestion question, Text done, Language language)
    {
        var rules = AdmissionSettings.Rules(turn, group.No);
        return question.Correct is not null && rules.ApproveQuiz
            && (rules.ApproveAnswered || AdmissionQuestions.Of(turn.Connection, group.No, entrance).All(static one => one.IsQuiz))
                ? Markup.Join("\n", [done.In(language), QuestionTexts.QuizAdmits.In(language)])
                : done.In(language);
    }

    private static void Reply(Turn turn, Said said) => turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
}
