using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace GroupBot.Storage;

/// <summary>One embedded script.</summary>
/// <param name="Number">From the file's name; scripts run in this order, each once.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>All scripts of this version, in order.</summary>
    public static IReadOnlyList<Migration> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("migrations/", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(migration => migration.Number)];
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var name = Path.GetFileNameWithoutExtension(resource["migrations/".Length..]);
        return new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}

/// <summary>
/// Brings a file to this version: forward only, each script in one transaction with its journal row. Refuses a file
/// that a newer version wrote or whose journal tells of another script, and copies the file before it changes one.
/// </summary>
internal sealed class Migrator(IReadOnlyList<Migration> migrations, TimeProvider clock)
{
    /// <exception cref="StorageException">The file is newer than the program, or was made by other scripts.</exception>
    public void Run(SqliteConnection connection)
    {
        Bring(connection);
        ProgramVersion.Write(connection);
    }

    private void Bring(SqliteConnection connection)
    {
        Database.Run(connection, """
            create table if not exists schema_migrations (
              number integer not null primary key,
              name text not null,
              sha256 text not null,
              applied_at integer not null
            ) strict
            """);
        var applied = Journal(connection);
        Check(migrations, applied, connection, connection.DataSource);
        var pending = migrations.Where(migration => !applied.ContainsKey(migration.Number)).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        if (applied.Count > 0)
        {
            CopyBefore(connection, applied.Keys.Max());
        }

        foreach (var migration in pending)
        {
            Apply(connection, migration);
        }
    }

    /// <summary>How many scripts a file lacks. Nothing is written.</summary>
    /// <param name="name">The file as whoever asks knows it; it may be a copy that is looked into.</param>
    /// <exception cref="StorageException">The file is newer than the program, was made by other scripts, or is not ours.</exception>
    public static int Pending(SqliteConnection connection, IReadOnlyList<Migration> migrations, string name)
    {
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "select count(*) from sqlite_master where type = 'table' and name = 'schema_migrations'";
            if (command.ExecuteScalar() is 0L)
            {
                throw new StorageException($"{name} is not a GroupBot database.");
            }
        }

        var applied = Journal(connection);
        Check(migrations, applied, connection, name);
        return migrations.Count(migration => !applied.ContainsKey(migration.Number));
    }

    private static Dictionary<long, (string Name, string Hash)> Journal(SqliteConnection connection)
    {
        var journal = new Dictionary<long, (string, string)>();
        using var read = new Statement(connection, "select number, name, sha256 from schema_migrations order by number");
        while (read.Step())
        {
            journal[read.Long(0)] = (read.Text(1)!, read.Text(2)!);
        }

        return journal;
    }

    private static void Check(
        IReadOnlyList<Migration> migrations, Dictionary<long, (string Name, string Hash)> applied, SqliteConnection connection, string path)
    {
        foreach (var (number, (name, hash)) in applied)
        {
            var known = migrations.FirstOrDefault(migration => migration.Number == number)
                ?? throw new StorageException(
                    $"{path} was written by a newer GroupBot ({ProgramVersion.Compare(connection)}): it has {name}, which this one lacks. "
                    + "Install that version, or restore a backup made by this one.");
            if (known.Hash != hash)
            {
                throw new StorageException(
                    $"{path} was made by another build of GroupBot ({ProgramVersion.Compare(connection)}), whose tables are not this one's. "
                    + "Run the build that made it, or restore a backup made by this one.");
            }
        }
    }

    private static void CopyBefore(SqliteConnection connection, long version)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{connection.DataSource}.before-{version + 1:0000}");
        File.Delete(copy);
        using var command = connection.CreateCommand();
        command.CommandText = "vacuum into @Copy";
        command.Parameters.AddWithValue("@Copy", copy);
        command.ExecuteNonQuery();
    }

    private void Apply(SqliteConnection connection, Migration migration)
    {
        Database.Run(connection, "begin immediate");
        try
        {
            Database.Run(connection, migration.Sql);
            using (var journal = new Statement(connection,
                "insert into schema_migrations (number, name, sha256, applied_at) values (?, ?, ?, ?)"))
            {
                journal.Bind(1, migration.Number).Bind(2, migration.Name).Bind(3, migration.Hash)
                    .Bind(4, clock.GetUtcNow().ToUnixTimeMilliseconds()).Execute();
            }

            Database.Run(connection, "commit");
        }
        catch
        {
            // A full disk has rolled back by itself; what it says must not be hidden by what the rollback would say.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                Database.Run(connection, "rollback");
            }

            throw;
        }
    }
}
