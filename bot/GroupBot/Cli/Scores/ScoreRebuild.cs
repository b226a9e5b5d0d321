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

    /// <summary>By which the bot knows whose hold of the group is whose.</summary>
    private readonly string _by = $"{Guid.NewGuid():N}";

    private long _awards, _members, _pairs, _days, _merged, _history;
    private bool _isGroup, _hasHeld;

    /// <returns>Null where it could not be done, which has been said.</returns>
    /// <exception cref="RebuildException">The group never stood still long enough.</exception>
    public async Task<RebuildResult?> RunAsync(CancellationToken ct)
    {
        // Before the first row is read: what becomes one with the group from here on is told by the bot.
        _merged = connection.ExecuteScalar<long>("select count(*) from merged_groups where into_no = @Group or group_no = @Group", new { Group = group.Value });
        var first = connection.ExecuteScalar<long>("select first_seq from score_groups where group_no = @Group", new { Group = group.Value });
        var replay = new AwardReplay(connection, group, new ScoreRuleReader(connection), first);
        _history = replay.HistoryEnd;
        // The most of it while the bot goes on.
        var most = connection.ExecuteScalar<long>("select coalesce(max(seq), 0) from activity");
        foreach (var some in replay.GoTo(most, ct).Chunk(AtOnce))
        {
            var body = Body();
            body["fixes"] = Fixes(some, replay);
            if (await ask(RebuildRequests.Fix, body.ToJsonString(), ct) is null)
            {
                return null;
            }
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
            var body = Body();
            // Once: whoever put this group right before died over it, or goes on when this is done.
            body["takesOver"] = !_hasHeld;
            if (await ask(RebuildRequests.Hold, body.ToJsonString(), ct) is not { } answer)
            {
                return null;
            }

            _hasHeld |= answer.ContainsKey("through");
            if (answer["through"]?.GetValue<long>() is { } through)
            {
                return through;
            }

            await Task.Delay(Pause, clock, ct);
        }

        throw new RebuildException();
    }

    /// <returns>True where all is right; false where the group went on meanwhile; null where the bot refused.</returns>
    private async Task<bool?> TryAsync(AwardReplay replay, long through, CancellationToken ct)
    {
        var held = HeldScores.Read(connection, group, through, replay.HistoryEnd);
        if (held.IsAhead)
        {
            return false;
        }

        var comparison = new ScoreComparison(connection, group, replay, held);
        var isGroup = false;
        foreach (var some in comparison.All(ct).Chunk(AtOnce))
        {
            isGroup |= some.Any(finding => finding.IsOfTheGroup);
            var body = Body();
            (body["through"], body["fixes"]) = (through, Fixes(some, replay));
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
            // Though nothing differs: of rows that a command put right before it was broken off the bot's memory knows nothing.
            (end["score"], end["circles"]) = (JsonSerializer.SerializeToNode(FixedGroup.Of(score)), JsonSerializer.SerializeToNode(comparison.Circles));
        }

        if (await ask(RebuildRequests.End, end.ToJsonString(), ct) is not { } ended)
        {
            return null;
        }

        var isDone = !ended.ContainsKey("stale");
        _isGroup |= isGroup && isDone;
        return isDone;
    }

    private JsonNode? Fixes(ScoreFinding[] some, AwardReplay replay)
    {
        foreach (var finding in some)
        {
            _awards += finding.Awards is null && finding.Undone is null ? 0 : 1;
            _members += finding.Member is null ? 0 : 1;
            _pairs += finding.Pair is null ? 0 : 1;
            _days += finding.Day is null ? 0 : 1;
        }

        return JsonSerializer.SerializeToNode(ScoreFinding.Fixes(some, replay.Through));
    }

    private JsonObject Body() => new() { ["group"] = group.Value, ["by"] = _by, ["merged"] = _merged, ["history"] = _history };
}

/// <summary>A group was never still long enough to be put right.</summary>
internal sealed class RebuildException() : Exception("The group went on faster than it was put right.");
