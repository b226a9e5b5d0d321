using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace GroupBot.Storage;

/// <summary>
/// Reads and deletes one person's rows by the declarations of the tables. The names put into its statements are those
/// of <see cref="TableFacts"/> and nobody else's.
/// </summary>
internal static class PersonalRows
{
    /// <summary>How many keys of a long table one statement looks through, so that no read lasts.</summary>
    private const int KeysAStatement = 50_000;

    /// <summary>This person's rows of a table that is not long.</summary>
    public static IReadOnlyList<IDictionary<string, object?>> Read(SqliteConnection connection, TableFacts table, long member) =>
        table.MemberColumn is not null
            ? Rows(connection.Query($"select * from {table.Name} where {Whose(table)} order by {table.Key[0]}", new { Member = member }))
            : [];

    /// <summary>
    /// This person's rows of a long table, the newest first, without an index of its own: it is gone through in pieces.
    /// </summary>
    /// <param name="before">Only rows whose first key column is less; null for all.</param>
    /// <returns>The rows, and the key before which to go on; null where all was seen.</returns>
    public static (IReadOnlyList<IDictionary<string, object?>> Rows, long? Before) ReadLong(
        SqliteConnection connection, TableFacts table, long member, int limit, long? before, CancellationToken ct)
    {
        var key = table.Key[0];
        var rows = new List<IDictionary<string, object?>>();
        var high = before ?? (connection.ExecuteScalar<long?>($"select max({key}) from {table.Name}") ?? 0) + 1;
        while (high > 1)
        {
            ct.ThrowIfCancellationRequested();
            var low = Math.Max(high - KeysAStatement, 1);
            var page = Rows(connection.Query(
                $"""
                select * from {table.Name}
                where {key} >= @Low and {key} < @High and {table.MemberColumn} = @Member
                order by {key} desc
                limit @Limit
                """,
                new { Low = low, High = high, Member = member, Limit = limit - rows.Count }));
            rows.AddRange(page);
            if (rows.Count == limit)
            {
                return (rows, Convert.ToInt64(page[^1][key], CultureInfo.InvariantCulture));
            }

            high = low;
        }

        return (rows, null);
    }

    /// <summary>Deletes a person's own rows of a table.</summary>
    public static void Forget(SqliteConnection connection, TableFacts table, long member)
    {
        if (table is { OnForget: OnForget.Delete, MemberColumn: not null })
        {
            connection.Execute($"delete from {table.Name} where {Whose(table)}", new { Member = member });
        }
    }

    /// <summary>Deletes rows that are nobody's but whose bytes name a user, looking through at most <paramref name="limit"/>.</summary>
    /// <returns>The key after which to go on; null at the end.</returns>
    public static long? ForgetBytes(SqliteConnection connection, TableFacts table, long user, long after, int limit)
    {
        var key = table.Key[0];
        var digits = Encoding.ASCII.GetBytes(user.ToString(CultureInfo.InvariantCulture));
        var rows = connection.Query<(long Key, byte[] Bytes)>(
            $"""
            select {key}, {table.Bytes} from {table.Name}
            where {key} > @After and {table.Bytes} is not null and {table.BytesWhere}
            order by {key}
            limit @Limit
            """,
            new { After = after, Limit = limit }).AsList();
        foreach (var row in rows.Where(row => Names(row.Bytes, digits)))
        {
            connection.Execute($"delete from {table.Name} where {key} = @Key", new { row.Key });
        }

        return rows.Count == limit ? rows[^1].Key : null;
    }

    /// <summary>What a person's rows have in common; where the key begins with the group, found through the groups.</summary>
    private static string Whose(TableFacts table) => table.Key is ["group_no", var second] && second == table.MemberColumn
        ? $"group_no in (select group_no from groups) and {table.MemberColumn} = @Member"
        : $"{table.MemberColumn} = @Member";

    private static List<IDictionary<string, object?>> Rows(IEnumerable<dynamic> rows) =>
        [.. rows.Select(row => (IDictionary<string, object?>)row)];

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
