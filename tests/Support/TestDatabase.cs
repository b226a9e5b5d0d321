using Dapper;
using GroupBot.Storage;
using Microsoft.Data.Sqlite;

namespace GroupBot.Tests.Support;

/// <summary>A real file in a folder of its own, with the pragmas of production: migrated once, copied for each test.</summary>
internal sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("groupbot-test-");

    /// <param name="isMigrated">False begins without a file.</param>
    public TestDatabase(bool isMigrated = true)
    {
        Options = new StorageOptions { Path = System.IO.Path.Combine(_folder.FullName, "groupbot.db") };
        Database = new Database(Options);
        if (isMigrated)
        {
            File.Copy(Template.Value, Path);
        }
    }

    public StorageOptions Options { get; }

    public Database Database { get; }

    public string Path => System.IO.Path.Combine(_folder.FullName, "groupbot.db");

    public string Folder => _folder.FullName;

    /// <summary>Removes the template: once, after all tests.</summary>
    public static void DropTemplate()
    {
        if (Template.IsValueCreated)
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
        using var connection = Database.OpenWriter();
        connection.Execute(sql, values);
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("groupbot-template-");
        var database = new Database(new StorageOptions { Path = System.IO.Path.Combine(folder.FullName, "template.db") });
        using (var connection = database.OpenWriter())
        {
            new Migrator(Migration.Embedded(), new ManualTimeProvider()).Run(connection);
            Database.Run(connection, "pragma wal_checkpoint(truncate)");
        }

        SqliteConnection.ClearAllPools();
        return database.Path;
    }

    private sealed record PlanStep
    {
        public required string Detail { get; init; }
    }
}
