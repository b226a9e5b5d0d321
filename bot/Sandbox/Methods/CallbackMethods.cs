using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Answers to pressed buttons, and reactions.</summary>
internal static class CallbackMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("answerCallbackQuery", AnswerCallbackQuery, Missing: "url"),
        new("setMessageReaction", SetMessageReaction, Missing: "custom emoji"),
    ];

    internal static JsonNode AnswerCallbackQuery(MethodCall call)
    {
        var press = call.World.LivePress(call.Bot, call.Arguments.Text("callback_query_id") ?? "")
            ?? throw ApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");
        var text = call.Arguments.Text("text");
        if (text?.EnumerateRunes().Count() > 200)
        {
            throw ApiError.BadRequest("MESSAGE_TOO_LONG");
        }

        press.IsAnswered = true;
        press.Text = string.IsNullOrEmpty(text) ? null : text;
        press.IsAlert = call.Arguments.Flag("show_alert");
        call.World.Feed.Answered(press);
        return MethodCall.True;
    }

    /// <summary>A bot has one reaction to a message; none takes it back.</summary>
    internal static JsonNode SetMessageReaction(MethodCall call)
    {
        var chat = call.OpenChat();
        var message = call.Message(chat, "react");
        var given = call.Arguments.Json("reaction") as JsonArray ?? [];
        if (given.Count > 1)
        {
            throw ApiError.BadRequest("REACTIONS_TOO_MANY");
        }

        call.World.SetReaction(call.Bot.User, message, [.. given.Select(Reaction)]);
        return MethodCall.True;
    }

    private static JsonObject Reaction(JsonNode? reaction) =>
        (string?)reaction?["type"] == "emoji" && (string?)reaction["emoji"] is { } emoji && ReactionEmoji.Contains(emoji)
            ? new JsonObject { ["type"] = "emoji", ["emoji"] = emoji.Replace("\uFE0F", "", StringComparison.Ordinal) }
            : throw ApiError.BadRequest("REACTION_INVALID");
}
