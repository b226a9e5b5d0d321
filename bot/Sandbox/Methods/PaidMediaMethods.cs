using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Media;
using GroupBot.Sandbox.Payments;

namespace GroupBot.Sandbox.Methods;

/// <summary>Photos and videos for Stars.</summary>
internal static class PaidMediaMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendPaidMedia", SendPaidMedia, "live photos, covers"),
    ];

    private const int MostStars = 25_000;

    private const int MostItems = 10;

    private const int PayloadBytes = 128;

    private static JsonObject SendPaidMedia(MethodCall call)
    {
        var chat = SendTarget.Open(call, MediaKind.Photo.Permission, "paid media");
        SendTarget.Open(call, MediaKind.Video.Permission, "paid media");
        var stars = call.Arguments.Integer("star_count", 0);
        if (stars is <= 0 or > MostStars)
        {
            throw ApiError.BadRequest("invalid media price specified");
        }

        var items = (call.Arguments.Json("media") as JsonArray ?? []).Select(item => item as JsonObject ?? []).ToList();
        if (items.Count is 0 or > MostItems)
        {
            throw ApiError.BadRequest("invalid number of paid media specified");
        }

        var payload = call.Arguments.Text("payload") ?? "";
        if (Encoding.UTF8.GetByteCount(payload) > PayloadBytes)
        {
            throw ApiError.Unsupported($"a payload of paid media over {PayloadBytes} bytes");
        }

        var media = new JsonArray([.. items.Select(item => (JsonNode)Media(call, item))]);
        var offer = new PaidMedia(call.Bot, (int)stars, payload, media);
        var content = new JsonObject { ["paid_media"] = offer.ToJson() };
        MediaInput.Of(call).Caption().AddTo(content, "caption", "caption_entities");
        content.AddFlag("show_caption_above_media", call.Arguments.Flag("show_caption_above_media"));
        var message = SendTarget.Publish(call, chat, content);
        PaidMediaBook.Note(message, offer);
        return message.ToJson();
    }

    /// <summary>The sender sees what it sells.</summary>
    private static JsonObject Media(MethodCall call, JsonObject item)
    {
        var type = item["type"]?.ToString().ToLowerInvariant();
        if (type == "live_photo")
        {
            throw ApiError.Unsupported("a live photo");
        }

        var kind = MediaKind.Named(type);
        if (kind != MediaKind.Photo && kind != MediaKind.Video)
        {
            throw ApiError.BadRequest($"can't parse InputPaidMedia: type \"{type}\" is unsupported");
        }

        var content = MediaArgument.Content(MediaInput.Of(call, item), kind, "media");
        return content[kind.Name] is { } file
            ? new JsonObject { ["type"] = kind.Name, [kind.Name] = file.DeepClone() }
            : throw ApiError.BadRequest($"can't use file of type {MediaContent.KindOf(content)!.TypeName} as {kind.TypeName}");
    }
}
