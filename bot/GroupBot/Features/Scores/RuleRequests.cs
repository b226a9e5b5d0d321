using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>What <c>groupbot rules set</c> asks for: a new version of a group's rules, which binds what comes after it.</summary>
internal static class RuleRequests
{
    public const string Set = "rules-set";

    public static readonly PostKind Kind = new("Scores", "rules", RuleTexts.Label, WhenShut.Wait);

    /// <summary>Takes <c>{"chat":…,"rules":{…}}</c>.</summary>
    public static string Take(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var chat = asked["chat"]!.GetValue<long>();
        if (turn.Groups.Find(new ChatId(chat)) is not { } group)
        {
            return RequestAnswer.Error($"The bot knows no group {chat.ToString(CultureInfo.InvariantCulture)}.");
        }

        var json = asked["rules"]!.ToJsonString();
        var (rules, problems) = ScoreRulesJson.Parse(Encoding.UTF8.GetBytes(json));
        if (problems.Count > 0)
        {
            return RequestAnswer.Error(string.Join('\n', problems));
        }

        var changes = ScoreRules.Diff(turn.Scores.RulesOf(group.No), rules);
        if (changes.Count == 0)
        {
            return RequestAnswer.Ok(new JsonObject { ["version"] = turn.Scores.RulesOf(group.No).Version, ["changes"] = 0 });
        }

        var version = ScoreRuleBook.Add(turn.Connection, group.No, rules, turn.Now);
        turn.Seen.Advance(group.No, turn.Scene.At.ToUnixTimeMilliseconds(), DayBook.DayOf(turn.Seen, group, turn.Now).DayNumber);
        turn.Activity.Append(new ActivityRow
        {
            GroupNo = group.No.Value,
            ChatId = group.Chat.Value,
            Sender = SenderKind.Self,
            Kind = ActivityKind.ScoreRulesChanged,
            At = turn.Scene.At.ToUnixTimeMilliseconds(),
            ReceivedAt = turn.Now.ToUnixTimeMilliseconds(),
            Day = DayBook.DayOf(turn.Seen, group, turn.Now).DayNumber,
            Number = version,
        });
        turn.Post(group, new Post(Kind, RuleTexts.Changed.In(group.Language, ("version", version))) { Key = version.ToString(CultureInfo.InvariantCulture) });
        return RequestAnswer.Ok(new JsonObject { ["version"] = version, ["changes"] = changes.Count });
    }
}
