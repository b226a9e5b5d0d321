using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace GroupBot.Storage;

/// <summary>
/// Reads and deletes one person's rows by the declarations of the tables. The names put into its statements are those
/// of <see cref="TableFacts"/> and nobody else's.
/// </summary>
internal static class PersonalRows
{
    /// <summary>The rows of a table that are this person's; of a long one the newest <paramref name="limit"/> before a key.</summary>
    /// <param name="before">Only rows whose first key column is less; null for all.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Read(
        SqliteConnection connection, TableFacts table, long member, int limit, long? before = null)
    {
        if (table.MemberColumn is not { } owner)
        {
            return [];
        }

        var key = table.Key[0];
        return
        [
            .. connection.Query(
                    $"""
                    select * from {table.Name}
                    where {owner} = @Member {(before is null ? "" : $"and {key} < @Before")}
                    order by {key} desc
                    limit @Limit
                    """,
                    new { Member = member, Before = before, Limit = limit })
                .Select(row => ((IDictionary<string, object?>)row).AsReadOnly()),
        ];
    }

    /// <summary>Deletes a person's rows of a table, and those whose bytes name them.</summary>
    public static int Forget(SqliteConnection connection, TableFacts table, long member, long user)
    {
        if (table.OnForget is not OnForget.Delete)
        {
            return 0;
        }

        var deleted = table.MemberColumn is { } owner
            ? connection.Execute($"delete from {table.Name} where {owner} = @Member", new { Member = member })
            : 0;
        return deleted + (table.Bytes is null ? 0 : ForgetBytes(connection, table, user));
    }

    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        byte[] bytes => TextOf(bytes),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>Blobs of ours are JSON; what is not is shown as hexadecimal.</summary>
    private static JsonNode? TextOf(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(Convert.ToHexStringLower(bytes));
        }
    }

    private static int ForgetBytes(SqliteConnection connection, TableFacts table, long user)
    {
        var key = table.Key[0];
        var digits = Encoding.ASCII.GetBytes(user.ToString(CultureInfo.InvariantCulture));
        var rows = connection.Query<(long Key, byte[] Bytes)>(
            $"select {key}, {table.Bytes} from {table.Name} where {table.Bytes} is not null and {table.BytesWhere} order by {key}",
            buffered: false).Where(row => Names(row.Bytes, digits)).Select(row => row.Key).ToList();
        rows.ForEach(row => connection.Execute($"delete from {table.Name} where {key} = @Key", new { Key = row }));
        return rows.Count;
    }

    /// <summary>True where the digits stand in the bytes as a number of their own.</summary>
    private static bool Names(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> digits)
    {
        for (var at = bytes.IndexOf(digits); at >= 0;)
        {
            var end = at + digits.Length;
            var before = at > 0 && char.IsAsciiDigit((char)bytes[at - 1]);
            if (!before && (end == bytes.Length || !char.IsAsciiDigit((char)bytes[end])))
            {
                return true;
            }

            var next = bytes[(at + 1)..].IndexOf(digits);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
