using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace GroupBot.Storage.Sqlite;

/// <summary>Several reads of one connection that see the store as of one instant.</summary>
internal static class ReadSnapshot
{
    /// <summary>Short reads alone: a file's log cannot begin anew while it lasts.</summary>
    public static DbTransaction Begin(DbConnection connection) => connection is SqliteConnection file
        // Else it would ask to write.
        ? file.BeginTransaction(deferred: true)
        : connection.BeginTransaction(IsolationLevel.RepeatableRead);
}
