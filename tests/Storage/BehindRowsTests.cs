using GroupBot.Storage;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class BehindRowsTests
{
    private BehindRows<int> _rows = new(static (one, other) => one.CompareTo(other));

    [SetUp]
    public void Begin()
    {
        _rows = new BehindRows<int>(static (one, other) => one.CompareTo(other));
        foreach (var key in new[] { 3, 1, 2 })
        {
            _rows.Add(key);
        }

        _rows.Publish();
    }

    [Test]
    public void TryTake_OfARound_GoesInTheOrderOfTheKeysAndLeavesWhatCameAfterIt()
    {
        _rows.BeginRound();
        var first = Take(2);
        _rows.Publish();
        _rows.Add(0);
        var rest = Take(9);
        _rows.Publish();

        Assert.That((first, rest, _rows.IsInRound, _rows.All), Is.EqualTo((new[] { 1, 2 }, new[] { 3 }, false, new[] { 0 })));
    }

    [Test]
    public void TryTake_AfterATurnThatWasUndone_GivesItsRowsOnceMore()
    {
        _rows.BeginRound();
        Take(1);
        _rows.Publish();
        var undone = Take(9);
        var wasOver = !_rows.IsInRound;
        _rows.Drop();

        Assert.That((undone, wasOver, _rows.IsInRound, Take(9)), Is.EqualTo((new[] { 2, 3 }, true, true, new[] { 2, 3 })));
    }

    /// <summary>It was begun with rows of the log that are gone with the turn.</summary>
    [Test]
    public void BeginRound_InATurnThatIsUndone_IsNoRound()
    {
        _rows.BeginRound();
        Take(1);
        _rows.Drop();

        Assert.That((_rows.IsInRound, _rows.All.Order()), Is.EqualTo((false, new[] { 1, 2, 3 })));
    }

    [Test]
    public void RollbackToSavepoint_OfWhatWasWritten_GivesItOnceMore()
    {
        _rows.BeginRound();
        _rows.Publish();
        _rows.Savepoint();
        Take(2);
        _rows.RollbackToSavepoint();

        Assert.That(Take(9), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void TryTake_OfWhatWasWrittenOtherwise_LeavesItOut()
    {
        _rows.BeginRound();
        _rows.Written(2);
        _rows.Publish();

        Assert.That(Take(9), Is.EqualTo(new[] { 1, 3 }));
    }

    [Test]
    public void Add_AfterItWasWrittenInTheSameTurn_IsBehindStill()
    {
        _rows.Written(2);
        _rows.Add(2);
        _rows.Publish();

        Assert.That(_rows.All.Order(), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    private int[] Take(int most)
    {
        List<int> taken = [];
        while (taken.Count < most && _rows.TryTake(out var key))
        {
            _rows.Written(key);
            taken.Add(key);
        }

        return [.. taken];
    }
}
