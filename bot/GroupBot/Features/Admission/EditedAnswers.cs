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

        if (DoorMessages.AnswerOf(turn.Connection, person.No, edited.Message.Id) is { } answer)
        {
            if (Find(turn, person, answer.RequestNo) is var (request, group) && Change(turn, group, request, answer, text) is { } said)
            {
                DoorTalk.Say(turn, said);
            }
        }
        else if (turn.Questions.Find(person.No, turn.Now) is { Handler: JoinAsked.Question } open && JoinAsked.RequestOf(open) is { } no
            && Find(turn, person, no) is var (asking, where) && MayAnswer(turn, person, asking, text))
        {
            AskCommands.Corrected(turn, where, asking, person, open, text);
        }
    }

    /// <summary>Adds what stands under a later picture of an album to what its first one answered.</summary>
    public static void Add(Turn turn, PersonState person, MessageId first, string text)
    {
        if (DoorMessages.AnswerOf(turn.Connection, person.No, first) is { } answer && Find(turn, person, answer.RequestNo) is var (request, _)
            && AskBook.Read(turn, request).Questions.All(question => !answer.IsTo(question) || question.Choices.Count == 0))
        {
            Put(turn, answer, $"{answer.Answer}\n{text}", null);
        }
    }

    /// <returns>What they read; null where nothing changes.</returns>
    private static Said? Change(Turn turn, GroupState group, JoinRequestRow request, JoinAnswerRow answer, string text)
    {
        var language = turn.Language;
        if (Shortening.Shorten(text, JoinAnswers.Longest) == answer.Answer)
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
            Put(turn, answer, text, answer.IsRight);
            return AdmissionTexts.EditNoted.In(language);
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

        Put(turn, answer, asked.Choices[option], asked.IsQuiz ? option == asked.Correct ? 1 : 0 : null);
        return AdmissionTexts.EditNoted.In(language);
    }

    /// <summary>A message that was no answer may have become one: a code that was mistyped, an option as it is called.</summary>
    private static bool MayAnswer(Turn turn, PersonState person, JoinRequestRow request, string text)
    {
        var asking = AskBook.Read(turn, request);
        return asking.NeedsCode
            ? MemberCodes.OwnerIn(turn.Connection, new GroupNo(request.GroupNo), text, person.No) is not null || MemberCodes.MayHold(text)
            : asking.Next is { Choices.Count: > 0 } next && OptionOf(next, text) is not null;
    }

    private static int? OptionOf(QuestionRow question, string text) =>
        question.Choices.ToList().FindIndex(option => string.Equals(option, text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : null;

    private static void Put(Turn turn, JoinAnswerRow answer, string text, long? isRight) =>
        JoinAnswers.Put(turn.Connection, answer with { Answer = Shortening.Shorten(text, JoinAnswers.Longest), IsRight = isRight });

    /// <summary>A request that nobody has decided; who waits for a place was let in.</summary>
    private static (JoinRequestRow Request, GroupState Group)? Find(Turn turn, PersonState person, long no) =>
        JoinRequestStore.Of(turn.Connection, person.No, no) is { Stands: JoinRequestState.Asking or JoinRequestState.Waiting } request
        && turn.Groups.Find(new GroupNo(request.GroupNo)) is { IsAllowed: true, BotIsIn: true } group
            ? (request, group)
            : null;
}
