namespace GroupBot.Sandbox.Media;

/// <summary>What a file's name tells of its content.</summary>
internal static class MimeTypes
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
        [".mp4"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".webm"] = "video/webm",
        [".tgs"] = "application/x-tgsticker",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".pdf"] = "application/pdf",
        [".zip"] = "application/zip",
        [".json"] = "application/json",
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
        [".html"] = "text/html",
    };

    internal static string? OfName(string name) => Known.GetValueOrDefault(Path.GetExtension(name));

    /// <summary>With the dot.</summary>
    internal static string ExtensionOf(string mimeType) =>
        Known.FirstOrDefault(pair => pair.Value == mimeType).Key ?? "";
}
