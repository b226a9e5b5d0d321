using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>Somebody at the door changes a message that answered something: until it is decided, the new words are the answer.</summary>
internal static class EditedAnswers
{
    public static void Heard(Turn turn, MessageEdited edited)
    {
        var text = edited.Message.Text.Trim();
        if (turn.Scene is not { Group: null, Person: { } person } || text.Length == 0 || text[0] == '/' || edited.Message.IsForwarded)
        {
            return;
        }

        var parts = DoorMessages.Together(turn.Connection, person.No, edited.Message.Id);
        if (parts.Select(part => JoinAnswers.Of(turn.Connection, person.No, part.Id)).FirstOrDefault(static row => row is not null) is { } answer)
        {
            if (Find(turn, person, answer.RequestNo) is not var (request, group))
            {
                return;
            }

            if (answer.IsAside && !QuestionsBack.IsOne(text) && parts.Count == 1
                && turn.Questions.Find(person.No, turn.Now) is { } asks && JoinAsked.RequestOf(asks) == request.RequestNo)
            {
                // Without the question mark it is what they were asked for.
                JoinAnswers.Remove(turn.Connection, answer);
                AskCommands.Corrected(turn, group, request, person, asks, text);
            }
            else if (Change(turn, group, request, person, answer, text, Whole(answer, parts, edited.Message.Id, text)) is { } said)
            {
                DoorTalk.Say(turn, said);
            }
        }
        else if (turn.Questions.Find(person.No, turn.Now) is { } open && JoinAsked.RequestOf(open) is { } no)
        {
            if (Find(turn, person, no) is var (asking, where) && MayAnswer(turn, person, asking, open, edited.Message.Id, text))
            {
                AskCommands.Corrected(turn, where, asking, person, open, text);
            }
        }
        else if (JoinRequestStore.NewestOpen(turn.Connection, person.No) is { } late && Find(turn, person, late.RequestNo) is var (_, door)
            && DoorTalk.LateCode(turn, door, late, person, text) is { } noted)
        {
            DoorTalk.Say(turn, noted);
        }
    }

    /// <summary>Adds what stands under a later picture of an album to what its first one answered.</summary>
    public static void Add(Turn turn, PersonState person, MessageId first, string text)
    {
        if (JoinAnswers.Of(turn.Connection, person.No, first) is { } answer && Find(turn, person, answer.RequestNo) is var (request, _)
            && AskBook.Read(turn, request).Questions.All(question => !answer.IsTo(question) || question.Choices.Count == 0))
        {
            JoinAnswers.Put(turn.Connection, answer with { Answer = Shortening.Shorten($"{answer.Answer}\n{text}", JoinAnswers.Longest) });
        }
    }

    /// <summary>The answer with what was changed in it: of an album each picture's words are a line. Null where nobody can tell which line.</summary>
    private static string? Whole(JoinAnswerRow answer, IReadOnlyList<DoorMessage> parts, MessageId edited, string text)
    {
        if (parts.Count == 1)
        {
            return text;
        }

        var worded = parts.Where(part => part.HasWords || part.Id.Value == answer.MessageId).ToList();
        var lines = worded.Count == 1 && answer.EditedAt is null ? [answer.Answer] : answer.Answer.Split('\n');
        if (lines.Length != worded.Count)
        {
            return null;
        }

        var line = worded.Count == 1 && edited == worded[0].Id ? text : string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return string.Join('\n', worded.FindIndex(part => part.Id == edited) is >= 0 and var at
            ? lines.Select((old, index) => index == at ? line : old)
            : lines.Append(line));
    }

