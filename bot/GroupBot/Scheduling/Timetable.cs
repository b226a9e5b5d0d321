using GroupBot.Turns.Routing;
using Quartz;

namespace GroupBot.Scheduling;

/// <summary>
/// When one job is due in one zone. A time of day that the zone skips is due at the end of the gap, and one that exists
/// twice the first time; what is due at intervals takes no notice of either.
/// </summary>
internal sealed class Timetable
{
    private readonly CronExpression _cron;
    private readonly bool _isOnceADay;

    public Timetable(JobSpec job, TimeZoneInfo zone)
    {
        (Job, Zone) = (job, zone);
        _cron = new CronExpression(job.Cron, zone);
        _isOnceADay = IsTimeOfDay(job.Cron);
    }

    public JobSpec Job { get; }

    public TimeZoneInfo Zone { get; }

    public CronExpression Cron => _cron;

    /// <summary>The last instant at or before <paramref name="now"/> at which the job was due; null where there is none.</summary>
    public DateTimeOffset? LastDue(DateTimeOffset now) =>
        // The search is for what lies strictly before; due times are whole seconds.
        _cron.GetPreviousValidTimeBefore(DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds() + 1));

    /// <summary>
    /// What makes a due instant once only, in unix milliseconds: for a job of one time a day the midnight of the local day,
    /// written as if in UTC; else the instant itself. One kind of number, since slots only ever rise: a job may change
    /// from the one kind of schedule to the other and goes on after at most a day.
    /// </summary>
    public long SlotOf(DateTimeOffset due) => _isOnceADay
        ? new DateTimeOffset(TimeZoneInfo.ConvertTime(due, Zone).Date, TimeSpan.Zero).ToUnixTimeMilliseconds()
        : due.ToUnixTimeMilliseconds();

    /// <summary>True where second, minute and hour are one number each.</summary>
    private static bool IsTimeOfDay(string cron) =>
        cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3).All(static field => field.All(char.IsAsciiDigit));
}
