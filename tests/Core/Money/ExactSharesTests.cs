using GroupBot.Core.Money;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Money;

internal sealed class ExactSharesTests
{
    // 100 in 3, 2 and 2 sevenths is 42.86, 28.57 and 28.57: the two that are over go to the largest losses, of equals to the first.
    [TestCase(100, new long[] { 3, 2, 2 }, new long[] { 43, 29, 28 })]
    [TestCase(1, new long[] { 1, 1, 1 }, new long[] { 1, 0, 0 })]
    [TestCase(0, new long[] { 1, 1 }, new long[] { 0, 0 })]
    [TestCase(7, new long[] { 0, 5 }, new long[] { 0, 7 })]
    [TestCase(long.MaxValue, new long[] { 1L << 40, 1L << 40 }, new long[] { 4611686018427387904, 4611686018427387903 })]
    public void Of_AnAmount_PartsItExactly(long amount, long[] weights, long[] expected) =>
        Assert.That(ExactShares.Of(amount, weights), Is.EqualTo(expected));

    [TestCase(1, new long[] { })]
    [TestCase(1, new long[] { 0, 0 })]
    [TestCase(1, new long[] { 2, -1 })]
    [TestCase(-1, new long[] { 1 })]
    public void Of_WhatCannotBeParted_IsRefused(long amount, long[] weights) =>
        Assert.That(() => ExactShares.Of(amount, weights), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
