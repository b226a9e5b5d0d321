namespace GroupBot.Core.Influence;

/// <summary>Somebody who may be listed.</summary>
/// <param name="People">Who answered them, each once.</param>
/// <param name="TenureDays">How long they have been here.</param>
/// <param name="IsStaff">Or a bot.</param>
public readonly record struct InfluenceCandidate(int Node, double Score, int People, int TenureDays, bool HasStrike, bool IsStaff)
{
    /// <summary>What keeps them off the list, all of it.</summary>
    public InfluenceGates Gates =>
        (Score < InfluenceList.LeastScore ? InfluenceGates.Score : 0)
        | (People < InfluenceList.LeastPeople ? InfluenceGates.People : 0)
        | (TenureDays < InfluenceList.LeastTenureDays ? InfluenceGates.Tenure : 0)
        | (HasStrike ? InfluenceGates.Strike : 0)
        | (IsStaff ? InfluenceGates.Staff : 0);
}

/// <summary>Who is listed as influential: by score, past every gate, and never more than a few of a hundred.</summary>
public static class InfluenceList
{
    public const double LeastScore = 60;

    public const int LeastPeople = 10;

    public const int LeastTenureDays = 21;

    /// <summary>A small group lists so many.</summary>
    public const int AlwaysRoom = 3;

    /// <summary>A large group lists one of so many active members.</summary>
    public const int ActiveEach = 50;

    /// <param name="active">How many members are active.</param>
    /// <returns>The highest score first, between equals the smallest number.</returns>
    public static IReadOnlyList<InfluenceCandidate> Of(IEnumerable<InfluenceCandidate> candidates, int active) =>
        [.. candidates.Where(each => each.Gates == InfluenceGates.None)
            .OrderByDescending(each => each.Score).ThenBy(each => each.Node)
            .Take(Math.Max(AlwaysRoom, active / ActiveEach))];
}
