namespace GroupBot.Faulty;

/// <summary>A wall clock that somebody sets back an hour while the bot runs; what is measured between two instants goes on.</summary>
/// <param name="after">How long after the start.</param>
/// <param name="isAll">True where that goes back too.</param>
internal sealed class SetBackClock(TimeSpan after, bool isAll) : TimeProvider
{
    private static readonly TimeSpan Back = TimeSpan.FromHours(1);

    private readonly long _began = System.GetTimestamp();

    public override long TimestampFrequency => isAll ? TimeSpan.TicksPerSecond : System.TimestampFrequency;

    public override long GetTimestamp() => isAll ? GetUtcNow().UtcTicks : System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - (System.GetElapsedTime(_began) < after ? TimeSpan.Zero : Back);
}
