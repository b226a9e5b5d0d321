using System.Data.Common;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Wire;
using Quartz;

namespace GroupBot.Scheduling;

/// <summary>
/// Says when jobs are due: Quartz holds one trigger a job and zone, filled from our rows, and each firing becomes an event
/// a group. That a slot is handled once is the turn's to see to.
/// </summary>
internal sealed partial class JobScheduler(
    FeatureRegistry features, Database database, TurnLoop loop, ReceivingHealth receiving, TimeProvider clock, ILogger<JobScheduler> logger)
    : BackgroundService
{
    /// <summary>How long after the backlog is taken in: the first minutes of a busy bot are for its members.</summary>
    public static readonly TimeSpan QuietStart = TimeSpan.FromSeconds(10);

    /// <summary>How soon a new group or a changed zone is taken up.</summary>
    public static readonly TimeSpan RefreshEvery = TimeSpan.FromMinutes(1);

    /// <summary>How late a job is after a leap of the clock, of a sandbox's or of the machine's: Quartz does not hear of it.</summary>
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(2);

    private readonly ScheduleRows _rows = new(database);
    private readonly Dictionary<TriggerKey, Timetable> _timetables = [];
    private readonly Lock _lock = new();
    private Dictionary<GroupNo, string> _zones = [];

    /// <summary>How often the rows were read; tests wait for it.</summary>
    public int Refreshes { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await receiving.CaughtUp.WaitAsync(stoppingToken);
            await Task.Delay(QuietStart, clock, stoppingToken);
            await using var services = Services();
            var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(stoppingToken);
            try
            {
                await TendAsync(scheduler, stoppingToken);
            }
            finally
            {
                await scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>A trigger fired.</summary>
    public void Due(TriggerKey key, DateTimeOffset at)
    {
        Timetable? timetable;
        lock (_lock)
        {
            timetable = _timetables.GetValueOrDefault(key);
        }

        if (timetable?.LastDue(at) is not { } due)
        {
            return;
        }

        try
        {
            foreach (var group in GroupsOf(timetable, _rows.Groups(due)))
            {
                Submit(timetable, group, due);
            }
        }
        catch (DbException exception)
        {
            LogFailed(exception.Message);
        }
    }

    /// <summary>Quartz lives in a container of its own, made only now: the start of the program does not wait for it.</summary>
    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(this);
        services.Configure<QuartzSchedulerOptions>(options => options.IdleWaitTime = LongestIdle);
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(clock);
            quartz.UseInMemoryStore(static _ => { });
            quartz.UseDefaultThreadPool(1);
        });
        return services.BuildServiceProvider();
    }

    private async Task TendAsync(IScheduler scheduler, CancellationToken ct)
    {
        foreach (var job in features.Jobs)
        {
            await scheduler.AddJob(
                JobBuilder.Create<DueJob>().WithIdentity(job.Name).StoreDurably().Build(), cancellationToken: ct);
        }

        using var timer = new PeriodicTimer(RefreshEvery, clock);
        await scheduler.Start(ct);
        do
        {
            try
            {
                await RefreshAsync(scheduler, ct);
            }
            catch (DbException exception)
            {
                // The turn meets the same trouble and says what to do; the rows are read again in a minute.
                LogFailed(exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    /// <summary>Brings the triggers up to the rows, and makes up for what a group missed.</summary>
    private async Task RefreshAsync(IScheduler scheduler, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var groups = _rows.Groups(now);
        var wanted = features.Jobs
            .SelectMany(job => (job.IsPerGroup ? groups.Select(group => group.ZoneId).Distinct() : [TimeZoneInfo.Utc.Id])
                .Select(zone => (Key: new TriggerKey(zone, job.Name), Job: job, Zone: zone)))
            .ToList();
        foreach (var key in _timetables.Keys.Except(wanted.Select(one => one.Key)).ToList())
        {
            await scheduler.UnscheduleJob(key, ct);
            Change(() => _timetables.Remove(key));
        }

        foreach (var (key, job, zone) in wanted.Where(one => !_timetables.ContainsKey(one.Key)))
        {
            var timetable = new Timetable(job, TimeZoneInfo.FindSystemTimeZoneById(zone));
            Change(() => _timetables.Add(key, timetable));
            await scheduler.ScheduleJob(
                TriggerBuilder.Create(clock).WithIdentity(key).ForJob(job.Name).StartAt(now)
                    .WithSchedule(CronScheduleBuilder.Create(timetable.Cron).InTimeZone(timetable.Zone)
                        .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                    .Build(),
                cancellationToken: ct);
        }

        MakeUp(groups, now);
        Refreshes++;
    }

    /// <summary>At most one slot a schedule: the last one, where nobody handled it.</summary>
    private void MakeUp(IReadOnlyList<ScheduledGroup> groups, DateTimeOffset now)
    {
        var isStart = Refreshes == 0;
        var changed = groups.Where(group => _zones.GetValueOrDefault(group.No) != group.ZoneId).ToList();
        _zones = groups.ToDictionary(group => group.No, group => group.ZoneId);
        if (!isStart && changed.Count == 0)
        {
            return;
        }

        var handled = _rows.LastSlots();
        var began = _rows.Began();
        foreach (var timetable in _timetables.Values.Where(one => isStart || one.Job.IsPerGroup))
        {
            if (timetable.LastDue(now) is not { } due)
            {
                continue;
            }

            foreach (var group in GroupsOf(timetable, changed))
            {
                var isMissed = handled.TryGetValue((timetable.Job.Name, group.No), out var last)
                    ? timetable.SlotOf(due) > last
                    : due > (timetable.Job.IsPerGroup ? group.Since : began);
                if (isMissed)
                {
                    Submit(timetable, group, due);
                }
            }
        }
    }

    private static IEnumerable<ScheduledGroup> GroupsOf(Timetable timetable, IReadOnlyList<ScheduledGroup> groups) =>
        timetable.Job.IsPerGroup
            ? groups.Where(group => group.ZoneId == timetable.Zone.Id)
            : [new ScheduledGroup(new GroupNo(0), timetable.Zone.Id, default)];

    private void Submit(Timetable timetable, ScheduledGroup group, DateTimeOffset due) =>
        _ = loop.SubmitAsync(new EventInput(clock.GetUtcNow(), new JobDue(timetable.Job.Name, group.No, timetable.SlotOf(due))));

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Schedules could not be read ({Reason})")]
    private partial void LogFailed(string reason);
}

/// <summary>What Quartz runs: says that its trigger fired.</summary>
internal sealed class DueJob(JobScheduler scheduler) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        scheduler.Due(context.Trigger.Key, context.FireTimeUtc);
        return ValueTask.CompletedTask;
    }
}
