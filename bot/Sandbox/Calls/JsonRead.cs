using System.Text.Json;
using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Calls;

/// <summary>Fields of a JSON parameter; one of the wrong type is refused in the server's words.</summary>
internal static class JsonRead
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <summary>Of a field that is written twice the first one counts.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static JsonNode? Parse(string text)
    {
        try
        {
            if (!MayHoldHalves(text))
            {
                return JsonNode.Parse(text, documentOptions: Once);
            }
        }
        catch (JsonException)
        {
            // A field written twice, or no JSON at all.
        }

        using var document = Document(text);
        return Copy(document.RootElement);
    }

    /// <summary>The same text to read by elements.</summary>
    /// <exception cref="JsonException">It is no JSON, or has half a character in it.</exception>
    internal static JsonDocument Document(string text)
    {
        var document = JsonDocument.Parse(text);
        if (MayHoldHalves(text))
        {
            RequireWhole(document.RootElement);
        }

        return document;
    }

    /// <summary>JSON can write one half of a character that takes two.</summary>
    private static bool MayHoldHalves(string text) => text.Contains("\\ud", StringComparison.OrdinalIgnoreCase);

    private static void RequireWhole(JsonElement element)
    {
        try
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    element.GetString();
                    break;
                case JsonValueKind.Array:
                    element.EnumerateArray().ToList().ForEach(RequireWhole);
                    break;
                case JsonValueKind.Object:
                    foreach (var field in element.EnumerateObject())
                    {
                        _ = field.Name;
                        RequireWhole(field.Value);
                    }

                    break;
            }
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("half a character");
        }
    }

    /// <summary>A text, or the text of a number; null where there is none.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">Of the field.</param>
    /// <param name="type">What the refusal calls the object.</param>
    internal static string? Text(this JsonObject json, string name, string type) => json[name] is not { } value ? null
        : IsText(value) ? value.ToString()
        : throw ApiError.BadRequest($"can't parse {type}: Field \"{name}\" must be of type String");

    /// <summary>An object; null where there is none.</summary>
    internal static JsonObject? Object(this JsonObject json, string name, string type) => json[name] is not { } value ? null
        : value as JsonObject ?? throw ApiError.BadRequest($"can't parse {type}: Field \"{name}\" must be of type Object");

    internal static bool IsText(JsonNode value) => value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number;

    private static JsonNode? Copy(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Copy)]);
            case JsonValueKind.Object:
                var json = new JsonObject();
                foreach (var field in element.EnumerateObject())
                {
                    json.TryAdd(field.Name, Copy(field.Value));
                }

                return json;
            default:
                return JsonValue.Create(element.Clone());
        }
    }
}
