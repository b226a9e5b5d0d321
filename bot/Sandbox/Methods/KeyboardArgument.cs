using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>reply_markup. Only inline keyboards stay with the message; the others are the reader's business.</summary>
internal static class KeyboardArgument
{
    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
    ];

    internal static JsonObject? Read(MethodCall call, SandboxChat chat)
    {
        if (call.Arguments.Json("reply_markup") is not JsonObject markup || markup["inline_keyboard"] is not JsonArray rows)
        {
            return null;
        }

        if (rows.Count == 0)
        {
            return null;
        }

        if (rows.Sum(row => (row as JsonArray)?.Count ?? 0) > 100)
        {
            throw ApiError.BadRequest("reply markup is too long");
        }

        var read = rows.OfType<JsonArray>().Where(row => row.Count > 0)
            .Select(row => (JsonNode)row.Select(button => (JsonNode)Button(button as JsonObject, chat)).ToArray());
        return new JsonObject { ["inline_keyboard"] = read.ToArray() };
    }

    private static JsonObject Button(JsonObject? button, SandboxChat chat)
    {
        if (button is null || button["text"] is not JsonValue)
        {
            throw ApiError.BadRequest("can't parse inline keyboard button: Field \"text\" must be of type String");
        }

        var action = Actions.FirstOrDefault(a => button[a] is not null)
            ?? throw ApiError.BadRequest("text buttons are unallowed in the inline keyboard");
        switch (action)
        {
            case "callback_data" when Encoding.UTF8.GetByteCount((string?)button[action] ?? "") is 0 or > 64:
                throw ApiError.BadRequest("BUTTON_DATA_INVALID");
            case "web_app" when chat.Kind != ChatKind.Private:
                throw ApiError.BadRequest("BUTTON_TYPE_INVALID");
            case "url" when !IsAddress((string?)button[action]):
                throw ApiError.BadRequest($"inline keyboard button URL '{button[action]}' is invalid: Wrong HTTP URL");
            default:
                return (JsonObject)button.DeepClone();
        }
    }

    private static bool IsAddress(string? url) =>
        Uri.TryCreate(url?.Contains("://", StringComparison.Ordinal) == true ? url : "http://" + url, UriKind.Absolute, out var uri)
        && (uri.Scheme is not ("http" or "https") || uri.Host.Contains('.', StringComparison.Ordinal) || uri.IsLoopback);
}
