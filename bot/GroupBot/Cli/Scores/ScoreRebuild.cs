using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using GroupBot.Events;
using GroupBot.Features.Scores;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>What a rebuild put right.</summary>
/// <param name="Rows">Of the log.</param>
/// <param name="Awards">Rows of the log whose awards stood otherwise, and awards that were taken back otherwise.</param>
/// <param name="IsGroup">True where the group's clocks, thresholds or circles stood otherwise.</param>
internal sealed record RebuildResult(long Rows, long Awards, long Members, long Pairs, long Days, bool IsGroup)
{
    public bool IsNothing => Awards + Members + Pairs + Days == 0 && !IsGroup;
}

/// <summary>
/// Makes all of a group's scores what its log says, beside a bot that goes on. The log is replayed here; the bot gets what differs,
/// a short turn's worth at a time. Whatever ends it leaves each row right or as it was: it is given again, and begins anew.
/// </summary>
/// <param name="ask">Hands a request to the bot; null where it refused, which has been said.</param>
internal sealed class ScoreRebuild(DbConnection connection, GroupNo group, Func<string, string, CancellationToken, Task<JsonObject?>> ask, TimeProvider clock)
{
    /// <summary>Rows that the bot writes in one turn: some 10 ms.</summary>
    private const int AtOnce = 200;

    /// <summary>While the group goes on faster than it is put right.</summary>
    private const int MostTries = 20;

    /// <summary>A night is counted from the same rows, for a minute at most.</summary>
    private const int MostPauses = 400;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long _awards, _members, _pairs, _days, _merged;
    private bool _isGroup;

    /// <returns>Null where it could not be done, which has been said.</returns>
    /// <exception cref="RebuildException">The group never stood still long enough.</exception>
    public async Task<RebuildResult?> RunAsync(CancellationToken ct)
    {
        // Before the first row is read: what becomes one with the group from here on is told by the bot.
        _merged = connection.ExecuteScalar<long>("select count(*) from merged_groups where into_no = @Group or group_no = @Group", new { Group = group.Value });
        var first = connection.ExecuteScalar<long>("select first_seq from score_groups where group_no = @Group", new { Group = group.Value });
        var replay = new RebuildReplay(connection, group, first);
        // The most of it while the bot goes on.
        if (!await FixAwardsAsync(replay, connection.ExecuteScalar<long>("select coalesce(max(seq), 0) from activity"), ct))
        {
            return null;
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await HoldAsync(ct) is not { } through)
            {
                return null;
            }

            if (await TryAsync(replay, through, ct) is not { } isDone)
            {
                return null;
            }

            if (isDone)
            {
                return new RebuildResult(replay.Rows, _awards, _members, _pairs, _days, _isGroup);
            }
        }

        throw new RebuildException();
    }

    /// <returns>Null where the bot refused.</returns>
    private async Task<long?> HoldAsync(CancellationToken ct)
    {
        for (var pauses = 0; pauses < MostPauses; pauses++)
        {
            if (await ask(RebuildRequests.Hold, Body().ToJsonString(), ct) is not { } answer)
            {
                return null;
            }

            if (answer["through"]?.GetValue<long>() is { } through)
            {
                return through;
            }

            await Task.Delay(Pause, clock, ct);
        }

        throw new RebuildException();
    }

    /// <returns>True where all is right; false where the group went on meanwhile; null where the bot refused.</returns>
    private async Task<bool?> TryAsync(RebuildReplay replay, long through, CancellationToken ct)
    {
        var isGroup = false;
        if (!await FixAwardsAsync(replay, through, ct))
        {
            return null;
        }

        var comparison = new RebuildComparison(connection, group, replay);
        var all = Chunks(comparison.Undone(), some => new ScoreFixes { Undone = some }, () => _awards++)
            .Concat(Chunks(comparison.Members(), some => new ScoreFixes { Members = some }, () => _members++))
            .Concat(Chunks(comparison.Pairs(), some => new ScoreFixes { Pairs = some }, () => _pairs++))
            .Concat(Chunks(comparison.Days(), some => new ScoreFixes { Days = some }, () => _days++));
        foreach (var fixes in all)
        {
            if (comparison.IsStale)
            {
                return false;
            }

            var body = Body();
            (body["through"], body["fixes"]) = (through, JsonSerializer.SerializeToNode(fixes));
            if (await ask(RebuildRequests.Fix, body.ToJsonString(), ct) is not { } answer)
            {
                return null;
            }

            if (answer.ContainsKey("stale"))
            {
                return false;
            }
        }

        var end = Body();
        end["through"] = through;
        if (replay.Book.Group is { } score)
        {
            var circles = comparison.Circles();
            isGroup = circles is not null || !comparison.IsGroupSame();
            // Though nothing differs: of rows that a command put right before it was broken off the bot's memory knows nothing.
            (end["score"], end["circles"]) = (JsonSerializer.SerializeToNode(FixedGroup.Of(score)), JsonSerializer.SerializeToNode(circles));
        }

        if (comparison.IsStale)
        {
            return false;
        }

        if (await ask(RebuildRequests.End, end.ToJsonString(), ct) is not { } ended)
        {
            return null;
        }

        var isDone = !ended.ContainsKey("stale");
        _isGroup |= isGroup && isDone;
        return isDone;
    }

    /// <summary>Goes through the log up to a row, and puts right the awards that stand otherwise.</summary>
    private async Task<bool> FixAwardsAsync(RebuildReplay replay, long through, CancellationToken ct)
    {
        foreach (var fixes in Chunks(replay.GoTo(through), some => new ScoreFixes { Awards = some, AwardsThrough = replay.Through }, () => _awards++))
        {
            var body = Body();
            body["fixes"] = JsonSerializer.SerializeToNode(fixes);
            if (await ask(RebuildRequests.Fix, body.ToJsonString(), ct) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<ScoreFixes> Chunks<T>(IEnumerable<T> all, Func<IReadOnlyList<T>, ScoreFixes> of, Action count)
    {
        foreach (var some in all.Chunk(AtOnce))
        {
            Array.ForEach(some, _ => count());
            yield return of(some);
        }
    }

    private JsonObject Body() => new() { ["group"] = group.Value, ["merged"] = _merged };
}

/// <summary>A group was never still long enough to be put right.</summary>
internal sealed class RebuildException() : Exception("The group went on faster than it was put right.");
