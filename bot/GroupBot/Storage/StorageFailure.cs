using GroupBot.Storage.Postgres;
using GroupBot.Storage.Sqlite;

namespace GroupBot.Storage;

/// <summary>The store itself cannot go on: nothing of the turn stands, and no handler is to blame.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True where waiting cannot help.</summary>
    public bool IsFatal { get; init; }
}

/// <summary>Tells a failure of the store from a failure of the statement that was sent to it.</summary>
internal static class StorageFailure
{
    /// <summary>True where the whole turn must be given up: full, I/O, read-only, busy, corrupt, connection lost.</summary>
    public static bool IsStorage(Exception exception) => exception is StorageException
        || SqliteFailure.IsStorage(exception) || PostgresFailure.IsStorage(exception);

    /// <summary>True where waiting cannot help and the program should stop with one clear line.</summary>
    public static bool IsFatal(Exception exception) => exception is StorageException { IsFatal: true }
        || SqliteFailure.IsFatal(exception) || PostgresFailure.IsFatal(exception);

    /// <summary>What is wrong and what to do, in one line.</summary>
    /// <param name="name">The store as people know it.</param>
    public static string Explain(Exception exception, string name) => exception is StorageException
        ? exception.Message
        : SqliteFailure.Explain(exception, name) ?? PostgresFailure.Explain(exception, name) ?? $"The turn broke: {FailureTrace.Brief(exception)}";
}
