using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class LivelyWeekTests
{
    [TestCase(new[] { 50, 50, 50, 50, 50, 50, 50 }, 50, 50)]
    [TestCase(new[] { 51, 60, 50, 99, 50, 50, 52 }, 50, 50)]
    [TestCase(new[] { 0, 51, 60, 54, 99, 53, 55, 52 }, 50, 51)] // what lies before does not matter
    [TestCase(new[] { 50, 50, 50, 49, 50, 50, 50 }, 50, null)]
    [TestCase(new[] { 0, 0, 0, 0, 0, 0, 900 }, 50, null)] // one day's spike
    [TestCase(new[] { 50, 50, 50, 50, 50, 50 }, 50, null)] // six days
    [TestCase(new int[0], 1, null)]
    public void Quietest_OfTheLastSeven(int[] active, int least, int? quietest) =>
        Assert.That(LivelyWeek.Quietest(active, least), Is.EqualTo(quietest));

    [Test]
    public void Quietest_OfLessThanOne_IsNoQuestion() => Assert.That(() => LivelyWeek.Quietest([1], 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
