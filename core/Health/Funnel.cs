namespace GroupBot.Core.Health;

/// <summary>One who joined, with when they did what the stages ask for.</summary>
/// <param name="JoinedAt">Unix milliseconds.</param>
/// <param name="Reached">By stage every instant of it, in any order; a stage that is not there was never reached.</param>
public sealed record FunnelMember(long JoinedAt, IReadOnlyDictionary<FunnelStage, IReadOnlyList<long>> Reached);

/// <summary>
/// From stage to stage, how many come so far and how long it takes. A stage counts only from when the one before it was reached:
/// who bought before they took part has bought, and was not brought to it.
/// </summary>
public static class Funnel
{
    private const double MillisecondsADay = 86_400_000;

    /// <param name="members">Of one cohort, or of all.</param>
    /// <param name="stages">In their order, without the join; those a group has no use for left out.</param>
    /// <returns>The join first.</returns>
    public static IReadOnlyList<FunnelStep> Of(IEnumerable<FunnelMember> members, IReadOnlyList<FunnelStage> stages)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(stages);
        var here = members.Select(member => (Member: member, At: member.JoinedAt)).ToList();
        var all = here.Count;
        List<FunnelStep> steps = [new(FunnelStage.Joined, all, new Share(all, all), new Share(all, all), null)];
        foreach (var stage in stages)
        {
            var (next, times) = (new List<(FunnelMember, long)>(), new List<long>());
            foreach (var (member, since) in here)
            {
                if (FirstFrom(since, member.Reached.GetValueOrDefault(stage)) is { } at)
                {
                    next.Add((member, at));
                    times.Add(at - since);
                }
            }

            steps.Add(new FunnelStep(stage, next.Count, new Share(next.Count, here.Count), new Share(next.Count, all), Median(times)));
            here = next;
        }

        return steps;
    }

    private static long? FirstFrom(long since, IReadOnlyList<long>? instants) =>
        instants?.Where(at => at >= since).Select(at => (long?)at).Min();

    private static double? Median(List<long> times)
    {
        times.Sort();
        return times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2.0 / MillisecondsADay;
    }
}
