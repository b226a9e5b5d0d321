using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>Answers to pressed buttons.</summary>
internal static class CallbackMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("answerCallbackQuery", AnswerCallbackQuery, Lacks: [new("url", "an address to open in answer to a press", "url")]),
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
}
