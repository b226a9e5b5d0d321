using System.CommandLine;
using System.Globalization;
using GroupBot.Storage.Postgres;
using GroupBot.Storage.Sqlite;

namespace GroupBot.Cli;

/// <summary><c>groupbot backup FILE</c>: a whole, checked copy, while the bot runs.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = "The file to write; it must not exist yet." };

    public static Command Make(Binder bind)
    {
        var command = new Command("backup", "Copies the database into one file, consistent and checked, while the bot runs.") { Target };
        bind(command, (call, ct) => Task.FromResult(Run(call, ct)));
        return command;
    }

    private static int Run(Call call, CancellationToken ct)
    {
        if (call.OpenConfigured(out var builder) is not { } database)
        {
            return Call.Problem;
        }

        if (database is PostgresDatabase server)
        {
            return call.Refuse(server.BackupHint);
        }

        var target = Path.GetFullPath(call.Value(Target)!);
        if (File.Exists(target) || Directory.Exists(target))
        {
            return call.Refuse($"{target} exists already; give another name.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            return call.Refuse($"There is no folder {Path.GetDirectoryName(target)}.");
        }

        if (!File.Exists(database.Path))
        {
            return call.Refuse(Configured.NoDatabase(builder.Configuration, database.Path));
        }

        var partial = target + ".partial";
        try
        {
            SqliteBackups.Copy(database.Path, partial, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // What runs it by a clock must not take this for a backup.
            return call.Refuse("Interrupted: there is no backup.");
        }

        File.Move(partial, target);
        call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{target}: {new FileInfo(target).Length / 1048576.0:0.0} MiB, checked. Settings in files and in the environment are not in it."));
        return 0;
    }
}
