using GroupBot.Features;
using NUnit.Framework;

namespace GroupBot.Tests.Support;

/// <summary>The kit itself: what it shows is what the corridor does.</summary>
internal sealed class TurnKitTests : IDisposable
{
    private readonly TurnKit _kit = new(_ => FeatureList.Register());

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Say_WhenCommandIsKnown_AnswersInPlace()
    {
        Assert.That(_kit.Say("/ping"), Is.EqualTo(new[] { "Here 👋" }));
        Assert.That(_kit.Scalar<long>("select count(*) from outbox where continuation is null"), Is.EqualTo(1));
        Assert.That(_kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1));
    }

    [Test]
    public void Reopen_AfterACrash_KeepsWhatWasCommitted()
    {
        _kit.Say("hello");

        using var again = _kit.Reopen();

        Assert.That(again.Group().Title, Is.EqualTo("Test group"));
        Assert.That(again.Say("/ping"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Advance_WhenTimersAreDue_FiresThemInOrderAtTheirInstants()
    {
        var clock = new ManualTimeProvider();
        var fired = new List<(string, TimeSpan)>();
        void Note(object? name) => fired.Add(((string)name!, clock.GetUtcNow() - ManualTimeProvider.Start));
        using var late = clock.CreateTimer(Note, "late", TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var every = clock.CreateTimer(Note, "every", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.That(fired, Is.EqualTo(new[]
        {
            ("every", TimeSpan.FromSeconds(2)), ("every", TimeSpan.FromSeconds(4)), ("late", TimeSpan.FromSeconds(5)),
            ("every", TimeSpan.FromSeconds(6)),
        }));
        Assert.That(clock.Timers, Is.EqualTo(1));
    }
}
