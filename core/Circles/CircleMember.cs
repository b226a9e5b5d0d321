namespace GroupBot.Core.Circles;

/// <summary>What a night knows of somebody.</summary>
/// <param name="MemberNo">By which ties go.</param>
/// <param name="Heat">At that night, 0 or more.</param>
/// <param name="Tenure">Whole days since they came.</param>
/// <param name="IdleDays">Days since they last did anything; since they came, where they never did.</param>
/// <param name="Kinds">Kinds of act in the last 30 days.</param>
/// <param name="People">Different people who answered or reacted to them in the last 30 days.</param>
/// <param name="PeopleDays">Days of the last 30 on which somebody did.</param>
/// <param name="CleanDays">Days since their last strike; null for none ever.</param>
public sealed record CircleMember(
    long MemberNo, double Heat, int Tenure, int IdleDays, int Kinds, int People, int PeopleDays, int? CleanDays = null);

/// <summary>Where somebody stands after a night.</summary>
/// <param name="NightsUp">Nights in a row at or above the next circle's threshold.</param>
/// <param name="NightsDown">Nights in a row below the staying line, or without what staying asks for.</param>
public sealed record CircleStanding(Circle Circle, int NightsUp = 0, int NightsDown = 0)
{
    /// <summary>Different people who answered or reacted to them in 30 days, as that night counted them: those alone who are known in the group.</summary>
    public int People { get; init; }
}
