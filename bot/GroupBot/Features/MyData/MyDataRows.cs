using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Storage;
using GroupBot.Texts;

namespace GroupBot.Features.MyData;

/// <summary>Shows rows to the person whose they are: complete, and as people read them.</summary>
/// <param name="Titles">The groups' titles by number.</param>
internal sealed record MyDataRows(Language Language, IReadOnlyDictionary<long, string> Titles)
{
    /// <summary>What stands beside the number of a group.</summary>
    private const string GroupTitle = "group";

    /// <summary>A table with its name, what its columns are called, and its rows.</summary>
    /// <param name="naming">Rows that name the person without being theirs: shown without what may be somebody else's.</param>
    public JsonObject Show(
        TableFacts table, TableTexts texts, IEnumerable<IDictionary<string, object?>> rows,
        IReadOnlyCollection<IDictionary<string, object?>> naming)
    {
        var columns = new JsonObject();
        foreach (var (name, column) in texts.Columns)
        {
            columns[name] = column.Label.Plain(Language);
            if (column.ShownAs is ShownAs.Group)
            {
                columns[GroupTitle] = MyDataTexts.GroupTitle.Plain(Language);
            }
        }

        var shown = new JsonObject
        {
            ["label"] = texts.Label.Plain(Language),
            ["columns"] = columns,
            ["rows"] = new JsonArray([.. rows.Select(row => Show(texts, row))]),
        };
        if (naming.Count > 0)
        {
            shown["named_in"] = new JsonArray([.. naming.Select(row => Show(texts, row
                .Where(field => texts.Columns.ContainsKey(field.Key) && IsOpen(table, field.Key))))]);
        }

        return shown;
    }

    /// <summary>True where a column tells nothing of whose row it is, where it came from or what anybody wrote.</summary>
    private static bool IsOpen(TableFacts table, string column) => table.Key.Contains(column)
        || (column != table.MemberColumn && column != "group_no" && !table.Personal.Contains(column));

    public static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private JsonObject Show(TableTexts table, IEnumerable<KeyValuePair<string, object?>> row)
    {
        var shown = new JsonObject();
        foreach (var (name, value) in row)
        {
            var column = table.Columns[name];
            shown[name] = value is long number ? Show(column, number) : Plain(column, value);
            if (column.ShownAs is ShownAs.Group)
            {
                shown[GroupTitle] = value is not long group ? null
                    : group == 0 ? MyDataTexts.PrivateChat.Plain(Language)
                    : Titles.GetValueOrDefault(group);
            }
        }

        return shown;
    }

    private JsonValue? Show(ColumnText column, long number) => column.ShownAs switch
    {
        ShownAs.YesNo => JsonValue.Create(number != 0),
        ShownAs.Instant or ShownAs.Day when number == 0 => null,
        ShownAs.Instant => JsonValue.Create(Instant(DateTimeOffset.FromUnixTimeMilliseconds(number))),
        ShownAs.Day => JsonValue.Create(
            DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ShownAs.Named when column.NameOf(number, Language) is { } name => JsonValue.Create(name),
        ShownAs.Named or ShownAs.Group or ShownAs.Itself => JsonValue.Create(number),
    };

    private static JsonNode? Plain(ColumnText column, object? value) => value switch
    {
        null => null,
        byte[] bytes => Content(column, bytes),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>Blobs of ours are JSON; what is not is shown as hexadecimal.</summary>
    private static JsonNode? Content(ColumnText column, byte[] bytes)
    {
        JsonNode? content;
        try
        {
            content = JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            return JsonValue.Create(Convert.ToHexStringLower(bytes));
        }

        if (column.FileField is { } field && content is JsonObject effect && effect[field] is JsonValue file
            && file.TryGetValue<string>(out var base64))
        {
            effect.Remove(field);
            effect[$"{field}_bytes"] = Convert.FromBase64String(base64).Length;
        }

        return content;
    }
}
