using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Topics;

/// <summary>The colours and the emoji a topic may wear.</summary>
internal static class TopicIcons
{
    internal static readonly int[] Colors = [0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F];

    private static readonly (string Id, string Emoji)[] Known =
    [
        ("5434144690511290129", "📰"), ("5312536423851630001", "💡"), ("5312016608254762256", "⚡️"),
        ("5377544228505134960", "🎙"), ("5418085807791545980", "🔝"), ("5370870893004203704", "🗣"),
        ("5420216386448270341", "🆒"), ("5379748062124056162", "❗️"), ("5373251851074415873", "📝"),
        ("5433614043006903194", "📆"), ("5357315181649076022", "📁"), ("5309965701241379366", "🔎"),
    ];

    internal static bool Contains(string id) => Array.Exists(Known, icon => icon.Id == id);

    internal static JsonArray ToJson() => Known.Select(icon => (JsonNode)new JsonObject
    {
        ["width"] = 100,
        ["height"] = 100,
        ["emoji"] = icon.Emoji,
        ["set_name"] = "Topics",
        ["is_animated"] = true,
        ["is_video"] = false,
        ["type"] = "custom_emoji",
        ["custom_emoji_id"] = icon.Id,
        ["needs_repainting"] = false,
        ["file_id"] = "CAACAgIAAx" + icon.Id,
        ["file_unique_id"] = "AgAD" + icon.Id,
        ["file_size"] = 10_000,
    }).ToArray();
}
