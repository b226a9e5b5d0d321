using System.CommandLine;
using GroupBot.Storage;
using GroupBot.Storage.Postgres;
using GroupBot.Storage.Sqlite;

namespace GroupBot.Cli;

/// <summary><c>groupbot restore FILE</c>: puts a backup in the place of the database, which is kept.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Source = new("FILE") { Description = "What the command backup wrote." };

    public static Command Make(Binder bind)
    {
        var command = new Command("restore", "Puts a backup in the database's place; what it replaces is kept beside it.") { Source };
        bind(command, (call, _) => Task.FromResult(Run(call)));
        return command;
    }

    private static int Run(Call call)
    {
        if (call.OpenConfigured(out _) is not { } database)
        {
            return Call.Problem;
        }

        if (database is PostgresDatabase server)
        {
            return call.Refuse(server.RestoreHint);
        }

        var source = Path.GetFullPath(call.Value(Source)!);
        if (!File.Exists(source))
        {
            return call.Refuse($"There is no {source}.");
        }

        // Looked at first: what is refused must not leave a folder behind.
        var pending = SqliteBackups.Check(source);
        using var owned = OwnerLock.Take(database.Path);
        var kept = SqliteBackups.Replace(database.Path, source, call.Clock.GetUtcNow());
        call.Out.WriteLine($"{database.Path} is now what {source} holds."
            + (pending > 0 ? " It is an older version's: the next start brings it up to date." : ""));
        call.Out.WriteLine(kept is null
            ? "There was no database before."
            : $"What it replaced is kept as {kept}. Delete it once all is well: it holds people's data.");
        return 0;
    }
}
