using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members;

internal sealed class PointsLedgerTests : IDisposable
{
    private static readonly GroupNo Readers = new(1), Writers = new(2);
    private static readonly MemberNo Ann = new(11), Bob = new(12), Olga = new(13);
    private static readonly PointsReason Helped = new("test", "helped"), Price = new("price");

    private readonly TurnKit _kit = new();

    public void Dispose() => _kit.Dispose();

    private PointsLedger Ledger => _kit.Members.Points;

    [Test]
    public void Balance_OfWhoGotPoints_IsTheirSumInThatGroup() => InTurn(() =>
    {
        Award(20, "a");
        Award(5, "b");
        Ledger.Award(Writers, Ann, 7, "a", Helped, Time(), null);
        Ledger.Award(Readers, Bob, 3, "c", Helped, Time(), null);

        Assert.That(Ledger.Balance(Readers, Ann), Is.EqualTo(25));
        Assert.That(Ledger.Balance(Writers, Ann), Is.EqualTo(7));
        Assert.That(Ledger.Balance(Writers, Bob), Is.Zero);
    });

    [Test]
    public void Award_WithAKeyThatWasUsed_ChangesNothing() => InTurn(() =>
    {
        Assert.That(Award(20, "a"), Is.Not.Null);
        Assert.That(Award(30, "a"), Is.Null);
        Assert.That(Ledger.Balance(Readers, Ann), Is.EqualTo(20));
    });

    [Test]
    public void Spend_OfMoreThanThereIs_IsRefused() => InTurn(() =>
    {
        Award(20, "a");

        Assert.That(Spend(21, "p"), Is.False);
        Assert.That(Spend(20, "p"), Is.True);
        Assert.That(Ledger.Balance(Readers, Ann), Is.Zero);
        Assert.That(Spend(1, "q"), Is.False);
    });

    /// <summary>A handler that runs again after a crash must hear that it was paid, not that there is nothing left.</summary>
    [Test]
    public void Spend_WithAKeyThatWasUsed_IsPaidAlready() => InTurn(() =>
    {
        Award(20, "a");
        Spend(20, "p");

        Assert.That(Spend(20, "p"), Is.True);
        Assert.That(Ledger.Balance(Readers, Ann), Is.Zero);
    });

    [Test]
    public void Deduct_OfMoreThanThereIs_TakesWhatThereIs() => InTurn(() =>
    {
        Award(6, "a");

        Assert.That(Ledger.Deduct(Readers, Ann, 10, "d", Helped, Time(), Olga)?.Change, Is.EqualTo(-6));
        Assert.That(Ledger.Deduct(Readers, Ann, 10, "e", Helped, Time(), Olga), Is.Null);
        Assert.That(Ledger.Balance(Readers, Ann), Is.Zero);
    });

    [Test]
    public void Undo_OfAnAward_TakesItBackOnce() => InTurn(() =>
    {
        Award(5, "kept");
        var entry = Award(20, "a")!;

        Assert.That(Ledger.Undo(entry.No, Time(), Olga)?.Change, Is.EqualTo(-20));
        Assert.That(Ledger.Undo(entry.No, Time(), Olga), Is.Null);
        Assert.That(Ledger.Balance(Readers, Ann), Is.EqualTo(5));
        Assert.That(Ledger.Find(entry.No)!.UndoneBy, Is.EqualTo(Ledger.Last(Readers, Ann, 1)[0].No));
        Assert.That(Award(20, "a"), Is.Null, "its key stays used");
    });

    [Test]
    public void Undo_OfAnAwardThatIsPartlySpent_TakesBackTheRest() => InTurn(() =>
    {
        var entry = Award(20, "a")!;
        Spend(12, "p");

        Assert.That(Ledger.Undo(entry.No, Time(), Olga)?.Change, Is.EqualTo(-8));
        Assert.That(Ledger.Balance(Readers, Ann), Is.Zero);
    });

    [Test]
    public void Undo_OfADeductionOrOfAnUndoing_GivesBackOrDoesNothing() => InTurn(() =>
    {
        Award(20, "a");
        var taken = Ledger.Deduct(Readers, Ann, 15, "d", Helped, Time(), Olga)!;
        var undoing = Ledger.Undo(taken.No, Time(), Olga)!;

        Assert.That(Ledger.Balance(Readers, Ann), Is.EqualTo(20));
        Assert.That(Ledger.Undo(undoing.No, Time(), Olga), Is.Null);
        Assert.That(Ledger.Undo(999_999, Time(), Olga), Is.Null);
    });

    [TestCase(0L)]
    [TestCase(-5L)]
    [TestCase(1_000_001L)]
    public void Award_OfANumberOutOfRange_IsABug(long points) => InTurn(() =>
        Assert.That(() => Award(points, "a"), Throws.InstanceOf<ArgumentOutOfRangeException>()));

    [Test]
    public void ChangedBy_CountsBothWaysOfThatDayAndNotWhatWasUndone() => InTurn(() =>
    {
        Ledger.Award(Readers, Ann, 50, "a", Helped, Time(day: 7), Olga);
        Ledger.Deduct(Readers, Ann, 10, "b", Helped, Time(day: 7), Olga);
        Ledger.Award(Readers, Ann, 3, "yesterday", Helped, Time(day: 6), Olga);
        Ledger.Award(Readers, Ann, 4, "rules", Helped, Time(day: 7), null);
        Ledger.Undo(Ledger.Award(Readers, Ann, 100, "slip", Helped, Time(day: 7), Olga)!.No, Time(day: 7), Olga);

        Assert.That(Ledger.ChangedBy(Readers, Olga, 7, "test"), Is.EqualTo(60));
        Assert.That(Ledger.ChangedBy(Readers, Bob, 7, "test"), Is.Zero);
    });

