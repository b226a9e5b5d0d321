using GroupBot.Storage;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class EditCacheTests
{
    private readonly Dictionary<int, int> _rows = new() { [1] = 10 };
    private readonly EditCache<int, Counter> _cache;

    public EditCacheTests() => _cache = new(
        key => _rows.TryGetValue(key, out var value) ? new Counter { Value = value } : null, _ => new Counter(), counter => new Counter { Value = counter.Value },
        static (one, other) => one.CompareTo(other), 2);

    [SetUp]
    public void Begin() => _cache.Clear();

    [Test]
    public void Edit_BeforeACommit_IsUndoneByDrop()
    {
        _cache.Edit(1).Value++;
        _cache.Edit(2).Value = 5;
        _cache.Drop();

        Assert.That((_cache.Read(1)!.Value, _cache.Read(2)), Is.EqualTo((10, (Counter?)null)));
    }

    [Test]
    public void Edit_OfWhatIsCommitted_LeavesItUntilTheNextCommit()
    {
        _cache.Edit(1).Value = 11;
        _cache.Publish();
        var committed = _cache.Read(1);
        _cache.Edit(1).Value = 12;
        _cache.Drop();

        Assert.That((committed!.Value, _cache.Read(1)!.Value), Is.EqualTo((11, 11)));
    }

    [Test]
    public void Put_OfAnotherValueOrNone_IsWrittenAndUndoneAsAnEditIs()
    {
        _cache.Edit(1).Value = 11;
        _cache.Publish();
        _cache.Put(1, null);
        _cache.Put(2, new Counter { Value = 7 });
        Assert.That((_cache.Read(1), _cache.Read(2)!.Value), Is.EqualTo(((Counter?)null, 7)));
        _cache.Drop();
        Assert.That((_cache.Read(1)!.Value, _cache.Read(2)), Is.EqualTo((11, (Counter?)null)), "what was not written is not lost");

        _cache.Put(1, new Counter { Value = 12 });
        _cache.Publish();

        Assert.That((_cache.Read(1)!.Value, _cache.Behind.All), Is.EqualTo((12, new[] { 1, 2 })));
    }

    [Test]
    public void RollbackToSavepoint_InANestedOne_UndoesThatAlone()
    {
        _cache.Edit(1).Value = 11;
        _cache.Savepoint();
        _cache.Edit(1).Value = 12;
        _cache.Savepoint();
        _cache.Edit(1).Value = 13;
        _cache.Edit(2).Value = 5;
        _cache.RollbackToSavepoint();
        Assert.That((_cache.Read(1)!.Value, _cache.Read(2)), Is.EqualTo((12, (Counter?)null)));
        _cache.RollbackToSavepoint();

        Assert.That(_cache.Read(1)!.Value, Is.EqualTo(11));
    }

    [Test]
    public void Written_InATurnThatIsCommitted_IsNotBehindAnyMore()
    {
        _cache.Edit(1).Value = 11;
        _cache.Written(1);
        _cache.Publish();

        Assert.That(_cache.Behind.All, Is.Empty);
    }

    [Test]
    public void Written_AndEditedAfterThatInTheSameTurn_IsStillBehind()
    {
        _cache.Edit(1).Value = 11;
        _cache.Written(1);
        _cache.Edit(1).Value = 12;
        _cache.Publish();

        Assert.That((_cache.Behind.All.Single(), _cache.Read(1)!.Value), Is.EqualTo((1, 12)));
    }

    [Test]
    public void Written_InWhatIsUndone_IsStillBehind()
    {
        _cache.Edit(1).Value = 11;
        _cache.Savepoint();
        _cache.Written(1);
        _cache.RollbackToSavepoint();
        _cache.Publish();
        Assert.That(_cache.Behind.All, Is.EqualTo(new[] { 1 }));
        _cache.Written(1);
        _cache.Drop();

        Assert.That(_cache.Behind.All, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Publish_BeyondTheCapacity_ForgetsWhatIsWrittenAlone()
    {
        _cache.Edit(2).Value = 5;
        _cache.Publish();
        _rows[1] = 20;
        for (var key = 3; key < 9; key++)
        {
            _cache.Read(key);
        }

        _cache.Read(1);
        _rows[1] = 30;
        _cache.Publish();

        Assert.That((_cache.Read(2)!.Value, _cache.Read(1)!.Value), Is.EqualTo((5, 30)));
    }

    [Test]
    public void Forget_OfWhatIsAheadOfItsRow_ReadsTheRowUntilItIsUndone()
    {
        _cache.Edit(1).Value = 11;
        _cache.Publish();
        _rows[1] = 20;
        _cache.Forget(key => key == 1);
        Assert.That(_cache.Read(1)!.Value, Is.EqualTo(20));
        _cache.Edit(1).Value++;
        _cache.Drop();
        Assert.That((_cache.Read(1)!.Value, _cache.Behind.All.Count()), Is.EqualTo((11, 1)));

        _cache.Savepoint();
        _cache.Forget(key => key == 1);
        _cache.Read(1);
        _cache.RollbackToSavepoint();
        Assert.That(_cache.Read(1)!.Value, Is.EqualTo(11));

        _cache.Forget(key => key == 1);
        _cache.Publish();
        Assert.That(_cache.Read(1)!.Value, Is.EqualTo(20));
    }

    /// <summary>Its row was deleted before; with what is undone it stands again.</summary>
    [Test]
    public void Put_OfNothingInWhatIsUndone_LeavesTheRowToBeReadAgain()
    {
        _cache.Savepoint();
        _rows.Remove(1);
        _cache.Put(1, null);
        Assert.That(_cache.Read(1), Is.Null);
        _rows[1] = 10;
        _cache.RollbackToSavepoint();
        _cache.Publish();

        Assert.That(_cache.Read(1)!.Value, Is.EqualTo(10));
    }

    [Test]
    public void Read_InWhatIsUndone_IsReadAgain()
    {
        _cache.Savepoint();
        _rows[1] = 99;
        Assert.That(_cache.Read(1)!.Value, Is.EqualTo(99));
        _rows[1] = 10;
        _cache.RollbackToSavepoint();

        Assert.That(_cache.Read(1)!.Value, Is.EqualTo(10));
    }

    private sealed record Counter
    {
        public int Value { get; set; }
    }
}
