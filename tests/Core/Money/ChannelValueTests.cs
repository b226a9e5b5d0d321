using GroupBot.Core.Money;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Money;

internal sealed class ChannelValueTests
{
    /// <summary>300.00 for 20 people of whom 10 stayed is 30.00 each; they brought 90.00 each: three times as much.</summary>
    [Test]
    public void Value_OfAChannel_IsThatOfWhoWasActivated()
    {
        var value = new ChannelValue("poster", 30_000, 20, 10, 4, 90_000);

        Assert.That((value.Cost, value.Value, value.ValueOfCost), Is.EqualTo((3000m, 9000m, 3m)));
    }

    [TestCase(0, 10, true, false)]
    [TestCase(100, 0, false, false)]
    public void Value_OfNothingSpentOrNobody_IsNotKnown(long spent, int activated, bool hasCost, bool hasRatio)
    {
        var value = new ChannelValue("poster", spent, 20, activated, 4, 90_000);

        Assert.That((value.Cost is not null, value.Value is not null, value.ValueOfCost is not null), Is.EqualTo((hasCost, hasCost, hasRatio)));
    }
}
