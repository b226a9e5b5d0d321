using FsCheck;
using FsCheck.Fluent;
using GroupBot.Storage;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class TurnListTests
{
    private readonly List<IReadOnlyList<int>> _committed = [];
    private readonly TurnList<int> _list;

    public TurnListTests() => _list = new TurnList<int>(_committed.Add);

    [Test]
    public void Publish_AfterAdds_HandsThemOnInTheirOrderAndOnce()
    {
        _list.Add(2);
        _list.Add(1);
        Assert.That(_committed, Is.Empty, "nothing before the commit");

        _list.Publish();
        _list.Publish();

        Assert.That(_committed, Is.EqualTo(new[] { new[] { 2, 1 } }));
    }

    [Test]
    public void Publish_OfTheNextTurn_LeavesWhatWasHandedOnAsItWas()
    {
        _list.Add(1);
        _list.Publish();

        _list.Add(2);
        _list.Publish();

        Assert.That(_committed, Is.EqualTo(new[] { new[] { 1 }, new[] { 2 } }));
    }

    [Test]
    public void Drop_AfterAdds_LeavesNothingToHandOn()
    {
        _list.Add(1);
        _list.Savepoint();
        _list.Add(2);

        _list.Drop();
        _list.Publish();

        Assert.That(_committed, Is.Empty);
    }

    [Test]
    public void Clear_AfterAdds_LeavesNothingToHandOn()
    {
        _list.Add(1);

        _list.Clear();
        _list.Publish();

        Assert.That(_committed, Is.Empty);
    }

    [Test]
    public void RollbackToSavepoint_WhenNested_ForgetsTheInnerOnly()
    {
        _list.Add(1);
        _list.Savepoint();
        _list.Add(2);
        _list.Savepoint();
        _list.Add(3);

        _list.RollbackToSavepoint();
        _list.Release();
        _list.Publish();

        Assert.That(_committed, Is.EqualTo(new[] { new[] { 1, 2 } }));
    }

    [Test]
    public void Release_OfAnInnerSavepoint_LetsTheOuterForgetItsAdds()
    {
        _list.Savepoint();
        _list.Savepoint();
        _list.Add(1);
        _list.Release();

        _list.RollbackToSavepoint();
        _list.Publish();

        Assert.That(_committed, Is.Empty);
    }

    /// <summary>Any walk of turns, savepoints and adds hands on what a stack of plain lists keeps.</summary>
    [Test]
    public void AnyWalk_HandsOnWhatAPlainListKeeps() => Prop
        .ForAll(Gen.Choose(0, 9_999).ArrayOf().ToArbitrary(), Agrees)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(200));

    private static bool Agrees(int[] steps)
    {
        var (handedOn, expected, turn) = (new List<int>(), new List<int>(), new List<int>());
        var list = new TurnList<int>(handedOn.AddRange);
        var marks = new Stack<int[]>();
        foreach (var step in steps)
        {
            switch (step % 10)
            {
                case 0 or 1 or 2:
                    list.Add(step);
                    turn.Add(step);
                    break;
                case 3 or 4:
                    list.Savepoint();
                    marks.Push([.. turn]);
                    break;
                case 5 when marks.Count > 0:
                    list.Release();
                    marks.Pop();
                    break;
                case 6 or 7 when marks.Count > 0:
                    list.RollbackToSavepoint();
                    turn = [.. marks.Pop()];
                    break;
                case 8:
                    list.Drop();
                    (turn, marks) = ([], []);
                    break;
                case 9:
                    list.Publish();
                    expected.AddRange(turn);
                    (turn, marks) = ([], []);
                    break;
            }
        }

        return handedOn.SequenceEqual(expected);
    }
}
