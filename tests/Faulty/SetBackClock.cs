namespace GroupBot.Faulty;

/// <summary>A wall clock that somebody sets back an hour while the bot runs; what is measured between two instants goes on.</summary>
/// <param name="after">How long after Telegram first asked to wait, so that something waits.</param>
/// <param name="isAll">True where that goes back too.</param>
internal sealed class SetBackClock(TimeSpan after, bool isAll) : TimeProvider
{
    private static readonly TimeSpan Back = TimeSpan.FromHours(1);

    /// <summary>The instant it goes back, by the machine's own clock; at first never.</summary>
    private long _leap = long.MaxValue;

    public override long TimestampFrequency => isAll ? TimeSpan.TicksPerSecond : System.TimestampFrequency;

    public override long GetTimestamp() => isAll ? GetUtcNow().UtcTicks : System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - (System.GetTimestamp() < Volatile.Read(ref _leap) ? TimeSpan.Zero : Back);

    /// <summary>Telegram asked to wait.</summary>
    public void WasAskedToWait() => Interlocked.CompareExchange(
        ref _leap, System.GetTimestamp() + (long)(after.TotalSeconds * System.TimestampFrequency), long.MaxValue);
}
