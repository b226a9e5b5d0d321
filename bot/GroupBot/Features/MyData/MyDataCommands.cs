using System.Globalization;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.MyData;

/// <param name="Version">2; what has no next one and is of 1 may be of a shape that named it otherwise.</param>
/// <param name="Next">The file after the one that was sent; null at the end.</param>
internal sealed record DataSent(int Version, DataPart? Next);

internal static class MyDataCommands
{
    public const string Link = "mydata";
    public const string Work = "mydata";
    public const string Sent = "mydata-sent";

    /// <summary>Never in the group: there the way to the private chat, at most.</summary>
    public static void Give(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is null || turn.Scene.Person!.PrivateChat is PrivateChat.Open)
        {
            Send(turn);
            return;
        }

        turn.AnswerPrivately(language => (MyDataTexts.InPrivate.In(language), Keyboard.Row(new Button(
            MyDataTexts.Label.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={Link}"))));
    }

    /// <summary>The log has no index by person and may be long: it is read beside the corridor, and comes in files.</summary>
    public static void Send(Turn turn)
    {
        var person = turn.Scene.Person!;
        // At every instant of a series either its work or its next file is a row, whatever was killed in between.
        if (turn.Work.Has(Work, person.No) || MyDataStore.WaitsToBeSent(turn.Connection, person.No))
        {
            turn.TellPrivately(person, MyDataTexts.OnItsWay.In(person.Language));
            return;
        }

        var first = new DataPart(
            1, person.No.Value, person.Person.Id.Value, turn.Self.Username, person.Language.Tag(), 1, "", null);
        turn.Work.Ask(Work, first, turn.Now, member: person.No);
    }

    public static void Take(Turn turn, DataPart part, DataFile file)
    {
        if (turn.Scene.Person is not { } person || file.Content is not { } content)
        {
            return;
        }

        var number = part.Part == 1 ? "" : $"-{part.Part.ToString(CultureInfo.InvariantCulture)}";
        turn.Ask(
            new SendDocument($"mydata{number}.json", content, part.Part == 1 ? MyDataTexts.Caption.In(person.Language).Html : ""),
            Destination.Of(person.No), Continuation.Of(Sent, new DataSent(2, file.Next)));
    }

    /// <summary>A file has arrived: the next one is read. Where one has not, whoever waits for more is told.</summary>
    public static void WasSent(Turn turn, DataSent sent, EffectOutcome outcome)
    {
        if (turn.Scene.Person is not { } person)
        {
            return;
        }

        if (outcome is EffectSucceeded && sent.Next is { } next)
        {
            turn.Work.Ask(Work, next, turn.Now, member: person.No);
        }
        else if (outcome is not EffectSucceeded || sent.Version < 2)
        {
            turn.TellPrivately(person, MyDataTexts.BrokenOff.In(person.Language));
        }
    }
}
