namespace GroupBot.Sandbox.Media;

/// <summary>A kind of file as the Bot API tells them apart.</summary>
/// <param name="Name">Its field in a message: "photo", "video_note" …</param>
/// <param name="TypeName">How the server's refusals call it.</param>
/// <param name="Permission">What a member needs to send it.</param>
/// <param name="Noun">How the refusal of a chat calls many of them.</param>
/// <param name="IdPrefix">What its file_id begins with.</param>
/// <param name="Folder">What its file_path begins with.</param>
internal sealed record MediaKind(
    string Name, string TypeName, string Permission, string Noun, string IdPrefix, string Folder)
{
    internal static MediaKind Photo { get; } = new("photo", "Photo", "can_send_photos", "photos", "AgACAgIAAx", "photos");

    internal static MediaKind Document { get; } =
        new("document", "Document", "can_send_documents", "documents", "BQACAgIAAx", "documents");

    internal static MediaKind Voice { get; } =
        new("voice", "VoiceNote", "can_send_voice_notes", "voice notes", "AwACAgIAAx", "voice");

    internal static MediaKind Audio { get; } = new("audio", "Audio", "can_send_audios", "music", "CQACAgIAAx", "music");

    internal static MediaKind Video { get; } = new("video", "Video", "can_send_videos", "videos", "BAACAgIAAx", "videos");

    internal static MediaKind Animation { get; } =
        new("animation", "Animation", "can_send_other_messages", "animations", "CgACAgIAAx", "animations");

    internal static MediaKind VideoNote { get; } =
        new("video_note", "VideoNote", "can_send_video_notes", "video notes", "DQACAgIAAx", "video_notes");

    internal static MediaKind Sticker { get; } =
        new("sticker", "Sticker", "can_send_other_messages", "stickers", "CAACAgIAAx", "stickers");

    /// <summary>A small picture of another file; never sent by itself.</summary>
    internal static MediaKind Thumbnail { get; } = new("thumbnail", "Thumbnail", "", "", "AAMCAgADGQ", "thumbnails");

    /// <summary>What one may send.</summary>
    internal static IReadOnlyList<MediaKind> All { get; } =
        [Photo, Document, Voice, Audio, Video, Animation, VideoNote, Sticker];

    internal static MediaKind? Named(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Words stand under the file.</summary>
    internal bool HasCaption => this != VideoNote && this != Sticker;

    /// <summary>May be hidden behind a blur, and its caption may stand above it.</summary>
    internal bool IsPicture => this == Photo || this == Video || this == Animation;

    /// <summary>How the server says that none was given.</summary>
    internal string Spoken => Name.Replace('_', ' ');
}
