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

/// <summary>What the first word behind <c>/questions</c> says.</summary>
internal enum QuestionVerb
{
    None = 0,
    List,
    Add,
    Edit,
    Remove,

    /// <summary>An entrance's name follows, and then another verb.</summary>
    Of,
}

/// <summary>Admins say what is asked at the door, in private alone.</summary>
internal static class QuestionCommands
{
    public const string Question = "questions-add";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>What may follow 进群问题 in one message.</summary>
    public static bool IsBegun(string text) => VerbOf(Split(text).Verb) is not (QuestionVerb.List or QuestionVerb.None)
        || Split(text) is { Verb.Length: > 0, Behind.Length: 0 } alone && VerbOf(alone.Verb) is QuestionVerb.List;

    public static void Command(Turn turn, CommandCall call)
    {
        var line = call.TextOrNull("what") ?? "";
        if (call.ByWord && line.Length > 0 && turn.Scene.Group is not null && !IsBegun(line))
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
            return;
        }

        var (said, isDone) = Add(turn, group, entrance, received.Message.Text, turn.Language);
        if (isDone is false && !IsFull(turn, group, asked.Entrance))
        {
            turn.Questions.Open(turn.Scene.Person!.No, OpenQuestion.Of(Question, asked, turn.Now + Patience));
        }

        Reply(turn, said);
    }

    /// <returns>What is to be read of it, and whether it was done; null where nothing was to be done but shown.</returns>
    private static (Said Said, bool? IsDone) Do(Turn turn, GroupState group, string line, Language language)
    {
        var (verb, rest) = Split(line);
        if (VerbOf(verb) is not QuestionVerb.Of)
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

        var (inner, text) = Split(behind);
        return Do(turn, group, entrance, inner, text, language);
    }

    private static (Said Said, bool? IsDone) Do(Turn turn, GroupState group, EntranceRow? entrance, string verb, string rest, Language language)
    {
        var all = AdmissionQuestions.Of(turn.Connection, group.No, entrance?.EntranceNo ?? 0);
        switch (VerbOf(verb))
        {
            case QuestionVerb.List:
                return (QuestionPages.List(turn, group, entrance, language), null);
            case QuestionVerb.Add:
                return rest.Length == 0 ? (QuestionTexts.AddWhat.In(language), false) : Add(turn, group, entrance, rest, language);
            case QuestionVerb.Edit:
                var (place, text) = Split(rest);
                return text.Length == 0 ? (QuestionTexts.EditWhat.In(language), false) : Edit(turn, group, entrance, At(all, place), text, language);
            case QuestionVerb.Remove:
                var isGone = At(all, rest.Trim()) is { } row && AdmissionQuestions.Remove(turn.Connection, group.No, row.EntranceNo, row.QuestionNo);
                return (QuestionPages.List(turn, group, entrance, language, (isGone ? QuestionTexts.Removed : QuestionTexts.Gone).In(language)), isGone);
            default:
                return (QuestionTexts.NotUnderstood.In(language), false);
        }
    }

    private static QuestionVerb VerbOf(string word) => word switch
    {
        "" or "list" or "列表" => QuestionVerb.List,
        "add" or "new" or "加" or "添加" or "新增" or "新建" => QuestionVerb.Add,
        "edit" or "change" or "改" or "修改" or "改成" or "更改" or "换" => QuestionVerb.Edit,
        "remove" or "delete" or "del" or "删" or "删除" or "删掉" => QuestionVerb.Remove,
        "of" or "渠道" => QuestionVerb.Of,
        _ => QuestionVerb.None,
    };

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
        return (QuestionPages.List(turn, group, entrance, language, QuestionTexts.Edited.In(language)), true);
    }

    private static Markup Refusal(QuestionFault fault, Language language) => QuestionTexts.Of(fault).In(language,
        ("question", WrittenQuestion.LongestQuestion), ("options", WrittenQuestion.MostOptions), ("option", WrittenQuestion.LongestOption));

    private static bool IsFull(Turn turn, GroupState group, long entrance) =>
        AdmissionQuestions.Of(turn.Connection, group.No, entrance).Count >= AdmissionQuestions.Most;

    private static (Said Said, bool? IsDone) Add(Turn turn, GroupState group, EntranceRow? entrance, string text, Language language)
    {
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
        return (QuestionPages.List(turn, group, entrance, language, QuestionTexts.Added.In(language)), true);
    }

    private static (string Verb, string Behind) Split(string line)
    {
        var words = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        return (words.Length == 0 ? "" : WordFolding.Fold(words[0]), words.Length > 1 ? words[1] : "");
    }

    private static void Reply(Turn turn, Said said) => turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
}
