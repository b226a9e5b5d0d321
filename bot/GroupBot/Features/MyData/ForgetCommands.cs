using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.MyData;

/// <param name="Version">2; of 1, whose own rows were all gone before, there is no member.</param>
/// <param name="User">Whose id is looked for.</param>
/// <param name="Table">The table that is looked through; empty for the first.</param>
/// <param name="After">The number of the last row that was looked at.</param>
/// <param name="Member">Whose rows they are.</param>
internal sealed record Forgetting(int Version, long User, string Table, long After, long Member = 0);

internal static class ForgetCommands
{
    public const string Link = "forget";
    public const string Work = "forget";
    private const string Yes = "yes";
    private const int RowsAChunk = 200;

    public static void Ask(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is null || turn.Scene.Person!.PrivateChat is PrivateChat.Open)
        {
            AskHere(turn);
            return;
        }

        turn.AnswerPrivately(language => (MyDataTexts.ForgetInPrivate.In(language), Keyboard.Row(new Button(
            MyDataTexts.ForgetLabel.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={Link}"))));
    }

    /// <summary>Asked once, in private.</summary>
    public static void AskHere(Turn turn)
    {
        var person = turn.Scene.Person!;
        var text = MyDataTexts.Sure.In(person.Language);
        if (turn.Members.GroupsOf(person.No).Any(member => member.Membership.IsAdmin))
        {
            text += Markup.Plain("\n") + MyDataTexts.SureAdmin.In(person.Language);
        }

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

    /// <summary>Looks through some rows for those that are theirs or name them.</summary>
    public static Forgetting? Chunk(Turn turn, Forgetting forgetting)
    {
        var tables = turn.Features.Tables.Where(PersonalRows.IsForgottenInPieces)
            .SkipWhile(table => forgetting.Table.Length > 0 && table.Name != forgetting.Table).ToList();
        if (tables.Count == 0)
        {
            return null;
        }

        var after = PersonalRows.ForgetPiece(
            turn.Connection, tables[0], forgetting.Member, forgetting.User, forgetting.After, RowsAChunk);
        return after is { } number ? forgetting with { Table = tables[0].Name, After = number }
            : tables.Count > 1 ? forgetting with { Table = tables[1].Name, After = 0 }
            : null;
    }

    /// <summary>Who they are goes at once, and with it what a number leads to; what has to be looked for goes in chunks.</summary>
    private static void Forget(Turn turn, PersonState person)
    {
        foreach (var led in turn.Members.GroupsOf(person.No).Where(member => member.Membership.IsAdmin))
        {
            // Somebody leads the group of whom we know no more: the list is read again once they give an admin's command.
            _ = turn.Groups.Find(led.Group) is { } group ? turn.Groups.Change(group with { AdminsAt = null }) : null;
        }

        var groups = turn.Members.GroupsOf(person.No).Select(member => turn.Groups.Find(member.Group)).OfType<GroupState>().ToList();
        turn.Members.Forget(person);
        turn.Questions.Close(person.No);
        turn.Owners.Forget(person.Person.Id);
        foreach (var table in turn.Features.Tables)
        {
            PersonalRows.Forget(turn.Connection, table, person.No.Value, person.Person.Id.Value);
        }

        groups.ForEach(group => QuietGate.MakeAnew(turn, group));
        turn.Work.Ask(Work, new Forgetting(2, person.Person.Id.Value, "", 0, person.No.Value), turn.Now);
    }
}
