namespace GroupBot.Core.Time;

/// <summary>A rule by which a group's days began until another took over.</summary>
/// <param name="Until">The instant from which on the next rule holds.</param>
/// <param name="LastDay">The group's day just before that instant.</param>
/// <param name="NextDay">
/// Its day from that instant on: <paramref name="LastDay"/> once more where the clock was moved back, the day after it as a
/// rule, and a later one where the clock was moved over a whole day.
/// </param>
public sealed record PastRule(DayRule Rule, DateTimeOffset Until, DateOnly LastDay, DateOnly NextDay);
