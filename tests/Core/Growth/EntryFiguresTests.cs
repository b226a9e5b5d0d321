using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class EntryFiguresTests
{
    /// <summary>300 spent on 12 joins of which 6 counted: 25 a join, 50 a counted one, in hundredths.</summary>
    [Test]
    public void Cost_OfJoinsAndCounted_IsEach() =>
        Assert.That(Figures(joins: 12, counted: 6, spent: 30_000).Cost, Is.EqualTo(new UnitCost(2_500, 5_000)));

    [Test]
    public void Everything_OfNobody_IsUnknown()
    {
        var none = Figures();

        Assert.That((none.Cost.PerJoin, none.Cost.PerCounted, none.Overlap, none.Marginal), Is.EqualTo(((decimal?)null, (decimal?)null, (double?)null, (double?)null)));
        Assert.That((none.Counts.Share7, none.Counts.Share30), Is.EqualTo(((double?)null, (double?)null)));
    }

    /// <summary>8 came first by it, 2 of whom had been here; 2 came back by it: 4 of 10 had been here.</summary>
    [Test]
    public void Overlap_OfOldAndReturned_IsOfAllWhoCameThrough()
    {
        var figures = new EntryFigures(new EntryCounts(8, 0, 0, 2, 0, 0, 0, 0), 2, 0, null);

        Assert.That((figures.Overlap, figures.Marginal), Is.EqualTo(((double?)0.4, (double?)0.6)));
    }

    [TestCase(new long[0], null)]
    [TestCase(new long[] { 4 }, 4.0)]
    [TestCase(new long[] { 9, 1, 4 }, 4.0)]
    [TestCase(new long[] { 1, 4, 6, 9 }, 5.0)]
    [TestCase(new long[] { 2, 2, 2, 9 }, 2.0)]
    public void Median_OfDays_IsTheMiddle(long[] days, double? median)
    {
        var histogram = new Histogram();
        foreach (var each in days)
        {
            histogram.Add(each, 1);
        }

        Assert.That(histogram.Median, Is.EqualTo(median));
        Assert.That(new Histogram().Add(histogram).Add(histogram).Median, Is.EqualTo(median), "each twice");
    }

    private static EntryFigures Figures(long joins = 0, long counted = 0, long spent = 0) =>
        new(new EntryCounts(joins, counted, 0, 0, 0, 0, 0, 0), 0, spent, null);
}
