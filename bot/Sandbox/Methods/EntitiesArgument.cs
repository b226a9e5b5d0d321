using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Methods;

/// <summary>Entities a bot marks itself.</summary>
internal static class EntitiesArgument
{
    private const string Spoken = "MessageEntity";

    private static readonly HashSet<string> Types =
    [
        "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre",
        "text_link", "text_mention", "custom_emoji", "date_time",
    ];

    internal static IReadOnlyList<TextEntity> Read(JsonNode? node, string text)
    {
        if (node is not JsonArray entities)
        {
            return [];
        }

        var read = new List<TextEntity>();
        foreach (var entity in entities.OfType<JsonObject>())
        {
            var type = entity.Text("type", Spoken) ?? "";
            var offset = MethodCall.Id(entity["offset"]) ?? -1;
            var length = MethodCall.Id(entity["length"]) ?? -1;
            if (offset < 0 || length < 0 || offset + length > text.Length)
            {
                throw ApiError.BadRequest("entity has wrong offset or length");
            }

            // What the server finds by itself it finds again; a mark of a kind it does not know is refused.
            if (type == "date_time")
            {
                var date = new TextEntity(type, (int)offset, (int)length);
                read.AddRange(
                    DateMark.Resolve(date, entity["unix_time"]?.ToString(), entity["date_time_format"]?.ToString()) is { } marked
                        ? [marked]
                        : []);
            }
            else if (Types.Contains(type))
            {
                read.Add(new TextEntity(type, (int)offset, (int)length)
                {
                    Url = entity.Text("url", Spoken),
                    Language = entity.Text("language", Spoken),
                    CustomEmojiId = entity.Text("custom_emoji_id", Spoken),
                    User = (JsonObject?)entity.Object("user", Spoken)?.DeepClone(),
                });
            }
            else if (!EntityDetector.IsDetected(type))
            {
                throw ApiError.BadRequest("can't parse MessageEntity: unsupported type specified");
            }
        }

        return read;
    }
}
