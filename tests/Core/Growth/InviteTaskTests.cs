using System.Globalization;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

/// <summary>Days are counted from the task's first; 邀请有礼 of three friends unless said.</summary>
internal sealed class InviteTaskTests
{
    private static readonly DateOnly First = new(2026, 11, 2);

    private static InviteTask Task(int needed = 3, int quota = 0, int? last = null) => new(needed, quota, First, last is { } day ? First.AddDays(day) : null);

    /// <summary>"counted" or "counted-lost".</summary>
    private static IEnumerable<CountedFriend> Friends(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(friend =>
    {
        var parts = friend.Split(':');
        return new CountedFriend(First.AddDays(int.Parse(parts[0], CultureInfo.InvariantCulture)), parts.Length > 1 ? First.AddDays(int.Parse(parts[1], CultureInfo.InvariantCulture)) : null);
    });

    [TestCase("", null)]
    [TestCase("0 1", null, TestName = "two of three")]
    [TestCase("0 1 4", 4, TestName = "on the day of the third")]
    [TestCase("4 1 0 2", 2, TestName = "in any order; a fourth changes nothing")]
    [TestCase("2 2 2", 2, TestName = "all on one day")]
    [TestCase("-1 0 1", null, TestName = "who counted the day before it began")]
    [TestCase("0:3 1 2", 2, TestName = "who goes later changes nothing")]
    [TestCase("0:2 1 2", null, TestName = "who goes on that very day does not count")]
    [TestCase("0:2 1 2 5", 5, TestName = "another one makes up for it")]
    public void ReachedOn_OfThree_IsTheFirstDayWithThreeAtOnce(string friends, int? day) =>
        Assert.That(Task().ReachedOn(Friends(friends)), Is.EqualTo(day is { } on ? First.AddDays(on) : (DateOnly?)null));

    [TestCase(10, 10)]
    [TestCase(9, null)]
    public void ReachedOn_TheLastDay_IsInTime(int last, int? day) =>
        Assert.That(Task(last: last).ReachedOn(Friends("0 1 10")), Is.EqualTo(day is { } on ? First.AddDays(on) : (DateOnly?)null));

    [TestCase("", 0)]
    [TestCase("-1 0 1:9 10 11", 2)]
    public void Progress_IsWhoCountsNowAndCameInTime(string friends, int progress) =>
        Assert.That(Task(last: 10).Progress(Friends(friends)), Is.EqualTo(progress));

    [Test]
    public void Takers_OfAQuota_AreTheFirstByDayThenByNumber()
    {
        TaskReach[] reached = [new(9, First), new(4, First.AddDays(1)), new(7, First), new(1, First.AddDays(2))];

        Assert.That(Members(quota: 3, given: 0), Is.EqualTo(new long[] { 7, 9, 4 }));
        Assert.That(Members(quota: 3, given: 2), Is.EqualTo(new long[] { 7 }));
        Assert.That(Members(quota: 3, given: 3), Is.Empty);
        Assert.That(Members(quota: 3, given: 4), Is.Empty);
        Assert.That(Members(quota: 0, given: 40), Is.EqualTo(new long[] { 7, 9, 4, 1 }));

        IEnumerable<long> Members(int quota, int given) => Task(quota: quota).Takers(reached, given).Select(one => one.Member);
    }

    [TestCase(0, 0, null)]
    [TestCase(101, 0, null)]
    [TestCase(1, -1, null)]
    [TestCase(1, 10_001, null)]
    [TestCase(1, 0, -1)]
    public void Task_OutOfBounds_CannotBe(int needed, int quota, int? last) =>
        Assert.That(() => Task(needed, quota, last), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(1, 0, 0)]
    [TestCase(100, 10_000, null)]
    public void Task_AtItsBounds_Can(int needed, int quota, int? last) => Assert.That(() => Task(needed, quota, last), Throws.Nothing);
}
