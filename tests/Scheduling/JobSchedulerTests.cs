using System.Collections.Concurrent;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Scheduling;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Wire;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Scheduling;

/// <summary>The clock begins at noon UTC on 2 March 2026.</summary>
internal sealed class JobSchedulerTests
{
    private static readonly Person Ann = A.Person("Ann");
    private readonly ConcurrentQueue<JobDue> _ran = [];
    private readonly ReceivingHealth _poll = new(new TurnMetrics(), TimeProvider.System);
    private TurnKit _kit = null!;
    private TurnLoop _loop = null!;
    private JobScheduler _scheduler = null!;

    [TearDown]
    public async Task StopAsync()
    {
        await _scheduler.StopAsync(CancellationToken.None);
        await _loop.StopAsync(CancellationToken.None);
        _scheduler.Dispose();
        _loop.Dispose();
        _kit.Dispose();
    }

    [Test]
    public async Task Job_OfTheInstallation_RunsAtEachOfItsTimesOnce()
    {
        await StartAsync(new JobSpec("hourly", "0 17 * * * ?", Run));
        await CatchUpAsync();
        _ran.Clear();

        await AdvanceToAsync(new(2026, 3, 2, 12, 17, 1, TimeSpan.Zero), 1);
        await AdvanceToAsync(new(2026, 3, 2, 13, 17, 1, TimeSpan.Zero), 2);

        Assert.That(_ran.Select(due => DateTimeOffset.FromUnixTimeMilliseconds(due.Slot).Hour), Is.EqualTo(new[] { 12, 13 }));
    }

    [Test]
    public async Task Job_OfAGroup_RunsInTheGroupsOwnZone()
    {
        await StartAsync(new JobSpec("daily", "0 10 21 * * ?", Run, IsPerGroup: true), "Asia/Shanghai");
        await CatchUpAsync();

        await AdvanceToAsync(new(2026, 3, 2, 13, 9, 50, TimeSpan.Zero), 0);
        await AdvanceToAsync(new(2026, 3, 2, 13, 10, 1, TimeSpan.Zero), 1);

        Assert.That(_ran.Single(), Is.EqualTo(new JobDue("Test.daily", _kit.Group().No, SlotOf(2))));
    }

    [Test]
    public async Task Start_WhenSlotsWereMissed_HandlesTheLastOfThemOnce()
    {
        await StartAsync(new JobSpec("hourly", "0 17 * * * ?", Run), "UTC", TimeSpan.FromHours(5));
        await CatchUpAsync();
        await Until.TrueAsync(() => !_ran.IsEmpty);

        Assert.That(_ran.Select(due => DateTimeOffset.FromUnixTimeMilliseconds(due.Slot)),
            Is.EqualTo(new[] { new DateTimeOffset(2026, 3, 2, 16, 17, 0, TimeSpan.Zero) }));
    }

    [Test]
    public async Task Start_WhileABacklogWaits_RunsNothing()
    {
        await StartAsync(new JobSpec("hourly", "0 17 * * * ?", Run), "UTC", TimeSpan.FromHours(5));

        _kit.Advance(TimeSpan.FromHours(2));

        Assert.That(_scheduler.Refreshes, Is.Zero);
        Assert.That(_ran, Is.Empty);
    }

    [Test]
    public async Task Job_WhenTheGroupsZoneChanged_FollowsIt()
    {
        await StartAsync(new JobSpec("daily", "0 10 21 * * ?", Run, IsPerGroup: true), "Asia/Shanghai");
        await CatchUpAsync();
        await AdvanceToAsync(new(2026, 3, 2, 13, 10, 1, TimeSpan.Zero), 1);

        // From the group's next day on; in Tokyo it is 21:10 an hour earlier.
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, GroupBasics.Zone, "Asia/Tokyo", turn.Now));
        await AdvanceToAsync(new(2026, 3, 3, 12, 10, 1, TimeSpan.Zero), 2);

        Assert.That(_ran.Last().Slot, Is.EqualTo(SlotOf(3)));
        await AdvanceToAsync(new(2026, 3, 3, 13, 30, 0, TimeSpan.Zero), 2);
    }

    /// <summary>The slot of a day in March.</summary>
    private static long SlotOf(int day) => new DateTimeOffset(2026, 3, day, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private void Run(Turn turn, JobDue due) => _ran.Enqueue(due);

    /// <param name="later">How long the file lay before this start.</param>
    private async Task StartAsync(JobSpec job, string zone = "UTC", TimeSpan later = default)
    {
        _kit = TurnKit.With(registry => registry.Job(job));
        _kit.Run(A.Message("hello").From(Ann));
        _kit.InTurn(turn => turn.Groups.Change(_kit.Group() with
        {
            Rule = new GroupBot.Core.Time.DayRule(TimeZoneInfo.FindSystemTimeZoneById(zone), 4),
        }));
        _kit.Advance(later);
        _loop = new TurnLoop(
            _kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, _kit.Clock, new StoreEnd(new FakeLifetime()), NullLogger<TurnLoop>.Instance);
        _scheduler = new JobScheduler(
            _kit.Features, _kit.File.Database, _loop, _poll, _kit.Clock, NullLogger<JobScheduler>.Instance);
        await _loop.StartAsync(CancellationToken.None);
        await _scheduler.StartAsync(CancellationToken.None);
    }

    private async Task CatchUpAsync()
    {
        var timers = _kit.Clock.Timers;
        _poll.TookAll();
        await Until.TrueAsync(() => _kit.Clock.Timers > timers);
        _kit.Advance(JobScheduler.QuietStart);
        await Until.TrueAsync(() => _scheduler.Refreshes > 0);
    }

    /// <summary>Moves the clock in steps, since Quartz looks ahead by itself, until so many jobs have run in all.</summary>
    private async Task AdvanceToAsync(DateTimeOffset instant, int ran)
    {
        while (_kit.Now < instant)
        {
            var left = instant - _kit.Now;
            _kit.Advance(left < TimeSpan.FromMinutes(5) ? left : TimeSpan.FromMinutes(5));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }

        await Until.TrueAsync(() => _ran.Count >= ran);
        Assert.That(_ran, Has.Count.EqualTo(ran));
    }
}
