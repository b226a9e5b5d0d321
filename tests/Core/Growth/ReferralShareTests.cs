using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

/// <summary>Shares of the referrals: within and across subgroups, and soon after help.</summary>
internal sealed class ReferralShareTests
{
    private const long Day = 86_400_000;

    [Test]
    public void SubgroupShare_OfSomeJoins_IsAsCountedByHand()
    {
        // 1 and 2 are of subgroup 7, 3 of 8, 4 of none, 5 of subgroup 0.
        int? Subgroup(long member) => member switch { 1 or 2 => 7, 3 => 8, 5 => 0, _ => null };
        Referral[] joins = [new(2, 1), new(3, 1), new(3, 2), new(4, 1), new(1, 4), new(4, 6), new(5, 1), new(9, null)];

        var share = SubgroupShare.Of(joins, Subgroup);

        Assert.That(share, Is.EqualTo(new SubgroupShare(1, 3, 3)), "nobody's link is no referral; subgroup 0 is one");
        Assert.That((share.SameShare, share.AnotherShare, share.NoneShare), Is.EqualTo((1 / 7.0, 3 / 7.0, 3 / 7.0)));
    }

    [Test]
    public void SubgroupShare_OfNoReferral_IsNone()
    {
        var share = SubgroupShare.Of([new(1, null)], _ => 1);

        Assert.That((share, share.SameShare, share.AnotherShare, share.NoneShare),
            Is.EqualTo((new SubgroupShare(0, 0, 0), (double?)null, (double?)null, (double?)null)));
    }

    // Helped on day 0 and day 10; within 3 days.
    [TestCase(10, 1, 1, 1)] // at the moment of the help itself: the one before was ten days ago
    [TestCase(13, 0, 1, 1)]
    [TestCase(13, 1, 0, 1)]
    [TestCase(3, 0, 1, 1)]
    [TestCase(3, 1, 0, 1)]
    [TestCase(0, 0, 0, 0)] // no help before the join
    [TestCase(0, 1, 1, 1)]
    [TestCase(-1, 0, 0, 0)]
    public void HelpToReferral_OfAJoin_LooksAtTheLastHelpBefore(int day, int later, int within, int withHelp)
    {
        var at = (day * Day) + later;
        HelpAct[] helps = [new(1, 10 * Day), new(1, 0), new(2, at - 1)];

        Assert.That(HelpToReferral.Of([new(1, at)], helps, 3), Is.EqualTo(new HelpToReferral(within, withHelp, 1 - withHelp)));
    }

    [Test]
    public void HelpToReferral_JustAtTheHelp_TakesTheOneBefore() =>
        Assert.That(HelpToReferral.Of([new(1, 10 * Day)], [new(1, 0), new(1, 10 * Day)], 3), Is.EqualTo(new HelpToReferral(0, 1, 0)));

    [Test]
    public void HelpToReferral_OfSome_IsTheShareOfThoseWithHelp()
    {
        var share = HelpToReferral.Of([new(1, Day), new(1, 2 * Day), new(1, 9 * Day), new(2, Day)], [new(1, 0)], 7);

        Assert.That((share, share.Share), Is.EqualTo((new HelpToReferral(2, 3, 1), (double?)(2.0 / 3))));
        Assert.That(HelpToReferral.Of([new(2, Day)], [], 7).Share, Is.Null);
        Assert.That(HelpToReferral.Of([], [], 7), Is.EqualTo(new HelpToReferral(0, 0, 0)));
        Assert.That(() => HelpToReferral.Of([], [], -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void HelpToReferral_OfAnyOrder_IsAsLookedThroughOneByOne([Range(1, 30)] int seed)
    {
        var random = new Random(seed);
        var joins = Enumerable.Range(0, 60).Select(_ => new BroughtJoin(random.Next(5), random.Next(50) * Day)).ToArray();
        var helps = Enumerable.Range(0, 20).Select(_ => new HelpAct(random.Next(6), random.Next(50) * Day)).ToArray();
        var days = random.Next(10);
        var last = joins.Select(join => helps.Where(help => help.Member == join.Inviter && help.At < join.At).Max(help => (long?)help.At));

        Assert.That(HelpToReferral.Of(joins, helps, days), Is.EqualTo(new HelpToReferral(
            joins.Zip(last).Count(each => each.First.At - each.Second <= days * Day), last.Count(at => at is not null), last.Count(at => at is null))),
            $"seed {seed}");
    }
}
