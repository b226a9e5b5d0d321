using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>A board asks for its first lines and one member's own: however many there are, no more of them are read.</summary>
internal sealed class RankingStoreTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = CheckInKit.Of(312);

    public void Dispose() => _kit.Dispose();

    /// <summary>P1 has one day, P2 two and so on, up to P9 with nine.</summary>
    [TestCase(2, "P9 1 9,P8 2 8,P7 3 7,P2 8 2")]
    [TestCase(8, "P9 1 9,P8 2 8,P7 3 7")]
    [TestCase(null, "P9 1 9,P8 2 8,P7 3 7")]
    public void ByDays_OfMany_IsTheFirstAndOnesOwn(int? own, string lines)
    {
        foreach (var n in Enumerable.Range(1, 9))
        {
            _kit.History(Person(n), new string('x', n), Today);
        }

        Assert.That(Read(own, (turn, member) => RankingStore.ByDays(turn.Connection, _kit.Group().No, Today.AddDays(-30), Today, admins: true, 3, member)),
            Is.EqualTo(lines));
    }

    /// <summary>Those with as many days stand by their numbers.</summary>
    [Test]
    public void ByDays_WithTies_GivesEachAPlaceOfItsOwn()
    {
        foreach (var n in Enumerable.Range(1, 4))
        {
            _kit.History(Person(n), "xx", Today);
        }

        Assert.That(Read(4, (turn, member) => RankingStore.ByDays(turn.Connection, _kit.Group().No, Today.AddDays(-30), Today, admins: true, 2, member)),
            Is.EqualTo("P1 1 2,P2 2 2,P4 4 2"));
    }

    [TestCase(5, "P1 1 1,P2 2 1,P3 3 1,P5 5 1")]
    [TestCase(6, "P1 1 1,P2 2 1,P3 3 1")]
    public void ByPlace_OfADay_IsTheFirstAndOnesOwn(int own, string lines)
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            _kit.Run(A.Message("打卡").From(Person(n)));
        }

        _kit.Run(A.Message("早").From(Person(6)));

        Assert.That(Read(own, (turn, member) => RankingStore.ByPlace(turn.Connection, _kit.Group().No, Today, admins: true, 3, member)), Is.EqualTo(lines));
    }

    private static Person Person(int n) => A.Person($"P{n}");

    private string Read(int? own, Func<GroupBot.Turns.Turn, MemberNo?, IReadOnlyList<Ranked>> read)
    {
        IReadOnlyList<Ranked> ranked = [];
        _kit.InTurn(turn => ranked = read(turn, own is { } n ? _kit.Person(Person(n)).No : null));
        return string.Join(',', ranked.Select(one => $"{_kit.Members.Find(new MemberNo(one.Member))!.Person.FirstName} {one.Place} {one.Days}"));
    }
}
