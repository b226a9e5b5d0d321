using FsCheck;
using FsCheck.Fluent;
using GroupBot.Storage;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class TurnCacheTests
{
    private const int Keys = 5;

    [Test]
    public void Set_BeforeTheCommit_IsSeenByTheTurnOnly()
    {
        var cache = new TurnCache<int, string>();

        cache.Set(1, "new");

        Assert.That(Seen(cache, 1), Is.EqualTo("new"));
        Assert.That(Committed(cache, 1), Is.Null);
        cache.Publish();
        Assert.That(Committed(cache, 1), Is.EqualTo("new"));
    }

    [Test]
    public void Drop_AfterChanges_GivesBackWhatWasCommitted()
    {
        var cache = new TurnCache<int, string>();
        cache.Set(1, "old");
        cache.Publish();

        cache.Set(1, "new");
        cache.Set(2, "other");
        cache.Remove(1);
        cache.Drop();

        Assert.That(Seen(cache, 1), Is.EqualTo("old"));
        Assert.That(Seen(cache, 2), Is.Null);
    }

    [Test]
    public void RollbackToSavepoint_WhenNested_UndoesTheInnerOnly()
    {
        var cache = new TurnCache<int, string>();
        cache.Set(1, "turn");
        cache.Savepoint();
        cache.Set(1, "outer");
        cache.Savepoint();
        cache.Remove(1);
        cache.Set(2, "inner");

        cache.RollbackToSavepoint();

        Assert.That(Seen(cache, 1), Is.EqualTo("outer"));
        Assert.That(Seen(cache, 2), Is.Null);
        cache.RollbackToSavepoint();
        Assert.That(Seen(cache, 1), Is.EqualTo("turn"));
    }

    [Test]
    public void Release_OfAnInnerSavepoint_LetsTheOuterUndoItsWork()
    {
        var cache = new TurnCache<int, string>();
        cache.Savepoint();
        cache.Savepoint();
        cache.Set(1, "inner");
        cache.Release();

        cache.RollbackToSavepoint();

        Assert.That(Seen(cache, 1), Is.Null);
    }

    [Test]
    public void Publish_BeyondTheCapacity_KeepsTheNewestTurnAndForgetsTheRest()
    {
        var cache = new TurnCache<int, string>(capacity: 2);
        cache.Set(1, "one");
        cache.Set(2, "two");
        cache.Publish();

        cache.Set(3, "three");
        cache.Publish();

        Assert.That(cache.Committed.Select(pair => pair.Key), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public void Clear_ForgetsWhatWasCommittedToo()
    {
        var cache = new TurnCache<int, string>();
        cache.Set(1, "one");
        cache.Publish();
        cache.Set(2, "two");

        cache.Clear();

        Assert.That(Seen(cache, 1) ?? Seen(cache, 2), Is.Null);
    }

    /// <summary>Any walk of turns, savepoints and changes gives what a stack of plain dictionaries gives.</summary>
    [Test]
    public void AnyWalk_GivesWhatAPlainDictionaryGives() => Prop
        .ForAll(Gen.Choose(0, 99_999).ArrayOf().ToArbitrary(), Agrees)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(200));

    private static bool Agrees(int[] steps)
    {
        var cache = new TurnCache<int, int>();
        var committed = new Dictionary<int, int>();
        var turn = new Dictionary<int, int>();
        var marks = new Stack<Dictionary<int, int>>();
        foreach (var step in steps)
        {
            var key = step / 10 % Keys;
            var value = step / 100;
            switch (step % 10)
            {
                case 0 or 1 or 2:
                    cache.Set(key, value);
                    turn[key] = value;
                    break;
                case 3:
                    cache.Remove(key);
                    turn.Remove(key);
                    break;
                case 4 or 5:
                    cache.Savepoint();
                    marks.Push(new(turn));
                    break;
                case 6 when marks.Count > 0:
                    cache.Release();
                    marks.Pop();
                    break;
                case 7 when marks.Count > 0:
                    cache.RollbackToSavepoint();
                    turn = marks.Pop();
                    break;
                case 8:
                    cache.Drop();
                    turn = new(committed);
                    marks.Clear();
                    break;
                case 9:
                    cache.Publish();
                    committed = new(turn);
                    marks.Clear();
                    break;
            }

            for (var i = 0; i < Keys; i++)
            {
                var isSeen = cache.TryGet(i, out var seen);
                var isCommitted = cache.TryGetCommitted(i, out var stored);
                if (isSeen != turn.TryGetValue(i, out var expected) || (isSeen && seen != expected)
                    || isCommitted != committed.TryGetValue(i, out expected) || (isCommitted && stored != expected))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string? Seen(TurnCache<int, string> cache, int key) => cache.TryGet(key, out var value) ? value : null;

    private static string? Committed(TurnCache<int, string> cache, int key) =>
        cache.TryGetCommitted(key, out var value) ? value : null;
}
