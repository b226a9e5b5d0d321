using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GroupBot.Storage;

/// <summary>A table as it was read back from both stores.</summary>
/// <param name="Hash">Of all its rows in the order of their key: the first 16 digits of a SHA-256.</param>
internal sealed record CopiedTable(string Name, long Rows, string Hash, long CopiedRows, string CopiedHash)
{
    public bool IsSame => Rows == CopiedRows && Hash == CopiedHash;
}

/// <summary>The store that is copied into failed: how, says the inner exception.</summary>
internal sealed class TargetException(Exception inner) : Exception("The store that is copied into failed.", inner);

/// <summary>
/// Moves an installation: every row of every declared table into another store that is empty, then reads both back and
/// compares. The source is only read. The caller owns both.
/// </summary>
internal sealed class StoreCopy(IReadOnlyList<TableFacts> tables, TimeProvider clock)
{
    /// <summary>A table that stands in the target from before the first row until all was compared.</summary>
    private const string Marker = "unfinished_copy";

    private const int RowsAChunk = 2000;

    /// <summary>Nobody else moves the log into a target's file: it would hold the whole copy at the end.</summary>
    private const int RowsACheckpoint = 5 * RowsAChunk;

    /// <summary>Refuses what a copy that was broken off has left behind.</summary>
    /// <exception cref="StorageException">It has.</exception>
    public static void RefuseUnfinished(StoreConnection store, string name)
    {
        if (store.HasTable(Marker))
        {
            throw new StorageException(
                $"{name} holds an unfinished copy of another store, and must not be used. Delete it (the file with its -wal and -shm, or the database), and copy again.");
        }
    }

    /// <param name="from">Only read.</param>
    /// <param name="to">Must have no tables yet.</param>
    /// <param name="progress">Hears a table's name and how many of its rows are copied.</param>
    /// <returns>A line a table; where one differs, the target stays marked as unfinished.</returns>
    /// <exception cref="StorageException">The source is not this version's, or the target is not empty.</exception>
    /// <exception cref="TargetException">The target failed; what the source throws comes as it is.</exception>
    public IReadOnlyList<CopiedTable> Run(Database from, Database to, Action<string, long> progress, CancellationToken ct)
    {
        if (!from.Exists())
        {
            throw new StorageException($"There is nothing to copy at {from.Name}.");
        }

        using (var source = from.OpenLook())
        {
            if (Migrator.Pending(source, Migration.Embedded(), from.Name) > 0)
            {
                throw new StorageException($"{from.Name} is an older version's. Start the bot once, which brings it up to date, stop it, and copy again.");
            }
        }

        using var target = OfTarget(to.OpenWriter);
        OfTarget(() => Prepare(target, to.Name));
        using (var reader = from.OpenReader())
        {
            foreach (var table in tables)
            {
                Copy(reader, target, table, progress, ct);
            }
        }

        using var one = from.OpenReader();
        using var other = OfTarget(to.OpenReader);
        List<CopiedTable> compared = [];
        foreach (var table in tables)
        {
            var (rows, hash) = Read(one, table, ct);
            var (copied, copiedHash) = OfTarget(() => Read(other, table, ct));
            compared.Add(new CopiedTable(table.Name, rows, hash, copied, copiedHash));
        }

        if (compared.TrueForAll(table => table.IsSame))
        {
            OfTarget(() => target.Run($"drop table {Marker}"));
        }

        return compared;
    }

    private static void OfTarget(Action run) => OfTarget(() =>
    {
        run();
        return true;
    });

    private static T OfTarget<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (DbException exception)
        {
            throw new TargetException(exception);
        }
    }

    private void Prepare(StoreConnection target, string name)
    {
        RefuseUnfinished(target, name);
        if (target.Tables() is { Count: > 0 } there)
        {
            throw new StorageException($"{name} is not empty (it has a table {there[0]}). Copy into a new file or an empty database.");
        }

        target.Run(target.Render($"create table {Marker} (begun_at integer not null) strict"));
        new Migrator(Migration.Embedded(), clock) { IsForCopy = true }.Run(target);
        // What the scripts themselves wrote comes with the rows of the source.
        foreach (var table in tables.Reverse())
        {
            target.Run($"delete from {table.Name}");
        }
    }

    private static void Copy(DbConnection source, StoreConnection target, TableFacts table, Action<string, long> progress, CancellationToken ct)
    {
        var copied = 0L;
        foreach (var (columns, rows) in Pages(source, table))
        {
            ct.ThrowIfCancellationRequested();
            OfTarget(() =>
            {
                target.Begin();
                target.Insert(table.Name, columns, rows);
                target.Commit();
                if ((copied += rows.Count) % RowsACheckpoint == 0)
                {
                    target.Checkpoint();
                }
            });
            progress(table.Name, copied);
        }
    }

    private static (long Rows, string Hash) Read(DbConnection source, TableFacts table, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        foreach (var (_, rows) in Pages(source, table))
        {
            ct.ThrowIfCancellationRequested();
            count += rows.Count;
            foreach (var value in rows.SelectMany(row => row))
            {
                Add(hash, value);
            }
        }

        return (count, Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    /// <summary>A letter for the type, the length, and the bytes: no two rows are taken for one another.</summary>
    private static void Add(IncrementalHash hash, object? value)
    {
        var (type, bytes) = value switch
        {
            null => ('n', []),
            long number => ('i', BitConverter.GetBytes(number)),
            double number => ('r', BitConverter.GetBytes(number)),
            string text => ('t', Encoding.UTF8.GetBytes(text)),
            byte[] blob => ('b', blob),
            _ => throw new InvalidOperationException($"A column holds {value.GetType()}."),
        };
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }

    /// <summary>All rows in the order of their key, some at a time, so that no read lasts.</summary>
    private static IEnumerable<(IReadOnlyList<string> Columns, List<object?[]> Rows)> Pages(DbConnection source, TableFacts table)
    {
        var key = string.Join(", ", table.Key);
        var marks = string.Join(", ", table.Key.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"@k{at}")));
        object?[]? last = null;
        while (true)
        {
            using var command = source.CreateCommand();
            command.CommandText =
                $"select * from {table.Name} {(last is null ? "" : $"where ({key}) > ({marks})")} order by {key} limit {RowsAChunk.ToString(CultureInfo.InvariantCulture)}";
            for (var at = 0; last is not null && at < last.Length; at++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"k{at}"), last[at]);
                command.Parameters.Add(parameter);
            }

            var rows = new List<object?[]>();
            string[] columns;
            using (var reader = command.ExecuteReader())
            {
                columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
                while (reader.Read())
                {
                    rows.Add([.. Enumerable.Range(0, columns.Length).Select(at => Value(reader, at))]);
                }
            }

            if (rows.Count > 0)
            {
                yield return (columns, rows);
            }

            if (rows.Count < RowsAChunk)
            {
                yield break;
            }

            last = [.. table.Key.Select(column => rows[^1][Array.IndexOf(columns, column)])];
        }
    }

    private static object? Value(DbDataReader row, int column) => row.GetValue(column) switch
    {
        DBNull => null,
        // An old file may hold what is cleaned since.
        string text => StoreText.Clean(text),
        var value => value,
    };
}
