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

    /// <summary>After a change to a bot with a smaller id the young ones come first in the table's order, and more of them than a turn looks at.</summary>
    [Test]
    public void Prune_WhenTheOldOnesAreBehindManyYoungOnes_FindsThem()
    {
        var now = _kit.Now.ToUnixTimeMilliseconds();
        _kit.InTurn(_ =>
        {
            for (var id = 1; id <= 1500; id++)
            {
                _kit.Log.TryMarkSeen(5, id, now);
                _kit.Log.TryMarkSeen(9, id, id % 2 == 0 ? now : 0);
            }

            _kit.Log.TryMarkSeen(12, long.MaxValue, 0);
        });

        _kit.RunJob("Housekeeping.prune", GroupNo.Private, 1);
        _kit.RunWork();

        Assert.That(_kit.Lines("select bot_id, count(*) from updates_seen group by bot_id order by bot_id"),
            Is.EqualTo(new[] { "5|1500", "9|750" }));
    }

    [Test]
    public void Prune_OfPosts_KeepsThoseOfThirtyDays()
    {
        var now = _kit.Now.ToUnixTimeMilliseconds();
        var day = (long)TimeSpan.FromDays(1).TotalMilliseconds;
        foreach (var (no, at) in new[] { (1, now - (30 * day) - 1), (2, now - (30 * day)), (3, now) })
        {
            _kit.File.Execute(
                "insert into posts (group_no, day, post_no, at, feature, kind, post_key, fate) values (1, 5, @No, @At, 'x', 'y', '', 0)",
                new { No = (long)no, At = at });
        }

        _kit.RunJob("Housekeeping.prune", GroupNo.Private, 1);
        _kit.RunWork();

        Assert.That(_kit.Lines("select post_no from posts order by post_no"), Is.EqualTo(new[] { "2", "3" }));
    }

    /// <summary>Many rows of the other kinds take several turns as well, each going on behind what is done.</summary>
    [Test]
    public void Prune_WhenThereIsMuchOfSeveralKinds_EndsWithNone()
    {
        _kit.InTurn(turn =>
        {
            for (var id = 1; id <= 1200; id++)
            {
                _kit.Log.TryMarkSeen(1, id, 0);
                _kit.Log.TryTakeRequest($"request {id}", 0);
            }
        });

        _kit.RunJob("Housekeeping.prune", GroupNo.Private, 1);
        _kit.RunWork();

        Assert.That(_kit.Lines("select 1 from updates_seen union all select 1 from requests_done"), Is.Empty);
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
