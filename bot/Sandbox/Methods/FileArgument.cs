using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>A file of a call: uploaded, named by attach://, or known by its file_id.</summary>
internal static class FileArgument
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("getFile", GetFile),
    ];

    private const int DownloadBytes = 20 << 20;

    private const string Attach = "attach://";

    internal static SandboxFile Read(MethodCall call, string name)
    {
        var text = call.Arguments.Text(name);
        var part = text?.StartsWith(Attach, StringComparison.Ordinal) == true ? text[Attach.Length..] : name;
        if (call.Arguments.Files.TryGetValue(part, out var upload))
        {
            return upload.Bytes.Length == 0
                ? throw ApiError.BadRequest("file must be non-empty")
                : call.World.Store(upload.Name, upload.MimeType, upload.Bytes);
        }

        if (text?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true)
        {
            throw ApiError.Unsupported("a file by its address");
        }

        return Known(call, text ?? "");
    }

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

    private static SandboxFile Known(MethodCall call, string id) => call.World.Files.GetValueOrDefault(id)
        ?? throw ApiError.BadRequest("wrong file_id or the file is temporarily unavailable");
}
