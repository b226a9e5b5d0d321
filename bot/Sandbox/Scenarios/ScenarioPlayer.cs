using System.Globalization;
using GroupBot.Sandbox.Control;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>What became of one line.</summary>
/// <param name="Line">The first is 1.</param>
/// <param name="Source">As written.</param>
/// <param name="IsPassed">Done, or as it should be.</param>
/// <param name="Expected">What should have been; null where it was so.</param>
/// <param name="Came">What was instead.</param>
public sealed record StepReport(int Line, string Source, bool IsPassed, Said? Expected = null, Said? Came = null);

/// <summary>Plays a scenario line by line; after a line that failed the next ones are played all the same.</summary>
/// <param name="world">Where.</param>
/// <param name="time">Real time: how long the bot takes is measured by it, whatever the sandbox's clock does.</param>
public sealed class ScenarioPlayer(SandboxWorld world, TimeProvider time)
{
    /// <summary>Silence is believed when the bot has taken all there was and then said nothing for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    /// <summary>The bot's taking of updates tells nobody, so it is looked at this often.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    /// <summary>People who neither play in the file nor live in the world.</summary>
    public IReadOnlyList<ScenarioProblem> Strangers(Scenario scenario) => CastCheck.Run(world, scenario);

    /// <summary>Plays every line; each is reported when it is done.</summary>
    /// <exception cref="InvalidOperationException">There is no demo group, no bot has called where any may, or the start is behind the clock.</exception>
    public async Task<IReadOnlyList<StepReport>> PlayAsync(Scenario scenario, Action<StepReport>? report, CancellationToken ct)
    {
        using var heard = new Heard(world);
        using var watch = new ChangeWatch(world, time);
        var group = world.Group ?? throw new DeedException("没有可以演的群。", "There is no demo group to play in.");
        if (world.Options.AnyToken && !world.UsualBot.HasCalled)
        {
            // A bot that nobody runs would pass every line about silence.
            throw new DeedException("还没有机器人连上来。", "No bot has called yet.");
        }

        var stage = new Stage(world, group, heard, watch);
        lock (world.Gate)
        {
            stage.Cast(scenario.Cast);
            stage.Fill(scenario.Size, scenario.Language);
        }

        if (scenario.Start is { } start)
        {
            await MoveAsync(start, scenario, ct);
        }

        var begin = world.Clock.GetUtcNow();
        var reports = new List<StepReport>();
        var wasLook = false;
        foreach (var step in scenario.Steps)
        {
            // Answers to several deeds in a row are awaited together, so only a deed after a look begins anew.
            if (wasLook && step.Phrase?.Do is not null)
            {
                heard.Forget();
                stage.Press = null;
            }

            reports.Add(await RunAsync(stage, scenario, step, begin, ct));
            report?.Invoke(reports[^1]);
            wasLook = step.Phrase is { Do: null, IsWait: false } || (wasLook && step.Phrase is null or { IsWait: true });
        }

        return reports;
    }

    private async Task<StepReport> RunAsync(Stage stage, Scenario scenario, ScenarioStep step, DateTimeOffset begin, CancellationToken ct)
    {
        try
        {
            if (step.When is { } when)
            {
                await MoveAsync(when.At(world.Clock.GetUtcNow(), begin, scenario.Zone), scenario, ct);
            }

            var limit = step.Found?.At("time") is { } written && step.Phrase?.Do is null ? Spans.Read(written)!.Value : (TimeSpan?)null;
            return step.Phrase switch
            {
                null or { IsWait: true } => new StepReport(step.Line, step.Source, true),
                { Keep: { } keep } => await KeepAsync(stage, scenario, step, keep, limit ?? Quiet, ct),
                { Expect: { } expect } => await ExpectAsync(stage, step, expect, limit ?? scenario.Patience, ct),
                _ => await DoAsync(stage, step, scenario.Patience, ct),
            };
        }
        catch (InvalidOperationException exception)
        {
            var why = exception is DeedException deed ? deed.Why : new Said($"做不到（{exception.Message}）", exception.Message);
            return Failed(step, new Said("这一步能做", "this can be done"), why);
        }
    }

