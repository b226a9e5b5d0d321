namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>A group that lives by itself: how large, how long, of which kind.</summary>
public sealed record CrowdOptions
{
    public const int FewestMembers = 10, MostMembers = 2000, MostDays = 366;

    /// <summary>People who ever were in it, the owner and the demo's members among them; 10 to 2,000.</summary>
    public int Members { get; init; } = 100;

    /// <summary>Calendar days, today the last; 1 to 366.</summary>
    public int Days { get; init; } = 30;

    /// <summary>The same number makes the same group.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Talk dies down, nobody new comes, members leave.</summary>
    public bool IsDying { get; init; }

    /// <summary>Whose hours people keep, as the distance from UTC.</summary>
    public TimeSpan UtcOffset { get; init; } = TimeSpan.FromHours(8);

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public Said? Fault => (Members, Days) switch
    {
        ( < FewestMembers or > MostMembers, _) => new Said(
            $"人数要在 {FewestMembers} 到 {MostMembers} 之间，现在是 {Members}。", $"members must be from {FewestMembers} to {MostMembers}; it is {Members}."),
        (_, < 1 or > MostDays) => new Said($"天数要在 1 到 {MostDays} 之间，现在是 {Days}。", $"days must be from 1 to {MostDays}; it is {Days}."),
        _ => null,
    };
}
