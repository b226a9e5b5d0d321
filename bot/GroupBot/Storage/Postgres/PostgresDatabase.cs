using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace GroupBot.Storage.Postgres;

/// <summary>A database of a PostgreSQL server, of which one process at a time is the owner.</summary>
internal sealed class PostgresDatabase : Database
{
    public const int OldestVersion = 15;

    private readonly string _reader, _writer, _schema;

    public PostgresDatabase(StorageOptions options) : base(options.Path)
    {
        var address = PostgresAddress.Parse(options.Connection, out var problem)
            ?? throw new StorageException($"Storage:Connection {problem}.");
        Name = PostgresAddress.NameOf(address);
        address.ApplicationName ??= string.Create(
            CultureInfo.InvariantCulture, $"groupbot {Environment.ProcessId} on {Environment.MachineName}");
        address.IncludeErrorDetail = false;
        address.Multiplexing = false;
        address.Enlist = false;
        address.TcpKeepAlive = true;
        _schema = $"{address.SearchPath} {address.Options}";
        var own = address.Options is { Length: > 0 } given ? given + " " : "";
        // A server hears late that a machine is gone; until then it would keep the locks of whoever was there.
        own += "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c jit=off -c lock_timeout=5s";
        // A kept session may be dead by the next use, and whoever reads would be the one to find out.
        address.Pooling = false;
        address.Options = own + " -c default_transaction_read_only=on";
        _reader = address.ConnectionString;
        address.MaxAutoPrepare = 50;
        address.Options = own + " -c synchronous_commit=" + (options.Durability == "normal" ? "off" : "on");
        _writer = address.ConnectionString;
    }

    public override string Name { get; }

    /// <summary>What to do instead of <c>groupbot backup</c>.</summary>
    public string BackupHint => $"{Name} is a PostgreSQL database, which its own program copies, also while the bot runs: pg_dump --format=custom --file=FILE {Name}";

    /// <summary>What to do instead of <c>groupbot restore</c>; what waited to be sent may have been sent since.</summary>
    public string RestoreHint => $"{Name} is a PostgreSQL database, which its own programs put back, with the bot stopped: pg_restore --clean --if-exists --dbname={Name} FILE && "
        + $"psql {Name} -c \"update outbox set state = 1 where state = 0 and class <> 1\"";

    public override bool Exists()
    {
        using var connection = OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = PostgresStoreConnection.TableQuery;
        command.Parameters.Add(new NpgsqlParameter<string>("Name", "schema_migrations"));
        return command.ExecuteScalar() is not null;
    }

    /// <summary>Looks whether the server answers, how old it is, and how many scripts its tables lack; null = it has none.</summary>
    /// <exception cref="StorageException">The server is too old, or the tables are another version's.</exception>
    public (string Version, int? Pending) Check()
    {
        using var connection = Look();
        return (
            connection.ServerVersion,
            connection.HasTable("schema_migrations") ? Migrator.Pending(connection, Migration.Embedded(), Name) : null);
    }

    /// <exception cref="StorageException">The server is too old, or another process writes there.</exception>
    public override StoreConnection OpenWriter() => new PostgresStoreConnection(new NpgsqlConnection(_writer), Name);

    public override DbConnection OpenReader()
    {
        var connection = new NpgsqlConnection(_reader);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override StoreConnection OpenLook() => Look();

    /// <summary>A schema is an installation of its own, which the name does not tell.</summary>
    public override bool IsSameAs(Database other) =>
        base.IsSameAs(other) && other is PostgresDatabase { _schema: var schema } && schema == _schema;

    public override IDisposable? OwnStore()
    {
        var connection = new NpgsqlConnection(_writer);
        try
        {
            connection.Open();
            if (AdvisoryLock.Try(connection, AdvisoryLock.Owner))
            {
                return connection;
            }

            throw new StorageException(
                $"{Name} is in use by a running GroupBot ({AdvisoryLock.HolderOf(connection, AdvisoryLock.Owner)?.Name ?? "unknown"}). Stop it first, or give this one another Storage:Connection.");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private PostgresStoreConnection Look() => new(new NpgsqlConnection(_reader), Name, isWriter: false);

    /// <summary>A server that is older or keeps its texts in another encoding than UTF-8 is refused.</summary>
    /// <exception cref="StorageException">It is.</exception>
    public static void CheckServer(NpgsqlConnection connection, string name)
    {
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new StorageException(string.Create(CultureInfo.InvariantCulture,
                $"{name} is PostgreSQL {connection.PostgreSqlVersion}; GroupBot needs {OldestVersion} or newer."));
        }

        if (connection.PostgresParameters.TryGetValue("server_encoding", out var encoding) && encoding != "UTF8")
        {
            throw new StorageException(
                $"{name} keeps its texts as {encoding}, which has no place for Chinese and emoji. Make the database anew with: create database NAME encoding 'UTF8' template template0");
        }
    }
}
