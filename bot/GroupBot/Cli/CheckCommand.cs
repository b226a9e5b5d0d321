using System.CommandLine;
using System.Text;
using GroupBot.Pictures;
using GroupBot.Storage;
using GroupBot.Storage.Postgres;
using GroupBot.Storage.Sqlite;
using GroupBot.Wire;

namespace GroupBot.Cli;

/// <summary><c>groupbot check</c>: everything that can be found out without starting the bot.</summary>
internal static class CheckCommand
{
    public static Command Make(Binder bind)
    {
        var command = new Command("check", "Checks configuration, token, database, rights in groups and the system; names every problem.");
        bind(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var configuration = call.Configure().Configuration;
        var problems = new List<string>();
        var wrong = Problems.Of(configuration);
        problems.AddRange(wrong);
        if (wrong.Count == 0)
        {
            call.Out.WriteLine("Configuration: ok.");
        }

        var telegram = new TelegramOptions();
        configuration.GetSection(TelegramOptions.Section).Bind(telegram);
        await CheckTokenAsync(call, telegram, problems, ct);
        var storage = Configured.Storage(configuration);
        if (!new StorageOptionsValidator().Validate(null, storage).Failed)
        {
            CheckDatabase(call, configuration, Database.Of(storage), problems);
        }

        CheckSystem(call, problems);
        if (problems.Count > 0)
        {
            return call.Refuse([.. problems]);
        }

        call.Out.WriteLine("No problems found.");
        return 0;
    }

    private static async Task CheckTokenAsync(Call call, TelegramOptions telegram, List<string> problems, CancellationToken ct)
    {
        if (new TelegramOptionsValidator().Validate(null, telegram).Failed)
        {
            return;
        }

        if (telegram.Token.Length == 0)
        {
            call.Out.WriteLine($"Token: none is set; \"{ProgramName.Current} run\" plays in a sandbox of its own, with a file of its own.");
            return;
        }

        var (bot, problem) = await TokenCheck.RunAsync(telegram, ct);
        if (problem is not null)
        {
            problems.Add(problem);
            return;
        }

        call.Out.WriteLine($"Token: ok, it is @{bot}'s.");
    }

    private static void CheckDatabase(Call call, IConfiguration configuration, Database database, List<string> problems)
    {
        try
        {
            if (database is PostgresDatabase server)
            {
                CheckServer(call, server, problems);
                return;
            }

            if (!File.Exists(database.Path))
            {
                call.Out.WriteLine($"Database: {database.Path} does not exist yet. That is no problem: the first start with a token makes it."
                    + (Configured.HasNoToken(configuration) ? $" {Configured.SandboxFileHint}" : ""));
                return;
            }

            using (new FileStream(database.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            {
            }

            var pending = SqliteBackups.Check(database.Path, quick: true);
            call.Out.WriteLine($"Database: {database.Path} is whole"
                + (pending == 0 ? "." : $"; the next start copies it and brings it up to date ({pending} scripts)."));
            if (pending == 0)
            {
                RightsCheck.Run(call, database, problems);
            }
        }
        catch (StorageException exception)
        {
            problems.Add(exception.Message);
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            problems.Add(StorageFailure.Explain(exception, database.Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{database.Path} cannot be written to ({exception.Message}). Give the user who runs the bot the right to.");
        }
    }

    private static void CheckServer(Call call, PostgresDatabase server, List<string> problems)
    {
        var (version, pending) = server.Check();
        call.Out.WriteLine($"Database: {server.Name} answers, PostgreSQL {version}" + pending switch
        {
            null => "; it is empty yet: the first start with a token makes the tables.",
            0 => ".",
            _ => $"; the next start brings it up to date ({pending} scripts).",
        });
        if (pending == 0)
        {
            RightsCheck.Run(call, server, problems);
        }
    }

    private static void CheckSystem(Call call, List<string> problems)
    {
        // Without libicu folding does nothing; the runtime then refuses to start or is invariant.
        if ("①".Normalize(NormalizationForm.FormKC) == "1")
        {
            call.Out.WriteLine("libicu: ok.");
        }
        else
        {
            problems.Add("libicu is not in use; Chinese text cannot be folded. On Debian or Ubuntu: apt-get install libicu-dev.");
        }

        call.Out.WriteLine(Pictures(PictureSetup.Find().WithFonts()));
    }

    /// <summary>Without them the bot does all the same, in words: no problem, but worth a line.</summary>
    internal static string Pictures(PictureSetup setup) => setup switch
    {
        { Converter: null } => $"Pictures: rsvg-convert is not installed; calendars and certificates come as text. On Debian or Ubuntu: {PictureSetup.Install}",
        { HasChinese: false } => $"Pictures: no font has Chinese; calendars and certificates come as text. On Debian or Ubuntu: {PictureSetup.Install}",
        { HasChinese: null } => $"Pictures: {setup.Converter}; which fonts there are cannot be told without fontconfig's fc-list.",
        _ => "Pictures: ok.",
    };
}
