using GroupBot.Core.Health;
using GroupBot.Core.Structure;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Structure;

internal sealed class StructureTests
{
    private const long Day = 86_400_000;

    [Test]
    public void StaffShare_OfMessages_IsTheirPart()
    {
        Assert.That(StaffShare.Of([(1, 30), (2, 60), (3, 10)], member => member != 2), Is.EqualTo(0.4));
        Assert.That(StaffShare.Of([(1, 0)], _ => true), Is.Null);
        Assert.That(() => StaffShare.Of([(1, -1)], _ => true), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    /// <summary>7 answered 1 and was answered by 2, twice; 3 came on the fifteenth day, 4 before the join, and itself is nobody.</summary>
    [Test]
    public void NewcomerDegree_OfTwoWeeks_IsOfDifferentPeople()
    {
        Answer[] answers =
        [
            new(7, 1, 100 * Day), new(2, 7, 101 * Day), new(2, 7, (114 * Day) - 1), new(7, 2, 103 * Day), new(3, 7, 114 * Day), new(4, 7, (100 * Day) - 1),
            new(7, 7, 101 * Day), new(5, 6, 101 * Day),
        ];

        Assert.That(NewcomerDegree.Of(7, 100 * Day, 114 * Day, answers), Is.EqualTo(2));
        Assert.That(NewcomerDegree.Of(7, 100 * Day, (114 * Day) - 1, answers), Is.Null);
        Assert.That(NewcomerDegree.Of(9, 100 * Day, 120 * Day, answers), Is.Zero);
    }

    [Test]
    public void HelpBalance_OfHelps_IsWhatEachGaveAndHad() => Assert.That(
        HelpBalance.Of([new(1, 2, 0), new(1, 2, 1), new(2, 3, 2), new(2, 4, 3), new(5, 5, 4), new(3, 1, 5)]),
        Is.EqualTo(new HelpBalance[] { new(2, 2, 2, 2), new(1, 2, 1, 1), new(3, 1, 1, 1), new(4, 0, 1, 0) }));

    /// <summary>1 rose on day 10 and again on day 50: 30 days from the first end before day 40.</summary>
    [Test]
    public void PassingOn_AfterTheRise_CountsTheDaysAfterIt()
    {
        var rows = PassingOn.Of(
            [new(1, 50 * Day), new(1, 10 * Day), new(2, 10 * Day), new(3, 10 * Day)],
            [
                new(1, 8, 10 * Day), new(1, 8, 20 * Day), new(1, 9, (40 * Day) - 1), new(1, 9, 40 * Day), new(1, 9, (10 * Day) - 1),
                new(2, 8, 5 * Day), new(3, 8, 11 * Day), new(3, 3, 12 * Day), new(4, 8, 11 * Day),
            ], 30);

        Assert.That(rows, Is.EqualTo(new PassingOn[] { new(1, 10 * Day, 3, 2), new(3, 10 * Day, 1, 1), new(2, 10 * Day, 0, 0) }));
        Assert.That(PassingOn.ShareOf(rows), Is.EqualTo(new Share(2, 3)));
    }

    /// <summary>Of four, ranks are 1/8, 3/8, 5/8 and 7/8, those who tie in their middle; each of 2, 3 and 4 lacks one thing.</summary>
    [Test]
    public void TrueFan_OfFour_IsWhoHasAll()
    {
        FanCandidate[] members = [new(1, 90, 10, 1), new(2, 89, 50, 5), new(3, 400, 9, 2), new(4, 300, 30, 0)];

        var fans = TrueFan.Of(members, new FanRules());

        Assert.That(fans.Select(fan => fan.Member.MemberNo), Is.EqualTo(new[] { 1L }));
        Assert.That(fans[0].Score, Is.EqualTo((0.375 + 0.375 + 0.375) / 3).Within(1e-12));
        Assert.That(TrueFan.Of([members[0], members[0] with { MemberNo = 9, Helps = 11 }, members[0] with { MemberNo = 5 }], new FanRules())
            .Select(fan => fan.Member.MemberNo), Is.EqualTo(new long[] { 9, 1, 5 }));
    }
}
