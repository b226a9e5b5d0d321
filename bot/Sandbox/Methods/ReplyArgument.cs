using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>reply_parameters, and the older reply_to_message_id.</summary>
internal static class ReplyArgument
{
    internal static (SandboxMessage? Message, JsonObject? Quote) Read(MethodCall call, SandboxChat chat)
    {
        var parameters = call.Arguments.Json("reply_parameters") as JsonObject;
        if (MethodCall.Id(parameters?["ephemeral_message_id"]) is { } ephemeral)
        {
            return call.World.Ephemeral.Find(chat, ephemeral) is { } seen
                ? (seen, Quote(parameters, seen))
                : throw ApiError.BadRequest("message to be replied not found");
        }

        var id = MethodCall.Id(parameters?["message_id"]) ?? call.Arguments.Integer("reply_to_message_id", 0);
        if (id == 0)
        {
            return (null, null);
        }

        if (MethodCall.Id(parameters?["chat_id"]) is { } other && other != chat.Id)
        {
            throw ApiError.Unsupported("a reply to a message of another chat");
        }

        if (SandboxWorld.Find(chat, id) is { } message)
        {
            return (message, Quote(parameters, message));
        }

        return CallArguments.IsTrue(parameters?["allow_sending_without_reply"]?.ToString())
            || call.Arguments.Flag("allow_sending_without_reply")
                ? (null, null)
                : throw ApiError.BadRequest("message to be replied not found");
    }

    private static JsonObject? Quote(JsonObject? parameters, SandboxMessage message)
    {
        if ((string?)parameters?["quote"] is not { Length: > 0 } quote)
        {
            return null;
        }

        var position = message.Text?.IndexOf(quote, StringComparison.Ordinal) ?? -1;
        return position < 0
            ? throw ApiError.BadRequest("QUOTE_TEXT_INVALID")
            : new JsonObject { ["text"] = quote, ["position"] = position, ["is_manual"] = true };
    }
}
