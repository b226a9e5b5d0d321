using System.Diagnostics;
using System.Globalization;
using Dapper;
using GroupBot.Features;
using GroupBot.Storage;
using Npgsql;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace GroupBot.Tests.Support;

/// <summary>
/// A PostgreSQL server in a folder of its own, for a run of the tests that is told to use one
/// (<c>GROUPBOT_TEST_STORE=postgres</c>). It goes with the run, also where the run is killed: its keeper reads from this
/// process and ends the server when there is nothing to read any more.
/// </summary>
internal static class TestServer
{
    private const string Keeper = """
        trap '' INT TERM HUP
        dir=$1 bin=$2 as=
        if [ "$(id -u)" = 0 ]; then
          user=nobody; id postgres >/dev/null 2>&1 && user=postgres
          as="setpriv --reuid=$(id -u $user) --regid=$(id -g $user) --clear-groups"
          chown "$user" "$dir"
        fi
        cd "$dir"
        $as "$bin/initdb" -D "$dir/data" -U groupbot --auth=trust -E UTF8 --locale=C --no-sync >"$dir/log" 2>&1
        start() {
          $as "$bin/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c fsync=off -c full_page_writes=off \
            -c max_connections=200 -c shared_buffers=64MB -c autovacuum=off -c max_wal_size=4GB >>"$dir/log" 2>&1 </dev/null &
          server=$!
          until "$bin/pg_isready" -q -h "$dir" || ! kill -0 "$server" 2>/dev/null; do sleep 0.1; done
          tail -n 20 "$dir/log" | tr '\n' ' '; echo
        }
        start
        while read -r seconds; do
          kill -QUIT "$server"
          wait "$server"
          sleep "$seconds"
          : >"$dir/log"
          start
        done
        kill -INT "$server" 2>/dev/null
        wait "$server"
        rm -rf "$dir"
        """;

    private const string IsUp = "ready to accept connections";

    private static readonly Lazy<string> Started = new(Start);
    private static readonly System.Collections.Concurrent.ConcurrentBag<string> Free = [];
    private static readonly Lazy<IReadOnlyList<string>> Tables = new(() =>
        [.. FeatureList.Register().Tables.Select(table => table.Name).Order(StringComparer.Ordinal)]);

    private static Process? _keeper;
    private static int _last;

    /// <summary>True where this run of the tests is one on PostgreSQL.</summary>
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("GROUPBOT_TEST_STORE") == "postgres";

    /// <summary>The newest there is; null where there is none that is new enough.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <summary>Makes a database, empty or as another is.</summary>
    /// <returns>Its connection string.</returns>
    public static string Make(string? template = null)
    {
        if (template is not null && Free.TryTake(out var used))
        {
            return used;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _last):D5}");
        Run($"create database {name}" + (template is null ? "" : $" template {NameOf(template)}"));
        return $"Host={Started.Value};Username=groupbot;Pooling=false;Database={name}";
    }

    /// <summary>
    /// Empties a database that was made as another is, for the next test: copying one costs ten times as much. One whose
    /// tables a test changed is dropped.
    /// </summary>
    public static void GiveBack(string connection)
    {
        using (var own = new NpgsqlConnection(connection))
        {
            own.Open();
            own.Execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            var tables = own.Query<string>("select tablename from pg_tables where schemaname = current_schema() order by tablename").AsList();
            if (tables.SequenceEqual(Tables.Value))
            {
                own.Execute($"truncate {string.Join(", ", tables.Where(table => table != "schema_migrations"))};"
                    + "insert into installation (key, value) values ('version', @This)", new { ProgramVersion.This });
                Free.Add(connection);
                return;
            }
        }

        Drop(connection);
    }

    /// <summary>Whoever is still connected is cut off.</summary>
    public static void Drop(string connection) => Run($"drop database if exists {NameOf(connection)} with (force)");

    /// <summary>Ends every session with a database: what a server does that is started again.</summary>
    public static void CutOff(string connection) => Run(
        $"select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '{NameOf(connection)}' and pid <> pg_backend_pid()");

    /// <summary>
    /// Stops the server as <c>pg_ctl restart -m immediate</c> does, without a word to anybody, and starts it again, which
    /// then recovers. For a test beside which no other runs.
    /// </summary>
    /// <param name="seconds">For which it is away.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task RestartAsync(double seconds, CancellationToken ct)
    {
        await _keeper!.StandardInput.WriteLineAsync(seconds.ToString(CultureInfo.InvariantCulture).AsMemory(), ct);
        await _keeper.StandardInput.FlushAsync(ct);
        Assert.That(await _keeper.StandardOutput.ReadLineAsync(ct), Does.Contain(IsUp));
    }

    /// <summary>Once, after all tests.</summary>
    public static void Stop()
    {
        _keeper?.StandardInput.Close();
        _keeper?.WaitForExit();
        _keeper?.Dispose();
    }

    private static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection($"Host={Started.Value};Username=groupbot;Database=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        command.ExecuteNonQuery();
    }

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("groupbot-postgres-").FullName;
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", Keeper, "keeper", folder, Programs ?? throw new InvalidOperationException("There is no PostgreSQL here.") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _keeper = Process.Start(start)!;
        var said = _keeper.StandardOutput.ReadLine() ?? "";
        return said.Contains(IsUp, StringComparison.Ordinal)
            ? folder
            : throw new InvalidOperationException($"PostgreSQL did not start: {said}");
    }

    private static string? FindPrograms() => new[] { Environment.GetEnvironmentVariable("GROUPBOT_POSTGRES") ?? "" }
        .Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(Version).Where(path => Version(path) >= 15).Select(path => Path.Combine(path, "bin"))
            : [])
        .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")));

    private static int Version(string path) => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>What is true of one store alone is left out of a run on the other.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal abstract class OfStoreAttribute(bool isPostgres, string name) : NUnitAttribute, IApplyToTest
{
    public void ApplyToTest(Test test)
    {
        if (TestServer.IsWanted != isPostgres && test.RunState is RunState.Runnable)
        {
            test.RunState = RunState.Ignored;
            test.Properties.Set(PropertyNames.SkipReason, $"of {name} alone");
        }
    }
}

/// <summary>Of SQLite alone: its file, its codes, its plans.</summary>
internal sealed class SqliteOnlyAttribute() : OfStoreAttribute(isPostgres: false, "SQLite");

/// <summary>Of PostgreSQL alone.</summary>
internal sealed class PostgresOnlyAttribute() : OfStoreAttribute(isPostgres: true, "PostgreSQL");
