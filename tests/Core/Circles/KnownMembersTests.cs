using GroupBot.Core.Circles;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Circles;

internal sealed class KnownMembersTests
{
    private const int Owner = 1;

    /// <summary>
    /// Of five voices: each of the owner's answers is one, of the others each person. So 2 to 6 are known by the owner, 7 by the
    /// five of them, and 8 is not, whom two answered four times each.
    /// </summary>
    [Test]
    public void Of_WhoIsAnsweredByTheKnown_IsKnown()
    {
        List<GiftCount> gifts = [new(2, 8, 4), new(3, 8, 4)];
        for (var no = 2; no <= 6; no++)
        {
            gifts.AddRange([new(Owner, no, 5), new(no, 7, 1)]);
        }

        var known = KnownMembers.Of([Owner], gifts, least: 5);

        Assert.That(Enumerable.Range(1, 8).Where(no => known.Contains(no)), Is.EqualTo(Enumerable.Range(1, 7)));
        Assert.That(new[] { known.PeopleOf(7), known.PeopleOf(8) }, Is.EqualTo(new[] { 5, 2 }));
    }

    [TestCase(3)]
    [TestCase(8)]
    [TestCase(60)]
    public void Of_ARingOfAnySize_IsKnownToNobody(int fakes)
    {
        List<GiftCount> gifts = [.. Enumerable.Range(2, 10).Select(no => new GiftCount(Owner, no, 5))];
        for (var from = 100; from < 100 + fakes; from++)
        {
            gifts.AddRange(Enumerable.Range(100, fakes).Where(to => to != from).Select(to => new GiftCount(from, to, 6)));
        }

        var known = KnownMembers.Of([Owner], gifts, least: 5);

        Assert.That(Enumerable.Range(100, fakes).Where(no => known.Contains(no) || known.PeopleOf(no) > 0), Is.Empty);
    }

    /// <summary>Where the owner is silent the gates ask for people as they always did.</summary>
    [Test]
    public void Of_ASilentStaff_EverybodyIsKnown()
    {
        var known = KnownMembers.Of([Owner], [new(2, 3, 1), new(4, 3, 1)], least: 5);

        Assert.That(known.Contains(4), Is.True);
        Assert.That(known.PeopleOf(3), Is.EqualTo(2));
    }

    [TestCase(5)]
    [TestCase(20261123)]
    public void Of_AnyGiftsInAnyOrder_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var gifts = Enumerable.Range(0, 60).Select(_ => (From: random.Next(1, 25), To: random.Next(1, 25))).Distinct()
            .Select(pair => new GiftCount(pair.From, pair.To, random.Next(1, 4))).ToArray();
        var (one, other) = (KnownMembers.Of([Owner], gifts, 3), KnownMembers.Of([Owner], [.. gifts.OrderBy(_ => random.Next())], 3));

        Assert.That(Enumerable.Range(1, 25).Select(no => (one.Contains(no), one.PeopleOf(no))), Is.EqualTo(Enumerable.Range(1, 25).Select(no => (other.Contains(no), other.PeopleOf(no)))), $"seed {seed}");
    }
}
