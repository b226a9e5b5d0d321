using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Methods;

/// <summary>Albums: several files, each a message, shown as one.</summary>
internal static class AlbumMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendMediaGroup", SendMediaGroup, "live photos, covers"),
    ];

    internal static JsonNode SendMediaGroup(MethodCall call)
    {
        var items = (call.Arguments.Json("media") as JsonArray ?? []).Select(item => item as JsonObject ?? []).ToList();
        if (items.Count == 0)
        {
            throw ApiError.BadRequest("there are no messages to send");
        }

        if (items.Count > Albums.Most)
        {
            throw ApiError.BadRequest("too many messages to send as an album");
        }

        if (items.Count == 1 && call.World.Options.Strict)
        {
            throw ApiError.BadRequest("sandbox (strict): sendMediaGroup: \"media\" must have 2–10 items");
        }

        var kinds = items.ConvertAll(KindOf);
        if (Albums.Stranger(kinds) is { } stranger)
        {
            throw ApiError.BadRequest($"{stranger} can't be mixed with other media types");
        }

        if (items.Select(item => CallArguments.IsTrue(item["show_caption_above_media"]?.ToString())).Distinct().Count() > 1)
        {
            throw ApiError.BadRequest("parameter show_caption_above_media must be the same for all messages");
        }

        var chats = kinds.ConvertAll(kind => SendTarget.Open(call, kind.Permission, kind.Noun));
        var contents = items.Zip(kinds, (item, kind) => MediaArgument.Content(MediaInput.Of(call, item), kind, "media")).ToList();
        return Publish(call, chats[0], contents);
    }

    private static JsonArray Publish(MethodCall call, SandboxChat chat, List<JsonObject> contents)
    {
        var group = Albums.Head(call.World, contents.Count);
        var sent = new JsonArray();
        foreach (var content in contents)
        {
            var draft = SendTarget.Draft(call, chat, content);
            foreach (var (name, value) in group)
            {
                draft.Head[name] = value?.DeepClone();
            }

            sent.Add((JsonNode)call.World.Publish(chat, draft).ToJson());
        }

        return sent;
    }

    private static MediaKind KindOf(JsonObject item)
    {
        var type = item["type"]?.ToString().ToLowerInvariant();
        if (type == "live_photo")
        {
            throw ApiError.Unsupported("a live photo");
        }

        var kind = MediaKind.Named(type);
        return Albums.Takes(kind)
            ? kind!
            : throw ApiError.BadRequest(kind == MediaKind.Animation
                ? "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup"
                : $"can't parse InputMedia: type \"{type}\" is unsupported");
    }
}
