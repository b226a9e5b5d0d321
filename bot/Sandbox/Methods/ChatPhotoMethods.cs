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

    /// <summary>Width and height: the server cuts a square and keeps three sizes of it.</summary>
    private static readonly int[] Sizes = [160, 320, 640];

    private static JsonNode SetChatPhoto(MethodCall call)
    {
        var chat = ChatMethods.OpenToChange(call);
        if (call.Arguments.Files.Count == 0)
        {
            throw ApiError.BadRequest(string.IsNullOrEmpty(call.Arguments.Text("photo"))
                ? "there is no photo in the request"
                : "photo must be uploaded as an InputFile");
        }

        var upload = FileArgument.Read(call, "photo");
        var files = Sizes.Select(size => (size, File: call.World.Shelf.AddPhoto($"{size}.jpg", upload.Bytes, size, size))).ToList();
        var (small, big) = (files[0].File, files[^1].File);
        chat.Photo = new JsonObject
        {
            ["small_file_id"] = small.Id,
            ["small_file_unique_id"] = small.UniqueId,
            ["big_file_id"] = big.Id,
            ["big_file_unique_id"] = big.UniqueId,
        };
        call.World.Announce(call.Bot.User, chat, new JsonObject
        {
            ["new_chat_photo"] = files.Select(pair => (JsonNode)new JsonObject
            {
                ["file_id"] = pair.File.Id,
                ["file_unique_id"] = pair.File.UniqueId,
                ["file_size"] = pair.File.Bytes.Length,
                ["width"] = pair.size,
                ["height"] = pair.size,
            }).ToArray(),
        });
        call.World.Feed.ChatChanged(chat);
        return MethodCall.True;
    }

    private static JsonNode DeleteChatPhoto(MethodCall call)
    {
        var chat = ChatMethods.OpenToChange(call);
        if (chat.Photo is null)
        {
            throw ApiError.BadRequest("CHAT_NOT_MODIFIED");
        }

        chat.Photo = null;
        call.World.Announce(call.Bot.User, chat, new JsonObject { ["delete_chat_photo"] = true });
        call.World.Feed.ChatChanged(chat);
        return MethodCall.True;
    }
}
