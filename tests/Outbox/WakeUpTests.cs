using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Outbox;

internal sealed class WakeUpTests
{
    private readonly ManualTimeProvider _clock = new();

    /// <summary>The wait was three days when it was reckoned; the clock went those three days before the timer stood.</summary>
    [Test]
    public async Task Wait_WhenTheClockLeaptBeforeItBegan_ReturnsAtOnce()
    {
        var wakeUp = new WakeUp(_clock);
        var since = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromDays(3));

        await wakeUp.WaitAsync(TimeSpan.FromDays(3), since, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.That(_clock.Timers, Is.Zero);
    }

    [Test]
    public async Task Wait_WhileTheClockStands_LastsUntilItsTime()
    {
        var wakeUp = new WakeUp(_clock);
        var waits = wakeUp.WaitAsync(TimeSpan.FromDays(3), _clock.GetTimestamp(), CancellationToken.None);

        _clock.Advance(TimeSpan.FromDays(3));
        Assert.That(waits.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await waits.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
