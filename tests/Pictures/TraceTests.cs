using GroupBot.Pictures;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

internal sealed class TraceTests
{
    [Test]
    public void Line_OfPoints_GoesThroughThem() => Assert.That(Trace.Line((0, 1.5), (2, 3.004), (4, -5)), Is.EqualTo("M0 1.5L2 3L4 -5"));

    [Test]
    public void Area_OfPoints_StandsOnItsFloor() => Assert.That(Trace.Area([(0, 1), (2, 3)], 9), Is.EqualTo("M0 9L0 1L2 3L2 9Z"));

    [Test]
    public void Area_OfNothing_IsNothing() => Assert.That((Trace.Line(), Trace.Area([], 9)), Is.EqualTo(("", "")));

    /// <summary>A quarter ends at three o'clock, three quarters at nine, by way of the middle between.</summary>
    [TestCase(0, 0.5, "M50 40A10 10 0 0 1 60 50A10 10 0 0 1 50 60")]
    [TestCase(0.25, 0.75, "M60 50A10 10 0 0 1 50 60A10 10 0 0 1 40 50")]
    public void Arc_OfARing_GoesClockwiseFromTheTop(double from, double to, string path) => Assert.That(Trace.Arc(50, 50, 10, from, to), Is.EqualTo(path));
}
