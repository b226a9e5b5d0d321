using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>Methods that put something into a chat.</summary>
internal static class SendMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendMessage", SendMessage, Missing: "ephemeral messages, replies across chats"),
        new("sendDocument", SendDocument, Missing: "files by address, thumbnails, ephemeral messages"),
        new("sendChatAction", SendChatAction, Missing: "topics"),
    ];

    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note", "cancel",
    ];

    internal static JsonNode SendMessage(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_messages", "text messages");
        var text = TextArgument.Read(call, "text", "entities");
        TextArgument.Check(text, "message", 4096);
        var content = new JsonObject();
        text.AddTo(content, "text", "entities");
        return SendTarget.Publish(call, chat, content).ToJson();
    }

    internal static JsonNode SendDocument(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_documents", "documents");
        var caption = TextArgument.Read(call, "caption", "caption_entities");
        TextArgument.CheckLength(caption, "message caption", 1024);
        var content = new JsonObject { ["document"] = FileArgument.Read(call, "document").ToDocument() };
        caption.AddTo(content, "caption", "caption_entities");
        return SendTarget.Publish(call, chat, content).ToJson();
    }

    internal static JsonNode SendChatAction(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_messages", "text messages");
        var action = call.Arguments.Text("action")?.ToLowerInvariant() ?? "";
        if (!Actions.Contains(action))
        {
            throw ApiError.BadRequest("wrong parameter action in request");
        }

        call.World.Feed.Acting(chat, call.Bot.User, action);
        return MethodCall.True;
    }
}
