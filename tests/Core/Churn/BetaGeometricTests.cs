using GroupBot.Core.Churn;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Churn;

internal sealed class BetaGeometricTests
{
    /// <summary>Table 1 of Fader, Hardie and Shang (2010): 11,104 donors, six years; how often, last when, how many.</summary>
    private static readonly (ActivityHistory, int)[] Donors =
    [
        (new(6, 6, 6), 1203), (new(5, 6, 6), 728), (new(4, 6, 6), 512), (new(3, 6, 6), 357), (new(2, 6, 6), 234), (new(1, 6, 6), 129),
        (new(5, 5, 6), 335), (new(4, 5, 6), 284), (new(3, 5, 6), 225), (new(2, 5, 6), 173), (new(1, 5, 6), 119), (new(4, 4, 6), 240),
        (new(3, 4, 6), 181), (new(2, 4, 6), 155), (new(1, 4, 6), 78), (new(3, 3, 6), 322), (new(2, 3, 6), 255), (new(1, 3, 6), 129),
        (new(2, 2, 6), 613), (new(1, 2, 6), 277), (new(1, 1, 6), 1091), (new(0, 0, 6), 3464),
    ];

    // Table 2 of the paper: α 1.204, β 0.750, γ 0.657, δ 2.783, log-likelihood −33,225.6.
    [Test]
    public void Fit_ThePublishedDonors_FindsThePublishedParameters()
    {
        var (model, logLikelihood) = BetaGeometric.Fit(Donors)!.Value;

        Assert.That(Donors.Sum(row => row.Item2), Is.EqualTo(11_104));
        Assert.That((model.Alpha, model.Beta), Is.EqualTo((1.204, 0.750)).Within(0.0006));
        Assert.That((model.Gamma, model.Delta), Is.EqualTo((0.657, 2.783)).Within(0.0006));
        Assert.That(logLikelihood, Is.EqualTo(-33_225.6).Within(0.05));
    }

    [Test]
    public void LogLikelihood_OfAllHistoriesOfFourWeeks_SumsToOne()
    {
        // Of so many active weeks with the last of them in a given one there are as many orders as ways to choose the others.
        var model = new BetaGeometric(1.2, 0.7, 0.6, 2.8);
        var whole = Math.Exp(model.LogLikelihood(new(0, 0, 4)));
        for (var last = 1; last <= 4; last++)
        {
            for (var active = 1; active <= last; active++)
            {
                whole += Choose(last - 1, active - 1) * Math.Exp(model.LogLikelihood(new(active, last, 4)));
            }
        }

        Assert.That(whole, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Alive_WhoWasThereLastWeek_IsLikelierThanWhoWasLongAgo()
    {
        var model = new BetaGeometric(1.204, 0.750, 0.657, 2.783);
        var byLast = Enumerable.Range(3, 4).Select(last => model.Alive(new(3, last, 6))).ToArray();

        Assert.That(byLast, Is.Ordered.Ascending.And.All.InRange(0, 1));
        Assert.That(model.Alive(new(6, 6, 6)), Is.EqualTo(
            // Who was active in every week was there in each: what is left is the chance of the next.
            (2.783 + 6) / (0.657 + 2.783 + 6)).Within(1e-12));
    }

    [TestCase(3, 2, 6)]
    [TestCase(2, 7, 6)]
    [TestCase(0, 1, 6)]
    [TestCase(-1, 0, 6)]
    public void History_ThatCannotBe_IsRefused(int active, int last, int weeks) =>
        Assert.That(() => new ActivityHistory(active, last, weeks), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Fit_OfOneHistory_IsNone() => Assert.That(BetaGeometric.Fit([(new(1, 1, 4), 10)]), Is.Null);

    // Γ(½) = √π, Γ(5) = 24, Γ(¼) = 3.6256099082219083 (OEIS A068466), Γ(100) = 99!.
    [TestCase(0.5, 0.57236494292470008)]
    [TestCase(1, 0.0)]
    [TestCase(2, 0.0)]
    [TestCase(5, 3.1780538303479458)]
    [TestCase(0.25, 1.2880225246980775)]
    [TestCase(100, 359.13420536957540)]
    public void LogGamma_OfKnownValues_IsTheirs(double x, double log) =>
        Assert.That(LogGamma.Of(x), Is.EqualTo(log).Within(1e-12 * Math.Max(1, log)));

    private static double Choose(int n, int k) => k == 0 ? 1 : Choose(n - 1, k - 1) * n / k;

    // The last of 6 weeks is bit 0: active in the sixth, the fourth and the first of them; a seventh bit is older than they are.
    [TestCase(0b1100101u, 6, 3, 6)]
    [TestCase(0b100100u, 6, 2, 4)]
    [TestCase(0b1000000u, 6, 0, 0)]
    [TestCase(0u, 0, 0, 0)]
    [TestCase(uint.MaxValue, 32, 32, 32)]
    [TestCase(1u << 31, 32, 1, 1)]
    public void History_OfBits_IsCountedFromTheirFirstWeek(uint bits, int weeks, int active, int last) =>
        Assert.That(ActivityHistory.Of(bits, weeks), Is.EqualTo(new ActivityHistory(active, last, weeks)));
}
