using GroupBot.Core.Circles;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>How many stood in each circle, in one week.</summary>
/// <param name="From">The week's first day.</param>
internal sealed record CirclesWeek(DateOnly From, int Core, int Active, int Peripheral, int New, int Dormant)
{
    /// <summary>In the order in which they are drawn, from the floor up.</summary>
    public static readonly IReadOnlyList<Circle> Order = [Circle.Core, Circle.Active, Circle.Peripheral, Circle.New, Circle.Dormant];

    /// <summary>In the order of <see cref="Order"/>.</summary>
    public IReadOnlyList<long> Counts() => [Core, Active, Peripheral, New, Dormant];
}

/// <summary>Who a group is made of: what the picture of <c>/circles</c> shows, to its admins.</summary>
/// <param name="Weeks">Week by week, the last is this one; the last 12 are shown.</param>
internal sealed record CirclesChart(string Group, IReadOnlyList<CirclesWeek> Weeks, Language Language);
