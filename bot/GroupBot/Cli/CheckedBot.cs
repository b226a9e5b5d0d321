using System.Globalization;
using GroupBot.Sandbox;
using GroupBot.Storage;
using Microsoft.Extensions.Logging.Console;

namespace GroupBot.Cli;

/// <summary>This program's own bot beside a sandbox in the same process and by the same clock, with a file that is thrown away.</summary>
internal sealed class CheckedBot : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    private readonly PassingFolder _folder;

    private readonly TaskCompletionSource _isUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Task<int> _run;

    private CheckedBot(Call call, SandboxServer sandbox)
    {
        _folder = PassingFolder.Make("groupbot-check-");
        var builder = call.Configure();
        // Whatever real bot is configured here, this one knows the sandbox alone.
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = sandbox.BotToken,
            ["Telegram:BaseUrl"] = sandbox.Address.ToString(),
            ["Telegram:Webhook:Url"] = "",
            ["Backups:Keep"] = "0",
            ["Storage:Path"] = Path.Combine(_folder.Path, "check.db"),
            ["Owners"] = sandbox.World.Owner?.Id.ToString(CultureInfo.InvariantCulture) ?? "",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        _run = Problems.Of(builder.Configuration) is { Count: > 0 } problems
            ? Task.FromResult(call.Refuse([.. problems]))
            : RunCommand.HostAsync(call, builder, sandbox.World.Clock, (_, _) => _isUp.TrySetResult(), _stopping.Token);
    }

    /// <returns>Null where it could not start, which it has said.</returns>
    public static async Task<CheckedBot?> StartAsync(Call call, SandboxServer sandbox, CancellationToken ct)
    {
        var bot = new CheckedBot(call, sandbox);
        try
        {
            if (await Task.WhenAny(bot._run, bot._isUp.Task).WaitAsync(ct) == bot._isUp.Task)
            {
                return bot;
            }
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }

        await bot.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        try
        {
            await _run;
        }
        catch (OperationCanceledException)
        {
            // Stopped before it was up.
        }

        _stopping.Dispose();
        _folder.Dispose();
    }
}
