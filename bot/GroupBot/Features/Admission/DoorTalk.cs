using System.Text.Json;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>What somebody at the door says besides answers: a word in between, a goodbye, a picture, a code found late.</summary>
internal static class DoorTalk
{
    /// <summary>Who stands at the door and writes unasked is told where they stand; who is in a group too, only where they are asked something after all.</summary>
    public static bool IsAtTheDoor(Turn turn) => turn.Scene is { Group: null, Person: { } person }
        && JoinRequestStore.NewestOpen(turn.Connection, person.No) is { } request
        && (request.Stands is JoinRequestState.Asking || !OwnGroups.Of(turn, person.No).Any()
            || (turn.Scene.Event is MessageReceived received && Goodbyes.AreIn(received.Message.Text)));

    /// <summary>What they wrote is no answer to anything.</summary>
    public static void Unasked(Turn turn, MessageReceived received)
    {
        if (turn.Scene.Person is not { } person || JoinRequestStore.NewestOpen(turn.Connection, person.No) is not { } request
            || turn.Groups.Find(new GroupNo(request.GroupNo)) is not { } group)
        {
            return;
        }

        var text = received.Message.Text;
        if (IsOfAlbum(turn, person, received))
        {
            return;
        }

        if (text.Length == 0 && turn.Questions.Find(person.No, turn.Now) is { } open && JoinAsked.RequestOf(open) is not null)
        {
            AskForWords(turn, person, open);
        }
        else if (Goodbyes.AreIn(text))
        {
            Say(turn, AskGoodbye(turn, group, request));
        }
        else
        {
            Say(turn, LateCode(turn, group, request, person, text) ?? Again(turn, group, request, person));
        }
    }

    /// <summary>
    /// True of a picture of an album that was answered by its first one: what stands under it is added to the answer. Where none
    /// before it had words, its own are an answer like any other.
    /// </summary>
    public static bool IsOfAlbum(Turn turn, PersonState person, MessageReceived received)
    {
        var text = received.Message.Text.Trim();
        var earlier = DoorMessages.EarlierOf(turn.Connection, person.No, received.Message);
        if (earlier.Count == 0 || text.Length == 0)
        {
            return earlier.Count > 0;
        }

        if (!earlier.Any(message => message.HasWords))
        {
            return false;
        }

        EditedAnswers.Add(turn, person, earlier.First(message => message.HasWords).Id, text);
        return true;
    }

    public static Said Again(Turn turn, GroupState group, JoinRequestRow request, PersonState person) =>
        request.Stands is JoinRequestState.Queued ? JoinRequestBook.InLine(turn, group, request, turn.Language)
        : AskBook.HasMore(turn, group, request)
            ? AskBook.Proceed(turn, group, request, person, AdmissionTexts.StillAsked.In(turn.Language, ("group", group.ShortTitle))) ?? AdmissionTexts.Thanks.In(turn.Language)
        : (AdmissionTexts.StillWaits.In(turn.Language, ("group", group.ShortTitle)), Keyboard.Row(JoinRequestBook.WithdrawButton(request, turn.Language)));

    public static void Say(Turn turn, Said said) => turn.Reply(Markup.Trusted(said.Html), said.Keyboard);

    /// <summary>After the tries are over a member's code is noted for the admin who decides; null where it is none.</summary>
    public static Said? LateCode(Turn turn, GroupState group, JoinRequestRow request, PersonState person, string text)
    {
        if (request is not { Stands: JoinRequestState.Waiting, VoucherNo: null } || !AskBook.Read(turn, request).NeedsCode
            || MemberCodes.OwnerIn(turn.Connection, group.No, text, person.No) is not { } member)
        {
            return null;
        }

        JoinRequestStore.Write(turn.Connection, request with { VoucherNo = member.Value });
        return (AdmissionTexts.LateCode.In(turn.Language, ("group", group.ShortTitle)), Keyboard.Row(JoinRequestBook.WithdrawButton(request, turn.Language)));
    }

    /// <summary>Of an option that reads so it is the answer.</summary>
    public static bool IsGoodbye(Turn turn, JoinRequestRow request, long asks, string text) => request.IsOpen && Goodbyes.AreIn(text)
        && !AskBook.Read(turn, request).Questions.Any(question => question.QuestionNo == asks && question.Choices.Contains(text, StringComparer.OrdinalIgnoreCase));

    public static Said AskGoodbye(Turn turn, GroupState group, JoinRequestRow request) => (
        AdmissionTexts.AskGoodbye.In(turn.Language, ("group", group.ShortTitle)),
        Keyboard.Row(JoinRequestBook.WithdrawButton(request, turn.Language),
            new Button(AdmissionTexts.GoOn.Plain(turn.Language), $"{JoinRequestBook.Prefix}:{request.RequestNo}")));

    public static Said TakeBack(Turn turn, GroupState group, JoinRequestRow request)
    {
        JoinRequestBook.TurnAway(turn, group, request, JoinRequestState.Withdrawn, null, null);
        return AdmissionTexts.TakenBack.In(turn.Language, ("group", group.ShortTitle));
    }

    /// <summary>
    /// Who never opened the chat reads nothing in it once the request is decided, so a toast says it; and once the five minutes
    /// are over, the press itself leads to where it goes on.
    /// </summary>
    public static void Show(Turn turn, PersonState person, JoinRequestRow request, Said said)
    {
        var isOpen = person.PrivateChat is PrivateChat.Open;
        if (!isOpen && !request.IsOpen)
        {
            turn.Toast(Markup.Trusted(said.Html).Words, isAlert: true);
        }
        else if (!isOpen && JoinVoice.Until(turn, request) <= turn.Now)
        {
            turn.Toast(url: AskBook.LinkOf(turn, request));
        }
        else
        {
            turn.Toast();
            turn.EditPressed(Markup.Trusted(said.Html), said.Keyboard);
        }
    }

    /// <summary>A picture, a sticker or a voice answers nothing; it is said once a question.</summary>
    private static void AskForWords(Turn turn, PersonState person, OpenQuestion open)
    {
        var told = open.Handler == JoinAsked.Question
            ? JsonSerializer.Deserialize<JoinAsked>(open.State) is { IsTold: false } asked
                ? OpenQuestion.Of(open.Handler, asked with { IsTold = true }, open.ExpiresAt) : null
            : JsonSerializer.Deserialize<JoinAskedMore>(open.State) is { IsTold: false } more
                ? OpenQuestion.Of(open.Handler, more with { IsTold = true }, open.ExpiresAt) : null;
        if (told is not null)
        {
            turn.Questions.Open(person.No, told);
            turn.Reply(AdmissionTexts.InWords.In(turn.Language));
        }
    }
}
