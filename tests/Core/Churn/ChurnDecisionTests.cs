using System.Globalization;
using GroupBot.Core.Churn;
using GroupBot.Tests.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Churn;

internal sealed class ChurnDecisionTests
{
    private static readonly ChurnBackTest Won = new(new(0.8, 0.15), new(0.79, 0.15), 200, 50);

    [TestCase(0, ChurnBand.High)]
    [TestCase(0.2999, ChurnBand.High)]
    [TestCase(0.3, ChurnBand.Middle)]
    [TestCase(0.6, ChurnBand.Middle)]
    [TestCase(0.6001, ChurnBand.Low)]
    [TestCase(1, ChurnBand.Low)]
    public void Bands_AtTheirEdges_AreAsSaid(double alive, ChurnBand band) => Assert.That(ChurnBands.Of(alive), Is.EqualTo(band));

    [TestCase(99, 8, true, ChurnMethod.Heat, ChurnReason.TooFewMembers)]
    [TestCase(100, 7, true, ChurnMethod.Heat, ChurnReason.TooFewWeeks)]
    [TestCase(100, 8, false, ChurnMethod.Heat, ChurnReason.NotTested)]
    [TestCase(100, 8, true, ChurnMethod.Model, ChurnReason.ModelWasBetter)]
    public void Decision_OfAGroup_IsByWhatItHas(int members, int weeks, bool isTested, ChurnMethod used, ChurnReason why)
    {
        var decision = ChurnDecision.Of(members, weeks, isTested ? Won : null);

        Assert.That((decision.Used, decision.Why, decision.Off == used), Is.EqualTo((used, why, false)));
    }

    [TestCase(0.79, 0.15, Description = "no better at telling apart")]
    [TestCase(0.9, 0.1501, Description = "further from the truth")]
    public void Decision_WhereTheModelIsNotBetter_SwitchesItOff(double auc, double brier)
    {
        var decision = ChurnDecision.Of(500, 26, Won with { Model = new(auc, brier) });

        Assert.That((decision.Used, decision.Off, decision.Why), Is.EqualTo((ChurnMethod.Heat, ChurnMethod.Model, ChurnReason.HeatWasBetter)));
    }

    // Shares 0, ½, 1/3 and 1: the two in the middle fall, and are 2 of 5 together.
    [Test]
    public void Isotonic_OfSharesThatFall_PoolsThem()
    {
        var forecast = IsotonicForecast.Fit(
        [
            (1, false), (2, true), (2, false), (3, true), (3, false), (3, false), (4, true),
        ])!;

        Assert.That(((double[])[0, 1, 1.5, 2, 3, 3.9, 4, 9]).Select(forecast.Of), Is.EqualTo(new[] { 0, 0, 0, 0.4, 0.4, 0.4, 1, 1 }));
        Assert.That(IsotonicForecast.Fit([]), Is.Null);
    }

    [TestCase(1)]
    [TestCase(20261123)]
    public void Isotonic_OfAnyScores_NeverFallsAndKeepsTheMean(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            (double Score, bool Went)[] past = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => ((double)random.Next(15), random.Next(3) == 0))];
            var forecast = IsotonicForecast.Fit(past)!;
            var rising = Enumerable.Range(-1, 18).Select(score => forecast.Of(score)).ToArray();

            Assert.That(rising, Is.Ordered, $"seed {seed}, round {round}");
            Assert.That(past.Sum(row => forecast.Of(row.Score)), Is.EqualTo(past.Count(row => row.Went)).Within(1e-9), $"seed {seed}, round {round}");
        }
    }

    /// <summary>
    /// Heat 1 went and heat 2 stayed in the earlier month. In this one the model says .9 and .2 of who stayed and who went, and so
    /// does heat but for one who went with heat 2: of 1·2 pairs it wins one and ties in one.
    /// </summary>
    [Test]
    public void BackTest_OfAMonth_IsWorkedByHand()
    {
        var test = ChurnBackTest.Of([(1, true), (2, false)], [new(0.9, 2, false), new(0.2, 1, true), new(0.2, 2, true)]);

        Assert.That((test!.Members, test.Went), Is.EqualTo((3, 2)));
        Assert.That((test.Model.Auc, test.Heat.Auc), Is.EqualTo((1.0, 0.75)));
        Assert.That(test.Model.Brier, Is.EqualTo((0.01 + 0.04 + 0.04) / 3).Within(1e-12));
        Assert.That(test.Heat.Brier, Is.EqualTo(1.0 / 3).Within(1e-12));
        Assert.That(test.IsModelBetter, Is.True);
        Assert.That(ChurnBackTest.Of([(1, true)], [new(0.5, 1, true)]), Is.Null, "all went");
        Assert.That(ChurnBackTest.Of([], [new(0.5, 1, true), new(0.5, 1, false)]), Is.Null, "heat has learned nothing");
    }

    [Test]
    public void HeatRanking_OfTheMessageNetwork_IsOfThePublishedMembersWithThePublishedArea()
    {
        var sent = Published.CollegeMessages().GroupBy(row => row.From)
            .Select(rows => (No: rows.Key, Days: rows.Select(row => (int)((row.At / 86_400) - (Published.CollegeStart / 86_400))).Distinct().ToArray())).ToArray();
        foreach (var row in Published.ChurnBaselines.GetProperty("by_day").EnumerateObject())
        {
            var today = int.Parse(row.Name, CultureInfo.InvariantCulture);
            var stayed = sent.Where(member => member.Days.Any(day => day > today && day <= today + 14)).Select(member => member.No).ToHashSet();
            var ranks = HeatRanking.Of(
                sent.Select(member => (member.No, (IReadOnlyCollection<int>)[.. member.Days.Where(day => day <= today)])), today);

            Assert.That(ranks, Has.Count.EqualTo(row.Value.GetProperty("n").GetInt32()), row.Name);
            Assert.That(ranks.Select(rank => rank.Heat), Is.Ordered, row.Name);
            Assert.That(ForecastQuality.Auc([.. ranks.Select(rank => (-rank.Heat, !stayed.Contains(rank.MemberNo)))]),
                Is.EqualTo(row.Value.GetProperty("auc_minus_heat14").GetDouble()).Within(5e-5), row.Name);
        }
    }

    [Test]
    public void HeatRanking_OfEqualOnes_IsByNumber() => Assert.That(
        HeatRanking.Of([(9, [1, 5]), (4, [5, 1]), (6, [1]), (7, [1, 2])], 5).Select(rank => rank.MemberNo), Is.EqualTo(new long[] { 7, 4, 9 }));
}
