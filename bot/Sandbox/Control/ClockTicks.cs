namespace GroupBot.Sandbox.Control;

/// <summary>Tells the page now and then where the clock is while it is moved far, or by a replay.</summary>
internal sealed class ClockTicks(SandboxWorld world)
{
    /// <summary>Of real time; a move can take thousands of steps.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long _last;

    internal void OnMoved()
    {
        var now = TimeProvider.System.GetTimestamp();
        var last = Interlocked.Read(ref _last);
        if ((last == 0 || TimeProvider.System.GetElapsedTime(last, now) >= Pause) && Interlocked.CompareExchange(ref _last, now, last) == last)
        {
            world.Feed.ClockMoved(ClockAct.Show(world));
        }
    }
}
