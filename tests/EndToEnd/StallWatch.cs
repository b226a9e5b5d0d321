using System.Diagnostics;

namespace GroupBot.Tests.EndToEnd;

/// <summary>How long a running bot leaves what waits for it.</summary>
internal sealed class StallWatch
{
    private readonly Lock _gate = new();
    private BotProcess? _bot;
    private int? _first;
    private long _since;

    public TimeSpan Longest { get; private set; }

    /// <summary>From now on this one is meant; what waited before it was there does not count.</summary>
    public void Watch(BotProcess bot)
    {
        lock (_gate)
        {
            (_bot, _first, _since) = (bot, null, Stopwatch.GetTimestamp());
        }
    }

    /// <param name="first">The oldest update that waits; null where none does.</param>
    public void Look(int? first)
    {
        lock (_gate)
        {
            if (_bot is not { HasExited: false })
            {
                return;
            }

            if (first is null || first != _first)
            {
                (_first, _since) = (first, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(_since) is var stall && stall > Longest)
            {
                Longest = stall;
            }
        }
    }
}
