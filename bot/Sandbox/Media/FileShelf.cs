using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Media;

/// <summary>All files of a world. Called inside the gate.</summary>
internal sealed class FileShelf(SandboxWorld world)
{
    /// <summary>The longer side, in pixels, of the sizes the server makes of a photo.</summary>
    private static readonly int[] Sides = [90, 320, 800, 1280, 2560];

    /// <summary>Sides, in pixels, of what the server makes of the picture of a chat or a person.</summary>
    private static readonly int[] Squares = [160, 320, 640];

    /// <param name="kind">Any but a photo.</param>
    /// <param name="name">As its sender called it.</param>
    /// <param name="mimeType">As its sender called it; the name has the first word.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="fields">What the kind shows beside ids and size.</param>
    internal SandboxFile Add(MediaKind kind, string name, string? mimeType, byte[] bytes, JsonObject? fields = null)
    {
        var type = TypeOf(kind, name, mimeType);
        var extension = Path.GetExtension(name) is { Length: > 0 } given ? given : MimeTypes.ExtensionOf(type);
        if (kind == MediaKind.Voice && type == "audio/ogg")
        {
            extension = ".oga";
        }

        var shown = fields ?? [];
        if (kind == MediaKind.Document || kind == MediaKind.Audio || kind == MediaKind.Video || kind == MediaKind.Animation)
        {
            shown.AddText("file_name", name);
            shown["mime_type"] = type;
        }
        else if (kind == MediaKind.Voice)
        {
            shown["mime_type"] = type;
        }

        return Keep(kind, extension, name, type, bytes, shown, null);
    }

    /// <summary>
    /// A photo in the sizes the server makes of it. The bytes are never scaled: each size downloads as it was sent.
    /// </summary>
    internal SandboxFile AddPhoto(string name, byte[] bytes, int width, int height)
    {
        var longer = Math.Max(width, height);
        var sizes = new JsonArray();
        SandboxFile? file = null;
        foreach (var side in Sides.Where(side => side < longer).Append(Math.Min(longer, Sides[^1])).Distinct())
        {
            var fields = new JsonObject { ["width"] = Scaled(width, side, longer), ["height"] = Scaled(height, side, longer) };
            file = Keep(MediaKind.Photo, ".jpg", name, "image/jpeg", bytes, fields, sizes);
            sizes.Add((JsonNode)file.ToJson());
        }

        return file!;
    }

    /// <summary>The server cuts a square out of the picture of a chat or a person, and keeps three sizes of it.</summary>
    internal SquarePhoto AddSquare(byte[] bytes)
    {
        var sizes = new JsonArray();
        foreach (var side in Squares)
        {
            var fields = new JsonObject { ["width"] = side, ["height"] = side };
            sizes.Add((JsonNode)Keep(MediaKind.Photo, ".jpg", $"{side}.jpg", "image/jpeg", bytes, fields, sizes).ToJson());
        }

        return new SquarePhoto(sizes);
    }

    private static int Scaled(int length, int side, int longer) => Math.Max(1, (int)((long)length * side / longer));

    private static string TypeOf(MediaKind kind, string name, string? given)
    {
        var (family, usual) = kind.Name switch
        {
            "voice" => ("audio/", "audio/ogg"),
            "audio" => ("audio/", "audio/mpeg"),
            "video" or "video_note" => ("video/", "video/mp4"),
            "animation" => ("", "video/mp4"),
            "sticker" => ("", "image/webp"),
            _ => ("", given ?? "application/octet-stream"),
        };
        return MimeTypes.OfName(name) is { } type && type.StartsWith(family, StringComparison.Ordinal) ? type : usual;
    }

    private SandboxFile Keep(
        MediaKind kind, string extension, string name, string type, byte[] bytes, JsonObject fields, JsonArray? sizes)
    {
        var number = world.Files.Count.ToString(CultureInfo.InvariantCulture);
        var unique = world.Random.NextHexNumber();
        var isPicture = kind == MediaKind.Photo || kind == MediaKind.Thumbnail;
        var file = new SandboxFile(
            kind.IdPrefix + unique, (isPicture ? "AQAD" : "AgAD") + unique, $"{kind.Folder}/file_{number}{extension}", name, type, bytes)
        {
            Kind = kind,
            Fields = fields,
            Sizes = sizes,
        };
        world.Files[file.Id] = file;
        return file;
    }
}
