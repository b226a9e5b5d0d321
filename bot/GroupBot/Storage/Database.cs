using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace GroupBot.Storage;

/// <summary>The one SQLite file: hands out the writer's connection and read-only ones, all with the same pragmas.</summary>
internal sealed class Database
{
    private readonly StorageOptions _options;

    static Database()
    {
        Batteries_V2.Init();
        // Nobody asks SQLite how much memory it holds; counting it takes a lock at every allocation.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public Database(IOptions<StorageOptions> options) : this(options.Value)
    {
    }

    public Database(StorageOptions options)
    {
        _options = options;
        Path = System.IO.Path.GetFullPath(options.Path);
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Opens the connection that the turn owns; makes the file and its folder where they do not exist.</summary>
    public SqliteConnection OpenWriter()
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
        return connection;
    }

    /// <summary>Opens a connection that cannot write. A read transaction on it must not last over 5 s.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = Open(SqliteOpenMode.ReadOnly);
        Run(connection, "pragma busy_timeout = 5000; pragma cache_size = -4096; pragma query_only = on;");
        return connection;
    }

    /// <summary>Opens the checkpointer's connection: it writes nothing but moves the WAL into the file.</summary>
    public SqliteConnection OpenCheckpointer()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        Run(connection, "pragma busy_timeout = 5000; pragma wal_autocheckpoint = 0; pragma synchronous = full; pragma cache_size = -1024;");
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
