using Microsoft.Data.Sqlite;

namespace GroupBot.Storage;

/// <summary>A named place in the turn where a test may let the store fail.</summary>
internal delegate void FaultPoint(string phase);

/// <summary>The one connection that writes, with the transaction and the caches that follow it.</summary>
internal sealed class Writer : IDisposable
{
    private readonly List<Statement> _statements = [];
    private readonly Statement _begin, _commit, _rollback, _savepoint, _release, _rollbackTo;

    public Writer(Database database)
    {
        Connection = database.OpenWriter();
        Path = database.Path;
        _begin = Prepare("begin immediate");
        _commit = Prepare("commit");
        _rollback = Prepare("rollback");
        _savepoint = Prepare("savepoint handler");
        _release = Prepare("release handler");
        _rollbackTo = Prepare("rollback to handler");
    }

    public SqliteConnection Connection { get; }

    public string Path { get; }

    public TurnCaches Caches { get; } = new();

    /// <summary>Held while a turn runs: the connection is not closed under its feet.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Set by tests only.</summary>
    public FaultPoint? Fault { get; set; }

    /// <summary>Prepares a statement of the hot path, kept and disposed with the connection.</summary>
    public Statement Prepare(string sql)
    {
        var statement = new Statement(Connection, sql);
        _statements.Add(statement);
        return statement;
    }

    public void Begin()
    {
        Fault?.Invoke("begin");
        _begin.Execute();
    }

    public void Commit()
    {
        Fault?.Invoke("commit");
        _commit.Execute();
        Fault?.Invoke("after commit");
        Caches.Publish();
    }

    /// <summary>Undoes the turn; what the caches hold of it goes with it.</summary>
    public void Rollback()
    {
        // A full disk or an I/O error may have rolled back by itself already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0)
        {
            _rollback.Execute();
        }

        Caches.Drop();
    }

    public void Savepoint()
    {
        _savepoint.Execute();
        Caches.Savepoint();
    }

    public void Release()
    {
        _release.Execute();
        Caches.Release();
    }

    public void RollbackToSavepoint()
    {
        _rollbackTo.Execute();
        _release.Execute();
        Caches.RollbackToSavepoint();
    }

    public void Dispose()
    {
        lock (Gate)
        {
            _statements.ForEach(static statement => statement.Dispose());
            Connection.Dispose();
        }
    }
}
