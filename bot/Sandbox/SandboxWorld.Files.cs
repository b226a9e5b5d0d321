using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>What people send that is no plain text.</summary>
    public MediaPosts Media => field ??= new MediaPosts(this);

    internal FileShelf Shelf => field ??= new FileShelf(this);

    /// <summary>A person sends a file.</summary>
    public SandboxMessage PostDocument(SandboxUser user, SandboxChat chat, string name, byte[] bytes) =>
        Media.Post(user, chat, "document", name, bytes);

    /// <summary>The bytes of a file a message carries, by its file_id; null where there is none.</summary>
    public byte[]? FileBytes(string fileId)
    {
        lock (Gate)
        {
            return Files.GetValueOrDefault(fileId)?.Bytes;
        }
    }
}
