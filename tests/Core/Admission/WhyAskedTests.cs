using GroupBot.Core.Admission;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Admission;

internal sealed class WhyAskedTests
{
    [TestCase("为什么不让我进"), TestCase("为啥拒绝我？"), TestCase("怎么没通过"), TestCase("为什么？"), TestCase("why was I declined?"),
     TestCase("Why can't I join"), TestCase("why did you turn me down"), TestCase("What's the reason I was rejected?")]
    public void IsIn_OfWhoWouldKnowWhy_IsTrue(string text) => Assert.That(WhyAsked.IsIn(text), Is.True);

    [TestCase("你好"), TestCase("我想进群"), TestCase("怎么打卡"), TestCase("thanks"), TestCase("")]
    public void IsIn_OfAnythingElse_IsFalse(string text) => Assert.That(WhyAsked.IsIn(text), Is.False);
}
