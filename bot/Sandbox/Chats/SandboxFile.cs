using System.Text.Json.Nodes;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Chats;

/// <summary>A file someone sent; bytes stay in memory.</summary>
internal sealed record SandboxFile(string Id, string UniqueId, string Path, string Name, string MimeType, byte[] Bytes)
{
    internal MediaKind Kind { get; init; } = MediaKind.Document;

    /// <summary>What its kind shows beside the ids and the size: "width", "duration", "file_name" …</summary>
    internal JsonObject Fields { get; init; } = [];

    /// <summary>Of a photo all the sizes it exists in, the smallest first; any of them stands for the photo.</summary>
    internal JsonArray? Sizes { get; init; }

    /// <summary>As the type of the Bot API that fits its kind; a photo as one PhotoSize.</summary>
    internal JsonObject ToJson()
    {
        var json = (JsonObject)Fields.DeepClone();
        json["file_id"] = Id;
        json["file_unique_id"] = UniqueId;
        json["file_size"] = Bytes.Length;
        return json;
    }
}
