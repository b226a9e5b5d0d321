using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Methods;

/// <summary>A text with its parse_mode or its entities.</summary>
internal static class TextArgument
{
    private const int RawBytes = 32_768;

    internal static FormattedText Read(MethodCall call, string name, string entitiesName) => Read(
        call.World, call.Arguments.Text(name), call.Arguments.Text("parse_mode"), () => call.Arguments.Json(entitiesName));

    /// <param name="world">Who is mentioned by id is looked up here.</param>
    /// <param name="given">The text; null is empty.</param>
    /// <param name="mode">The parse_mode; the entities count only without one.</param>
    /// <param name="entities">Reads the given marks.</param>
    internal static FormattedText Read(SandboxWorld world, string? given, string? mode, Func<JsonNode?> entities)
    {
        var raw = given ?? "";
        if (Encoding.UTF8.GetByteCount(raw) > RawBytes)
        {
            throw ApiError.BadRequest("text is too long");
        }

        var parsed = mode?.ToLowerInvariant() switch
        {
            null or "" => new FormattedText(raw, EntitiesArgument.Read(entities(), raw)),
            "html" => HtmlMarkup.Parse(raw),
            "markdownv2" => MarkdownV2Markup.Parse(raw),
            "markdown" => MarkdownMarkup.Parse(raw),
            _ => throw ApiError.BadRequest("unsupported parse_mode"),
        };
        return Known(world, parsed).Finish();
    }

    /// <summary>The text of a message: there must be one.</summary>
    internal static FormattedText Message(MethodCall call)
    {
        if (string.IsNullOrEmpty(call.Arguments.Text("text")))
        {
            throw ApiError.BadRequest("message text is empty");
        }

        var text = Read(call, "text", "entities");
        Check(text, "message", 4096);
        return text;
    }

    internal static void Check(FormattedText text, string noun, int most)
    {
        if (text.Text.Length == 0)
        {
            throw ApiError.BadRequest("text must be non-empty");
        }

        CheckLength(text, noun, most);
    }

    internal static void CheckLength(FormattedText text, string noun, int most)
    {
        if (text.Characters > most)
        {
            throw ApiError.BadRequest($"{noun} is too long");
        }
    }

    /// <summary>A mention by id of someone the server does not know is dropped.</summary>
    private static FormattedText Known(SandboxWorld world, FormattedText text) => text with
    {
        Entities =
        [
            .. text.Entities
                .Select(e => e.User is null ? e : e with { User = Person(world, e.User)?.ToJson() })
                .Where(e => e.Type != "text_mention" || e.User is not null),
        ],
    };

    private static SandboxUser? Person(SandboxWorld world, JsonObject user) =>
        MethodCall.Id(user["id"]) is { } id ? world.Users.GetValueOrDefault(id) : null;
}
