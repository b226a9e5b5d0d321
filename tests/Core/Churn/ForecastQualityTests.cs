using System.Globalization;
using GroupBot.Core.Churn;
using GroupBot.Tests.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Churn;

internal sealed class ForecastQualityTests
{
    [Test]
    public void Auc_OfTheMessageNetwork_IsThatOfThePublishedBaselines()
    {
        var expected = Published.ChurnBaselines.GetProperty("by_day");
        var sent = Published.CollegeMessages().GroupBy(row => row.From)
            .Select(rows => rows.Select(row => (int)((row.At / 86_400) - (Published.CollegeStart / 86_400))).Distinct().Order().ToArray()).ToArray();
        foreach (var row in expected.EnumerateObject())
        {
            var today = int.Parse(row.Name, CultureInfo.InvariantCulture);
            var members = sent.Select(days => (Past: days.TakeWhile(day => day <= today).ToArray(), Went: !days.Any(day => day > today && day <= today + 14)))
                .Where(member => member.Past.Length >= 2 && today - member.Past[^1] <= 28).ToArray();

            Assert.That((members.Length, members.Count(member => member.Went)),
                Is.EqualTo((row.Value.GetProperty("n").GetInt32(), row.Value.GetProperty("churned").GetInt32())), row.Name);
            Assert.That(ForecastQuality.Auc([.. members.Select(member => (-DecayedDays.Of(member.Past, today, 14), member.Went))]),
                Is.EqualTo(row.Value.GetProperty("auc_minus_heat14").GetDouble()).Within(5e-5), row.Name);
            Assert.That(ForecastQuality.Auc([.. members.Select(member => ((double)(today - member.Past[^1]), member.Went))]),
                Is.EqualTo(row.Value.GetProperty("auc_recency").GetDouble()).Within(5e-5), row.Name);
        }
    }

    // Of 2·2 pairs the one with 3 beats both, the one with 1 ties with one and beats none: 2½ of 4.
    [Test]
    public void Auc_WithATie_CountsItHalf() =>
        Assert.That(ForecastQuality.Auc([(3, true), (1, true), (1, false), (2, false)]), Is.EqualTo(2.5 / 4));

    [Test]
    public void Auc_WhereAllWent_IsNone() => Assert.That(ForecastQuality.Auc([(1, true), (2, true)]), Is.Null);

    [Test]
    public void Brier_OfForecasts_IsTheMeanSquare()
    {
        Assert.That(ForecastQuality.Brier([(1, true), (0, false)]), Is.Zero);
        Assert.That(ForecastQuality.Brier([(0.5, true), (0.5, false)]), Is.EqualTo(0.25));
        Assert.That(ForecastQuality.Brier([(0.8, true), (0.4, false)]), Is.EqualTo(0.1).Within(1e-12));
        Assert.That(ForecastQuality.Brier([]), Is.Null);
        Assert.That(() => ForecastQuality.Brier([(1.1, true)]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
