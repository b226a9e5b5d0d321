using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GroupBot.Storage.Sqlite;

/// <summary>Called without the allocations of ADO.NET and without the counting of safe handles.</summary>
internal sealed class SqliteStatement : Statement
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _owner;
    private readonly nint _connection;

    /// <summary>0 once disposed: SQLite answers that with a misuse, where a stale address would end the process.</summary>
    private nint _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _owner), _database);
        // The two owners live as long as this does, so the addresses stay good.
        (_statement, _connection) = (_owner.DangerousGetHandle(), _database.DangerousGetHandle());
    }

    public override Statement Bind(int index, long value)
    {
        Check(NativeSqlite.BindInt64(_statement, index, value));
        return this;
    }

    public override Statement Bind(int index, long? value)
    {
        Check(value is { } number
            ? NativeSqlite.BindInt64(_statement, index, number)
            : NativeSqlite.BindNull(_statement, index));
        return this;
    }

    public override Statement Bind(int index, double value)
    {
        Check(NativeSqlite.BindDouble(_statement, index, value));
        return this;
    }

    public override Statement Bind(int index, string? value)
    {
        Check(value is null
            ? NativeSqlite.BindNull(_statement, index)
            : raw.sqlite3_bind_text(_owner, index, StoreText.Clean(value)));
        return this;
    }

    public override Statement Bind(int index, byte[]? value)
    {
        Check(value is null
            ? NativeSqlite.BindNull(_statement, index)
            : raw.sqlite3_bind_blob(_owner, index, value));
        return this;
    }

    public override int Execute()
    {
        var result = NativeSqlite.Step(_statement);
        _ = NativeSqlite.Reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return NativeSqlite.Changes(_connection);
    }

    public override bool Step()
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

    public override long Long(int column) => NativeSqlite.ColumnInt64(_statement, column);

    public override long? LongOrNull(int column) =>
        NativeSqlite.ColumnType(_statement, column) == raw.SQLITE_NULL ? null : Long(column);

    public override double Real(int column) => NativeSqlite.ColumnDouble(_statement, column);

    public override string? Text(int column) =>
        NativeSqlite.ColumnType(_statement, column) == raw.SQLITE_NULL
            ? null
            : raw.sqlite3_column_text(_owner, column).utf8_to_string();

    public override byte[] Blob(int column) => raw.sqlite3_column_blob(_owner, column).ToArray();

    public override void Reset() => _ = NativeSqlite.Reset(_statement);

    public override void Dispose()
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
