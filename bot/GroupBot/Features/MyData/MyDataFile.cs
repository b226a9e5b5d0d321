using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.MyData;

/// <summary>One file of somebody's data: where in the long tables it begins.</summary>
/// <param name="Bot">The bot's username, for whoever opens the file some day.</param>
/// <param name="Language">The tag of the language that the file speaks.</param>
/// <param name="Table">The long table to go on with; empty to begin with the short ones.</param>
/// <param name="Before">The key before which to go on.</param>
internal sealed record DataPart(
    int Version, long Member, long User, string Bot, string Language, int Part, string Table, long? Before);

/// <param name="Content">The file's JSON; null where nothing is left to send.</param>
/// <param name="Next">The file after it; null at the end.</param>
internal sealed record DataFile(byte[]? Content, DataPart? Next);

/// <summary>Makes the files of <c>/mydata</c>: everything that is theirs, at most so many rows of the log in each.</summary>
internal static class MyDataFile
{
    private const int RowsAFile = 5000;

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static DataFile Read(
        FeatureRegistry features, Database database, DataPart part, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        var shown = new MyDataRows(Languages.Parse(part.Language) ?? Language.En, MyDataStore.Titles(connection));
        var tables = new JsonObject();
        foreach (var table in features.Tables.Where(table => part.Table.Length == 0 && !table.IsLong))
        {
            Add(
                tables, shown, features, table, PersonalRows.Read(connection, table, part.Member, part.User),
                PersonalRows.ReadNaming(connection, table, part.Member, part.User, ct));
        }

        var room = RowsAFile;
        var before = part.Before;
        foreach (var table in features.Tables.Where(table => table.IsLong)
            .SkipWhile(table => part.Table.Length > 0 && table.Name != part.Table))
        {
            var (rows, next) = PersonalRows.ReadLong(connection, table, part.Member, room, before, ct);
            Add(tables, shown, features, table, rows, []);
            if (next is not null)
            {
                var after = part with { Part = part.Part + 1, Table = table.Name, Before = next };
                return new DataFile(Content(part, tables, shown.Language, now, isLast: false), after);
            }

            room -= rows.Count;
            before = null;
        }

        return new DataFile(tables.Count == 0 ? null : Content(part, tables, shown.Language, now, isLast: true), null);
    }

    private static void Add(
        JsonObject tables, MyDataRows shown, FeatureRegistry features, TableFacts table,
        IReadOnlyList<IDictionary<string, object?>> rows, IReadOnlyList<IDictionary<string, object?>> naming)
    {
        // The row of this very request only exists because they asked.
        var theirs = rows.Where(row => table.Name != "work" || row["handler"] as string != MyDataCommands.Work).ToList();
        if (theirs.Count > 0 || naming.Count > 0)
        {
            tables[table.Name] = shown.Show(table, features.TextsOfTables[table.Name], theirs, naming);
        }
    }

    private static byte[] Content(DataPart part, JsonObject tables, Language language, DateTimeOffset now, bool isLast)
    {
        var about = new JsonArray(
            MyDataTexts.What.Plain(language,
                ("bot", part.Bot), ("at", now.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))),
            MyDataTexts.HowToRead.Plain(language),
            MyDataTexts.OfOthers.Plain(language));
        if (part.Part > 1 || !isLast)
        {
            about.Add((isLast ? MyDataTexts.LastPart : MyDataTexts.OnePart).Plain(language, ("part", part.Part)));
        }

        about.Add(MyDataTexts.HowToErase.Plain(language));
        return JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["about"] = about,
                ["made_at"] = MyDataRows.Instant(now),
                ["user_id"] = part.User,
                ["part"] = part.Part,
                ["tables"] = tables,
            },
            Readable);
    }
}
