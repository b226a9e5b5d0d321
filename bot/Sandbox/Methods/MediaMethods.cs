using System.Text.Json.Nodes;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Methods;

/// <summary>Methods that send one file.</summary>
internal static class MediaMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendPhoto", call => Send(call, MediaKind.Photo)),
        new("sendDocument", call => Send(call, MediaKind.Document)),
        new("sendVoice", call => Send(call, MediaKind.Voice)),
        new("sendAudio", call => Send(call, MediaKind.Audio)),
        new("sendVideo", call => Send(call, MediaKind.Video)),
        new("sendAnimation", call => Send(call, MediaKind.Animation)),
        new("sendVideoNote", call => Send(call, MediaKind.VideoNote)),
        new("sendSticker", call => Send(call, MediaKind.Sticker), "sticker sets"),
    ];

    private static JsonObject Send(MethodCall call, MediaKind kind)
    {
        var chat = SendTarget.Open(call, kind.Permission, kind.Noun);
        var content = MediaArgument.Content(MediaInput.Of(call), kind, kind.Name);
        return SendTarget.Publish(call, chat, content).ToJson();
    }
}
