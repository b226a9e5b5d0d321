using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

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
/// <param name="note">Hears why no copy is made, where the store makes none.</param>
internal sealed class Migrator(IReadOnlyList<Migration> migrations, TimeProvider clock, Action<string>? note = null)
{
    /// <summary>True where the tables are made for rows that are copied into them.</summary>
    public bool IsForCopy { get; init; }

    /// <exception cref="StorageException">The file is newer than the program, was made by other scripts, or is half a copy.</exception>
    public void Run(StoreConnection connection)
    {
        if (!IsForCopy)
        {
            StoreCopy.RefuseUnfinished(connection, connection.Name);
        }

        Bring(connection);
        ProgramVersion.Write(connection);
    }

    private void Bring(StoreConnection connection)
    {
        connection.Run(connection.Render("""
            create table if not exists schema_migrations (
              number integer not null primary key,
              name text not null,
              sha256 text not null,
              applied_at integer not null
            ) strict
            """));
        var applied = Journal(connection);
        Check(migrations, applied, connection, connection.Name);
        var pending = migrations.Where(migration => !applied.ContainsKey(migration.Number)).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        if (applied.Count > 0)
        {
            if (connection.CopyBefore(applied.Keys.Max() + 1) is { } reason)
            {
                note?.Invoke(reason);
            }
        }

        foreach (var migration in pending)
        {
            Apply(connection, migration);
        }
    }

    /// <summary>How many scripts a file lacks. Nothing is written.</summary>
    /// <param name="name">The file as whoever asks knows it; it may be a copy that is looked into.</param>
    /// <exception cref="StorageException">The file is newer than the program, was made by other scripts, or is not ours.</exception>
    public static int Pending(StoreConnection connection, IReadOnlyList<Migration> migrations, string name)
    {
        StoreCopy.RefuseUnfinished(connection, name);
        if (!connection.HasTable("schema_migrations"))
        {
            throw new StorageException($"{name} is not a GroupBot database.");
        }

        var applied = Journal(connection);
        Check(migrations, applied, connection, name);
        return migrations.Count(migration => !applied.ContainsKey(migration.Number));
    }

    private static Dictionary<long, (string Name, string Hash)> Journal(StoreConnection connection)
    {
        var journal = new Dictionary<long, (string, string)>();
        using var read = connection.Prepare("select number, name, sha256 from schema_migrations order by number");
        while (read.Step())
        {
            journal[read.Long(0)] = (read.Text(1)!, read.Text(2)!);
        }

        return journal;
    }

    private static void Check(
        IReadOnlyList<Migration> migrations, Dictionary<long, (string Name, string Hash)> applied, StoreConnection connection, string path)
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

    private void Apply(StoreConnection connection, Migration migration)
    {
        connection.Begin();
        try
        {
            connection.Run(connection.Render(migration.Sql));
            using (var journal = connection.Prepare(
                "insert into schema_migrations (number, name, sha256, applied_at) values (?, ?, ?, ?)"))
            {
                journal.Bind(1, migration.Number).Bind(2, migration.Name).Bind(3, migration.Hash)
                    .Bind(4, clock.GetUtcNow().ToUnixTimeMilliseconds()).Execute();
            }

            connection.Commit();
        }
        catch
        {
            connection.Rollback();
            throw;
        }
    }
}
