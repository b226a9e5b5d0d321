using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>A group's life day by day: the clock is moved, and the bot hears of everything at its time.</summary>
/// <param name="world">Where; a bot must be connected.</param>
/// <param name="time">Real time, by which the bot is waited for.</param>
public sealed class CrowdReplay(SandboxWorld world, TimeProvider time)
{
    /// <summary>The bot must have taken all that is older than this before the clock moves on.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60), Glance = TimeSpan.FromMilliseconds(5);

    /// <summary>Plays from the clock's own day on; ends when the plan ends or the clock shows <paramref name="until"/>.</summary>
    /// <returns>How many events were played.</returns>
    /// <exception cref="InvalidOperationException">The options are out of bounds, no bot is connected, or it stopped taking updates.</exception>
    public async Task<int> RunAsync(SandboxChat group, CrowdOptions options, DateTimeOffset? until, Action<int>? dayBegins, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Fault is { } fault)
        {
            throw new DeedException(fault.Chinese, fault.English);
        }

        CrowdStage stage;
        lock (world.Gate)
        {
            if (!world.IsBotConnected)
            {
                throw new DeedException("没有连上的机器人来听。", "No bot is connected that could hear of it.");
            }

            stage = new CrowdStage(world, group, CrowdPlanner.Make(options));
        }

        var midnight = CrowdHistory.Midnight(world.Clock.GetUtcNow(), options);
        var end = until ?? midnight + TimeSpan.FromDays(options.Days);
        var (played, day, drained) = (0, -1, world.Clock.GetUtcNow());
        foreach (var what in stage.Plan.Events.TakeWhile(e => midnight + e.At <= end))
        {
            var at = midnight + what.At;
            if (at - drained > Lag)
            {
                await DrainAsync(ct);
                drained = at;
            }

            if ((int)what.At.TotalDays > day)
            {
                dayBegins?.Invoke(day = (int)what.At.TotalDays);
            }

            await MoveAsync(at, ct);
            lock (world.Gate)
            {
                stage.Play(what);
            }

            played++;
        }

        await DrainAsync(ct);
        await MoveAsync(end, ct);
        world.Feed.ClockMoved(Control.ClockAct.Show(world));
        return played;
    }

    /// <summary>A short way at once, so that a busy hour does not wait for the breath between steps.</summary>
    private async Task MoveAsync(DateTimeOffset to, CancellationToken ct)
    {
        var by = to - world.Clock.GetUtcNow();
        if (by > TimeSpan.FromMinutes(5))
        {
            await world.Clock.AdvanceAsync(by, ct);
        }
        else if (by > TimeSpan.Zero)
        {
            world.Clock.Advance(by);
        }
    }

    private async Task DrainAsync(CancellationToken ct)
    {
        for (var since = time.GetTimestamp(); Waiting() > 0; await Task.Delay(Glance, time, ct))
        {
            if (time.GetElapsedTime(since) > Longest)
            {
                throw new DeedException("机器人不再来取消息了。", "The bot does not take its updates any more.");
            }
        }
    }

    private int Waiting()
    {
        lock (world.Gate)
        {
            return world.UsualBot.Queue.Count;
        }
    }
}
