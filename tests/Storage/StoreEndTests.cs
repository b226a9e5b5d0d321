using GroupBot.Storage;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

[NonParallelizable]
internal sealed class StoreEndTests
{
    private readonly int _exitCode = Environment.ExitCode;

    /// <summary>The runner's own end is none of ours.</summary>
    [TearDown]
    public void Restore() => Environment.ExitCode = _exitCode;

    [Test]
    public void Stop_ByTwoAtOnce_IsSaidByOneAlone()
    {
        var lifetime = new FakeLifetime();
        var end = new StoreEnd(lifetime);
        var said = 0;
        Parallel.For(0, 16, _ => end.Stop(() => Interlocked.Increment(ref said)));

        Assert.That((said, lifetime.Stops, Environment.ExitCode, end.IsSaid), Is.EqualTo((1, 1, 3, true)));
    }
}
