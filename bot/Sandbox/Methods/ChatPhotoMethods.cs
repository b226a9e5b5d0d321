using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>The picture of a group or channel.</summary>
internal static class ChatPhotoMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("setChatPhoto", SetChatPhoto),
        new("deleteChatPhoto", DeleteChatPhoto),
    ];

    private static JsonNode SetChatPhoto(MethodCall call)
    {
        var chat = Open(call);
        if (call.Arguments.Files.Count == 0)
        {
            throw ApiError.BadRequest(string.IsNullOrEmpty(call.Arguments.Text("photo"))
                ? "there is no photo in the request"
                : "photo must be uploaded as an InputFile");
        }

        var upload = FileArgument.Read(call, "photo");
        chat.Photo = call.World.Shelf.AddSquare(upload.Bytes);
        call.World.Announce(call.Bot.User, chat, new JsonObject { ["new_chat_photo"] = chat.Photo.Sizes.DeepClone() });
        call.World.Feed.ChatChanged(chat);
        return MethodCall.True;
    }

    private static JsonNode DeleteChatPhoto(MethodCall call)
    {
        var chat = Open(call);
        if (chat.Photo is null)
        {
            throw ApiError.BadRequest("CHAT_NOT_MODIFIED");
        }

        chat.Photo = null;
        call.World.Announce(call.Bot.User, chat, new JsonObject { ["delete_chat_photo"] = true });
        call.World.Feed.ChatChanged(chat);
        return MethodCall.True;
    }

    private static SandboxChat Open(MethodCall call) =>
        ChatMethods.OpenToChange(call, "can't change private chat photo", "not enough rights to change chat photo");
}