    [Test]
    public void Last_OfManyEntries_IsTheNewestFirst() => InTurn(() =>
    {
        for (var points = 1; points <= 12; points++)
        {
            Award(points, $"a{points}");
        }

        Assert.That(Ledger.Last(Readers, Ann, 3).Select(entry => entry.Change), Is.EqualTo(new[] { 12, 11, 10 }));
    });

    /// <summary>Whatever is asked for in whatever order: a model that only counts says the same, and nobody owes anything.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Balance_AfterAnySequence_IsTheSumAndNeverBelowZero(int seed) => InTurn(() =>
    {
        var random = new Random(seed);
        var model = new Dictionary<MemberNo, long> { [Ann] = 0, [Bob] = 0 };
        var used = new HashSet<string>();
        var open = new Dictionary<long, (MemberNo Who, long Change)>();
        for (var step = 0; step < 600; step++)
        {
            var who = random.Next(2) == 0 ? Ann : Bob;
            var points = random.Next(1, 30);
            var key = $"k{random.Next(300)}";
            var isNew = !used.Contains(key);
            switch (random.Next(4))
            {
                case 0:
                    var entry = Ledger.Award(Readers, who, points, key, Helped, Time(), null);
                    Assert.That(entry is not null, Is.EqualTo(isNew));
                    Note(entry, key, who, points);
                    break;
                case 1:
                    var isPaid = Ledger.Spend(Readers, who, points, key, Price, Time(), null);
                    Assert.That(isPaid, Is.EqualTo(!isNew || model[who] >= points));
                    Note(isNew && isPaid ? Ledger.Find(Readers, key) : null, key, who, -points);
                    break;
                case 2:
                    Note(Ledger.Deduct(Readers, who, points, key, Helped, Time(), Olga), key, who, -Math.Min(points, model[who]));
                    break;
                default:
                    if (open.Count > 0)
                    {
                        var (no, undone) = open.ElementAt(random.Next(open.Count));
                        Ledger.Undo(no, Time(), Olga);
                        model[undone.Who] = Math.Max(model[undone.Who] - undone.Change, 0);
                        open.Remove(no);
                    }

                    break;
            }

            Assert.That(Ledger.Balance(Readers, Ann), Is.EqualTo(model[Ann]).And.GreaterThanOrEqualTo(0));
            Assert.That(Ledger.Balance(Readers, Bob), Is.EqualTo(model[Bob]).And.GreaterThanOrEqualTo(0));
        }

        void Note(PointsEntry? entry, string key, MemberNo who, long change)
        {
            if (entry is not null)
            {
                Assert.That(entry.Change, Is.EqualTo(change));
                used.Add(key);
                model[who] += change;
                open[entry.No] = (who, change);
            }
        }
    });

    /// <summary>A turn that is undone takes its facts along, and their numbers are not given to others that stand.</summary>
    [Test]
    public void Award_InATurnThatIsUndone_NeverWas()
    {
        _kit.Writer.Begin();
        Award(20, "a");
        _kit.Writer.Rollback();

        InTurn(() => Assert.That(Ledger.Balance(Readers, Ann), Is.Zero));
    }

    /// <summary>A group that was met twice, before its migration was told: a fact that both noted counts once.</summary>
    [Test]
    public void Balance_OfGroupsThatTurnOutToBeOne_IsThatOfBothTheirFacts()
    {
        var chat = A.Supergroup("Met anew", -1003);
        _kit.Run(A.Message("hi").From(A.Person("Ann")), A.Message("hi").From(A.Person("Ann")).In(chat));
        var (older, newer, ann) = (_kit.Group().No, _kit.Group(chat).No, _kit.Person(A.Person("Ann")).No);
        InTurn(() =>
        {
            Ledger.Award(older, ann, 20, "day 7", Helped, Time(), null);
            Ledger.Award(newer, ann, 20, "day 7", Helped, Time(), null);
            Ledger.Award(newer, ann, 5, "day 8", Helped, Time(), null);
        });

        _kit.InTurn(turn => turn.Work.Ask(GroupMerge.Work, new GroupMerging(1, newer.Value, older.Value, 0, 0), turn.Now));
        _kit.RunWork();

        InTurn(() =>
        {
            Assert.That(Ledger.Balance(older, ann), Is.EqualTo(25));
            Assert.That(Ledger.Balance(newer, ann), Is.Zero);
            Assert.That(Ledger.Award(older, ann, 5, "day 8", Helped, Time(), null), Is.Null);
        });
    }

    private void InTurn(Action run) => _kit.InTurn(_ => run());

    private static PointsTime Time(int day = 7) => new(1_000, day);

    private PointsEntry? Award(long points, string key) => Ledger.Award(Readers, Ann, points, key, Helped, Time(), null);

    private bool Spend(long points, string key) => Ledger.Spend(Readers, Ann, points, key, Price, Time(), null);
}
