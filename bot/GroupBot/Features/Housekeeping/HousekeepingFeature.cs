using GroupBot.Turns.Routing;

namespace GroupBot.Features.Housekeeping;

/// <summary>Deletes what is kept for a time only, in chunks.</summary>
internal static class HousekeepingFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Housekeeping")
        .Job(new JobSpec("prune", "0 17 * * * ?", HousekeepingJob.Prune))
        .Chunks<Pruning>(HousekeepingJob.Work, HousekeepingJob.Chunk);
}
