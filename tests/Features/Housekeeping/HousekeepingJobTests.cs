using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Housekeeping;

internal sealed class HousekeepingJobTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Prune_WhenThereIsMuch_DeletesInChunks()
    {
        _kit.InTurn(_ =>
        {
            for (var id = 1; id <= 2500; id++)
            {
                _kit.Log.TryMarkSeen(1, id, 0);
            }
        });

        _kit.RunJob("Housekeeping.prune", GroupNo.Private, 1);
        _kit.RunWork(1);
        Assert.That(_kit.Scalar<long>("select count(*) from updates_seen"), Is.EqualTo(1500));
        _kit.RunWork();
        Assert.That(_kit.Scalar<long>("select count(*) from updates_seen"), Is.Zero);
    }

    [Test]
    public void Prune_WhenRowsAreYoung_KeepsThem()
    {
        _kit.Run(A.Message("hello"));
        _kit.InTurn(_ => _kit.DeadLetters.Add("x", "", A.Origin(_kit.Now), null));
        Assert.That(_kit.Request("no-such-request"), Does.Contain("no request"));
        _kit.Advance(TimeSpan.FromHours(23));
        _kit.RunJob("Housekeeping.prune", GroupNo.Private, 1);
        _kit.RunWork();
        Assert.That(_kit.Lines("select error from dead_letters"), Is.EqualTo(new[] { "" }));
        Assert.That(Counts(), Is.EqualTo((1, 1, 1, 1)));

        _kit.Advance(TimeSpan.FromHours(26));
        _kit.RunJob("Housekeeping.prune", GroupNo.Private, 2);
        _kit.RunWork();
        Assert.That(Counts(), Is.EqualTo((0, 0, 1, 1)));

        _kit.Advance(TimeSpan.FromDays(13));
        _kit.RunJob("Housekeeping.prune", GroupNo.Private, 3);
        _kit.RunWork();
        Assert.That(Counts(), Is.EqualTo((0, 0, 0, 0)));
    }

    private (long Seen, long Texts, long Letters, long Requests) Counts() => (
        _kit.Scalar<long>("select count(*) from updates_seen"), _kit.Scalar<long>("select count(*) from recent_texts"),
        _kit.Scalar<long>("select count(*) from dead_letters"), _kit.Scalar<long>("select count(*) from requests_done"));
}
