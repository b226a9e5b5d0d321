namespace GroupBot.Core.Circles;

/// <summary>What it takes to come into a circle, to stay, and to fall out of it. The defaults are a group's first rules.</summary>
public sealed record CircleRules
{
    /// <summary>Days after the join in which somebody is new.</summary>
    public int NewDays { get; init; } = 14;

    /// <summary>Nights in a row at or above the next circle's threshold before somebody comes into it.</summary>
    public int NightsUp { get; init; } = 2;

    /// <summary>Nights in a row below the staying line, or without what staying asks for, before somebody falls by one circle.</summary>
    public int NightsDown { get; init; } = 7;

    /// <summary>The staying line as a share of the threshold; between the two nobody moves.</summary>
    public double StayingShare { get; init; } = 0.8;

    /// <summary>Whoever did nothing for so many days falls by one circle each night.</summary>
    public int IdleDays { get; init; } = 30;

    /// <summary>Kinds of act in 30 days that the active and the core circle ask for: one who only checks in is in neither.</summary>
    public int LeastKinds { get; init; } = 2;

    /// <summary>Days in the group that the core circle asks for.</summary>
    public int CoreTenure { get; init; } = 14;

    /// <summary>Different people who answered or reacted in 30 days, for the core circle (Discourse's level 3 asks for 5).</summary>
    public int CorePeople { get; init; } = 5;

    /// <summary>Days in 30 on which somebody answered or reacted, for the core circle.</summary>
    public int CorePeopleDays { get; init; } = 5;

    /// <summary>Days without a strike, for the core circle.</summary>
    public int CoreCleanDays { get; init; } = 90;

    /// <summary>So many are in the core circle at most; when it is full, nobody comes in, and while somebody waits its threshold rises.</summary>
    public int MostCore { get; init; } = 150;
}

/// <summary>The heat from which a circle begins.</summary>
public sealed record CircleThresholds(double Peripheral = 3, double Active = 15, double Core = 60)
{
    /// <summary>0 of the circles into which no heat leads.</summary>
    public double Of(Circle circle) => circle switch
    {
        Circle.Core => Core,
        Circle.Active => Active,
        Circle.Peripheral => Peripheral,
        Circle.New or Circle.Dormant => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(circle), circle, null),
    };
}
