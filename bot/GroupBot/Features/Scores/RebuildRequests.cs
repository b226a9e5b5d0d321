using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>
/// What <c>groupbot scores rebuild</c> asks for, a turn's worth at a time. It replays the log in its own process; here what differs
/// is put right. Whatever is broken off leaves rows that are right and rows that are as they were.
/// </summary>
internal static class RebuildRequests
{
    public const string Hold = "scores-hold", Fix = "scores-fix", End = "scores-end", BeginAnew = "scores-begin-anew";

    /// <summary>
    /// Takes <c>{"group":…,"by":…,"takesOver":…,"merged":…,"history":…}</c>; answers with the row of the log through which the group's
    /// rows hold, or that they are held already. Here and below <c>by</c> is a name that whoever asks has made up, <c>merged</c> how many
    /// groups had become this one as the replay of its log began, <c>history</c> the row at which its scores had begun anew.
    /// </summary>
    public static string TakeHold(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var group = GroupOf(asked);
        return Refusal(turn, group, asked) is { } refusal ? refusal
            // A night is being counted from the same rows.
            : !turn.Scores.IsFreeFor(group, ByOf(asked), asked["takesOver"]?.GetValue<bool>() is true) ? RequestAnswer.Ok(new JsonObject { ["busy"] = true })
            : RequestAnswer.Ok(new JsonObject { ["through"] = turn.Scores.Hold(group, by: ByOf(asked)) });
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

        if (!turn.Scores.TryHoldOn(group, through, ByOf(asked)))
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

        if (!turn.Scores.TryHoldOn(group, through, ByOf(asked)))
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

    /// <summary>
    /// Takes <c>{"group":…}</c>: in this turn its scores are made anew from all rows of its log, imported ones too. Whatever ends it,
    /// all of them are the old ones or the new.
    /// </summary>
    public static string TakeBeginAnew(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var group = GroupOf(asked);
        if (Refusal(turn, group, asked) is { } refusal)
        {
            return refusal;
        }

        var day = DayBook.DayOf(turn.Seen, turn.Groups.Find(group)!, turn.Now).DayNumber;
        turn.Seen.Advance(group, turn.Scene.At.ToUnixTimeMilliseconds(), day);
        turn.Scores.BeginAnew(group, new ActivityRow
        {
            GroupNo = group.Value,
            ChatId = turn.Groups.Find(group)!.Chat.Value,
            Sender = SenderKind.Self,
            Kind = ActivityKind.ScoresBegun,
            At = turn.Scene.At.ToUnixTimeMilliseconds(),
            ReceivedAt = turn.Now.ToUnixTimeMilliseconds(),
            Day = day,
        });
        var (rows, imported) = turn.Connection.QuerySingle<(long, long)>(
            "select count(*), coalesce(sum(case when (flags & 16) <> 0 then 1 else 0 end), 0) from activity where group_no = @Group and kind <> 30",
            new { Group = group.Value });
        return RequestAnswer.Ok(new JsonObject { ["rows"] = rows, ["imported"] = imported });
    }

    /// <summary>What a replay of the group's log came to is of no use, or would come to nothing.</summary>
    private static string? Refusal(Turn turn, GroupNo group, JsonNode asked)
    {
        if (turn.Scores.Of(group) is null)
        {
            return RequestAnswer.Error($"The bot has no scores of group {group.Value}.");
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
            : asked["history"]?.GetValue<long>() is { } history && history != turn.Scores.Of(group)!.HistoryEnd
            ? RequestAnswer.Error($"The scores of group {group.Value} began anew meanwhile, with its history. Give the command again.")
            : null;
    }

    private static string? ByOf(JsonNode asked) => asked["by"]?.GetValue<string>();

    private static GroupNo GroupOf(JsonNode asked) => new(asked["group"]!.GetValue<long>());

    private static string Stale() => RequestAnswer.Ok(new JsonObject { ["stale"] = true });
}
