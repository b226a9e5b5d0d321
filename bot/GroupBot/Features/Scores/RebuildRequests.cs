using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
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

    /// <summary>
    /// Takes <c>{"group":…,"merged":…}</c>; answers with the row of the log through which the group's rows hold, or that they are held
    /// already. <c>merged</c>, here and below: how many groups had become this one as the replay of its log began.
    /// </summary>
    public static string TakeHold(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var group = GroupOf(asked);
        return Refusal(turn, group, asked) is { } refusal ? refusal
            // A night is being counted from the same rows.
            : turn.Scores.IsHeld(group) ? RequestAnswer.Ok(new JsonObject { ["busy"] = true })
            : RequestAnswer.Ok(new JsonObject { ["through"] = turn.Scores.Hold(group) });
    }

    /// <summary>Takes <c>{"group":…,"through":…,"fixes":{…}}</c>; without <c>through</c> awards alone.</summary>
    public static string TakeFix(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var (group, fixes) = (GroupOf(asked), asked["fixes"].Deserialize<ScoreFixes>()!);
        if (Refusal(turn, group, asked) is { } refusal)
        {
            return refusal;
        }

        if (asked["through"]?.GetValue<long>() is not { } through)
        {
            turn.Scores.RowRepair.PutAwards(group, fixes);
            return RequestAnswer.Ok();
        }

        if (!turn.Scores.TryHoldOn(group, through))
        {
            return Stale();
        }

        turn.Scores.RowRepair.Put(group, fixes, through);
        return RequestAnswer.Ok();
    }

    /// <summary>Takes <c>{"group":…,"through":…,"score":{…},"circles":{…}}</c>; without <c>score</c> the log says nothing of it.</summary>
    public static string TakeEnd(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var (group, through) = (GroupOf(asked), asked["through"]!.GetValue<long>());
        if (Refusal(turn, group, asked) is { } refusal)
        {
            return refusal;
        }

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

    /// <summary>What a replay of the group's log came to is of no use, or would come to nothing.</summary>
    private static string? Refusal(Turn turn, GroupNo group, JsonNode asked)
    {
        if (turn.Scores.Of(group) is null)
        {
            return RequestAnswer.Error($"The bot has no scores of group {group.Value}.");
        }

        if (turn.Scores.IsBroken(group))
        {
            return RequestAnswer.Error(
                $"The scores of group {group.Value} stand still after a failure. Restart the bot, or run dead-letters retry with the number that dead-letters list shows for {ScoreFollower.Handler}: either makes them anew from the log, and nothing is left to rebuild.");
        }

        var (merged, open) = turn.Connection.QuerySingle<(long, long)>(
            """
            select count(*), count(groups.group_no)
            from merged_groups
            left join groups on groups.group_no = merged_groups.group_no
            where merged_groups.into_no = @Group or merged_groups.group_no = @Group
            """,
            new { Group = group.Value });
        return open > 0 || (asked["merged"]?.GetValue<long>() is { } known && known != merged)
            ? RequestAnswer.Error($"Another group became one with group {group.Value}: their scores are made anew from both logs. Give the command again in some minutes.")
            : null;
    }

    private static GroupNo GroupOf(JsonNode asked) => new(asked["group"]!.GetValue<long>());

    private static string Stale() => RequestAnswer.Ok(new JsonObject { ["stale"] = true });
}
