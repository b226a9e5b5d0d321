namespace GroupBot.Core.Circles;

/// <summary>
/// What each level and each circle may do. Levels, which never fall, open what does little harm; circles, what takes part in the
/// group's affairs. The staff may do everything, and is not asked for here.
/// </summary>
public sealed record PrivilegeTable
{
    public IReadOnlyDictionary<Privilege, PrivilegeTerms> Terms { get; init; } = new Dictionary<Privilege, PrivilegeTerms>
    {
        [Privilege.PostStickers] = new(LeastLevel: 1),
        [Privilege.PostLinks] = new(LeastLevel: 2),
        [Privilege.Nominate] = new(LeastLevel: 3),
        [Privilege.CreateEvent] = new(LeastLevel: 3, LeastCircle: Circle.Active),
        [Privilege.StartMotion] = new(LeastCircle: Circle.Active),
    };

    /// <summary>What the table says nothing about is nobody's.</summary>
    public bool May(Privilege privilege, int level, Circle circle) => Terms.TryGetValue(privilege, out var terms) && terms.AreMet(level, circle);

    /// <summary>All that somebody may do, in the order of the privileges.</summary>
    public IReadOnlyList<Privilege> Of(int level, Circle circle) => [.. Terms.Keys.Order().Where(privilege => May(privilege, level, circle))];
}
