using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;

namespace GroupBot.Storage;

/// <summary>
/// Reads and deletes one person's rows by the declarations of the tables. The names put into its statements are those
/// of <see cref="TableFacts"/> and nobody else's.
/// </summary>
internal static class PersonalRows
{
    /// <summary>How many keys of a long table one statement looks through, so that no read lasts.</summary>
    private const int KeysAStatement = 50_000;

    /// <summary>How many rows of a numbered table are looked through at a time.</summary>
    private const int RowsAPiece = 200;

    /// <summary>This person's rows of a table that is not long.</summary>
    public static IReadOnlyList<IDictionary<string, object?>> Read(
        DbConnection connection, TableFacts table, long member, long user) =>
        Whose(table) is { } whose
            ? Rows(connection.Query($"select * from {table.Name} where {whose} order by {table.Key[0]}", Person(member, user)))
            : [];

    /// <summary>The rows of a numbered table that name this person without being theirs.</summary>
    public static IReadOnlyList<IDictionary<string, object?>> ReadNaming(
        DbConnection connection, TableFacts table, long member, long user, CancellationToken ct)
    {
        var rows = new List<IDictionary<string, object?>>();
        if (!table.IsNumbered || (table.NamingColumn ?? table.Bytes) is null)
        {
            return rows;
        }

        var digits = Digits(user);
        for (long? after = 0; after is not null;)
        {
            ct.ThrowIfCancellationRequested();
            var piece = Piece(connection, table, member, after.Value, RowsAPiece);
            foreach (var row in piece.Where(row => !row.IsTheirs && (row.IsNaming || Names(row.Bytes, digits))))
            {
                rows.AddRange(Rows(connection.Query(
                    $"select * from {table.Name} where {table.Key[0]} = @Number", new { row.Number })));
            }

            after = piece.Count == RowsAPiece ? piece[^1].Number : null;
        }

        return rows;
    }

    /// <summary>
    /// This person's rows of a long table, the newest first, without an index of its own: it is gone through in pieces.
    /// </summary>
    /// <param name="before">Only rows whose first key column is less; null for all.</param>
    /// <returns>The rows, and the key before which to go on; null where all was seen.</returns>
    public static (IReadOnlyList<IDictionary<string, object?>> Rows, long? Before) ReadLong(
        DbConnection connection, TableFacts table, long member, int limit, long? before, CancellationToken ct)
    {
        var key = table.Key[0];
        var rows = new List<IDictionary<string, object?>>();
        var high = before ?? (connection.ExecuteScalar<long?>($"select max({key}) from {table.Name}") ?? 0) + 1;
        while (high > 1)
        {
            ct.ThrowIfCancellationRequested();
            var low = Math.Max(high - KeysAStatement, 1);
            var room = limit - rows.Count;
            // One more than there is room for: only a row that is left tells that there is more.
            var page = Rows(connection.Query(
                $"""
                select * from {table.Name}
                where {key} >= @Low and {key} < @High and {table.MemberColumn} = @Member
                order by {key} desc
                limit @Limit
                """,
                new { Low = low, High = high, Member = member, Limit = room + 1 }));
            rows.AddRange(page.Take(room));
            if (page.Count > room)
            {
                return (rows, Convert.ToInt64(page[^1][key], CultureInfo.InvariantCulture) + 1);
            }

            high = low;
        }

        return (rows, null);
    }

    /// <summary>Deletes a person's own rows of a table whose key leads to them: few, inside the turn that forgets them.</summary>
    public static void Forget(DbConnection connection, TableFacts table, long member, long user)
    {
        if (table.OnForget is OnForget.Delete && (table.IsKeyedByMember || table.UserColumn is not null))
        {
            connection.Execute($"delete from {table.Name} where {Whose(table)}", Person(member, user));
        }
    }

    /// <summary>True where a table's rows may be many, and are deleted by <see cref="ForgetPiece"/>.</summary>
    public static bool IsForgottenInPieces(TableFacts table) => table.OnForget is OnForget.Delete
        && (table.IsNumbered || (table.MemberColumn is not null && !table.IsKeyedByMember));

    /// <summary>
    /// Deletes some rows that are a person's or name them: of a numbered table those among the next
    /// <paramref name="limit"/>, of any other at most as many.
    /// </summary>
    /// <param name="after">The number after which to go on; 0 at first.</param>
    /// <returns>What to pass as <paramref name="after"/> next; null at the end.</returns>
    public static long? ForgetPiece(DbConnection connection, TableFacts table, long member, long user, long after, int limit)
    {
        if (!table.IsNumbered)
        {
            var key = string.Join(", ", table.Key);
            if (table.Stays is { } stays)
            {
                connection.Execute(
                    $"update {table.Name} set {string.Join(", ", table.Personal.Select(column => column + " = null"))} where {Whose(table)} and {stays}",
                    new { Member = member });
            }

            return connection.Execute(
                $"""
                delete from {table.Name} where ({key}) in (
                  select {key} from {table.Name} where {Whose(table)} and not ({table.Stays ?? "1 = 0"}) limit @Limit)
                """,
                new { Member = member, Limit = limit }) == limit ? 0 : null;
        }

        var digits = Digits(user);
        var piece = Piece(connection, table, member, after, limit);
        foreach (var row in piece.Where(row => row.IsTheirs || row.IsNaming || Names(row.Bytes, digits)))
        {
            connection.Execute($"delete from {table.Name} where {table.Key[0]} = @Number", new { row.Number });
        }

        return piece.Count == limit ? piece[^1].Number : null;
    }

    /// <summary>
    /// What a person's rows have in common, by <c>@Member</c> and <c>@User</c>; where the key begins with the group, found
    /// through the groups. Null for a table whose rows are nobody's.
    /// </summary>
    public static string? Whose(TableFacts table) => table switch
    {
        { UserColumn: { } user } => $"{table.UserWhere} and {user} = @User",
        { MemberColumn: { } member, Key: ["group_no", _], IsKeyedByMember: true } =>
            $"group_no in (select group_no from groups) and {member} = @Member",
        { MemberColumn: { } member } => $"{member} = @Member",
        _ => null,
    };

    /// <summary>Rows of a numbered table, and whose they are.</summary>
    private static List<NumberedRow> Piece(DbConnection connection, TableFacts table, long member, long after, int limit) =>
        connection.Query<NumberedRow>(
            $"""
            select {table.Key[0]} as Number, {Is(table.MemberColumn)} as Theirs, {Is(table.NamingColumn)} as Naming,
              {(table.Bytes is null ? "null" : $"case when {table.BytesWhere} then {table.Bytes} end")} as Bytes
            from {table.Name}
            where {table.Key[0]} > @After
            order by {table.Key[0]}
            limit @Limit
            """,
            new { Member = member, After = after, Limit = limit }).AsList();

    private static string Is(string? column) => column is null ? "0" : $"case when {column} = @Member then 1 else 0 end";

    private static object Person(long member, long user) =>
        new { Member = member, User = user.ToString(CultureInfo.InvariantCulture) };

    private static byte[] Digits(long user) => Encoding.ASCII.GetBytes(user.ToString(CultureInfo.InvariantCulture));

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

    private sealed record NumberedRow
    {
        public required long Number { get; init; }
        public required long Theirs { get; init; }
        public required long Naming { get; init; }
        public byte[]? Bytes { get; init; }
        public bool IsTheirs => Theirs != 0;
        public bool IsNaming => Naming != 0;
    }
}
