using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Http;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Methods;

/// <summary>A file of a call: uploaded, named by attach://, by its address, or known by its file_id.</summary>
internal static class FileArgument
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("getFile", GetFile),
    ];

    private const int DownloadBytes = 20 << 20;

    private const int RemotePhotoBytes = 5 << 20;

    private const string Attach = "attach://";

    /// <summary>A file of any kind, as a document.</summary>
    internal static SandboxFile Read(MethodCall call, string name) =>
        MediaArgument.Read(MediaInput.Of(call), MediaKind.Document, name);

    /// <summary>What came with the call: the part that the text names, or the one of this name; else null.</summary>
    internal static UploadedFile? Upload(MethodCall call, string? text, string? name)
    {
        var part = text?.StartsWith(Attach, StringComparison.Ordinal) == true ? text[Attach.Length..] : name;
        return part is null ? null : call.Arguments.Files.GetValueOrDefault(part);
    }

    /// <summary>What an address gave; null where the text is no address.</summary>
    internal static UploadedFile? Fetched(MethodCall call, string text, bool photo)
    {
        if (text.StartsWith(Attach, StringComparison.Ordinal)
            || (!text.Contains('.', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal)))
        {
            return null;
        }

        if (RemoteFiles.Read(text) is not { Scheme: "http" or "https" })
        {
            throw ApiError.BadRequest("wrong HTTP URL specified");
        }

        if (call.Arguments.Fetched.GetValueOrDefault(text) is not { } file
            || file.Bytes.Length > (photo ? RemotePhotoBytes : DownloadBytes))
        {
            throw ApiError.BadRequest("failed to get HTTP URL content");
        }

        var type = file.MimeType ?? "";
        return file.Bytes.Length == 0 || type == "text/html" || (photo && !type.StartsWith("image/", StringComparison.Ordinal))
            ? throw ApiError.BadRequest("wrong type of the web page content")
            : file;
    }

    internal static SandboxFile Known(MethodCall call, string id) => call.World.Files.GetValueOrDefault(id)
        ?? throw ApiError.BadRequest("wrong file_id or the file is temporarily unavailable");

    internal static JsonNode GetFile(MethodCall call)
    {
        var file = Known(call, call.Arguments.Text("file_id") ?? "");
        return file.Bytes.Length > DownloadBytes
            ? throw ApiError.BadRequest("file is too big")
            : new JsonObject
            {
                ["file_id"] = file.Id,
                ["file_unique_id"] = file.UniqueId,
                ["file_size"] = file.Bytes.Length,
                ["file_path"] = file.Path,
            };
    }
}
