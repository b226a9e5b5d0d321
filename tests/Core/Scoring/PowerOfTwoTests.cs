using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class PowerOfTwoTests
{
    [Test]
    public void Of_WholeNumbers_IsExact()
    {
        for (var n = -1022; n <= 1023; n++)
        {
            Assert.That(PowerOfTwo.Of(n), Is.EqualTo(Math.ScaleB(1, n)), $"2^{n}");
        }

        Assert.That(PowerOfTwo.Of(-1074), Is.EqualTo(double.Epsilon));
        Assert.That(PowerOfTwo.Of(-2000), Is.Zero);
    }

    // The square root of a half and of two, the third and the twelfth root of two, to 17 digits.
    [TestCase(-0.5, 0.70710678118654752)]
    [TestCase(0.5, 1.4142135623730950)]
    [TestCase(1.0 / 3, 1.2599210498948732)]
    [TestCase(1.0 / 12, 1.0594630943592953)]
    public void Of_Fractions_IsTheRoot(double x, double root) => Assert.That(PowerOfTwo.Of(x), Is.EqualTo(root).Within(2).Ulps);

    [Test]
    public void Of_AnyNumber_IsWithinTwoPlacesOfTheLibrarys()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 100_000; i++)
        {
            var x = (random.NextDouble() * 2000) - 1000;

            Assert.That(PowerOfTwo.Of(x), Is.EqualTo(Math.Pow(2, x)).Within(2).Ulps, $"2^{x:R}");
        }
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(1024.0)]
    public void Of_WhatHasNoPower_IsRefused(double x) =>
        Assert.That(() => PowerOfTwo.Of(x), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
