using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>An admin who was asked for a question or a sentence sends a picture: words are wanted, once an album.</summary>
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
}
