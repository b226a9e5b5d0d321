using GroupBot.Events;
using GroupBot.Turns;

namespace GroupBot.Features.Housekeeping;

/// <param name="At">What was old at this instant goes; unix milliseconds.</param>
/// <param name="AfterBot">The ids of updates are gone through by (bot, id); with <paramref name="AfterUpdate"/> the place reached.</param>
internal sealed record Pruning(int Version, long At, long AfterBot = 0, long AfterUpdate = 0);

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

    /// <summary>Deletes at most 1,000 rows, first among the ids of updates: it looks at as many of those a turn, to their end.</summary>
    public static Pruning? Chunk(Turn turn, Pruning pruning)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(pruning.At);
        var place = new SeenUpdate { BotId = pruning.AfterBot, UpdateId = pruning.AfterUpdate };
        var last = HousekeepingStore.LastOf(turn.Connection, place, RowsATurn);
        var left = RowsATurn - HousekeepingStore.DeleteSeen(turn.Connection, place, last, now - HousekeepingStore.SeenKept);
        if (last is not null)
        {
            return pruning with { AfterBot = last.BotId, AfterUpdate = last.UpdateId };
        }

        foreach (var (sql, kept) in HousekeepingStore.Kept)
        {
            left -= left > 0 ? HousekeepingStore.Delete(turn.Connection, sql, now - kept, left) : 0;
        }

        return left == 0 ? pruning : null;
    }
}
