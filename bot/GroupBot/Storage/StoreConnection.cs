using System.Data.Common;

namespace GroupBot.Storage;

/// <summary>A connection that may write, and what the two stores do differently on it. One thread at a time uses it.</summary>
internal abstract class StoreConnection : IDisposable
{
    /// <summary>For Dapper; the same object for the whole life, also where the connection was lost and made anew.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>The store as people know it: a file's path, or a server's address without its password.</summary>
    public abstract string Name { get; }

    /// <summary>Prepares a statement, in the words that both stores share. The caller disposes it before the connection.</summary>
    public abstract Statement Prepare(string sql);

    /// <summary>Runs every statement of a script to its end, however long it takes.</summary>
    public abstract void Run(string script);

    /// <summary>A migration's script in the store's own words; it is written in SQLite's.</summary>
    public abstract string Render(string migration);

    public abstract bool HasTable(string name);

    /// <summary>Whatever tables there are, ours or not, by name.</summary>
    public abstract IReadOnlyList<string> Tables();

    /// <summary>Adds rows whose values are <c>long</c>, <c>double</c>, <c>string</c>, <c>byte[]</c> or null, inside the transaction.</summary>
    public abstract void Insert(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows);

    /// <summary>Moves what is committed out of a log into the tables, between transactions, where the store leaves that to us.</summary>
    public virtual void Checkpoint()
    {
    }

    /// <summary>Keeps the whole as it is before the script of that number runs.</summary>
    /// <returns>Why there is no copy; null where there is.</returns>
    public abstract string? CopyBefore(long number);

    public abstract void Begin();

    public abstract void Commit();

    /// <summary>Undoes the transaction, if there still is one: the store may have given it up by itself.</summary>
    public abstract void Rollback();

    public abstract void Savepoint();

    public abstract void Release();

    public abstract void RollbackToSavepoint();

    public abstract void Dispose();
}
