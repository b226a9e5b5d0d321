using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Senders;

/// <summary>What a member must be allowed to, to send something.</summary>
internal static class ContentPermission
{
    /// <summary>An animation carries a document too, so the narrower word comes first.</summary>
    private static readonly (string Field, string Permission)[] Fields =
    [
        ("animation", "can_send_other_messages"), ("sticker", "can_send_other_messages"),
        ("dice", "can_send_other_messages"), ("game", "can_send_other_messages"),
        ("photo", "can_send_photos"), ("live_photo", "can_send_photos"), ("video", "can_send_videos"),
        ("audio", "can_send_audios"), ("document", "can_send_documents"), ("voice", "can_send_voice_notes"),
        ("video_note", "can_send_video_notes"), ("poll", "can_send_polls"),
    ];

    internal static string Of(JsonObject content) =>
        Array.Find(Fields, pair => content.ContainsKey(pair.Field)).Permission ?? "can_send_messages";
}
