using GroupBot.Core.Circles;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Circles;

/// <summary>What holds of any members on any nights; the seed is the test's argument, so it is printed.</summary>
internal sealed class CirclePropertyTests
{
    private static readonly CircleThresholds Thresholds = new();

    /// <summary>Every member is in one circle every night, moves by one at most, and the core is never fuller than may be.</summary>
    [TestCase(20261123)]
    [TestCase(9)]
    [TestCase(77)]
    public void Run_OfAnyMembersAnyNights_PartitionsThemAndMovesNobodyByMoreThanOne(int seed)
    {
        const int People = 60;
        var random = new Random(seed);
        var rules = new CircleRules { MostCore = random.Next(3, 30) };
        var standings = new Dictionary<long, CircleStanding>();
        for (var night = 0; night < 120; night++)
        {
            CircleMember[] members =
            [
                .. Enumerable.Range(1, People).Select(no => new CircleMember(
                    no, (no % 10 * 9) + (random.NextDouble() * 30), night + (no % 30), random.Next(33), 1 + random.Next(4), 3 + random.Next(8), 3 + random.Next(8),
                    random.Next(20) is 0 ? random.Next(120) : null)),
            ];
            var next = CircleNight.Run(members, no => standings.GetValueOrDefault(no), Thresholds, rules);

            Assert.That(next, Has.Count.EqualTo(People));
            Assert.That(Enum.GetValues<Circle>().Sum(circle => next.Count(standing => standing.Circle == circle)), Is.EqualTo(People), $"seed {seed}, night {night}");
            Assert.That(next.Count(standing => standing.Circle is Circle.Core), Is.LessThanOrEqualTo(rules.MostCore), $"seed {seed}, night {night}");
            Assert.That(members.Zip(next).Where(row => standings.GetValueOrDefault(row.First.MemberNo) is { } before && !IsAStep(before.Circle, row.Second.Circle)),
                Is.Empty, $"seed {seed}, night {night}");
            for (var i = 0; i < People; i++)
            {
                standings[members[i].MemberNo] = next[i];
            }
        }

        Assert.That(standings.Values.Select(standing => standing.Circle).Distinct().Count(), Is.GreaterThan(2), "something happened");

        static bool IsAStep(Circle before, Circle now) => before is Circle.New ? now is not Circle.Core : Math.Abs((int)now - (int)before) <= 1;
    }

    /// <summary>Between the staying line and the threshold nobody moves, however they swing, wherever the thresholds are.</summary>
    [TestCase(20261123)]
    [TestCase(9)]
    public void Step_BetweenStayingLineAndThreshold_NeverMoves(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            var peripheral = 1 + (random.NextDouble() * 5);
            var thresholds = new CircleThresholds(peripheral, peripheral * (1.5 + random.NextDouble()), peripheral * (4 + (random.NextDouble() * 10)));
            var rules = new CircleRules { StayingShare = 0.5 + (random.NextDouble() * 0.49) };
            foreach (var circle in (Circle[])[Circle.Peripheral, Circle.Active, Circle.Core])
            {
                var standing = new CircleStanding(circle, random.Next(3), random.Next(7));
                for (var night = 0; night < 60; night++)
                {
                    var heat = thresholds.Of(circle) * (rules.StayingShare + (random.NextDouble() * (1 - rules.StayingShare) * 0.999_999));
                    standing = CircleNight.Step(new CircleMember(1, heat, 20, 0, 2, 5, 5), standing, thresholds, rules);

                    Assert.That(standing.Circle, Is.EqualTo(circle), $"seed {seed}, round {round}, night {night}");
                }
            }
        }
    }
}
