using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.MyData;

internal static class ForgetCommands
{
    public const string Link = "forget";
    private const string Yes = "yes";

    public static void Ask(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is null || turn.Scene.Person!.PrivateChat is PrivateChat.Open)
        {
            AskHere(turn);
            return;
        }

        turn.ReplyPersonally(MyDataTexts.ForgetInPrivate.In(turn.Language), Keyboard.Row(new Button(
            MyDataTexts.ForgetLabel.Plain(turn.Language), Url: $"https://t.me/{turn.Self.Username}?start={Link}")));
    }

    /// <summary>Asked once, in private.</summary>
    public static void AskHere(Turn turn)
    {
        var person = turn.Scene.Person!;
        var text = MyDataTexts.Sure.In(person.Language);
        if (turn.Owners.Contains(person.Person.Id))
        {
            text += Markup.Plain("\n") + MyDataTexts.SureOwner.In(person.Language);
        }

        turn.TellPrivately(person, text, Keyboard.Column(
            new Button(MyDataTexts.YesForget.Plain(person.Language), $"{Link}:{Yes}"),
            new Button(MyDataTexts.NoForget.Plain(person.Language), $"{Link}:no")));
    }

    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene is not { Group: null, Person: { } person })
        {
            turn.Toast();
            return;
        }

        if (data != Yes)
        {
            turn.Toast();
            turn.EditPressed(MyDataTexts.Kept.In(person.Language));
            return;
        }

        Forget(turn, person);
        // The person is gone, and with them where to answer: these two carry it themselves.
        turn.Ask(new AnswerButton(pressed.QueryId, MyDataTexts.Forgotten.Plain(person.Language)), Destination.Nowhere);
        if (pressed.Message is { } message)
        {
            turn.Ask(new EditText(message.Value, MyDataTexts.Forgotten.In(person.Language).Html), Destination.Nowhere);
        }

        turn.Scene.Person = null;
        turn.Scene.Member = null;
    }

    private static void Forget(Turn turn, PersonState person)
    {
        turn.Members.Forget(person);
        turn.Questions.Close(person.No);
        turn.Owners.Forget(person.Person.Id);
        foreach (var table in turn.Features.Tables)
        {
            PersonalRows.Forget(turn.Connection, table, person.No.Value, person.Person.Id.Value);
        }
    }
}
