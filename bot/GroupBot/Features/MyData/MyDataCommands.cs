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

/// <summary>The long tables still to be sent: the rest of one, by its key, and whole ones after it.</summary>
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
            var rows = PersonalRows.Read(turn.Connection, table, person.No.Value, person.Person.Id.Value, RowsAFile);
            if (rows.Count > 0)
            {
                tables[table.Name] = ToJson(rows);
            }
        }

        var first = NextLong(turn, after: null);
        Ask(turn, person, 1, tables, first is null ? null : new MoreRows(1, 2, first.Name, null));
    }

    /// <summary>The log may be long: a file a turn, each asked for when the one before it has arrived.</summary>
    public static void SendMore(Turn turn, MoreRows more, EffectOutcome outcome)
    {
        if (turn.Scene.Person is not { } person || outcome is not EffectSucceeded)
        {
            return;
        }

        var table = turn.Features.Tables.FirstOrDefault(one => one.Name == more.Table);
        var before = more.Before;
        while (table is not null)
        {
            var rows = PersonalRows.Read(
                turn.Connection, table, person.No.Value, person.Person.Id.Value, RowsAFile, before);
            var next = rows.Count == RowsAFile
                ? new MoreRows(1, more.Part + 1, table.Name, Convert.ToInt64(rows[^1][table.Key[0]], CultureInfo.InvariantCulture))
                : NextLong(turn, table) is { } other ? new MoreRows(1, more.Part + 1, other.Name, null) : null;
            if (rows.Count > 0)
            {
                Ask(turn, person, more.Part, new JsonObject { [table.Name] = ToJson(rows) }, next);
                return;
            }

            table = NextLong(turn, table);
            before = null;
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

    private static TableFacts? NextLong(Turn turn, TableFacts? after) => turn.Features.Tables
        .Where(table => table.IsLong)
        .SkipWhile(table => after is not null && table != after)
        .Skip(after is null ? 0 : 1)
        .FirstOrDefault();

    private static JsonArray ToJson(IReadOnlyList<IReadOnlyDictionary<string, object?>> rows) => new(
    [
        .. rows.Select(row => (JsonNode)new JsonObject(
            row.Select(column => KeyValuePair.Create(column.Key, PersonalRows.ToJson(column.Value))))),
    ]);
}
