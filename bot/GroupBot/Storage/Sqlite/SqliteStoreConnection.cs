using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace GroupBot.Storage.Sqlite;

/// <summary>The writer's side of one file.</summary>
internal sealed class SqliteStoreConnection : StoreConnection
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin, _commit, _rollback, _savepoint, _release, _rollbackTo;

    /// <param name="connection">Disposed with this.</param>
    public SqliteStoreConnection(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "begin immediate");
        _commit = new(connection, "commit");
        _rollback = new(connection, "rollback");
        _savepoint = new(connection, "savepoint handler");
        _release = new(connection, "release handler");
        _rollbackTo = new(connection, "rollback to handler");
    }

    public override DbConnection Connection => _connection;

    public override string Name => _connection.DataSource;

    public override Statement Prepare(string sql) => new SqliteStatement(_connection, sql);

    public override void Run(string script) => SqliteDatabase.Run(_connection, script);

    public override string Render(string migration) => migration;

    public override bool HasTable(string name)
    {
        using var find = Prepare("select 1 from sqlite_master where type = 'table' and name = ?");
        return find.Bind(1, name).Step();
    }

    public override IReadOnlyList<string> Tables() =>
        _connection.Query<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").AsList();

    public override void Insert(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        using var command = _connection.CreateCommand();
        var marks = columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"@p{at}")).ToList();
        command.CommandText = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", marks)})";
        foreach (var mark in marks)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = mark });
        }

        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++)
            {
                command.Parameters[at].Value = row[at] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    public override void Checkpoint() => Run("pragma wal_checkpoint(truncate)");

    public override string? CopyBefore(long number)
    {
        SqliteBackups.CopyAsItIs(_connection.DataSource, string.Create(CultureInfo.InvariantCulture, $"{_connection.DataSource}.before-{number:0000}"));
        return null;
    }

    public override void Begin() => _begin.Execute();

    public override void Commit() => _commit.Execute();

    public override void Rollback()
    {
        // A full disk or an I/O error may have rolled back by itself already; what it says must not be hidden by what the
        // rollback would say.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollback.Execute();
        }
    }

    public override void Savepoint() => _savepoint.Execute();

    public override void Release() => _release.Execute();

    public override void RollbackToSavepoint()
    {
        _rollbackTo.Execute();
        _release.Execute();
    }

    public override void Dispose()
    {
        foreach (var statement in new[] { _begin, _commit, _rollback, _savepoint, _release, _rollbackTo })
        {
            statement.Dispose();
        }

        // SQLite does so by itself only for the last connection that closes. This one alone surely has the log that it wrote
        // to, also where somebody deleted that. What fails here is said at the next start.
        if (_connection.State == ConnectionState.Open)
        {
            _ = SQLitePCL.raw.sqlite3_exec(_connection.Handle!, "pragma wal_checkpoint(passive)");
        }

        _connection.Dispose();
    }
}
