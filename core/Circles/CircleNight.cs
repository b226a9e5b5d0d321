namespace GroupBot.Core.Circles;

/// <summary>One night's look at a group: who moves by one circle, and who comes nearer to a move.</summary>
public static class CircleNight
{
    /// <param name="members">Each once, without staff and bots.</param>
    /// <param name="before">Where somebody stood the night before; null for nobody knows.</param>
    /// <returns>Where each stands now, in the order of <paramref name="members"/>.</returns>
    public static IReadOnlyList<CircleStanding> Run(
        IReadOnlyList<CircleMember> members, Func<long, CircleStanding?> before, CircleThresholds thresholds, CircleRules rules)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(thresholds);
        ArgumentNullException.ThrowIfNull(rules);
        var stood = members.Select(member => before(member.MemberNo)).ToArray();
        var next = members.Select((member, index) => Step(member, stood[index], thresholds, rules)).ToArray();

        // Who is in stays in; who would come in takes what is left, the hottest first.
        var left = rules.MostCore - next.Where((standing, index) => standing.Circle is Circle.Core && stood[index]?.Circle is Circle.Core).Count();
        var entering = Enumerable.Range(0, next.Length)
            .Where(index => next[index].Circle is Circle.Core && stood[index]?.Circle is not Circle.Core)
            .OrderByDescending(index => members[index].Heat).ThenBy(index => members[index].MemberNo);
        foreach (var index in entering.Skip(Math.Max(0, left)))
        {
            next[index] = new CircleStanding(Circle.Active, rules.NightsUp);
        }

        return next;
    }

    /// <summary>One member's night, as if the core circle had room.</summary>
    public static CircleStanding Step(CircleMember member, CircleStanding? before, CircleThresholds thresholds, CircleRules rules)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(thresholds);
        ArgumentNullException.ThrowIfNull(rules);
        if (member.Tenure < rules.NewDays)
        {
            return new CircleStanding(Circle.New);
        }

        if (before is null or { Circle: Circle.New })
        {
            return new CircleStanding(FirstOf(member, thresholds, rules));
        }

        return Rise(member, before, thresholds, rules) ?? Fall(member, before, thresholds, rules) ?? Stay(member, before, thresholds, rules);
    }

    /// <summary>After their first days somebody is where their heat is; into the core circle it goes by steps.</summary>
    private static Circle FirstOf(CircleMember member, CircleThresholds thresholds, CircleRules rules) =>
        member.IdleDays >= rules.IdleDays || member.Heat < thresholds.Peripheral ? Circle.Dormant
        : member.Heat >= thresholds.Active && CircleGates.AreMet(Circle.Active, member, rules) ? Circle.Active
        : Circle.Peripheral;

    private static CircleStanding? Rise(CircleMember member, CircleStanding before, CircleThresholds thresholds, CircleRules rules) =>
        IsWarm(member, before, thresholds, rules) && before.NightsUp + 1 >= rules.NightsUp
        && CircleGates.AreMet(before.Circle + 1, member, rules)
            ? new CircleStanding(before.Circle + 1)
            : null;

    private static CircleStanding? Fall(CircleMember member, CircleStanding before, CircleThresholds thresholds, CircleRules rules) =>
        before.Circle is not Circle.Dormant
        && (member.IdleDays >= rules.IdleDays
            || (IsCold(member, before, thresholds, rules) && before.NightsDown + 1 >= rules.NightsDown))
            ? new CircleStanding(before.Circle - 1)
            : null;

    /// <summary>Nights are counted to where a move is due, as one may wait for its gates for long.</summary>
    private static CircleStanding Stay(CircleMember member, CircleStanding before, CircleThresholds thresholds, CircleRules rules) => new(
        before.Circle,
        IsWarm(member, before, thresholds, rules) ? Math.Min(before.NightsUp + 1, rules.NightsUp) : 0,
        IsCold(member, before, thresholds, rules) ? Math.Min(before.NightsDown + 1, rules.NightsDown) : 0);

    private static bool IsWarm(CircleMember member, CircleStanding before, CircleThresholds thresholds, CircleRules rules) =>
        before.Circle is not Circle.Core && member.IdleDays < rules.IdleDays && member.Heat >= thresholds.Of(before.Circle + 1);

    private static bool IsCold(CircleMember member, CircleStanding before, CircleThresholds thresholds, CircleRules rules) =>
        before.Circle is not Circle.Dormant
        && (member.Heat < rules.StayingShare * thresholds.Of(before.Circle) || !CircleGates.Hold(before.Circle, member, rules));
}
