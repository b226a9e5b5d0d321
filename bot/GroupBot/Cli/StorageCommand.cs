using System.CommandLine;
using System.Globalization;
using GroupBot.Features;
using GroupBot.Storage;
using GroupBot.Storage.Postgres;

namespace GroupBot.Cli;

/// <summary><c>groupbot storage copy --to TARGET</c>: moves an installation to the other store, and back.</summary>
internal static class StorageCommand
{
    private const string File = "sqlite:";

    /// <summary>Of a long table, so many rows are copied between two lines.</summary>
    private const long RowsALine = 100_000;

    private static readonly Option<string> To = new("--to")
    {
        Description = "postgres://USER@HOST/DATABASE (its password in ~/.pgpass or PGPASSWORD), or sqlite:PATH; there must be nothing yet.",
        Required = true,
    };

    public static Command Make(Binder bind)
    {
        var copy = new Command("copy", "Copies every row into another store, with the bot stopped, and compares them row for row.") { To };
        bind(copy, (call, ct) => Task.FromResult(Run(call, ct)));
        return new Command("storage", "Where the rows are.") { copy };
    }

    private static int Run(Call call, CancellationToken ct)
    {
        if (call.OpenConfigured(out var builder) is not { } from)
        {
            return Call.Problem;
        }

        var options = Target(call.Value(To)!, Configured.Storage(builder.Configuration));
        if (new StorageOptionsValidator().Validate(null, options).Failures is { } failures)
        {
            return call.Refuse([.. failures.Select(failure => failure.Replace("Storage:Connection", "--to", StringComparison.Ordinal))]);
        }

        var to = Database.Of(options);
        if (from.IsSameAs(to))
        {
            return call.Refuse($"{to.Name} is where the bot's rows are already.");
        }

        using var owned = Ownership.Take(from);
        try
        {
            using var alsoOwned = Own(to, from);
            call.Out.WriteLine($"Copying {from.Name} to {to.Name} …");
            return Say(call, from, to, new StoreCopy(FeatureList.Register().Tables, call.Clock).Run(from, to, Progress, ct));
        }
        catch (TargetException exception)
        {
            return call.Refuse(
                Explain(exception.InnerException!, to),
                $"{from.Name} is as it was; {to.Name} may hold an unfinished copy: delete it before you copy again.");
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return call.Refuse($"Broken off. {from.Name} is as it was; {to.Name} holds an unfinished copy: delete it before you copy again.");
        }

        void Progress(string table, long rows)
        {
            if (rows % RowsALine == 0)
            {
                call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table}: {rows} rows …"));
            }
        }
    }

    /// <exception cref="StorageException">Another process owns it, or it refuses or cannot be reached.</exception>
    private static IDisposable? Own(Database to, Database from)
    {
        try
        {
            // Under one path there is one lock, which is ours by now.
            return to.Path == from.Path ? to.OwnStore() : Ownership.Take(to);
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            throw new StorageException(Explain(exception, to), exception);
        }
    }

    private static string Explain(Exception exception, Database to) =>
        StorageFailure.Explain(exception, to.Name).Replace("Storage:Connection", "--to", StringComparison.Ordinal);

    private static StorageOptions Target(string to, StorageOptions from) => to.StartsWith(File, StringComparison.Ordinal)
        ? new StorageOptions { Path = to[File.Length..], Durability = from.Durability }
        : new StorageOptions { Provider = StorageOptions.Postgres, Connection = to, Path = from.Path, Durability = from.Durability };

    private static int Say(Call call, Database from, Database to, IReadOnlyList<CopiedTable> tables)
    {
        var width = tables.Max(table => table.Name.Length);
        call.Out.WriteLine($"{"table".PadRight(width)}  {"rows",10}  {"copied",10}  of the rows there  of those here");
        foreach (var table in tables)
        {
            call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{table.Name.PadRight(width)}  {table.Rows,10}  {table.CopiedRows,10}  {table.Hash}   {table.CopiedHash}  {(table.IsSame ? "same" : "DIFFERENT")}"));
        }

        if (tables.Any(table => !table.IsSame))
        {
            return call.Refuse($"The copy differs. {from.Name} is as it was; {to.Name} stays marked as unfinished and is refused: delete it, and report this.");
        }

        call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"All {tables.Sum(table => table.Rows)} rows of {tables.Count} tables are the same in both."));
        call.Out.WriteLine(to is PostgresDatabase
            ? "Now set Storage:Provider to \"postgres\" and Storage:Connection to its address, and start the bot."
            : $"Now set Storage:Provider to \"sqlite\", Storage:Path to {to.Path} and Storage:Connection to nothing, and start the bot.");
        call.Out.WriteLine($"{from.Name} is as it was. Delete it once all is well: it holds people's data. Never run a bot on each.");
        return 0;
    }
}
