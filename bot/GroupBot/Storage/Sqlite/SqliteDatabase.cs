using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GroupBot.Storage.Sqlite;

/// <summary>One SQLite file; all connections have the same pragmas.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly StorageOptions _options;

    static SqliteDatabase()
    {
        Batteries_V2.Init();
        // Nobody asks SQLite how much memory it holds; counting it takes a lock at every allocation.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public SqliteDatabase(StorageOptions options) : base(options.Path) => _options = options;

    public override string Name => Path;

    /// <summary>How long a reader keeps the log is real time, whatever clock the bot goes by.</summary>
    public OpenReaders Readers { get; } = new(TimeProvider.System);

    public override bool Exists() => File.Exists(Path);

    public override StoreConnection OpenWriter()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        MakePrivately();
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        // The checkpointer has a connection of its own: a turn never pays for a checkpoint.
        Run(connection, $"""
            pragma busy_timeout = 5000;
            pragma journal_mode = wal;
            pragma wal_autocheckpoint = 0;
            pragma synchronous = {(_options.Durability == "normal" ? "normal" : "full")};
            pragma cache_size = -16384;
            pragma temp_store = memory;
            pragma foreign_keys = on;
            """);
        return new SqliteStoreConnection(connection);
    }

    public override DbConnection OpenReader() => OpenReadOnly();

    public override StoreConnection OpenLook() => new SqliteStoreConnection(OpenReadOnly());

    /// <summary>Opens the checkpointer's connection: it writes nothing but moves the WAL into the file.</summary>
    public SqliteConnection OpenCheckpointer()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        // Whoever begins the log anew keeps writers out while it waits for readers: a backup reads for seconds.
        Run(connection, "pragma busy_timeout = 50; pragma wal_autocheckpoint = 0; pragma synchronous = full; pragma cache_size = -1024;");
        return connection;
    }

    /// <summary>
    /// Runs every statement of a script to its end. ADO.NET's own way stops looking at the first that returns a row, and
    /// swallows what the later ones say.
    /// </summary>
    public static void Run(SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle!, sql), connection.Handle!);

    /// <summary>The file is nobody's but its owner's; what SQLite puts beside it takes over its mode.</summary>
    private void MakePrivately()
    {
        if (!OperatingSystem.IsWindows() && !File.Exists(Path))
        {
            using var made = new FileStream(Path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
    }

    private SqliteConnection OpenReadOnly()
    {
        var connection = Open(SqliteOpenMode.ReadOnly);
        Run(connection, "pragma busy_timeout = 5000; pragma cache_size = -4096; pragma query_only = on;");
        Readers.Add(connection);
        return connection;
    }

    private SqliteConnection Open(SqliteOpenMode mode) => Open(Path, mode);

    /// <summary>Opens a file without any pragma; the caller closes it.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return connection;
    }
}
