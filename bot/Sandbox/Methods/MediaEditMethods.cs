using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Methods;

/// <summary>Changes to the file of a message and to the words under it.</summary>
internal static class MediaEditMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("editMessageCaption", EditMessageCaption),
        new("editMessageMedia", EditMessageMedia, "live photos, covers"),
    ];

    internal static JsonNode EditMessageCaption(MethodCall call)
    {
        var message = EditMethods.Own(call);
        return EditMethods.Rewrite(call, message, CaptionOf(call, message));
    }

    /// <summary>The content of the message with the caption given.</summary>
    internal static JsonObject CaptionOf(MethodCall call, SandboxMessage message)
    {
        if (MediaContent.KindOf(message.Content) is not { HasCaption: true } kind)
        {
            throw ApiError.BadRequest("there is no caption in the message to edit");
        }

        var caption = MediaInput.Of(call).Caption();
        var content = Carried.Content(message);
        content.Remove("caption");
        content.Remove("caption_entities");
        content.Remove("show_caption_above_media");
        caption.AddTo(content, "caption", "caption_entities");
        content.AddFlag("show_caption_above_media", kind.IsPicture && call.Arguments.Flag("show_caption_above_media"));
        return content;
    }

    internal static JsonNode EditMessageMedia(MethodCall call)
    {
        var message = EditMethods.Own(call);
        if (call.Arguments.Json("media") is not JsonObject item)
        {
            throw ApiError.BadRequest("media is not specified");
        }

        var kind = KindOf(item);
        var old = MediaContent.KindOf(message.Content);
        // A text may become a message with a file; what has no caption stays what it is.
        if (message.Content["text"] is null && old is not { HasCaption: true })
        {
            throw ApiError.BadRequest(old is null ? "there is no media in the message to edit" : "message media can't be edited");
        }

        if (old == MediaKind.Voice || (message.Head.ContainsKey("media_group_id") && !FitsAlbum(old, kind)))
        {
            throw ApiError.BadRequest("message media can't be edited");
        }

        return EditMethods.Rewrite(call, message, MediaArgument.Content(MediaInput.Of(call, item), kind, "media"));
    }

    private static bool FitsAlbum(MediaKind? old, MediaKind kind) =>
        old is not null && Albums.Takes(kind) && Albums.Stranger([old, kind]) is null;

    private static MediaKind KindOf(JsonObject item)
    {
        var type = item["type"]?.ToString().ToLowerInvariant();
        if (type == "live_photo")
        {
            throw ApiError.Unsupported("a live photo");
        }

        var kind = MediaKind.Named(type);
        return kind is not null && (Albums.Takes(kind) || kind == MediaKind.Animation)
            ? kind
            : throw ApiError.BadRequest($"can't parse InputMedia: type \"{type}\" is unsupported");
    }
}
