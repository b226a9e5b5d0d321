using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Methods that put something into a chat.</summary>
internal static class SendMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendMessage", SendMessage),
        new("sendChatAction", SendChatAction, Missing: "the topic it is shown in"),
    ];

    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note", "cancel",
    ];

    internal static JsonNode SendMessage(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_messages", "text messages");
        var text = TextArgument.Message(call);
        var content = new JsonObject();
        text.AddTo(content, "text", "entities");
        content.AddNode("link_preview_options", LinkPreview.Read(call, text));
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