    private static async Task<StepReport> DoAsync(Stage stage, ScenarioStep step, TimeSpan limit, CancellationToken ct)
    {
        Said? missing = null;
        var isDone = await stage.Watch.UntilAsync(
            () =>
            {
                try
                {
                    step.Phrase!.Do!(stage, step.Found!);
                    return true;
                }
                catch (NotThereYet exception)
                {
                    missing = exception.What;
                    return false;
                }
            },
            limit, ct);
        return isDone ? new StepReport(step.Line, step.Source, true) : Failed(step, new Said("这一步能做", "this can be done"), missing!);
    }

    private static async Task<StepReport> ExpectAsync(
        Stage stage, ScenarioStep step, Func<Stage, Found, Sight> expect, TimeSpan limit, CancellationToken ct)
    {
        var came = new Said("", "");
        var holds = await stage.Watch.UntilAsync(
            () =>
            {
                try
                {
                    var sight = expect(stage, step.Found!);
                    came = sight.Came;
                    return sight.Holds;
                }
                catch (NotThereYet exception)
                {
                    came = exception.What;
                    return false;
                }
            },
            limit, ct);
        return holds ? new StepReport(step.Line, step.Source, true) : Failed(step, Within(step, limit), came);
    }

    /// <summary>A line that names its time itself is not given another.</summary>
    private static Said Within(ScenarioStep step, TimeSpan limit)
    {
        var seconds = limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return step.Found?.At("time") is not null
            ? new Said(step.Source, step.Source)
            : new Said($"{seconds} 秒内：{step.Source}", $"within {seconds} s: {step.Source}");
    }

    private async Task<StepReport> KeepAsync(
        Stage stage, Scenario scenario, ScenarioStep step, Func<Stage, Found, Sight> keep, TimeSpan limit, CancellationToken ct)
    {
        var sight = new Sight(true, new Said("", ""));
        var isBroken = !await DrainAsync(scenario.Patience, ct);
        if (isBroken)
        {
            sight = new Sight(false, new Said("机器人没有来取消息", "the bot does not take its updates"));
        }
        else
        {
            isBroken = await stage.Watch.UntilAsync(() => !(sight = keep(stage, step.Found!)).Holds, limit, ct);
        }

        return isBroken ? Failed(step, new Said(step.Source, step.Source), sight.Came) : new StepReport(step.Line, step.Source, true);
    }

    private static StepReport Failed(ScenarioStep step, Said expected, Said came) =>
        new(step.Line, step.Source, false, expected, came);

    /// <summary>What the bot has not taken yet it takes at the old time, not at the new one.</summary>
    private async Task MoveAsync(DateTimeOffset to, Scenario scenario, CancellationToken ct)
    {
        await DrainAsync(scenario.Patience, ct);
        var by = to - world.Clock.GetUtcNow();
        if (by < TimeSpan.Zero)
        {
            throw new DeedException(
                $"时间只能往前走，现在是 {world.Clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC。",
                $"The clock only goes forward; it is {world.Clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC.");
        }

        await world.Clock.AdvanceAsync(by, ct);
        world.Feed.ClockMoved(ClockAct.Show(world));
    }

    /// <summary>False where the bot has not taken everything in time.</summary>
    private async Task<bool> DrainAsync(TimeSpan limit, CancellationToken ct)
    {
        for (var since = time.GetTimestamp(); Waiting() > 0; await Task.Delay(Glance, time, ct))
        {
            if (time.GetElapsedTime(since) > limit)
            {
                return false;
            }
        }

        return true;
    }

    private int Waiting()
    {
        lock (world.Gate)
        {
            return world.UsualBot.Queue.Count;
        }
    }
}
