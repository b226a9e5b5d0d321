using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>A person sends a file.</summary>
    public SandboxMessage PostDocument(SandboxUser user, SandboxChat chat, string name, byte[] bytes)
    {
        lock (Gate)
        {
            RequireVoice(user, chat);
            return Publish(chat, new MessageDraft(user, new JsonObject { ["document"] = Store(name, null, bytes).ToDocument() }));
        }
    }

    /// <summary>The bytes of a file a message carries, by its file_id; null where there is none.</summary>
    public byte[]? FileBytes(string fileId)
    {
        lock (Gate)
        {
            return Files.GetValueOrDefault(fileId)?.Bytes;
        }
    }

    internal SandboxFile Store(string name, string? mimeType, byte[] bytes)
    {
        var number = Files.Count;
        var unique = Random.NextInt64(1L << 40, 1L << 62).ToString("x", CultureInfo.InvariantCulture);
        var path = $"documents/file_{number.ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(name)}";
        var file = new SandboxFile("BQACAgIAAx" + unique, "AgAD" + unique, path, name, mimeType ?? "application/octet-stream", bytes);
        Files[file.Id] = file;
        return file;
    }
}
