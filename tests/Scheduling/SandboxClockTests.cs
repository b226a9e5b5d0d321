using System.Collections.Concurrent;
using GroupBot.Events;
using GroupBot.Sandbox.Time;
using GroupBot.Scheduling;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Wire;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Scheduling;

/// <summary>What is scheduled happens, in its order, when the clock of a sandbox is moved past it.</summary>
internal sealed class SandboxClockTests
{
    [Test]
    public async Task AdvanceAsync_ByADay_RunsWhatIsDueInItsOrder()
    {
        var ran = new ConcurrentQueue<(string Job, DateTimeOffset Slot)>();
        void Run(Turn turn, JobDue due) => ran.Enqueue((due.Job, DateTimeOffset.FromUnixTimeMilliseconds(due.Slot)));
        using var kit = TurnKit.With(registry =>
        {
            registry.Job(new JobSpec("evening", "0 30 21 * * ?", Run));
            registry.Job(new JobSpec("morning", "0 0 9 * * ?", Run));
        });
        using var clock = new SandboxClock(kit.Clock);
        var poll = new ReceivingHealth(kit.Metrics, clock);
        using var loop = new TurnLoop(kit.Runner, kit.WorkLine, kit.File.Database, kit.Metrics, clock, new StoreEnd(new FakeLifetime()), NullLogger<TurnLoop>.Instance);
        using var scheduler = new JobScheduler(kit.Features, kit.File.Database, loop, poll, clock, NullLogger<JobScheduler>.Instance);
        await loop.StartAsync(CancellationToken.None);
        await scheduler.StartAsync(CancellationToken.None);
        poll.TookAll();
        await AdvanceUntilAsync(() => scheduler.Refreshes > 0, TimeSpan.FromSeconds(10));

        // From noon of one day past noon of the next; the given clock stands still but for the breath between the steps.
        var move = clock.AdvanceAsync(TimeSpan.FromDays(1), CancellationToken.None);
        while (!move.IsCompleted)
        {
            kit.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }

        await Until.TrueAsync(() => ran.Count >= 2);
        await scheduler.StopAsync(CancellationToken.None);
        await loop.StopAsync(CancellationToken.None);

        // The slot of a daily job is its day.
        Assert.That(ran, Is.EqualTo(new[]
        {
            ("Test.evening", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)),
            ("Test.morning", new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero)),
        }));

        async Task AdvanceUntilAsync(Func<bool> isTrue, TimeSpan step)
        {
            for (var i = 0; i < 1000 && !isTrue(); i++)
            {
                clock.Advance(step);
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
            }
        }
    }
}
