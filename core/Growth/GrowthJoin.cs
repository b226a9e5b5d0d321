namespace GroupBot.Core.Growth;

/// <summary>A join, with what is known of it today, for a <see cref="GrowthReport"/>.</summary>
/// <param name="Member">The joiner's number.</param>
/// <param name="Inviter">The number of the member to whose credit it is; null for nobody.</param>
/// <param name="Door">The number of the link; null for none that is known.</param>
/// <param name="Day">The group's day of the join, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="At">The instant of the join in unix milliseconds.</param>
/// <param name="IsCounted">True once the joiner took part as much as the group wants of an invited member.</param>
/// <param name="LeftDay">The group's day on which they first went; null for who did not.</param>
public readonly record struct GrowthJoin(
    long Member, long? Inviter, JoinWay Way, long? Door, int Day, long At, bool IsCounted, int? LeftDay);
