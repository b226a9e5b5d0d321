using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>reply_parameters, and the older reply_to_message_id.</summary>
internal static class ReplyArgument
{
    internal static ReplyTarget Read(MethodCall call, SandboxChat chat)
    {
        var parameters = call.Arguments.Json("reply_parameters") as JsonObject;
        if (MethodCall.Id(parameters?["ephemeral_message_id"]) is { } ephemeral)
        {
            return EphemeralArgument.Seen(call, chat, ephemeral) is { } seen
                ? new ReplyTarget(seen, null, Quote(call, parameters, seen))
                : Gone(call, parameters);
        }

        var id = MethodCall.Id(parameters?["message_id"]) ?? call.Arguments.Integer("reply_to_message_id", 0);
        if (id == 0)
        {
            return ReplyTarget.None;
        }

        var source = Source(call, chat, parameters);
        if (SandboxWorld.Find(source, id) is { } message)
        {
            return Target(call, chat, message, parameters);
        }

        return Gone(call, parameters);
    }

    private static ReplyTarget Gone(MethodCall call, JsonObject? parameters) =>
        CallArguments.IsTrue(parameters?["allow_sending_without_reply"]?.ToString()) || call.Arguments.Flag("allow_sending_without_reply")
            ? ReplyTarget.None
            : throw ApiError.BadRequest("message to be replied not found");

    private static SandboxChat Source(MethodCall call, SandboxChat chat, JsonObject? parameters)
    {
        if (parameters?["chat_id"]?.ToString() is not { Length: > 0 } name)
        {
            return chat;
        }

        var source = call.World.FindChat(call.Bot, name) ?? throw ApiError.BadRequest("chat not found");
        return source == chat ? source : call.Open(source, ChatAccess.Read);
    }

    private static ReplyTarget Target(MethodCall call, SandboxChat chat, SandboxMessage message, JsonObject? parameters)
    {
        var quote = Quote(call, parameters, message);
        if (message.Chat == chat)
        {
            return new ReplyTarget(message, null, quote) { PollOption = PollOption(parameters, message) };
        }

        return message.IsService || message.IsProtected
            ? throw ApiError.BadRequest("message to be replied not found")
            : new ReplyTarget(null, ExternalReply.Of(message), quote);
    }

    /// <summary>The option of a poll that is answered; like a task of a checklist it is passed over where there is none.</summary>
    private static string? PollOption(JsonObject? parameters, SandboxMessage message)
    {
        if (message.Poll is not { } poll || parameters?["poll_option_id"]?.ToString() is not { Length: > 0 } id)
        {
            return null;
        }

        return poll.Choices.Any(option => option.PersistentId == id)
            ? id
            : throw ApiError.Unsupported("a reply to an option that the poll does not have");
    }

    private static JsonObject? Quote(MethodCall call, JsonObject? parameters, SandboxMessage message)
    {
        if (parameters?["quote"]?.ToString() is not { Length: > 0 } given)
        {
            return null;
        }

        var quote = TextArgument.Read(
            call.World, given, parameters["quote_parse_mode"]?.ToString(), () => parameters["quote_entities"]);
        var position = QuoteMatch.Find(message, quote, (int)(MethodCall.Id(parameters["quote_position"]) ?? 0))
            ?? throw ApiError.BadRequest("QUOTE_TEXT_INVALID");
        var json = new JsonObject { ["text"] = quote.Text };
        var kept = QuoteMatch.Kept(quote.Entities).Select(e => (JsonNode)e.ToJson()).ToArray();
        if (kept.Count > 0)
        {
            json["entities"] = kept;
        }

        json["position"] = position;
        json["is_manual"] = true;
        return json;
    }
}
