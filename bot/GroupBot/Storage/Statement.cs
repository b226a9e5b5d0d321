using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GroupBot.Storage;

/// <summary>
/// A statement of the hot path: prepared once for the life of the connection, bound by position, called without the
/// allocations of ADO.NET and without the counting of safe handles. Everything that is not hot uses Dapper.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _owner;
    private readonly nint _connection;

    /// <summary>0 once disposed: SQLite answers that with a misuse, where a stale address would end the process.</summary>
    private nint _statement;

    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _owner), _database);
        // The two owners live as long as this does, so the addresses stay good.
        (_statement, _connection) = (_owner.DangerousGetHandle(), _database.DangerousGetHandle());
    }

    /// <summary>Binds parameter <paramref name="index"/> (1-based).</summary>
    public Statement Bind(int index, long value)
    {
        Check(NativeSqlite.BindInt64(_statement, index, value));
        return this;
    }

    public Statement Bind(int index, long? value)
    {
        Check(value is { } number
            ? NativeSqlite.BindInt64(_statement, index, number)
            : NativeSqlite.BindNull(_statement, index));
        return this;
    }

    public Statement Bind(int index, string? value)
    {
        Check(value is null
            ? NativeSqlite.BindNull(_statement, index)
            : raw.sqlite3_bind_text(_owner, index, value));
        return this;
    }

    public Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_owner, index, value));
        return this;
    }

    public Statement BindNull(int index)
    {
        Check(NativeSqlite.BindNull(_statement, index));
        return this;
    }

    /// <summary>Runs to the end and returns how many rows were changed.</summary>
    public int Execute()
    {
        var result = NativeSqlite.Step(_statement);
        _ = NativeSqlite.Reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return NativeSqlite.Changes(_connection);
    }

    /// <summary>Moves to the next row; false at the end. After the last row that is wanted, call <see cref="Reset"/>.</summary>
    public bool Step()
    {
        var result = NativeSqlite.Step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        _ = NativeSqlite.Reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return false;
    }

    public long Long(int column) => NativeSqlite.ColumnInt64(_statement, column);

    public long? LongOrNull(int column) =>
        NativeSqlite.ColumnType(_statement, column) == raw.SQLITE_NULL ? null : Long(column);

    public string? Text(int column) =>
        NativeSqlite.ColumnType(_statement, column) == raw.SQLITE_NULL
            ? null
            : raw.sqlite3_column_text(_owner, column).utf8_to_string();

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_owner, column).ToArray();

    public void Reset() => _ = NativeSqlite.Reset(_statement);

    public void Dispose()
    {
        _statement = 0;
        _owner.Dispose();
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
