using Microsoft.Data.Sqlite;

namespace GroupBot.Storage.Sqlite;

/// <summary>Whole copies of the file: consistent while the bot writes, and checked before anybody relies on them.</summary>
internal static class SqliteBackups
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes what is committed at this instant into a new file, which only its owner may read.</summary>
    /// <exception cref="StorageException">The source is damaged, or the copy is.</exception>
    /// <exception cref="OperationCanceledException">Nothing is left of it.</exception>
    public static void Copy(string from, string to, CancellationToken ct = default) =>
        Copy(from, to, () => Check(to, name: from, ct: ct), ct);

    /// <summary>As <see cref="Copy(string, string, CancellationToken)"/>, of whatever scripts have made.</summary>
    /// <exception cref="StorageException">The source is damaged, or the copy is.</exception>
    public static void CopyAsItIs(string from, string to) => Copy(
        from,
        to,
        () =>
        {
            using var copy = SqliteDatabase.Open(to, SqliteOpenMode.ReadOnly);
            CheckPages(copy, quick: false, name: from, ct: default);
        },
        default);

    private static void Copy(string from, string to, Action check, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        File.Delete(to);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        // Made by us, so that it is never readable to others; SQLite fills a file that is empty.
        new FileStream(to, options).Dispose();
        try
        {
            using (var connection = SqliteDatabase.Open(from, SqliteOpenMode.ReadOnly))
            {
                using var command = connection.CreateCommand();
                command.CommandText = "vacuum into @Copy";
                command.Parameters.AddWithValue("@Copy", to);
                command.CommandTimeout = 0;
                using var stop = Interrupt(connection, ct);
                command.ExecuteNonQuery();
            }

            check();
            using var written = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
            written.Flush(flushToDisk: true);
        }
        catch (Exception exception)
        {
            File.Delete(to);
            ct.ThrowIfCancellationRequested();
            if (exception is SqliteException { SqliteErrorCode: 11 or 26 })
            {
                throw new StorageException($"{from} is damaged or not a GroupBot database ({exception.Message})", exception);
            }

            throw;
        }
    }

    /// <summary>Reads every page of a file, and whether this version knows the scripts that made it.</summary>
    /// <param name="name">The file as whoever asks knows it; null = as it is.</param>
    /// <returns>How many scripts it lacks: they run at the next start.</returns>
    /// <exception cref="StorageException">It is damaged, no database of ours, or a newer version's.</exception>
    public static int Check(string path, bool quick = false, string? name = null, CancellationToken ct = default)
    {
        name ??= path;
        try
        {
            using var connection = SqliteDatabase.Open(path, SqliteOpenMode.ReadOnly);
            using var store = new SqliteStoreConnection(connection);
            CheckPages(connection, quick, name, ct);
            return Migrator.Pending(store, Migration.Embedded(), name);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 11 or 26)
        {
            throw new StorageException($"{name} is damaged or not a GroupBot database ({exception.Message})", exception);
        }
    }

    /// <summary>
    /// Puts a checked copy in the place of the file, which stays beside it under a dated name. The caller owns the lock.
    /// </summary>
    /// <returns>The name of what was replaced; null where there was nothing.</returns>
    public static string? Replace(string path, string copy, DateTimeOffset now)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = path + ".restoring";
        Copy(copy, fresh);
        Settle(fresh);
        if (!File.Exists(path))
        {
            File.Move(fresh, path);
            return null;
        }

        var kept = $"{path}.replaced-{now.UtcDateTime:yyyyMMdd-HHmmss}";
        PutLogAside(path, kept);
        // One rename: at every instant a whole database stands at the path.
        File.Replace(fresh, path, kept);
        return kept;
    }

    private static void CheckPages(SqliteConnection connection, bool quick, string name, CancellationToken ct)
    {
        using var command = connection.CreateCommand();
        command.CommandText = quick ? "pragma quick_check(1)" : "pragma integrity_check(1)";
        command.CommandTimeout = 0;
        using var stop = Interrupt(connection, ct);
        if (command.ExecuteScalar() is not "ok" and var found)
        {
            throw new StorageException($"{name} is damaged: {found}");
        }
    }

    /// <summary>A statement of SQLite's looks at no token: it ends at once when its connection is interrupted.</summary>
    private static CancellationTokenRegistration Interrupt(SqliteConnection connection, CancellationToken ct) =>
        ct.Register(static state => SQLitePCL.raw.sqlite3_interrupt(((SqliteConnection)state!).Handle), connection);

    /// <summary>
    /// What waited to be sent when the copy was made may have been sent since. It is left as what a killed process was
    /// sending: nobody sends it again by itself, and at the start the features that asked for it hear so.
    /// </summary>
    private static void Settle(string path)
    {
        using var connection = SqliteDatabase.Open(path, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "update outbox set state = 1 where state = 0 and class <> 1";
        command.ExecuteNonQuery();
    }

    /// <summary>The old log must not be taken for the new file's.</summary>
    private static void PutLogAside(string path, string kept)
    {
        try
        {
            using var connection = SqliteDatabase.Open(path, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // Damaged: that is why it is replaced. Its log is kept with it as it is.
        }

        if (File.Exists(path + "-wal"))
        {
            File.Move(path + "-wal", kept + "-wal");
        }

        File.Delete(path + "-shm");
    }
}
