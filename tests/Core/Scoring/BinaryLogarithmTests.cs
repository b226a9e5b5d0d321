using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class BinaryLogarithmTests
{
    [Test]
    public void Of_PowersOfTwo_IsExact() =>
        Assert.That(Enumerable.Range(-1074, 1074 + 1024).Select(n => BinaryLogarithm.Of(Math.ScaleB(1, n))), Is.EqualTo(Enumerable.Range(-1074, 1074 + 1024)));

    // Printed in tables to so many digits.
    [TestCase(3, 1.5849625007211562)]
    [TestCase(10, 3.3219280948873623)]
    [TestCase(0.1, -3.3219280948873623)]
    [TestCase(1.5, 0.5849625007211562)]
    [TestCase(15, 3.9068905956085187)]
    public void Of_PrintedLogarithms_IsAsPrinted(double x, double expected) =>
        Assert.That(BinaryLogarithm.Of(x), Is.EqualTo(expected).Within(4e-16 * Math.Abs(expected)));

    // ln(1 + h) is h − h²/2 + h³/3 …: near 1 nothing may be lost.
    [TestCase(1e-9)]
    [TestCase(-1e-9)]
    public void Of_NearOne_IsAsItsSeries(double h)
    {
        var exact = (1 + h) - 1; // what the double beside 1 really is

        Assert.That(BinaryLogarithm.Of(1 + h), Is.EqualTo((exact - (exact * exact / 2)) / Math.Log(2)).Within(1e-24));
    }

    [TestCase(20261123)]
    [TestCase(8)]
    public void Of_AnyNumbers_IsTheOtherWayOfThePower(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 10_000; round++)
        {
            var x = PowerOfTwo.Of((random.NextDouble() * 2000) - 1000);

            Assert.That(PowerOfTwo.Of(BinaryLogarithm.Of(x)), Is.EqualTo(x).Within(1e-12 * x), $"seed {seed}, round {round}");
            Assert.That(BinaryLogarithm.Of(x), Is.EqualTo(Math.Log2(x)).Within(2).Ulps, $"seed {seed}, round {round}");
        }
    }

    [Test]
    public void Of_WhatHasNone_Throws([Values(0, -1, double.NaN, double.PositiveInfinity)] double x) =>
        Assert.That(() => BinaryLogarithm.Of(x), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
