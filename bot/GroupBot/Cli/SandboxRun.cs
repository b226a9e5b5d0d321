using System.Globalization;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Scenarios;
using GroupBot.Sandbox.Scenarios.Crowd;

namespace GroupBot.Cli;

/// <summary>A crowd's life that a bot hears of day by day, up to then.</summary>
internal sealed record Replay(CrowdOptions Crowd, DateTimeOffset Until);

/// <summary>What a started sandbox is for: to stand there for a bot, or to play something with one.</summary>
internal sealed class SandboxRun(Call call, SandboxServer sandbox, bool isServerOnly)
{
    /// <summary>Exit code of a check where some line failed.</summary>
    private const int Failed = 1;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    public async Task<int> RunAsync(ScenarioFile? play, bool check, Replay? replay, CancellationToken ct)
    {
        if (play?.IsCast(call, sandbox.World) is false)
        {
            return Call.Problem;
        }

        if (check)
        {
            return await CheckAsync(play!, replay, ct);
        }

        Announce();
        try
        {
            if (play is not null || replay is not null)
            {
                call.Out.WriteLine("Waiting for a bot to connect …");
                await ConnectedAsync(ct);
                await PlayAsync(play, replay, ct);
                call.Out.WriteLine("The sandbox stays open. Stop with Ctrl+C.");
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            call.Out.WriteLine("Stopping…");
        }
        catch (InvalidOperationException exception)
        {
            return call.Refuse(Why(exception, play));
        }

        return 0;
    }

    /// <summary>A check that was stopped has not passed.</summary>
    private async Task<int> CheckAsync(ScenarioFile play, Replay? replay, CancellationToken ct)
    {
        try
        {
            await using var bot = await CheckedBot.StartAsync(call, sandbox, ct);
            return bot is null ? Call.Problem : await PlayAsync(play, replay, ct) ? 0 : Failed;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return call.Refuse("The check was stopped before its end.");
        }
        catch (InvalidOperationException exception)
        {
            return call.Refuse(Why(exception, play));
        }
    }

    private static string Why(InvalidOperationException exception, ScenarioFile? play) =>
        exception is DeedException deed ? deed.Why.In(play?.Language ?? ReaderLanguage.English) : exception.Message;

    private async Task ConnectedAsync(CancellationToken ct)
    {
        while (!sandbox.World.IsBotConnected)
        {
            await Task.Delay(Glance, call.Clock, ct);
        }
    }

    /// <returns>True where every line passed and no call of the bot was refused, in the replay neither.</returns>
    private async Task<bool> PlayAsync(ScenarioFile? play, Replay? replay, CancellationToken ct)
    {
        var world = sandbox.World;
        var refused = new RefusedCalls(world);
        if (replay is not null)
        {
            await ConnectedAsync(ct);
            var events = await new CrowdReplay(world, call.Clock).RunAsync(
                world.Group!, replay.Crowd, replay.Until,
                day => call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Day {day + 1} of {replay.Crowd.Days} …")), ct);
            call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The bot has heard of {events} events."));
        }

        if (play is null)
        {
            return true;
        }

        return await new ScenarioPlay(world, call.Clock, call.Out).RunAsync(play, refused, ct);
    }

    private void Announce()
    {
        if (isServerOnly)
        {
            call.Out.WriteLine($"Sandbox: the Bot API is at {sandbox.Address}bot<token>/<method>, for any well-formed token; "
                + $"the page is at {sandbox.Address}. Stop with Ctrl+C.");
            return;
        }

        call.Out.WriteLine($"Sandbox: open {sandbox.Address} and talk to @{sandbox.World.Bot.User.Username}. Stop with Ctrl+C.");
        if (sandbox.World.Group is { } group && sandbox.World.MessagesOf(group).Count is > 10 and var count)
        {
            call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} messages lie behind the group {group.Title}."));
        }

        call.Out.WriteLine("Start a bot for it, in another terminal, with:");
        call.Out.WriteLine(
            $"  Telegram__BaseUrl={sandbox.Address} Telegram__Token={sandbox.BotToken} Owners={sandbox.World.Owner?.Id} "
            + $"{ProgramName.Current} run");
        call.Out.WriteLine("With Clock__From=sandbox before it, that bot follows the clock of the page.");
    }
}
