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

/// <summary>Where the next file goes on: in a long table, before a key; whole ones follow.</summary>
internal sealed record MoreRows(int Version, int Part, string Table, long? Before);

internal static class MyDataCommands
{
    public const string Link = "mydata";
    public const string More = "mydata-more";
    private const int RowsAFile = 2000;

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

    public static void Send(Turn turn)
    {
        var person = turn.Scene.Person!;
        var tables = new JsonObject();
        foreach (var table in turn.Features.Tables.Where(table => !table.IsLong))
        {
            Add(tables, table, PersonalRows.Read(turn.Connection, table, person.No.Value, RowsAFile));
        }

        var next = Fill(turn, person, tables, new MoreRows(1, 1, "", null));
        Ask(turn, person, 1, tables, next);
    }

    /// <summary>The log may be long: a file a turn, each asked for when the one before it has arrived.</summary>
    public static void SendMore(Turn turn, MoreRows more, EffectOutcome outcome)
    {
        if (turn.Scene.Person is not { } person || outcome is not EffectSucceeded)
        {
            return;
        }

        var tables = new JsonObject();
        var next = Fill(turn, person, tables, more);
        if (tables.Count > 0)
        {
            Ask(turn, person, more.Part, tables, next);
        }
    }

    /// <summary>Puts rows of the long tables into a file until it is full.</summary>
    /// <param name="from">Where to go on; an empty table's name begins with the first.</param>
    /// <returns>Where the next file goes on; null where nothing is left.</returns>
    private static MoreRows? Fill(Turn turn, PersonState person, JsonObject tables, MoreRows from)
    {
        var left = RowsAFile;
        var before = from.Before;
        foreach (var table in turn.Features.Tables.Where(table => table.IsLong)
            .SkipWhile(table => from.Table.Length > 0 && table.Name != from.Table))
        {
            var rows = PersonalRows.Read(turn.Connection, table, person.No.Value, left, before);
            Add(tables, table, rows);
            if (rows.Count == left)
            {
                return new MoreRows(1, from.Part + 1, table.Name, KeyOf(table, rows[^1]));
            }

            left -= rows.Count;
            before = null;
        }

        return null;
    }

    private static long KeyOf(TableFacts table, IReadOnlyDictionary<string, object?> row) =>
        Convert.ToInt64(row[table.Key[0]], CultureInfo.InvariantCulture);

    private static void Add(JsonObject tables, TableFacts table, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows)
    {
        if (rows.Count > 0)
        {
            tables[table.Name] = ToJson(rows);
        }
    }

    private static void Ask(Turn turn, PersonState person, int part, JsonObject tables, MoreRows? next)
    {
        var content = new JsonObject { ["user_id"] = person.Person.Id.Value, ["part"] = part, ["tables"] = tables };
        var number = part == 1 ? "" : $"-{part.ToString(CultureInfo.InvariantCulture)}";
        turn.Ask(
            new SendDocument($"mydata{number}.json", JsonSerializer.SerializeToUtf8Bytes(content, Readable),
                part == 1 ? MyDataTexts.Caption.In(person.Language).Html : ""),
            Destination.Of(person.No), next is null ? null : Continuation.Of(More, next));
    }

    private static JsonArray ToJson(IReadOnlyList<IReadOnlyDictionary<string, object?>> rows) => new(
    [
        .. rows.Select(row => (JsonNode)new JsonObject(
            row.Select(column => KeyValuePair.Create(column.Key, PersonalRows.ToJson(column.Value))))),
    ]);
}
