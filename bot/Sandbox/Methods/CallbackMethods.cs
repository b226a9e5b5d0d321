using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Answers to pressed buttons.</summary>
internal static class CallbackMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("answerCallbackQuery", AnswerCallbackQuery),
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

        var url = call.Arguments.Text("url") is { Length: > 0 } given ? given : null;
        if (url is not null && !LeadsTo(call.Bot.User, url))
        {
            throw ApiError.BadRequest("URL_INVALID");
        }

        press.IsAnswered = true;
        press.Text = string.IsNullOrEmpty(text) ? null : text;
        press.IsAlert = call.Arguments.Flag("show_alert");
        press.Url = url;
        call.World.Feed.Answered(press);
        return MethodCall.True;
    }

    /// <summary>Without games it can only be the bot's own deep link.</summary>
    private static bool LeadsTo(SandboxUser bot, string url) =>
        Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "https://" + url, UriKind.Absolute, out var address)
        && (address.Scheme, address.Host) is ("https" or "http", "t.me" or "telegram.me")
        && address.AbsolutePath.Equals("/" + bot.Username, StringComparison.OrdinalIgnoreCase)
        && address.Query.StartsWith("?start=", StringComparison.Ordinal);
}
