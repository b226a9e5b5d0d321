using Microsoft.Data.Sqlite;

namespace GroupBot.Storage.Sqlite;

/// <summary>What SQLite's codes mean for a turn.</summary>
internal static class SqliteFailure
{
    private const int Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13,
        CannotOpen = 14, Protocol = 15, NotADatabase = 26;

    public static bool IsStorage(Exception exception) => exception is SqliteException
    {
        SqliteErrorCode: Busy or Locked or NoMemory or ReadOnly or Io or Corrupt or Full or CannotOpen or Protocol or NotADatabase,
    };

    public static bool IsFatal(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: ReadOnly or Corrupt or NotADatabase or CannotOpen };

    /// <summary>Null where it is none of SQLite's.</summary>
    public static string? Explain(Exception exception, string path) => exception is not SqliteException sqlite
        ? null
        : sqlite.SqliteErrorCode switch
        {
            Full => $"The disk that holds {path} is full. Free some space; the bot goes on by itself, nothing is lost.",
            ReadOnly => $"{path} is read-only. Give the user who runs the bot the right to write to it and to its folder.",
            CannotOpen => $"{path} cannot be opened. Check that its folder exists and may be written to.",
            Busy or Locked => $"{path} is locked by another program. Close it (a database browser?); the bot tries again.",
            Corrupt or NotADatabase =>
                $"{path} is damaged or not a GroupBot database. Put a backup in its place with: {ProgramName.Current} restore FILE",
            Io => $"The disk that holds {path} reports an error ({sqlite.SqliteExtendedErrorCode}). Check the disk.",
            _ => $"{path}: {sqlite.Message}",
        };
}
