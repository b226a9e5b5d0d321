namespace GroupBot.Sandbox.Time;

/// <summary>Runs as the given clock does, but begins elsewhere: for a play whose first day is not today.</summary>
public sealed class EarlierClock(TimeProvider given, DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - given.GetUtcNow();

    public override long TimestampFrequency => given.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => given.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => given.GetUtcNow() + _shift;

    public override long GetTimestamp() => given.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        given.CreateTimer(callback, state, dueTime, period);
}
