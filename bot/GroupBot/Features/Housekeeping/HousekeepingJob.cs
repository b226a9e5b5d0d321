using GroupBot.Events;
using GroupBot.Turns;

namespace GroupBot.Features.Housekeeping;

/// <param name="At">What was old at this instant goes; unix milliseconds.</param>
internal sealed record Pruning(int Version, long At);

internal static class HousekeepingJob
{
    public const string Work = "prune";
    private const int RowsATurn = 1000;

    public static void Prune(Turn turn, JobDue due)
    {
        if (!turn.Work.Has(Work))
        {
            turn.Work.Ask(Work, new Pruning(1, turn.Now.ToUnixTimeMilliseconds()), turn.Now);
        }
    }

    /// <summary>Deletes at most 1,000 rows.</summary>
    public static Pruning? Chunk(Turn turn, Pruning pruning)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(pruning.At);
        var left = RowsATurn;
        foreach (var (sql, kept) in HousekeepingStore.Kept)
        {
            left -= left > 0 ? HousekeepingStore.Delete(turn.Connection, sql, now - kept, left) : 0;
        }

        return left == 0 ? pruning : null;
    }
}
