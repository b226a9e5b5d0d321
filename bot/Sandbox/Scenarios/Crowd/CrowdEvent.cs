namespace GroupBot.Sandbox.Scenarios.Crowd;

internal enum CrowdDeed
{
    Join,
    Leave,
    Say,
    React,
}

/// <summary>Somebody does something.</summary>
/// <param name="At">Since the midnight that begins the first day.</param>
/// <param name="Deed">What.</param>
/// <param name="Who">Index of the member.</param>
internal sealed record CrowdEvent(TimeSpan At, CrowdDeed Deed, int Who)
{
    /// <summary>What is said, or the emoji.</summary>
    internal string Text { get; init; } = "";

    /// <summary>What is answered or reacted to; always earlier.</summary>
    internal CrowdEvent? Target { get; init; }
}

/// <summary>A group's life, written down before it happens.</summary>
/// <param name="Members">The first is the owner.</param>
/// <param name="Events">In order of time.</param>
internal sealed record CrowdPlan(IReadOnlyList<CrowdMember> Members, IReadOnlyList<CrowdEvent> Events);
