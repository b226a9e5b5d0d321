using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>
/// What an admin who asked something besides is told; and where one who was asked for a question or a sentence sends a picture:
/// words are wanted, once an album.
/// </summary>
internal static class AdminTalk
{
    public static bool IsWordless(Turn turn) => turn.Scene is { Group: null, Person: { } person, Event: MessageReceived { Message.Text.Length: 0 } }
        && turn.Questions.Find(person.No, turn.Now) is { Handler: RequestCommands.Question or QuestionCommands.Question };

    public static void Answer(Turn turn, MessageReceived received)
    {
        if (DoorMessages.EarlierOf(turn.Connection, turn.Scene.Person!.No, received.Message).Count == 0)
        {
            turn.Reply(AdmissionTexts.InWords.In(turn.Language));
        }
    }

    /// <summary>What somebody at the door answered to an admin who asked besides.</summary>
    /// <returns>False where whoever asked leads the group no more.</returns>
    public static bool Tell(
        Turn turn, GroupState group, JoinRequestRow request, PersonState person, long asker, Text text, string question, string answer)
    {
        if (turn.Members.Find(group.No, new MemberNo(asker)) is not { Membership.IsAdmin: true } || turn.Members.Find(new MemberNo(asker)) is not { } admin)
        {
            return false;
        }

        turn.TellPrivately(admin, text.In(admin.Language, ("name", Names.Of(person)), ("question", question), ("answer", answer)),
            Keyboard.Row(RequestPages.ButtonOf(group, request, JoinTexts.Look.Plain(admin.Language))));
        return true;
    }
}
