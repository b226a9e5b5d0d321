using GroupBot.Core.Circles;
using GroupBot.Core.Health;
using GroupBot.Core.Structure;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Structure;

internal sealed class AnnouncementSpreadTests
{
    private const long At = 1_700_000_000_000, Hour = 3_600_000;

    private static readonly Dictionary<Circle, int> Members = new()
    {
        [Circle.Core] = 10,
        [Circle.Active] = 20,
        [Circle.Peripheral] = 40,
        [Circle.Dormant] = 80,
        [Circle.New] = 5,
    };

    /// <summary>8 of 10, of 20, of 40 and of 80: half at each step.</summary>
    [Test]
    public void Of_EightInEachCircle_HalvesAtEachStep()
    {
        var spread = AnnouncementSpread.Of(At, Members, Outwards().SelectMany((circle, index) => Echoes(circle, 8, 100 * index)), 24);

        Assert.That(spread.Rows.Select(row => (row.Circle, row.Reach)), Is.EqualTo(((Circle, Share)[])
        [
            (Circle.Core, new(8, 10)), (Circle.Active, new(8, 20)), (Circle.Peripheral, new(8, 40)), (Circle.Dormant, new(8, 80)), (Circle.New, new(0, 5)),
        ]));
        Assert.That(spread.KeptAStep, Is.EqualTo(0.5).Within(1e-12));
        Assert.That(spread.HalfDistance, Is.EqualTo(1).Within(1e-12));
    }

    /// <summary>8 of 10 and 8 of 160, two steps apart: a sixteenth in two steps, a quarter in one, half in half a step.</summary>
    [Test]
    public void Of_CirclesTwoStepsApart_CountsTheStepBetween()
    {
        var members = new Dictionary<Circle, int> { [Circle.Core] = 10, [Circle.Active] = 0, [Circle.Peripheral] = 160 };
        var spread = AnnouncementSpread.Of(At, members, [.. Echoes(Circle.Core, 8, 0), .. Echoes(Circle.Peripheral, 8, 100)], 24);

        Assert.That(spread.KeptAStep, Is.EqualTo(0.25).Within(1e-12));
        Assert.That(spread.HalfDistance, Is.EqualTo(0.5).Within(1e-12));
    }

    /// <summary>Reached: 8 of 10 in the core, nobody of 20 and nobody of 40: .8, .5/20 and .5/40; the line falls from the first to the last by a factor of 64 in two steps.</summary>
    [Test]
    public void Of_CirclesThatItDidNotReach_CountsHalfOfOne()
    {
        var members = Members.Where(row => row.Key is not (Circle.Dormant or Circle.New)).ToDictionary();

        Assert.That(AnnouncementSpread.Of(At, members, Echoes(Circle.Core, 8, 0), 24).KeptAStep, Is.EqualTo(1.0 / 8).Within(1e-12));
    }

    [Test]
    public void Of_WhatDoesNotFade_HasNoHalfDistance()
    {
        var spread = AnnouncementSpread.Of(At, Members, [.. Echoes(Circle.Core, 1, 0), .. Echoes(Circle.Active, 2, 100), .. Echoes(Circle.Peripheral, 4, 200), .. Echoes(Circle.Dormant, 8, 300)], 24);

        Assert.That((spread.KeptAStep, spread.HalfDistance), Is.EqualTo(((double?)1, (double?)null)));
        Assert.That(AnnouncementSpread.Of(At, Members, [], 24), Has.Property("KeptAStep").Null.And.Property("HalfDistance").Null);
        Assert.That(AnnouncementSpread.Of(At, new Dictionary<Circle, int> { [Circle.Core] = 4 }, Echoes(Circle.Core, 2, 0), 24).KeptAStep, Is.Null, "one circle is no way");
    }

    /// <summary>The first sign of each member counts, in its hour; what was before, or after the third hour, is none.</summary>
    [Test]
    public void Of_SignsOfOneMember_CountsTheFirstInItsHour()
    {
        var spread = AnnouncementSpread.Of(At, Members,
        [
            new(1, Circle.Core, At + Hour), new(1, Circle.Core, At + Hour - 1), new(2, Circle.Core, At), new(3, Circle.Core, At - 1),
            new(4, Circle.Core, At + (3 * Hour)), new(5, Circle.Core, At + (3 * Hour) - 1), new(6, Circle.New, At + Hour),
        ], 3);

        Assert.That(spread.Rows[0].ByHour, Is.EqualTo(new[] { 2, 0, 1 }));
        Assert.That(spread.Rows[^1].ByHour, Is.EqualTo(new[] { 0, 1, 0 }));
    }

    private static Circle[] Outwards() => [Circle.Core, Circle.Active, Circle.Peripheral, Circle.Dormant];

    private static IEnumerable<Echo> Echoes(Circle circle, int people, int from) =>
        Enumerable.Range(from, people).Select(no => new Echo(no, circle, At + (no % 7 * Hour)));
}
