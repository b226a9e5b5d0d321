using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Methods;

/// <summary>One file of a call with what is told of it, and the fields of the message it makes.</summary>
internal static class MediaArgument
{
    private const int PhotoBytes = 10 << 20;

    private const int MostSeconds = 86_400;

    private const int MostPixels = 10_000;

    /// <summary>The content of a message: the file, its caption and how the two are shown.</summary>
    internal static JsonObject Content(MediaInput input, MediaKind kind, string name)
    {
        if (input.Has("cover"))
        {
            throw ApiError.Unsupported("the cover of a video");
        }

        var caption = kind.HasCaption ? input.Caption() : null;
        var file = Read(input, kind, name);
        var content = MediaContent.Of(file);
        if (file.Kind == MediaKind.Video && input.Number("start_timestamp", int.MaxValue) is > 0 and var start)
        {
            content["video"]!["start_timestamp"] = start;
        }

        caption?.AddTo(content, "caption", "caption_entities");
        content.AddFlag("show_caption_above_media", kind.IsPicture && input.Flag("show_caption_above_media"));
        content.AddFlag("has_media_spoiler", kind.IsPicture && input.Flag("has_spoiler"));
        return content;
    }

    /// <summary>Uploaded, fetched or known already; what is known keeps what was told of it the first time.</summary>
    internal static SandboxFile Read(MediaInput input, MediaKind kind, string name)
    {
        if (FileArgument.Upload(input.Call, input.Text(name), input.IsItem ? null : name) is { } upload)
        {
            return Store(input, kind, upload);
        }

        if (input.Text(name) is not { Length: > 0 } text)
        {
            throw ApiError.BadRequest(
                input.IsItem ? "can't parse InputMedia: media not found" : $"there is no {kind.Spoken} in the request");
        }

        if (FileArgument.Fetched(input.Call, text, kind == MediaKind.Photo) is { } fetched)
        {
            return Store(input, kind, fetched);
        }

        var known = FileArgument.Known(input.Call, text);
        // The server keeps photos apart; among the others a file stays what it was, whatever method sends it.
        return (known.Kind == MediaKind.Photo) == (kind == MediaKind.Photo) && known.Kind != MediaKind.Thumbnail
            ? known
            : throw ApiError.BadRequest($"can't use file of type {known.Kind.TypeName} as {kind.TypeName}");
    }

    private static SandboxFile Store(MediaInput input, MediaKind kind, UploadedFile upload)
    {
        if (upload.Bytes.Length == 0)
        {
            throw ApiError.BadRequest("file must be non-empty");
        }

        var shelf = input.Call.World.Shelf;
        if (kind == MediaKind.Photo)
        {
            var (width, height) = Measure(upload);
            return shelf.AddPhoto(upload.Name, upload.Bytes, width, height);
        }

        var fields = Fields(input, kind, upload);
        if (Thumbnail(input) is { } thumbnail && kind != MediaKind.Voice && kind != MediaKind.Sticker)
        {
            (fields["thumbnail"], fields["thumb"]) = (thumbnail, thumbnail.DeepClone());
        }

        var type = MimeTypes.OfName(upload.Name) is null ? upload.MimeType : null;
        return shelf.Add(kind, upload.Name, type, upload.Bytes, fields);
    }

    private static (int Width, int Height) Measure(UploadedFile upload)
    {
        if (upload.Bytes.Length > PhotoBytes)
        {
            throw ApiError.BadRequest(
                $"file of size {upload.Bytes.Length} bytes is too big for a photo; the maximum size is {PhotoBytes} bytes");
        }

        var (width, height) = ImageHeader.Read(upload.Bytes) ?? throw ApiError.BadRequest("IMAGE_PROCESS_FAILED");
        return width + height <= MostPixels && Math.Max(width, height) <= 20 * Math.Min(width, height)
            ? (width, height)
            : throw ApiError.BadRequest("PHOTO_INVALID_DIMENSIONS");
    }

    /// <summary>What the sender says of it is believed: no sound and no film is looked into.</summary>
    private static JsonObject Fields(MediaInput input, MediaKind kind, UploadedFile upload)
    {
        var fields = new JsonObject();
        if (kind == MediaKind.Sticker)
        {
            var (width, height) = ImageHeader.Read(upload.Bytes) ?? (512, 512);
            fields["type"] = "regular";
            (fields["width"], fields["height"]) = (width, height);
            fields["is_animated"] = upload.Name.EndsWith(".tgs", StringComparison.OrdinalIgnoreCase);
            fields["is_video"] = upload.Name.EndsWith(".webm", StringComparison.OrdinalIgnoreCase);
            fields.AddText("emoji", input.Text("emoji"));
            return fields;
        }

        if (kind == MediaKind.Video || kind == MediaKind.Animation)
        {
            (fields["width"], fields["height"]) = (input.Number("width", MostPixels), input.Number("height", MostPixels));
        }

        if (kind == MediaKind.VideoNote)
        {
            fields["length"] = input.Number("length", 640) is > 0 and var length ? length : 384;
        }

        if (kind != MediaKind.Document)
        {
            fields["duration"] = input.Number("duration", MostSeconds);
        }

        if (kind == MediaKind.Audio)
        {
            fields.AddText("performer", input.Text("performer")?.Trim());
            fields.AddText("title", input.Text("title")?.Trim());
        }

        return fields;
    }

    /// <summary>A picture of at most 200 kB that was uploaded with it; what is no such picture is passed over.</summary>
    private static JsonObject? Thumbnail(MediaInput input)
    {
        var upload = FileArgument.Upload(input.Call, input.Text("thumbnail"), input.IsItem ? null : "thumbnail");
        if (upload is null || upload.Bytes.Length is 0 or >= 200 << 10 || ImageHeader.Read(upload.Bytes) is not { } size)
        {
            return null;
        }

        var fields = new JsonObject { ["width"] = size.Width, ["height"] = size.Height };
        return input.Call.World.Shelf.Add(MediaKind.Thumbnail, upload.Name, "image/jpeg", upload.Bytes, fields).ToJson();
    }
}
