using System.CommandLine;
using GroupBot.Sandbox;

namespace GroupBot.Cli;

/// <summary><c>groupbot sandbox</c>: the local Bot API server alone, for a bot in another process.</summary>
internal static class SandboxCommand
{
    private const int UsualPort = 8087;

    private static readonly Option<int> Port = new("--port")
    {
        Description = "TCP port on 127.0.0.1; 0 takes any free one.",
        DefaultValueFactory = _ => UsualPort,
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Refuse what the Bot API does not allow, where the real server would look away.",
    };

    private static readonly Option<bool> Limits = new("--limits")
    {
        Description = "Answer 429 where a bot sends faster than Telegram lets it: 30 a second, 1 a second in a chat, 20 a minute in a group.",
    };

    private static readonly Option<bool> ServerOnly = new("--server-only")
    {
        Description = "For bots of any kind: every well-formed token is a bot of the demo group, several at once.",
    };

    public static Command Make(Binder bind)
    {
        var command = new Command("sandbox", "Starts a local Bot API server with a chat page, to try a bot without Telegram.")
        {
            Port, Strict, Limits, ServerOnly,
        };
        bind(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var port = call.Value(Port);
        if (port is < 0 or > ushort.MaxValue)
        {
            return call.Refuse($"--port must be from 0 (any free one) to {ushort.MaxValue}; it is {port}.");
        }

        SandboxServer sandbox;
        try
        {
            sandbox = await SandboxServer.StartAsync(
                new SandboxOptions
                {
                    Port = port,
                    Strict = call.Value(Strict),
                    Limits = call.Value(Limits),
                    AnyToken = call.Value(ServerOnly),
                    OwnerAddsBot = true,
                },
                call.Clock,
                ct);
        }
        catch (IOException exception)
        {
            return call.Refuse($"{exception.Message} Give another one with --port, or 0 for any that is free.");
        }

        await using (sandbox)
        {
            Announce(call, sandbox);
            await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, ct).ContinueWith(
                static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            call.Out.WriteLine("Stopping…");
        }

        call.Out.WriteLine("Stopped.");
        return 0;
    }

    private static void Announce(Call call, SandboxServer sandbox)
    {
        if (call.Value(ServerOnly))
        {
            call.Out.WriteLine($"Sandbox: the Bot API is at {sandbox.Address}bot<token>/<method>, for any well-formed token; "
                + $"the page is at {sandbox.Address}. Stop with Ctrl+C.");
            return;
        }

        call.Out.WriteLine($"Sandbox: open {sandbox.Address} and talk to @{sandbox.World.Bot.User.Username}. Stop with Ctrl+C.");
        call.Out.WriteLine("Start a bot for it, in another terminal, with:");
        call.Out.WriteLine(
            $"  Telegram__BaseUrl={sandbox.Address} Telegram__Token={sandbox.BotToken} Owners={sandbox.World.Owner?.Id} groupbot run");
        call.Out.WriteLine("With Clock__From=sandbox before it, that bot follows the clock of the page.");
    }
}
