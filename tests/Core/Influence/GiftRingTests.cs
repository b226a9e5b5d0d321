using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

internal sealed class GiftRingTests
{
    private static readonly ScoreRules Rules = new();

    /// <summary>Each of three has half of what they have from each of the others; 4 and 5 have theirs from many.</summary>
    [Test]
    public void Find_OfThreeWhoGiveEachOther_IsTheirRing()
    {
        Gift[] gifts = [.. Each([11, 12, 13], 4), .. Crowd(4), .. Crowd(5)];

        var ring = GiftRing.Find(gifts, Rules).Single();

        Assert.That((ring.Members, ring.InnerShare, ring.Gifts), Is.EqualTo((new long[] { 11, 12, 13 }, 1.0, 24)));
        Assert.That(MutualPair.Find(gifts, Rules), Has.Count.EqualTo(0), "each has eight of the ten that a pair asks for");
        Assert.That(MutualPair.Find(Each([11, 12, 13], 5), Rules), Is.EqualTo(new MutualPair[]
            { new(11, 12, 0.5, 0.5), new(11, 13, 0.5, 0.5), new(12, 13, 0.5, 0.5) }));
    }

    // 1 → 2 → … → 1: each has everything from one; the parts of nine and of one are no rings.
    [TestCase(2, true)]
    [TestCase(8, true)]
    [TestCase(9, false)]
    public void Find_OfARoundOfAnySize_IsARingUpToEight(int size, bool isRing) => Assert.That(
        GiftRing.Find(Enumerable.Range(0, size).SelectMany(no => Many(5, 1 + no, 1 + ((no + 1) % size))), Rules).Select(ring => ring.Members.Count),
        Is.EqualTo(isRing ? new[] { size } : []));

    // 18 from within; with 2 from outside it is exactly 90 %, which is not more than 90 %.
    [TestCase(1, true)]
    [TestCase(2, false)]
    public void Find_WithGiftsFromOutside_IsARingWhileTheyAreFew(int outside, bool isRing) => Assert.That(
        GiftRing.Find([.. Many(9, 1, 2), .. Many(9, 2, 1), .. Enumerable.Range(0, outside).Select(no => new Gift(50 + no, 1, 1)), .. Crowd(50), .. Crowd(51)], Rules)
            .Any(ring => ring.Members.Contains(1)), Is.EqualTo(isRing));

    [Test]
    public void Find_OfTwoNewcomersWhoAnsweredOnce_IsNothingYet() => Assert.That(GiftRing.Find([new(1, 2, 1), new(2, 1, 1)], Rules), Is.Empty);

    /// <summary>What a well-liked member has comes from many, and whom they alone answered hangs on them: no ring, however small.</summary>
    [Test]
    public void Find_OfWhoIsAnsweredByAWellLikedMember_IsNoRing() =>
        Assert.That(GiftRing.Find([.. Crowd(1), .. Many(12, 1, 2), .. Many(12, 1, 3)], Rules), Is.Empty);

    // 1 has 4 of 10 from 2, exactly 40 %: not more.
    [TestCase(4, false)]
    [TestCase(5, true)]
    public void MutualPairs_AtFourTenths_WantMore(int gifts, bool isPair)
    {
        Gift[] all = [.. Many(gifts, 2, 1), .. Enumerable.Range(0, 10 - gifts).Select(no => new Gift(20 + no, 1, 1)), .. Many(10, 1, 2)];

        Assert.That(MutualPair.Find(all, Rules), Is.EqualTo(isPair ? [new MutualPair(1, 2, 0.5, 1)] : Array.Empty<MutualPair>()));
    }

    [TestCase(5)]
    [TestCase(20261123)]
    public void Find_OfAnyGiftsInAnyOrder_IsTheSameAndHoldsWhatARingIs(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            Gift[] gifts =
            [
                .. Enumerable.Range(0, random.Next(1, 150)).Select(_ => (From: random.Next(12), To: random.Next(12), Amount: random.NextDouble() + 0.1))
                    .Where(gift => gift.From != gift.To).Select(gift => new Gift(gift.From, gift.To, gift.Amount)),
                .. Each([31, 32, 33], 4),
            ];
            var rings = GiftRing.Find(gifts, Rules);
            var shuffled = gifts.ToArray();
            random.Shuffle(shuffled);

            Assert.That(GiftRing.Find(shuffled, Rules).Select(ring => (string.Join(',', ring.Members), ring.InnerShare)),
                Is.EqualTo(rings.Select(ring => (string.Join(',', ring.Members), ring.InnerShare))), $"seed {seed}, round {round}");
            Assert.That(rings.SelectMany(ring => ring.Members), Is.Unique.And.SupersetOf(new long[] { 31, 32, 33 }), $"seed {seed}, round {round}");
            foreach (var ring in rings)
            {
                var had = gifts.Where(gift => ring.Members.Contains(gift.To)).ToArray();

                Assert.That(had.Where(gift => ring.Members.Contains(gift.From)).Sum(gift => gift.Amount) / had.Sum(gift => gift.Amount),
                    Is.EqualTo(ring.InnerShare).Within(1e-9).And.GreaterThan(0.9), $"seed {seed}, round {round}");
            }
        }
    }

    [Test]
    public void Find_OfWhatIsNoGift_IsRefused([Values(0, -1, double.NaN)] double amount)
    {
        Assert.That(() => GiftRing.Find([new(1, 2, amount)], Rules), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => GiftRing.Find([new(1, 1, 1)], Rules), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static IEnumerable<Gift> Many(int count, long from, long to) => Enumerable.Repeat(new Gift(from, to, 1), count);

    private static IEnumerable<Gift> Each(long[] members, int gifts) =>
        from one in members from other in members where one != other from gift in Many(gifts, one, other) select gift;

    /// <summary>One gift each of twenty whom nobody answers.</summary>
    private static IEnumerable<Gift> Crowd(long to) => Enumerable.Range(100, 20).Select(from => new Gift(from, to, 1));
}
