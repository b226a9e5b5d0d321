namespace GroupBot.Tests.Sandbox;

/// <summary>The system's clock, moved forward by hand.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    internal void Advance(TimeSpan by) => _ahead += by;
}
