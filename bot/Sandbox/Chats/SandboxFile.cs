using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>A file someone sent; bytes stay in memory.</summary>
internal sealed record SandboxFile(string Id, string UniqueId, string Path, string Name, string MimeType, byte[] Bytes)
{
    internal JsonObject ToDocument() => new()
    {
        ["file_name"] = Name,
        ["mime_type"] = MimeType,
        ["file_id"] = Id,
        ["file_unique_id"] = UniqueId,
        ["file_size"] = Bytes.Length,
    };
}
