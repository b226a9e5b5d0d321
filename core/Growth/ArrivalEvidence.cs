namespace GroupBot.Core.Growth;

/// <summary>What is known of somebody's coming besides what they did, as far as an inviter has credit for it.</summary>
/// <param name="At">The instant of the join.</param>
/// <param name="Fellows">Who came by the same inviter, about as soon as they; they themselves are not among them.</param>
/// <param name="Mature">The inviter's latest people whose time is over.</param>
/// <param name="Responses">Who responded to them, each once.</param>
/// <param name="Phrases">What they wrote, each phrase once, as far as somebody else new wrote it too.</param>
/// <param name="BroughtInviterOn">The first day on which the inviter, or somebody above, was said to have come through them; null for never.</param>
public sealed record ArrivalEvidence(
    DateTimeOffset At, IReadOnlyList<Fellow> Fellows, IReadOnlyList<MatureInvitee> Mature, IReadOnlyList<Response> Responses,
    IReadOnlyList<SharedPhrase> Phrases, DateOnly? BroughtInviterOn);

/// <param name="At">The instant of the join.</param>
/// <param name="Day">The group's day of it.</param>
/// <param name="IsSameLink">Through the same link, and not only by the same inviter.</param>
public readonly record struct Fellow(DateTimeOffset At, DateOnly Day, bool IsSameLink);

/// <param name="Matures">The day on which they would be kept.</param>
/// <param name="LeftOn">The first day on which they went; null for who did not.</param>
public readonly record struct MatureInvitee(DateOnly Matures, DateOnly? LeftOn);

/// <param name="Day">The day of the first time.</param>
/// <param name="FellowAt">When they came, where it was by the same inviter; null for everybody else.</param>
public readonly record struct Response(DateOnly Day, bool IsInviter, DateTimeOffset? FellowAt);

/// <param name="Own">The day on which they wrote it first.</param>
/// <param name="Fellow">The day on which somebody of the same inviter's did; null for never.</param>
/// <param name="Stranger">The same of anybody else who was new: then it is what people write here.</param>
public readonly record struct SharedPhrase(DateOnly Own, DateOnly? Fellow, DateOnly? Stranger);
