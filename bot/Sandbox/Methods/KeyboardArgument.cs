using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>The inline keyboard of a call, which stays with the message.</summary>
internal static class KeyboardArgument
{
    /// <summary>In the order in which the server looks for them: the first one found counts.</summary>
    private static readonly string[] Actions =
    [
        "url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "login_url", "web_app", "copy_text", "disabled",
    ];

    private static readonly string[] Styles = ["danger", "success", "primary"];

    private const int MostButtons = 100;

    /// <summary>Commonly published; what the server does with more is not, so they are cut off, and refused where it is strict.</summary>
    internal const int MostInARow = 8;

    /// <summary>Refuses a keyboard of too many buttons.</summary>
    internal static void Measure(MethodCall call, JsonArray rows, int most)
    {
        var lengths = rows.Select(row => (row as JsonArray)?.Count ?? 0).ToList();
        if (lengths.Sum() > most)
        {
            throw ApiError.BadRequest("reply markup is too long");
        }

        if (call.World.Options.Strict && lengths.Exists(length => length > MostInARow))
        {
            throw ApiError.BadRequest($"sandbox (strict): a row of a keyboard has more than {MostInARow} buttons");
        }
    }

    internal static JsonObject? Read(MethodCall call, SandboxChat chat)
    {
        if (call.Arguments.Json("reply_markup") is not JsonObject markup || markup["inline_keyboard"] is not JsonArray rows)
        {
            return null;
        }

        Measure(call, rows, MostButtons);

        var read = rows.OfType<JsonArray>().Where(row => row.Count > 0)
            .Select(row => (JsonNode)row.Take(MostInARow).Select(button => (JsonNode)Button(button as JsonObject, chat)).ToArray())
            .ToArray();
        return read.Count == 0 ? null : new JsonObject { ["inline_keyboard"] = read };
    }

    private static JsonObject Button(JsonObject? button, SandboxChat chat)
    {
        if (button is null || button["text"] is not JsonValue)
        {
            throw ApiError.BadRequest("can't parse inline keyboard button: Field \"text\" must be of type String");
        }

        var action = Array.Find(Actions, a => button[a] is not null)
            ?? throw ApiError.BadRequest("text buttons are unallowed in the inline keyboard");
        Check(action, button[action]!, chat);
        var read = new JsonObject { ["text"] = button["text"]!.DeepClone() };
        read.AddText("icon_custom_emoji_id", button["icon_custom_emoji_id"]?.ToString());
        if (button["style"]?.ToString() is { Length: > 0 } style)
        {
            read["style"] = Styles.Contains(style) ? style : throw ApiError.BadRequest("can't parse inline keyboard button: invalid button style specified");
        }

        read[action] = button[action]!.DeepClone();
        return read;
    }

    private static void Check(string action, JsonNode value, SandboxChat chat)
    {
        switch (action)
        {
            case "callback_data" when Encoding.UTF8.GetByteCount(value.ToString()) is 0 or > 64:
                throw ApiError.BadRequest("BUTTON_DATA_INVALID");
            case "copy_text" when value["text"]?.ToString().EnumerateRunes().Count() is not (>= 1 and <= 256):
                throw ApiError.BadRequest("BUTTON_COPY_TEXT_INVALID");
            case "web_app" when chat.Kind != ChatKind.Private:
                throw ApiError.BadRequest("BUTTON_TYPE_INVALID");
            case "web_app" when value["url"]?.ToString() is var url && !IsSecure(url):
                throw ApiError.BadRequest($"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed");
            case "url" when !IsAddress(value.ToString()):
                throw ApiError.BadRequest($"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL");
            case "login_url":
                throw ApiError.Unsupported("a button that logs in");
            case "callback_game":
                throw ApiError.Unsupported("a button of a game");
            case "switch_inline_query" or "switch_inline_query_current_chat" or "switch_inline_query_chosen_chat":
                throw ApiError.Unsupported("a button of an inline query");
            default:
                break;
        }
    }

    private static bool IsSecure(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == "https";

    private static bool IsAddress(string? url) =>
        Uri.TryCreate(url?.Contains("://", StringComparison.Ordinal) == true ? url : "http://" + url, UriKind.Absolute, out var uri)
        && (uri.Scheme is not ("http" or "https") || uri.Host.Contains('.', StringComparison.Ordinal) || uri.IsLoopback);
}
