using Dapper;
using GroupBot.Storage;
using GroupBot.Storage.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GroupBot.Tests.Support;

/// <summary>
/// A real file in a folder of its own, with the pragmas of production: migrated once, copied for each test. In a run on
/// PostgreSQL, a database of a real server instead.
/// </summary>
internal sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);

    private readonly bool _isMigrated;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("groupbot-test-");

    /// <param name="isMigrated">False begins without a file.</param>
    public TestDatabase(bool isMigrated = true)
    {
        _isMigrated = isMigrated;
        Options = OptionsIn(_folder.FullName);
        if (TestServer.IsWanted)
        {
            Options.Connection = TestServer.Make(isMigrated ? Template.Value : null);
        }
        else if (isMigrated)
        {
            File.Copy(Template.Value, Path);
        }

        Database = Database.Of(Options);
    }

    /// <summary>What makes a program use it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Storage:Provider"] = Options.Provider,
        ["Storage:Connection"] = Options.Connection,
        ["Storage:Path"] = Path,
    };

    public StorageOptions Options { get; }

    public Database Database { get; }

    public string Path => System.IO.Path.Combine(_folder.FullName, "groupbot.db");

    /// <summary>What a connection says of where it reads.</summary>
    public string SourceName
    {
        get
        {
            using var connection = Database.OpenReader();
            return connection.DataSource;
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>Removes the template: once, after all tests.</summary>
    public static void DropTemplate()
    {
        if (Template.IsValueCreated && !TestServer.IsWanted)
        {
            Directory.Delete(System.IO.Path.GetDirectoryName(Template.Value)!, recursive: true);
        }
    }

    /// <summary>Reads committed rows over a connection of its own.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? values = null)
    {
        using var connection = Database.OpenReader();
        return [.. connection.Query<T>(sql, values)];
    }

    public T? Scalar<T>(string sql, object? values = null)
    {
        using var connection = Database.OpenReader();
        return connection.ExecuteScalar<T>(sql, values);
    }

    /// <summary>A blob that holds text, in the words of this run's store.</summary>
    public static string TextOf(string column) => TestServer.IsWanted ? $"convert_from({column}, 'UTF8')" : $"cast({column} as text)";

    /// <summary>The names of a table's columns, in their order.</summary>
    public IReadOnlyList<string> Columns(string table)
    {
        using var connection = Database.OpenReader();
        using var reader = connection.ExecuteReader($"select * from {table} limit 0");
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>The steps that SQLite would take: <c>SEARCH … USING …</c> or <c>SCAN …</c>, with the table.</summary>
    public IReadOnlyList<string> Plan(string sql, object? values = null)
    {
        using var connection = Database.OpenReader();
        return [.. connection.Query<PlanStep>($"explain query plan {sql}", values).Select(step => step.Detail)];
    }

    /// <summary>Each row as its values joined by <c>|</c>: easy to compare and to read where it differs.</summary>
    public IReadOnlyList<string> Lines(string sql)
    {
        using var connection = Database.OpenReader();
        using var reader = connection.ExecuteReader(sql);
        var lines = new List<string>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            lines.Add(string.Join('|', values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value)));
        }

        return lines;
    }

    /// <summary>Writes over a connection of its own: only while no turn runs.</summary>
    public void Execute(string sql, object? values = null)
    {
        if (TestServer.IsWanted)
        {
            // The writer's connection is one, with a lock.
            using var other = new NpgsqlConnection(Options.Connection);
            other.Execute(PostgresWords.Of(sql), values);
            return;
        }

        using var connection = Database.OpenWriter();
        connection.Connection.Execute(sql, values);
    }

    public void Dispose()
    {
        if (!Directory.Exists(Folder))
        {
            // A kit that was opened again shares it.
            return;
        }

        Directory.Delete(Folder, recursive: true);
        if (TestServer.IsWanted && _isMigrated)
        {
            TestServer.GiveBack(Options.Connection);
        }
        else if (TestServer.IsWanted)
        {
            TestServer.Drop(Options.Connection);
        }
    }

    private static StorageOptions OptionsIn(string folder) => new()
    {
        Provider = TestServer.IsWanted ? StorageOptions.Postgres : StorageOptions.Sqlite,
        Path = System.IO.Path.Combine(folder, "groupbot.db"),
    };

    /// <returns>The file's path, or the connection string.</returns>
    private static string MakeTemplate()
    {
        if (TestServer.IsWanted)
        {
            var made = TestServer.Make();
            using var store = Database.Of(new StorageOptions { Provider = StorageOptions.Postgres, Connection = made }).OpenWriter();
            new Migrator(Migration.Embedded(), new ManualTimeProvider()).Run(store);
            return made;
        }

        var folder = Directory.CreateTempSubdirectory("groupbot-template-");
        var database = Database.Of(new StorageOptions { Path = System.IO.Path.Combine(folder.FullName, "template.db") });
        using (var connection = database.OpenWriter())
        {
            new Migrator(Migration.Embedded(), new ManualTimeProvider()).Run(connection);
            connection.Run("pragma wal_checkpoint(truncate)");
        }

        SqliteConnection.ClearAllPools();
        return database.Path;
    }

    private sealed record PlanStep
    {
        public required string Detail { get; init; }
    }
}
