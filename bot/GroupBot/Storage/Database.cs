using System.Data.Common;
using GroupBot.Storage.Postgres;
using GroupBot.Storage.Sqlite;

namespace GroupBot.Storage;

/// <summary>Where the rows are: hands out the writer's connection and read-only ones.</summary>
internal abstract class Database(string path)
{
    /// <summary>The store that the options name. Nothing is opened.</summary>
    public static Database Of(StorageOptions options) =>
        options.Provider == StorageOptions.Postgres ? new PostgresDatabase(options) : new SqliteDatabase(options);

    /// <summary>
    /// The full path beside which lock, pid and socket are; on SQLite it is the file itself.
    /// </summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The store as people know it: a file's path, or a server's address without its password.</summary>
    public abstract string Name { get; }

    /// <summary>False where no bot has made it yet.</summary>
    public abstract bool Exists();

    /// <summary>Opens the connection that the turn owns; makes the file and its folder where they do not exist.</summary>
    public abstract StoreConnection OpenWriter();

    /// <summary>Opens a connection that cannot write. A read transaction on it must not last over 5 s.</summary>
    public abstract DbConnection OpenReader();

    /// <summary>As <see cref="OpenReader"/>, for what asks about the store itself. Nothing of it is changed, settings of the file neither.</summary>
    public abstract StoreConnection OpenLook();

    /// <summary>True where both mean the same rows.</summary>
    public virtual bool IsSameAs(Database other) => Name == other.Name;

    /// <summary>Takes the lock that the store itself keeps for its owner, on whatever machine; null where it has none.</summary>
    /// <exception cref="StorageException">Another process holds it.</exception>
    public virtual IDisposable? OwnStore() => null;
}
