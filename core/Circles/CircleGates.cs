namespace GroupBot.Core.Circles;

/// <summary>What a circle asks for beside heat. The numbers are stored: never renumber, only append.</summary>
public enum CircleGate
{
    Kinds = 1,
    Tenure = 2,
    People = 3,
    PeopleDays = 4,
    Clean = 5,
}

/// <summary>One gate as somebody meets it or not: what it asks for, and what they have.</summary>
/// <param name="Has">Null of <see cref="CircleGate.Clean"/> where there never was a strike.</param>
public sealed record GateResult(CircleGate Gate, int Needs, int? Has)
{
    public bool IsMet => Has is null || Has >= Needs;
}

/// <summary>The gates of a circle: all are asked for on the way in, and some of whoever is in.</summary>
public static class CircleGates
{
    public static IReadOnlyList<GateResult> Of(Circle circle, CircleMember member, CircleRules rules)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(rules);
        GateResult kinds = new(CircleGate.Kinds, rules.LeastKinds, member.Kinds);
        return circle switch
        {
            Circle.Core =>
            [
                kinds,
                new(CircleGate.Tenure, rules.CoreTenure, member.Tenure),
                new(CircleGate.People, rules.CorePeople, member.People),
                new(CircleGate.PeopleDays, rules.CorePeopleDays, member.PeopleDays),
                new(CircleGate.Clean, rules.CoreCleanDays, member.CleanDays),
            ],
            Circle.Active => [kinds],
            _ => [],
        };
    }

    /// <summary>What staying asks for beside heat: more than one kind of act, and in the core no strike.</summary>
    public static bool Hold(Circle circle, CircleMember member, CircleRules rules) =>
        Of(circle, member, rules).All(gate => gate.IsMet || gate.Gate is not (CircleGate.Kinds or CircleGate.Clean));

    public static bool AreMet(Circle circle, CircleMember member, CircleRules rules) => Of(circle, member, rules).All(gate => gate.IsMet);
}
