using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members.Admission;

/// <summary>Requests as they are stored.</summary>
internal sealed class JoinRequestStoreTests : IDisposable
{
    private readonly TurnKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Add_InTheSameInstant_GivesNoNumberTwice()
    {
        var numbers = new List<long>();
        _kit.InTurn(turn =>
        {
            foreach (var (group, member) in new[] { (1, 1), (1, 2), (2, 3), (2, 4), (1, 5) })
            {
                numbers.Add(JoinRequestStore.Add(turn.Connection, Row(group, member)).RequestNo);
            }
        });

        Assert.That(numbers, Is.Unique);
        Assert.That(numbers[1], Is.GreaterThan(numbers[0]), "the newest of somebody's is the highest");
    }

    [Test]
    public void Newest_OfSomebody_IsTheLastOfThatGroup()
    {
        JoinRequestRow? newest = null, none = null;
        _kit.InTurn(turn =>
        {
            JoinRequestStore.Add(turn.Connection, Row(1, 7));
            JoinRequestStore.Add(turn.Connection, Row(1, 7) with { AskedAt = 2000, Bio = "second" });
            JoinRequestStore.Add(turn.Connection, Row(2, 7) with { AskedAt = 3000 });
            newest = JoinRequestStore.Newest(turn.Connection, new GroupNo(1), new MemberNo(7));
            none = JoinRequestStore.Newest(turn.Connection, new GroupNo(3), new MemberNo(7));
        });

        Assert.That(newest!.Bio, Is.EqualTo("second"));
        Assert.That(none, Is.Null);
    }

    [TestCase(0, "0"), TestCase(99, "99"), TestCase(100, "99+"), TestCase(130, "99+")]
    public void Before_OfALongLine_IsCountedUpToNinetyNine(int before, string said)
    {
        string? read = null;
        _kit.InTurn(turn =>
        {
            JoinRequestRow? last = null;
            for (var n = 0; n <= before; n++)
            {
                last = JoinRequestStore.Add(turn.Connection, Row(1, 10 + n) with { EntranceNo = 1, State = (long)JoinRequestState.Queued, QueuedAt = 5000 });
            }

            read = JoinRequestBook.Before(turn, last!);
        });

        Assert.That(read, Is.EqualTo(said));
    }

    private static JoinRequestRow Row(long group, long member) => new()
    {
        GroupNo = group,
        RequestNo = 0,
        MemberNo = member,
        State = (long)JoinRequestState.Waiting,
        AskedAt = 1000,
    };
}
