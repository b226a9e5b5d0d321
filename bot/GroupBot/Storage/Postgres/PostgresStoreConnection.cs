using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace GroupBot.Storage.Postgres;

/// <summary>
/// The one session that writes. Where it is lost, the turn at hand fails as a failure of the store, and the next one
/// begins with a new session, which must get the writer's lock first.
/// </summary>
internal sealed class PostgresStoreConnection : StoreConnection
{
    public const string TableQuery =
        "select 1 from pg_catalog.pg_tables where schemaname = current_schema() and tablename = @Name";

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _commit, _rollbackTo;
    private NpgsqlTransaction? _transaction;
    private readonly bool _isWriter;
    private bool _isOpening;

    /// <summary>The server's process behind the last session, and when it began: the two name it for ever.</summary>
    private (int Pid, DateTime BeganAt) _session;

    /// <param name="connection">Not open yet; disposed with this.</param>
    /// <param name="name">For people.</param>
    /// <param name="isWriter">False for one that only looks, beside a running bot.</param>
    public PostgresStoreConnection(NpgsqlConnection connection, string name, bool isWriter = true)
    {
        (_connection, Name, _isWriter) = (connection, name, isWriter);
        // In a transaction that has failed, COMMIT undoes it all and reports no error: a statement before it does.
        _commit = new NpgsqlCommand("select 1; commit", connection);
        _rollbackTo = new NpgsqlCommand("rollback to savepoint handler; release savepoint handler", connection);
        // Dapper opens by itself what it finds closed, and what it then ran would be no part of any turn.
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open && !_isOpening)
            {
                throw Lost();
            }
        };
        try
        {
            Open();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override DbConnection Connection => _connection;

    public override string Name { get; }

    public string ServerVersion => _connection.PostgreSqlVersion.ToString();

    public override Statement Prepare(string sql) => new PostgresStatement(this, _connection, sql);

    public override void Run(string script)
    {
        using var command = new NpgsqlCommand(script, _connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    public override string Render(string migration) => PostgresWords.Of(migration);

    public override bool HasTable(string name)
    {
        using var command = new NpgsqlCommand(TableQuery, _connection);
        command.Parameters.AddWithValue("Name", name);
        return command.ExecuteScalar() is not null;
    }

    public override IReadOnlyList<string> Tables() => _connection.Query<string>(
        "select tablename from pg_catalog.pg_tables where schemaname = current_schema() order by tablename").AsList();

    public override void Insert(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        using var import = _connection.BeginBinaryImport($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)");
        foreach (var row in rows)
        {
            import.StartRow();
            foreach (var value in row)
            {
                Write(import, value);
            }
        }

        import.Complete();
    }

    public override string? CopyBefore(long number) =>
        $"No copy of {Name} is made before its tables are changed: that is pg_dump's work. Each script is one transaction.";

    /// <summary>Sent together with the first statement.</summary>
    public override void Begin()
    {
        if (_connection.State != ConnectionState.Open)
        {
            _connection.Close();
            Open();
        }

        _transaction = _connection.BeginTransaction();
    }

    public override void Commit()
    {
        _commit.ExecuteNonQuery();
        End();
    }

    public override void Rollback()
    {
        try
        {
            if (_transaction is not null && _connection.State == ConnectionState.Open)
            {
                _transaction.Rollback();
            }
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // With its session the server undoes what was not committed.
            _connection.Close();
        }
        finally
        {
            End();
        }
    }

    public override void Savepoint() => (_transaction ?? throw Lost()).Save("handler");

    public override void Release() => (_transaction ?? throw Lost()).Release("handler");

    public override void RollbackToSavepoint() => _rollbackTo.ExecuteNonQuery();

    /// <exception cref="StorageException">There is no session any more.</exception>
    public void CheckOpen()
    {
        if (_connection.State != ConnectionState.Open)
        {
            throw Lost();
        }
    }

    public override void Dispose()
    {
        End();
        _commit.Dispose();
        _rollbackTo.Dispose();
        _connection.Dispose();
    }

    private static void Write(NpgsqlBinaryImporter import, object? value)
    {
        switch (value)
        {
            case null:
                import.WriteNull();
                break;
            case long number:
                import.Write(number, NpgsqlDbType.Bigint);
                break;
            case double number:
                import.Write(number, NpgsqlDbType.Double);
                break;
            case string text:
                import.Write(text, NpgsqlDbType.Text);
                break;
            case byte[] bytes:
                import.Write(bytes, NpgsqlDbType.Bytea);
                break;
            default:
                throw new InvalidOperationException($"No column holds {value.GetType()}.");
        }
    }

    private void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    private StorageException Lost() => new($"The connection to {Name} was lost; the bot makes a new one and goes on.");

    private void Open()
    {
        _isOpening = true;
        try
        {
            _connection.Open();
        }
        finally
        {
            _isOpening = false;
        }

        try
        {
            PostgresDatabase.CheckServer(_connection, Name);
            if (_isWriter)
            {
                TakeLock();
            }
        }
        catch
        {
            // Left open, it would be taken for one that has the lock.
            _connection.Close();
            throw;
        }
    }

    private void TakeLock()
    {
        EndLastSession();
        if (!AdvisoryLock.Try(_connection, AdvisoryLock.Writer))
        {
            var holder = AdvisoryLock.HolderOf(_connection, AdvisoryLock.Writer);
            if (_session.Pid != 0 && (holder is null || (holder.Pid, holder.BeganAt) == _session))
            {
                throw new StorageException($"{Name} has not ended the bot's last session yet, which keeps its lock; the bot tries again.");
            }

            throw new StorageException($"{Name} is in use by a running GroupBot ({holder?.Name ?? "unknown"}). Stop it first, or give this one another Storage:Connection.")
            {
                IsFatal = true,
            };
        }

        using var command = new NpgsqlCommand("select backend_start from pg_stat_activity where pid = pg_backend_pid()", _connection);
        _session = (_connection.ProcessID, (DateTime)command.ExecuteScalar()!);
    }

    /// <summary>A server may not have noticed yet that our last session is gone, and keep its lock.</summary>
    private void EndLastSession()
    {
        if (_session.Pid == 0)
        {
            return;
        }

        using var command = new NpgsqlCommand(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid = $1 and backend_start = $2", _connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _session.Pid });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = _session.BeganAt });
        command.ExecuteNonQuery();
    }
}
