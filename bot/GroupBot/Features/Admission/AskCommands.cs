using System.Text.Json;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>What somebody at the door answers, presses and takes back; in private alone.</summary>
internal static class AskCommands
{
    /// <summary>Came by the button of the first message: <c>/start ask-REQUEST</c>.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        var said = turn.Scene.Person is { } person && ButtonData.Number(payload) is { } no && Find(turn, person, no) is var (request, group)
            ? DoorAsides.AskedBesides(turn, group, request, person) ?? Current(turn, group, request, person)
            : AdmissionTexts.NoRequest.In(turn.Language);
        DoorTalk.Say(turn, said);
    }

    /// <summary>
    /// <c>REQUEST</c> goes on with it, <c>REQUEST:no</c> takes it back; <c>REQUEST:QUESTION:OPTION:TRIES</c> answers, as long as the
    /// quiz failed no more often than when the button was shown.
    /// </summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene is not { Group: null, Person: { } person } || ButtonData.Number(parts[0]) is not { } no
            || Find(turn, person, no) is not var (request, group))
        {
            turn.Toast(AdmissionTexts.NoRequest);
            return;
        }

        var said = parts is [_, "no"] && request.IsOpen ? DoorTalk.TakeBack(turn, group, request)
            : parts is [_, DoorAsides.Verb, ..] && IsAsked(request) && DoorAsides.Meant(turn, request, person, parts) is { } meant
                ? TakeAside(turn, group, request, person, meant)
            : parts is [_, var question, var option, ..] && IsAsked(request) && IsOfThisTry(request, parts)
                && Chosen(turn, request, question, option) is var (row, choice)
                ? Take(turn, group, request, person, row, row.Choices[choice], choice == row.Correct)
            : DoorAsides.AskedBesides(turn, group, request, person) ?? Current(turn, group, request, person);
        DoorTalk.Show(turn, person, JoinRequestStore.Of(turn.Connection, person.No, no) ?? request, said);
        GoOn(turn, person, request);
    }

    /// <summary>The text that somebody was asked for.</summary>
    public static void Answered(Turn turn, JoinAsked asked, MessageReceived received)
    {
        if (turn.Scene.Person is not { } person || Find(turn, person, asked.Request) is not var (request, group))
        {
            turn.Reply(AdmissionTexts.NoRequest.In(turn.Language));
            return;
        }

        var text = received.Message.Text.Trim();
        if (DoorTalk.IsOfAlbum(turn, person, received))
        {
            turn.Questions.Open(person.No, OpenQuestion.Of(JoinAsked.Question, asked, turn.Now + AskBook.Patience));
            return;
        }

        if (DoorTalk.IsGoodbye(turn, request, asked.Asks, text))
        {
            // Perhaps they meant it as an answer to something else: what they are asked stands until they press, or say it again.
            turn.Questions.Open(person.No, OpenQuestion.Of(JoinAsked.Question, asked with { IsLeaving = true }, turn.Now + AskBook.Patience));
            DoorTalk.Say(turn, asked.IsLeaving ? DoorTalk.TakeBack(turn, group, request) : DoorTalk.AskGoodbye(turn, group, request));
        }
        else if (asked.IsLeaving && DoorAsides.GoesOn(text))
        {
            DoorTalk.Say(turn, Current(turn, group, request, person));
        }
        else if (DoorAsides.Hear(turn, group, request, person, asked, text) is { } said)
        {
            DoorTalk.Say(turn, said);
        }
        else
        {
            Take(turn, group, request, person, asked, text);
        }
    }

    /// <summary>A message that answered nothing was changed into what is asked for.</summary>
    public static void Corrected(Turn turn, GroupState group, JoinRequestRow request, PersonState person, OpenQuestion open, string text)
    {
        turn.Questions.Close(person.No);
        if (open.Handler == JoinAsked.More)
        {
            TakeMore(turn, group, request, person, JsonSerializer.Deserialize<JoinAskedMore>(open.State)!, text);
        }
        else
        {
            Take(turn, group, request, person, JsonSerializer.Deserialize<JoinAsked>(open.State)!, text);
        }
    }

    private static void Take(Turn turn, GroupState group, JoinRequestRow request, PersonState person, JoinAsked asked, string text)
    {
        var said = !IsAsked(request) ? Current(turn, group, request, person)
            : asked.Asks == 0 && AskBook.Read(turn, request).NeedsCode ? TakeCode(turn, group, request, person, text)
            : TakeText(turn, group, request, person, asked.Asks, text);
        DoorTalk.Say(turn, said);
        GoOn(turn, person, request);
    }

    /// <summary>They gave a command in between. Who is in a group already had another reason for it, and reads the question no second time.</summary>
    public static void AskAgain(Turn turn, JoinAsked asked)
    {
        if (turn.Scene.Person is { } person && !OwnGroups.Of(turn, person.No).Any() && Find(turn, person, asked.Request) is var (request, group) && request.IsOpen)
        {
            DoorTalk.Say(turn, DoorTalk.Again(turn, group, request, person));
        }
    }

    /// <summary>The same of what an admin asked besides.</summary>
    public static void AskMoreAgain(Turn turn, JoinAskedMore asked)
    {
        if (turn.Scene.Person is { } person && !OwnGroups.Of(turn, person.No).Any() && Find(turn, person, asked.Request) is var (request, group) && request.IsOpen)
        {
            turn.Reply(RequestTexts.Asked.In(turn.Language, ("group", group.ShortTitle), ("question", asked.Text)));
        }
    }

    /// <summary>The answer to what an admin asked besides.</summary>
    public static void AnsweredMore(Turn turn, JoinAskedMore asked, MessageReceived received)
    {
        if (turn.Scene.Person is not { } person || Find(turn, person, asked.Request) is not var (request, group))
        {
            turn.Reply(AdmissionTexts.NoRequest.In(turn.Language));
            return;
        }

        if (DoorTalk.IsOfAlbum(turn, person, received))
        {
            turn.Questions.Open(person.No, OpenQuestion.Of(JoinAsked.More, asked, turn.Now + AskBook.Patience));
            return;
        }

        if (request.IsOpen && Goodbyes.AreIn(received.Message.Text))
        {
            turn.Questions.Open(person.No, OpenQuestion.Of(JoinAsked.More, asked with { IsLeaving = true }, turn.Now + AskBook.Patience));
            DoorTalk.Say(turn, asked.IsLeaving ? DoorTalk.TakeBack(turn, group, request) : DoorTalk.AskGoodbye(turn, group, request));
        }
        else if (request.IsOpen && asked.IsLeaving)
        {
            DoorTalk.Say(turn, DoorAsides.AskMore(turn, group, request, person, asked, received.Message.Text.Trim()));
        }
        else
        {
            TakeMore(turn, group, request, person, asked, received.Message.Text.Trim());
        }
    }

    private static void TakeMore(Turn turn, GroupState group, JoinRequestRow request, PersonState person, JoinAskedMore asked, string text)
    {
        DoorTalk.Say(turn, NoteMore(turn, group, request, person, asked, text));
        GoOn(turn, person, request);
    }

    private static Said NoteMore(
        Turn turn, GroupState group, JoinRequestRow request, PersonState person, JoinAskedMore asked, string text, long? message = null)
    {
        var answer = Shortening.Shorten(text, JoinAnswers.Longest);
        Put(turn, request, JoinAnswers.NextOfAdmins(turn.Connection, request), asked.Text, answer, null, asked.Admin, message);
        if (!AdminTalk.Tell(turn, group, request, person, asked.Admin, RequestTexts.MoreAnswered, asked.Text, answer) && request.IsOpen)
        {
            // Whoever asked leads the group no more; it stands on the page for those who do.
            JoinVoice.CallAdmins(turn, group, request);
        }

        var thanks = AdmissionTexts.PassedOn.In(turn.Language);
        return IsAsked(request) && AskBook.Read(turn, request).Next is not null
            ? AskBook.Proceed(turn, group, request, person, thanks) ?? thanks
            : thanks;
    }

    /// <summary>What was said besides was the answer.</summary>
    private static Said TakeAside(Turn turn, GroupState group, JoinRequestRow request, PersonState person, MeantAside meant)
    {
        JoinAnswers.Remove(turn.Connection, meant.Aside);
        if (meant.More is { } more)
        {
            turn.Questions.Close(person.No);
            return NoteMore(turn, group, request, person, more, meant.Aside.Answer, meant.Aside.MessageId);
        }

        return Take(turn, group, request, person, meant.Question!, meant.Aside.Answer, null, meant.Aside.MessageId);
    }

    private static Said TakeText(Turn turn, GroupState group, JoinRequestRow request, PersonState person, long number, string text)
    {
        var asking = AskBook.Read(turn, request);
        if (asking.Questions.FirstOrDefault(question => question.QuestionNo == number) is not { } row || asking.HasAnswer(row))
        {
            return Current(turn, group, request, person);
        }

        if (row.Choices.Count == 0)
        {
            return Take(turn, group, request, person, row, Shortening.Shorten(text, JoinAnswers.Longest), null);
        }

        var choice = row.Choices.ToList().FindIndex(option => string.Equals(option, text, StringComparison.OrdinalIgnoreCase));
        return choice < 0
            ? AskBook.Proceed(turn, group, request, person, AdmissionTexts.PickOne.In(turn.Language)) ?? AdmissionTexts.Thanks.In(turn.Language)
            : Take(turn, group, request, person, row, row.Choices[choice], choice == row.Correct);
    }

    private static Said Take(Turn turn, GroupState group, JoinRequestRow request, PersonState person, QuestionRow row, string answer, bool? isRight, long? message = null)
    {
        if (turn.Questions.Find(person.No, turn.Now) is { Handler: JoinAsked.Question } open && JoinAsked.RequestOf(open) == request.RequestNo)
        {
            turn.Questions.Close(person.No);
        }

        Put(turn, request, row.QuestionNo, row.Question, answer, row.IsQuiz ? (isRight is true ? 1 : 0) : null, message: message);
        var asking = AskBook.Read(turn, request);
        var now = asking.Next is null && asking.Wrong > 0 ? JoinRequestStore.Write(turn.Connection, request with { Tries = request.Tries + 1 }) : request;
        return AskBook.Proceed(turn, group, now, person, default) ?? AdmissionTexts.Thanks.In(turn.Language);
    }

    private static Said TakeCode(Turn turn, GroupState group, JoinRequestRow request, PersonState person, string text)
    {
        var voucher = MemberCodes.OwnerIn(turn.Connection, group.No, text, person.No);
        if (voucher is null && !MemberCodes.MayHold(text))
        {
            return Proceed(request, AdmissionTexts.NotACode);
        }

        var now = JoinRequestStore.Write(turn.Connection, voucher is { } member
            ? request with { VoucherNo = member.Value }
            : request with { Tries = request.Tries + 1 });
        return Proceed(now, voucher is not null ? null : now.Tries < Door.CodeTries ? AdmissionTexts.NoCode : AdmissionTexts.CodesOver);

        Said Proceed(JoinRequestRow row, Text? lead) =>
            AskBook.Proceed(turn, group, row, person, lead?.In(turn.Language) ?? default) ?? AdmissionTexts.Thanks.In(turn.Language);
    }

    private static Said Current(Turn turn, GroupState group, JoinRequestRow request, PersonState person) => request.Stands switch
    {
        JoinRequestState.Asking or JoinRequestState.Waiting =>
            AskBook.Proceed(turn, group, request, person, default)
                ?? (JoinRequestStore.Of(turn.Connection, person.No, request.RequestNo) is { } now && IsAsked(now)
                    ? AdmissionTexts.Waits.In(turn.Language, ("group", group.ShortTitle))
                    : AdmissionTexts.Thanks.In(turn.Language)),
        JoinRequestState.Queued => JoinRequestBook.InLine(turn, group, request, turn.Language),
        JoinRequestState.Approved or JoinRequestState.Entered => JoinTexts.Approved.In(turn.Language, ("group", group.ShortTitle)),
        _ => AdmissionTexts.Over.In(turn.Language, ("group", group.ShortTitle)),
    };

    private static (QuestionRow Question, int Choice)? Chosen(Turn turn, JoinRequestRow request, string question, string option)
    {
        var asking = AskBook.Read(turn, request);
        return ButtonData.Number(question) is { } no && ButtonData.Number(option) is { } at
            && asking.Questions.FirstOrDefault(one => one.QuestionNo == no) is { } row && !asking.HasAnswer(row) && at < row.Choices.Count
            ? (row, (int)at)
            : null;
    }

    private static void Put(Turn turn, JoinRequestRow request, long number, string question, string answer, long? isRight, long? askedBy = null, long? message = null) =>
        JoinAnswers.Put(turn.Connection, new JoinAnswerRow
        {
            GroupNo = request.GroupNo,
            RequestNo = request.RequestNo,
            QuestionNo = number,
            MemberNo = request.MemberNo,
            Question = question,
            Answer = answer,
            IsRight = isRight,
            At = turn.Now.ToUnixTimeMilliseconds(),
            MessageId = message ?? (turn.Scene.Event as MessageReceived)?.Message.Id.Value ?? (turn.Scene.Event as MessageEdited)?.Message.Id.Value,
            AskedBy = askedBy,
        });

    /// <summary>Where nothing is asked of them any more, another group goes on that they were to answer.</summary>
    private static void GoOn(Turn turn, PersonState person, JoinRequestRow request)
    {
        if (turn.Questions.Find(person.No, turn.Now) is null)
        {
            OtherRequests.TakeUp(turn, request);
        }
    }

    /// <summary>A finger that comes down twice takes a quiz once.</summary>
    private static bool IsOfThisTry(JoinRequestRow request, string[] parts) => parts.Length == 3 || ButtonData.Number(parts[3]) == request.Tries;

    private static bool IsAsked(JoinRequestRow request) => request.Stands is JoinRequestState.Asking or JoinRequestState.Waiting;

    private static (JoinRequestRow Request, GroupState Group)? Find(Turn turn, PersonState person, long no) =>
        JoinRequestStore.Of(turn.Connection, person.No, no) is { } request && turn.Groups.Find(new GroupNo(request.GroupNo)) is { } group
            ? (request, group)
            : null;
}
