using System.Data.Common;

namespace GroupBot.Storage;

/// <summary>A named place in the turn where a test may let the store fail.</summary>
internal delegate void FaultPoint(string phase);

/// <summary>The one connection that writes, with the transaction and the caches that follow it.</summary>
internal sealed class Writer : IDisposable
{
    private readonly List<Statement> _statements = [];
    private readonly StoreConnection _store;

    public Writer(Database database) => _store = database.OpenWriter();

    /// <summary>For Dapper, inside the transaction.</summary>
    public DbConnection Connection => _store.Connection;

    public TurnCaches Caches { get; } = new();

    /// <summary>Held while a turn runs: the connection is not closed under its feet.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Set by tests only.</summary>
    public FaultPoint? Fault { get; set; }

    /// <summary>Prepares a statement of the hot path, kept and disposed with the connection.</summary>
    public Statement Prepare(string sql)
    {
        var statement = _store.Prepare(sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Runs a script, inside the transaction.</summary>
    public void Run(string script) => _store.Run(script);

    public void Begin()
    {
        Fault?.Invoke("begin");
        _store.Begin();
    }

    public void Commit()
    {
        Fault?.Invoke("commit");
        _store.Commit();
        Fault?.Invoke("after commit");
        Caches.Publish();
    }

    /// <summary>Undoes the turn; what the caches hold of it goes with it.</summary>
    public void Rollback()
    {
        _store.Rollback();
        Caches.Drop();
    }

    public void Savepoint()
    {
        _store.Savepoint();
        Caches.Savepoint();
    }

    public void Release()
    {
        _store.Release();
        Caches.Release();
    }

    public void RollbackToSavepoint()
    {
        _store.RollbackToSavepoint();
        Caches.RollbackToSavepoint();
    }

    public void Dispose()
    {
        lock (Gate)
        {
            _statements.ForEach(static statement => statement.Dispose());
            _store.Dispose();
        }
    }
}
