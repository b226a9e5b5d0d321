using System.Text.Json;
using System.Text.Json.Nodes;

namespace GroupBot.Turns.Routing;

/// <summary>The JSON that a request is answered with: <c>{"ok":…}</c> and what the handler adds.</summary>
internal static class RequestAnswer
{
    public static string Ok(JsonObject? more = null)
    {
        var answer = more ?? [];
        answer["ok"] = true;
        return answer.ToJsonString();
    }

    /// <summary>What an answer says went wrong; null where it is well.</summary>
    public static string? ErrorIn(string? answer) =>
        answer is not null && JsonNode.Parse(answer) is JsonObject json && json["ok"]?.GetValue<bool>() == false
            ? json["error"]?.GetValue<string>() ?? "It was refused."
            : null;

    public static string Error(string reason) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["ok"] = false,
        ["error"] = reason,
    });
}
