using System.CommandLine;
using System.CommandLine.Invocation;
using GroupBot.Cli.Scores;

namespace GroupBot.Cli;

/// <summary>The program's command line: one subcommand a file.</summary>
/// <param name="overrides">Configuration that goes before file and environment; tests give some.</param>
/// <param name="amend">Changes what the running bot is made of; tests alone give it.</param>
internal sealed class GroupBotCommand(
    TimeProvider clock, IReadOnlyDictionary<string, string?>? overrides = null, Action<IServiceCollection>? amend = null)
{
    /// <summary>Longer than a stop takes: the program ends by itself before it is ended.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(15);

    /// <returns>0 where all went well; 2 where something must be put right first; 3 where the store gave up.</returns>
    public async Task<int> InvokeAsync(string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        var root = Make();
        // Nothing said is a question what there is.
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = StopWithin };
        invocation.Output = output ?? invocation.Output;
        invocation.Error = error ?? invocation.Error;
        if (parsed.Action is ParseErrorAction)
        {
            await invocation.Error.WriteLineAsync(UsageError.Of(parsed));
            return Call.Problem;
        }

        return await parsed.InvokeAsync(invocation) is var code && parsed.Errors.Count > 0 ? Call.Problem : code;
    }

    private RootCommand Make() => new("GroupBot, a self-hosted bot for Telegram groups.")
    {
        RunCommand.Make(Bind),
        CheckCommand.Make(Bind),
        SandboxCommand.Make(Bind),
        BackupCommand.Make(Bind),
        RestoreCommand.Make(Bind),
        StorageCommand.Make(Bind),
        SettingsCommand.Make(Bind),
        ImportCommand.Make(Bind),
        DeadLettersCommand.Make(Bind),
        ScoresCommand.Make(Bind),
        RulesCommand.Make(Bind),
        AnalyzeCommand.Make(Bind),
    };

    private void Bind(Command command, Func<Call, CancellationToken, Task<int>> run) =>
        command.SetAction((parsed, ct) => new Call(parsed, clock, overrides, amend).RunAsync(run, ct));
}

/// <summary>Gives a command what it does.</summary>
internal delegate void Binder(Command command, Func<Call, CancellationToken, Task<int>> run);
