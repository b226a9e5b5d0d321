using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Housekeeping;

internal static class HousekeepingJob
{
    public const string More = "prune-more";
    private const int RowsATurn = 1000;

    public static void Prune(Turn turn, JobDue due) => Chunk(turn, $"prune-{due.Slot.ToString(CultureInfo.InvariantCulture)}", 1);

    public static string Continue(Turn turn, RequestMade request)
    {
        var dash = request.Id.LastIndexOf('-');
        var chunk = int.TryParse(request.Id.AsSpan(dash + 1), CultureInfo.InvariantCulture, out var number) ? number : 1;
        return RequestAnswer.Ok(new JsonObject { ["deleted"] = Chunk(turn, request.Id[..Math.Max(dash, 0)], chunk + 1) });
    }

    /// <param name="next">The number of the chunk that follows this one.</param>
    private static int Chunk(Turn turn, string run, int next)
    {
        var left = RowsATurn;
        foreach (var (sql, kept) in HousekeepingStore.Kept)
        {
            left -= left > 0 ? HousekeepingStore.Delete(turn.Connection, sql, turn.Now - kept, left) : 0;
        }

        if (left == 0)
        {
            turn.FollowUps.Ask(new RequestMade($"{run}-{next.ToString(CultureInfo.InvariantCulture)}", More, ""));
        }

        return RowsATurn - left;
    }
}
