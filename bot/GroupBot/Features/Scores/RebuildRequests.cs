using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>
/// What <c>groupbot scores rebuild</c> asks for, a turn's worth at a time. It replays the log in its own process; here what differs
/// is put right. Whatever is broken off leaves rows that are right and rows that are as they were.
/// </summary>
internal static class RebuildRequests
{
    public const string Hold = "scores-hold", Fix = "scores-fix", End = "scores-end";

    /// <summary>Takes <c>{"group":…}</c>; answers with the row of the log through which the group's rows hold, or that they are held already.</summary>
    public static string TakeHold(Turn turn, RequestMade request)
    {
        var group = GroupOf(JsonNode.Parse(request.Body)!);
        return turn.Scores.Of(group) is null ? RequestAnswer.Error($"The bot has no scores of group {group.Value}.")
            // A night is being counted from the same rows.
            : turn.Scores.IsHeld(group) ? RequestAnswer.Ok(new JsonObject { ["busy"] = true })
            : RequestAnswer.Ok(new JsonObject { ["through"] = turn.Scores.Hold(group) });
    }

    /// <summary>Takes <c>{"group":…,"through":…,"fixes":{…}}</c>; without <c>through</c> awards alone.</summary>
    public static string TakeFix(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var (group, fixes) = (GroupOf(asked), asked["fixes"].Deserialize<ScoreFixes>()!);
        if (asked["through"]?.GetValue<long>() is not { } through)
        {
            turn.Scores.RowRepair.Put(group, fixes.Awards, fixes.Undone);
            return RequestAnswer.Ok();
        }

        if (!turn.Scores.TryHoldOn(group, through))
        {
            return Stale();
        }

        turn.Scores.RowRepair.Put(group, fixes, through);
        return RequestAnswer.Ok();
    }

    /// <summary>Takes <c>{"group":…,"through":…,"score":{…},"circles":{…}}</c>; without <c>score</c> nothing differed.</summary>
    public static string TakeEnd(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var (group, through) = (GroupOf(asked), asked["through"]!.GetValue<long>());
        if (!turn.Scores.TryHoldOn(group, through))
        {
            return Stale();
        }

        if (asked["score"].Deserialize<FixedGroup>() is { } score
            && !turn.Scores.RowRepair.TryEnd(group, score, asked["circles"].Deserialize<FixedCircles>(), through))
        {
            turn.Scores.Release(group);
            return Stale();
        }

        turn.Scores.Release(group);
        return RequestAnswer.Ok();
    }

    private static GroupNo GroupOf(JsonNode asked) => new(asked["group"]!.GetValue<long>());

    private static string Stale() => RequestAnswer.Ok(new JsonObject { ["stale"] = true });
}
