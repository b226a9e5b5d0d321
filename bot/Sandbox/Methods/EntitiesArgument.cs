using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Methods;

/// <summary>Entities a bot marks itself.</summary>
internal static class EntitiesArgument
{
    private const string Spoken = "MessageEntity";

    private const int MostUnits = 1_000_000;

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
            var (offset, length) = (Number(entity, "offset"), Number(entity, "length"));
            var type = entity.Text("type", Spoken) ?? "";
            if (length == 0)
            {
                continue;
            }

            RequireInside(offset, length, text);

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
                    Url = type == "text_link" ? entity.Text("url", Spoken) : null,
                    Language = type == "pre" ? entity.Text("language", Spoken) : null,
                    CustomEmojiId = type == "custom_emoji" ? entity.Text("custom_emoji_id", Spoken) : null,
                    User = type == "text_mention" ? (JsonObject?)entity.Object("user", Spoken)?.DeepClone() : null,
                });
            }
            else if (!EntityDetector.IsDetected(type))
            {
                throw ApiError.BadRequest("can't parse MessageEntity: Unsupported type specified");
            }
        }

        return read;
    }

    private static long Number(JsonObject entity, string name)
    {
        var value = entity[name] ?? throw ApiError.BadRequest($"can't parse {Spoken}: Can't find field \"{name}\"");
        var number = MethodCall.Id(value) ?? throw ApiError.BadRequest($"can't parse {Spoken}: Field \"{name}\" must be of type Number");
        return number is >= 0 and <= MostUnits ? number : throw ApiError.BadRequest($"receive an entity with incorrect {name} {number}");
    }

    private static void RequireInside(long offset, long length, string text)
    {
        if (offset >= text.Length)
        {
            throw ApiError.BadRequest($"entity begins after the end of the text at UTF-16 offset {offset}");
        }

        if (offset + length > text.Length)
        {
            throw ApiError.BadRequest(
                $"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {text.Length}");
        }
    }
}