    /// <param name="whole">The new answer to a free question; null where nobody can tell it.</param>
    /// <returns>What they read; null where nothing changes.</returns>
    private static Said? Change(
        Turn turn, GroupState group, JoinRequestRow request, PersonState person, JoinAnswerRow answer, string text, string? whole)
    {
        var language = turn.Language;
        if (Shortening.Shorten(whole ?? text, JoinAnswers.Longest) == answer.Answer)
        {
            return null;
        }

        if (DoorTalk.IsGoodbye(turn, request, answer.QuestionNo, text))
        {
            return DoorTalk.AskGoodbye(turn, group, request);
        }

        var asked = AskBook.Read(turn, request).Questions.FirstOrDefault(answer.IsTo);
        if (asked is not { Choices.Count: > 0 })
        {
            return whole is null ? AdmissionTexts.AlbumStays.In(language) : Note(turn, group, request, person, answer, whole);
        }

        if (asked.IsQuiz && request.Stands is not JoinRequestState.Asking)
        {
            // What was right is known by then, or may be.
            return AdmissionTexts.QuizStays.In(language, ("answer", answer.Answer));
        }

        if (OptionOf(asked, text) is not { } option)
        {
            return AdmissionTexts.OptionStays.In(language, ("answer", answer.Answer));
        }

        if (asked.Choices[option] == answer.Answer)
        {
            return null;
        }

        Put(turn, answer, asked.Choices[option], asked.IsQuiz ? option == asked.Correct ? 1 : 0 : null);
        return AdmissionTexts.EditNoted.In(language);
    }

    /// <summary>What an admin asked besides went to them as a message: of the first change they read as well.</summary>
    private static Said Note(Turn turn, GroupState group, JoinRequestRow request, PersonState person, JoinAnswerRow answer, string text)
    {
        var put = Put(turn, answer, text, answer.IsRight);
        var isRead = answer.QuestionNo < JoinAnswers.FirstOfAdmins
            || (answer is { EditedAt: null, AskedBy: { } asker }
                && AdminTalk.Tell(turn, group, request, person, asker, RequestTexts.MoreEdited, answer.Question, put.Answer));
        return (isRead ? AdmissionTexts.EditNoted : AdmissionTexts.EditOnPage).In(turn.Language);
    }

    /// <summary>A message that was no answer may have become one: a code that was mistyped, an option as it is called, words under a picture.</summary>
    private static bool MayAnswer(Turn turn, PersonState person, JoinRequestRow request, OpenQuestion open, MessageId message, string text)
    {
        var asking = AskBook.Read(turn, request);
        if (open.Handler == JoinAsked.Question && asking.NeedsCode)
        {
            return MemberCodes.OwnerIn(turn.Connection, new GroupNo(request.GroupNo), text, person.No) is not null || MemberCodes.MayHold(text);
        }

        if (open.Handler == JoinAsked.Question && asking.Next is { Choices.Count: > 0 } next)
        {
            return OptionOf(next, text) is not null;
        }

        return !Goodbyes.AreIn(text) && asking.Answers.All(answer => answer.MessageId is null || answer.MessageId < message.Value)
            && DoorMessages.AnsweredNothing(turn.Connection, person.No, message, request.AskedAt);
    }

    private static int? OptionOf(QuestionRow question, string text) =>
        question.Choices.ToList().FindIndex(option => string.Equals(option, text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : null;

    private static JoinAnswerRow Put(Turn turn, JoinAnswerRow answer, string text, long? isRight)
    {
        var edited = answer with
        {
            Answer = Shortening.Shorten(text, JoinAnswers.Longest),
            IsRight = isRight,
            EditedAt = turn.Now.ToUnixTimeMilliseconds(),
        };
        JoinAnswers.Put(turn.Connection, edited);
        return edited;
    }

    /// <summary>A request that nobody has decided; who waits for a place was let in.</summary>
    private static (JoinRequestRow Request, GroupState Group)? Find(Turn turn, PersonState person, long no) =>
        JoinRequestStore.Of(turn.Connection, person.No, no) is { Stands: JoinRequestState.Asking or JoinRequestState.Waiting } request
        && turn.Groups.Find(new GroupNo(request.GroupNo)) is { IsAllowed: true, BotIsIn: true } group
            ? (request, group)
            : null;
}
