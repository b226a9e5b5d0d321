namespace GroupBot.Sandbox.Calls;

/// <summary>A file that came with a call.</summary>
internal sealed record UploadedFile(string Name, string? MimeType, byte[] Bytes);
