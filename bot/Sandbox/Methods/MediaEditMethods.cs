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
        return EditMethods.Rewrite(call, message, MediaOf(call, message));
    }

    /// <summary>The content of the message with the file given.</summary>
    internal static JsonObject MediaOf(MethodCall call, SandboxMessage message)
    {
        if (call.Arguments.Json("media") is not JsonObject item)
        {
            throw ApiError.BadRequest(string.IsNullOrEmpty(call.Arguments.Text("media"))
                ? "parameter \"media\" is required"
                : "can't parse InputMedia: expected an Object");
        }

        var kind = KindOf(item);
        var old = MediaContent.KindOf(message.Content);
        // A text may become a message with a file; what has no caption stays what it is, and so does a voice message.
        if (old == MediaKind.Voice || (message.Content["text"] is null && old is not { HasCaption: true }))
        {
            throw ApiError.BadRequest("message media can't be edited");
        }

        if (message.Head.ContainsKey("media_group_id") && old is not null)
        {
            RequireFit(old, kind);
        }

        return MediaArgument.Content(MediaInput.Of(call, item), kind, "media");
    }

    private static void RequireFit(MediaKind old, MediaKind kind)
    {
        if (!Albums.Takes(kind))
        {
            throw ApiError.BadRequest("message content type can't be used in an album");
        }

        if (Albums.Stranger([old, kind]) is not null)
        {
            throw ApiError.BadRequest("can't change media type in the album");
        }
    }

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
