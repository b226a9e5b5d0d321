using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Changes to messages the bot itself sent. No bot hears of its own edits.</summary>
internal static class EditMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("editMessageText", EditMessageText),
        new("editMessageReplyMarkup", EditMessageReplyMarkup),
    ];

    private const string NotModified = "message is not modified: specified new message content and reply markup are "
        + "exactly the same as a current content and reply markup of the message";

    internal static JsonNode EditMessageText(MethodCall call)
    {
        var message = Own(call);
        return Rewrite(call, message, TextOf(call, message));
    }

    internal static JsonNode EditMessageReplyMarkup(MethodCall call)
    {
        var message = Own(call);
        return Rewrite(call, message, message.Content);
    }

    /// <summary>The content of the message with the text given.</summary>
    internal static JsonObject TextOf(MethodCall call, SandboxMessage message)
    {
        Require(message.Content["text"], "text");
        var text = TextArgument.Message(call);
        var content = new JsonObject();
        text.AddTo(content, "text", "entities");
        content.AddNode("link_preview_options", LinkPreview.Read(call, text));
        return content;
    }

    internal static JsonObject Rewrite(MethodCall call, SandboxMessage message, JsonObject content)
    {
        // A keyboard that is not given again is gone.
        var keyboard = KeyboardArgument.Read(call, message.Chat);
        if (JsonNode.DeepEquals(content, message.Content) && JsonNode.DeepEquals(keyboard, message.InlineKeyboard))
        {
            throw ApiError.BadRequest(NotModified);
        }

        call.World.Rewrite(message, content, keyboard);
        return message.ToJson();
    }

    /// <summary>The message named, if it is the bot's own and no service message.</summary>
    internal static SandboxMessage Own(MethodCall call)
    {
        var chat = call.OpenChat(access: ChatAccess.Edit);
        if (!call.Arguments.Has("message_id"))
        {
            throw ApiError.BadRequest("message identifier is not specified");
        }

        var message = call.Message(chat, "edit");
        var may = message.Author.Id == call.Bot.User.Id || (chat.IsChannel && call.Self(chat).May("can_edit_messages"));
        return may && !message.IsService
            ? message
            : throw ApiError.BadRequest("message can't be edited");
    }

    internal static void Require(JsonNode? content, string noun)
    {
        if (content is null)
        {
            throw ApiError.BadRequest($"there is no {noun} in the message to edit");
        }
    }
}
