using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.MyData;

/// <summary>One file of somebody's data: where in the long tables it begins.</summary>
/// <param name="Table">The long table to go on with; empty to begin with the short ones.</param>
/// <param name="Before">The key before which to go on.</param>
internal sealed record DataPart(int Version, long Member, long User, int Part, string Table, long? Before);

/// <param name="Content">The file's JSON; null where nothing is left to send.</param>
/// <param name="Next">The file after it; null at the end.</param>
internal sealed record DataFile(byte[]? Content, DataPart? Next);

internal static class MyDataCommands
{
    public const string Link = "mydata";
    public const string Work = "mydata";
    public const string Sent = "mydata-sent";
    private const int RowsAFile = 5000;

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Never in the group: there the way to the private chat, at most.</summary>
    public static void Give(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is null || turn.Scene.Person!.PrivateChat is PrivateChat.Open)
        {
            Send(turn);
            return;
        }

        turn.ReplyPersonally(MyDataTexts.InPrivate.In(turn.Language), Keyboard.Row(new Button(
            MyDataTexts.Label.Plain(turn.Language), Url: $"https://t.me/{turn.Self.Username}?start={Link}")));
    }

    /// <summary>The log has no index by person and may be long: it is read beside the corridor, and comes in files.</summary>
    public static void Send(Turn turn)
    {
        var person = turn.Scene.Person!;
        if (!turn.Work.Has(Work, person.No))
        {
            turn.Work.Ask(
                Work, new DataPart(1, person.No.Value, person.Person.Id.Value, 1, "", null), turn.Now, member: person.No);
        }
    }

    public static DataFile Read(IReadOnlyList<TableFacts> facts, Database database, DataPart part, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        var tables = new JsonObject();
        foreach (var table in facts.Where(table => part.Table.Length == 0 && !table.IsLong))
        {
            Add(tables, table, PersonalRows.Read(connection, table, part.Member));
        }

        var room = RowsAFile;
        var before = part.Before;
        foreach (var table in facts.Where(table => table.IsLong)
            .SkipWhile(table => part.Table.Length > 0 && table.Name != part.Table))
        {
            var (rows, next) = PersonalRows.ReadLong(connection, table, part.Member, room, before, ct);
            Add(tables, table, rows);
            if (next is not null)
            {
                return new DataFile(Content(part, tables), part with { Part = part.Part + 1, Table = table.Name, Before = next });
            }

            room -= rows.Count;
            before = null;
        }

        return new DataFile(tables.Count == 0 ? null : Content(part, tables), null);
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
            Destination.Of(person.No), file.Next is null ? null : Continuation.Of(Sent, file.Next));
    }

    /// <summary>A file has arrived: the next one is read.</summary>
    public static void WasSent(Turn turn, DataPart next, EffectOutcome outcome)
    {
        if (turn.Scene.Person is { } person && outcome is EffectSucceeded)
        {
            turn.Work.Ask(Work, next, turn.Now, member: person.No);
        }
    }

    private static void Add(JsonObject tables, TableFacts table, IReadOnlyList<JsonObject> rows)
    {
        if (rows.Count > 0)
        {
            tables[table.Name] = new JsonArray([.. rows]);
        }
    }

    private static byte[] Content(DataPart part, JsonObject tables) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject { ["user_id"] = part.User, ["part"] = part.Part, ["tables"] = tables }, Readable);
}
