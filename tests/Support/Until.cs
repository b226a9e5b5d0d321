using System.Diagnostics;
using NUnit.Framework;

namespace GroupBot.Tests.Support;

/// <summary>Waits for what another thread is about to do; fails where it does not come within half a minute.</summary>
internal static class Until
{
    public static async Task TrueAsync(Func<bool> isTrue)
    {
        var waited = Stopwatch.StartNew();
        while (!isTrue())
        {
            Assert.That(waited.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), "It did not come.");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
        }
    }
}
