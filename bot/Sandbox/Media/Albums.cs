using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Media;

/// <summary>Messages that are shown as one.</summary>
internal static class Albums
{
    internal const int Most = 10;

    /// <summary>These stand with their like only; photos and videos mix.</summary>
    private static readonly string[] Alone = ["audio", "document"];

    /// <summary>The kind that may not be with the others here, or null.</summary>
    internal static string? Stranger(IReadOnlyCollection<MediaKind> kinds) => kinds.Distinct().Count() == 1
        ? null
        : Array.Find(Alone, name => kinds.Any(kind => kind.Name == name));

    internal static bool Takes(MediaKind? kind) =>
        kind == MediaKind.Photo || kind == MediaKind.Video || kind == MediaKind.Audio || kind == MediaKind.Document;

    /// <summary>The head of each message of a new album; a single one is no album.</summary>
    internal static JsonObject Head(SandboxWorld world, int count) => count < 2
        ? []
        : new JsonObject
        {
            ["media_group_id"] = world.Random.NextNumber(),
        };
}
