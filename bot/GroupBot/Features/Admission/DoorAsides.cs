using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>What was said besides and is an answer after all: to a question at the door, or to what an admin asked.</summary>
internal sealed record MeantAside(JoinAnswerRow Aside, QuestionRow? Question, JoinAskedMore? More);

/// <summary>
/// What somebody says where an answer is wanted and that may be none: a question back, or more words after a goodbye. Admins read it
/// on the request; it is the answer only by a button.
/// </summary>
internal static class DoorAsides
{
    /// <summary>Of the button: <c>REQUEST:as:QUESTION:ASIDE</c>, the question 0 for what an admin asked.</summary>
    public const string Verb = "as";

    /// <summary>They type what the button says.</summary>
    public static bool GoesOn(string text) => WordFolding.Fold(text) is "继续" or "我要继续" or "goon" or "continue";

    /// <returns>What they read; null where it is to be taken as what was asked for.</returns>
    public static Said? Hear(Turn turn, GroupState group, JoinRequestRow request, PersonState person, JoinAsked asked, string text)
    {
        if (request.Stands is not (JoinRequestState.Asking or JoinRequestState.Waiting)
            || AskBook.Read(turn, request) is not { NeedsCode: false } asking
            || asking.Questions.FirstOrDefault(question => question.QuestionNo == asked.Asks) is not { } row || asking.HasAnswer(row)
            || row.Choices.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var isFree = row.Choices.Count == 0;
        if (!QuestionsBack.IsOne(text) && !(asked.IsLeaving && isFree))
        {
            return null;
        }

        var aside = Put(turn, request, text);
        var lead = !isFree ? AdmissionTexts.QuestionBackAtChoice : asked.IsLeaving ? AdmissionTexts.AfterGoodbye : AdmissionTexts.QuestionBack;
        var said = AskBook.Proceed(turn, group, request, person, lead.In(turn.Language)) ?? AdmissionTexts.Thanks.In(turn.Language);
        return isFree && turn.Questions.Find(person.No, turn.Now) is { Handler: JoinAsked.Question } open && JoinAsked.RequestOf(open) == request.RequestNo
            ? said with { Keyboard = [[ButtonOf(turn, request, row.QuestionNo, aside)], .. said.Keyboard ?? []] }
            : said;
    }

    /// <summary>They said goodbye to what an admin asked, and go on talking: the admin reads it by their word alone.</summary>
    public static Said AskMore(Turn turn, GroupState group, JoinRequestRow request, PersonState person, JoinAskedMore asked, string text)
    {
        turn.Questions.Open(person.No, OpenQuestion.Of(JoinAsked.More, asked, turn.Now + AskBook.Patience));
        if (GoesOn(text))
        {
            return AskedBesides(turn, group, request, person)!;
        }

        var aside = Put(turn, request, text);
        var said = AskedBesides(turn, group, request, person)!;
        return new Said(AskBook.Above(AdmissionTexts.AfterGoodbye.In(turn.Language), Markup.Trusted(said.Html)).Html,
            [[ButtonOf(turn, request, 0, aside)], .. said.Keyboard ?? []]);
    }

    /// <summary>What an admin asked besides and nobody answered yet is what goes on; null where nothing of it is open.</summary>
    public static Said? AskedBesides(Turn turn, GroupState group, JoinRequestRow request, PersonState person)
    {
        if (!request.IsOpen || More(turn, request, person) is not { } asked)
        {
            return null;
        }

        turn.Questions.Open(person.No, OpenQuestion.Of(JoinAsked.More, asked with { IsLeaving = false }, turn.Now + AskBook.Patience));
        return (RequestTexts.Asked.In(turn.Language, ("group", group.ShortTitle), ("question", asked.Text)),
            Keyboard.Row(JoinRequestBook.WithdrawButton(request, turn.Language)));
    }

    /// <summary>What a press names; null where the question has its answer by now.</summary>
    public static MeantAside? Meant(Turn turn, JoinRequestRow request, PersonState person, string[] parts)
    {
        var asking = AskBook.Read(turn, request);
        if (parts is not [_, _, var to, var aside] || ButtonData.Number(to) is not { } question || ButtonData.Number(aside) is not { } no
            || asking.Answers.FirstOrDefault(answer => answer.IsAside && answer.QuestionNo - JoinAnswers.FirstOfAdmins == no) is not { } said)
        {
            return null;
        }

        if (question == 0)
        {
            return More(turn, request, person) is { } more ? new MeantAside(said, null, more) : null;
        }

        return asking.Questions.FirstOrDefault(one => one.QuestionNo == question) is { Choices.Count: 0 } row && !asking.HasAnswer(row)
            ? new MeantAside(said, row, null)
            : null;
    }

    private static JoinAskedMore? More(Turn turn, JoinRequestRow request, PersonState person) =>
        turn.Questions.Find(person.No, turn.Now) is { Handler: JoinAsked.More } open && JoinAsked.RequestOf(open) == request.RequestNo
            ? JsonSerializer.Deserialize<JoinAskedMore>(open.State)
            : null;

    private static JoinAnswerRow Put(Turn turn, JoinRequestRow request, string text) => JoinAnswers.PutAside(
        turn.Connection, request, Shortening.Shorten(text, JoinAnswers.Longest), turn.Now.ToUnixTimeMilliseconds(),
        (turn.Scene.Event as MessageReceived)?.Message.Id.Value);

    private static Button ButtonOf(Turn turn, JoinRequestRow request, long question, JoinAnswerRow aside) => new(AdmissionTexts.ThatIsIt.Plain(turn.Language),
        $"{JoinRequestBook.Prefix}:{request.RequestNo}:{Verb}:{question}:{aside.QuestionNo - JoinAnswers.FirstOfAdmins}");
}
