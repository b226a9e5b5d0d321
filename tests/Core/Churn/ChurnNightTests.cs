using GroupBot.Core.Churn;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Churn;

/// <summary>Which forecast a group uses, and what it says of whom.</summary>
internal sealed class ChurnNightTests
{
    /// <summary>A Monday.</summary>
    private const int Today = 7 * 105_000;

    [Test]
    public void Night_OfFewMembers_RanksWhoCameLeastLatelyFirst()
    {
        ChurnMember[] members = [Member(1, 1, 3), Member(2, 1, 2, 3, 4, 5), Member(3, 20, 21), Member(4, 2), Member(5, 40, 41)];

        var report = ChurnNight.Of(members, Today, 20, null);

        Assert.That((report.Decision.Used, report.Decision.Why), Is.EqualTo((ChurnMethod.Heat, ChurnReason.TooFewMembers)));
        // The fourth came once alone, and the fifth is gone for longer than four weeks.
        Assert.That(report.Forecasts, Is.EqualTo(new ChurnForecast[] { new(3, null), new(1, null), new(2, null) }));
    }

    [TestCase(1)]
    [TestCase(20261123)]
    public void Night_OfManyWhoGoForGood_IsTestedAndSwitchesTheWorseOneOff(int seed)
    {
        var members = Drawn(seed, 400);

        var report = ChurnNight.Of(members, Today, 26, null);

        Assert.That(report.Decision.Test, Is.Not.Null, $"seed {seed}");
        var test = report.Decision.Test!;
        Assert.That(report.Decision.Used, Is.EqualTo(test.IsModelBetter ? ChurnMethod.Model : ChurnMethod.Heat));
        Assert.That(test.Went, Is.InRange(1, test.Members - 1));
        Assert.That(test.Model.Auc, Is.GreaterThan(0.6), "who goes for good is told from who stays");
        Assert.That(test.Heat.Auc, Is.GreaterThan(0.6));
        Assert.That(report.Forecasts.Select(forecast => forecast.Band is null).Distinct(),
            Is.EqualTo(new[] { report.Decision.Used is ChurnMethod.Heat }), "bands are the model's");
    }

    [Test]
    public void Night_WithinAMonthOfATest_KeepsWhatItDecided()
    {
        var members = Drawn(7, 300);
        var first = ChurnNight.Of(members, Today, 26, null);
        var odd = first with { Decision = first.Decision with { Used = ChurnMethod.Model, Why = ChurnReason.ModelWasBetter } };

        var (next, later) = (ChurnNight.Of(members, Today + 7, 27, odd), ChurnNight.Of(members, Today + 28, 30, odd));

        Assert.That((next.DecidedOn, next.Decision), Is.EqualTo((Today, odd.Decision)));
        Assert.That(next.Forecasts[0].Band, Is.EqualTo(ChurnBand.High));
        Assert.That(later.DecidedOn, Is.EqualTo(Today + 28));
    }

    [Test]
    public void Night_WhereTheGroupShrank_IsWithoutAModelAtOnce()
    {
        var first = ChurnNight.Of(Drawn(7, 300), Today, 26, null);

        Assert.That(ChurnNight.Of(Drawn(7, 99), Today + 1, 26, first).Decision.Why, Is.EqualTo(ChurnReason.TooFewMembers));
    }

    /// <summary>Came so many days before today.</summary>
    private static ChurnMember Member(long no, params int[] daysAgo) =>
        Of(no, [.. daysAgo.Select(ago => Today - ago)], 25);

    private static ChurnMember Of(long no, int[] days, int known)
    {
        var weeks = days.Select(day => ((Today - day - 1) / 7)).Where(week => week < 32).Aggregate(0u, (bits, week) => bits | (1u << week));
        return new ChurnMember(no, weeks, known, days);
    }

    /// <summary>Each comes in some of their weeks, until a week in which they are gone for good.</summary>
    private static ChurnMember[] Drawn(int seed, int count)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(1, count).Select(no =>
            {
                var (often, goes, days) = (0.2 + (0.7 * random.NextDouble()), 0.01 + (0.08 * random.NextDouble()), new List<int> { Today - (26 * 7) });
                for (var week = 25; week >= 0 && random.NextDouble() >= goes; week--)
                {
                    if (random.NextDouble() < often)
                    {
                        days.AddRange(Enumerable.Range(0, 1 + random.Next(3)).Select(day => Today - (week * 7) - 1 - (2 * day)));
                    }
                }

                return Of(no, [.. days], 25);
            }),
        ];
    }
}
