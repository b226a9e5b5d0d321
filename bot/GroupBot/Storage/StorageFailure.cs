using Microsoft.Data.Sqlite;

namespace GroupBot.Storage;

/// <summary>The store itself cannot go on: nothing of the turn stands, and no handler is to blame.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Tells a failure of the store from a failure of the statement that was sent to it.</summary>
internal static class StorageFailure
{
    private const int Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13,
        CannotOpen = 14, Protocol = 15, NotADatabase = 26;

    /// <summary>True where the whole turn must be given up: full, I/O, read-only, busy, corrupt.</summary>
    public static bool IsStorage(Exception exception) => exception switch
    {
        StorageException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or NoMemory or ReadOnly or Io or Corrupt
            or Full or CannotOpen or Protocol or NotADatabase,
        _ => false,
    };

    /// <summary>True where waiting cannot help and the program should stop with one clear line.</summary>
    public static bool IsFatal(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: ReadOnly or Corrupt or NotADatabase or CannotOpen };

    /// <summary>What is wrong and what to do, in one line.</summary>
    public static string Explain(Exception exception, string path) => exception is SqliteException sqlite
        ? sqlite.SqliteErrorCode switch
        {
            Full => $"The disk that holds {path} is full. Free some space; the bot goes on by itself, nothing is lost.",
            ReadOnly => $"{path} is read-only. Give the user who runs the bot the right to write to it and to its folder.",
            CannotOpen => $"{path} cannot be opened. Check that its folder exists and may be written to.",
            Busy or Locked => $"{path} is locked by another program. Close it (a database browser?); the bot tries again.",
            Corrupt or NotADatabase =>
                $"{path} is damaged or not a GroupBot database. Put a backup in its place with: groupbot restore FILE",
            Io => $"The disk that holds {path} reports an error ({sqlite.SqliteExtendedErrorCode}). Check the disk.",
            _ => $"{path}: {sqlite.Message}",
        }
        : exception is StorageException ? exception.Message
        : $"The turn broke: {FailureTrace.Brief(exception)}";
}
