using System.Text.Json;

namespace GroupBot.Sandbox.Schema;

internal sealed record ApiMethod(string Name, string[] Returns, ApiField[] Fields);

internal sealed record ApiType(string Name, ApiField[] Fields, string[] Subtypes);

/// <summary>The machine-readable Bot API, read once from the resource beside this code.</summary>
internal sealed class ApiSchema
{
    private static readonly Dictionary<string, string> Older = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getChatMembersCount"] = "getChatMemberCount",
        ["kickChatMember"] = "banChatMember",
        ["setStickerSetThumb"] = "setStickerSetThumbnail",
    };

    private static readonly Lazy<ApiSchema> Loaded = new(Load);

    private ApiSchema(Dictionary<string, ApiMethod> methods, Dictionary<string, ApiType> types)
    {
        Methods = methods;
        Types = types;
    }

    internal static ApiSchema Instance => Loaded.Value;

    /// <summary>By name, compared without case as the server compares.</summary>
    internal Dictionary<string, ApiMethod> Methods { get; }

    internal Dictionary<string, ApiType> Types { get; }

    /// <summary>Null where there is none of that name, which may be an older one that the server still answers to.</summary>
    internal ApiMethod? Method(string name) => Methods.GetValueOrDefault(Older.GetValueOrDefault(name, name));

    private static ApiSchema Load()
    {
        using var stream = typeof(ApiSchema).Assembly.GetManifestResourceStream("botapi.json")
            ?? throw new InvalidOperationException("The machine-readable API is not embedded.");
        using var document = JsonDocument.Parse(stream);
        var methods = new Dictionary<string, ApiMethod>(StringComparer.OrdinalIgnoreCase);
        foreach (var method in document.RootElement.GetProperty("methods").EnumerateObject())
        {
            methods[method.Name] = new ApiMethod(method.Name, Strings(method.Value, "returns"), Fields(method.Value));
        }

        var types = new Dictionary<string, ApiType>(StringComparer.Ordinal);
        foreach (var type in document.RootElement.GetProperty("types").EnumerateObject())
        {
            types[type.Name] = new ApiType(type.Name, Fields(type.Value), Strings(type.Value, "subtypes"));
        }

        return new ApiSchema(methods, types);
    }

    private static ApiField[] Fields(JsonElement owner) =>
        owner.TryGetProperty("fields", out var fields)
            ? [.. fields.EnumerateArray().Select(Field)]
            : [];

    private static ApiField Field(JsonElement field) => new(
        field.GetProperty("name").GetString()!,
        Strings(field, "types"),
        field.GetProperty("required").GetBoolean(),
        field.TryGetProperty("enum", out _) ? Strings(field, "enum") : null,
        Bounds(field, "length"),
        Bounds(field, "range"));

    private static ApiBounds? Bounds(JsonElement field, string name) =>
        field.TryGetProperty(name, out var bounds)
            ? new ApiBounds(
                bounds.TryGetProperty("min", out var min) ? min.GetInt64() : null,
                bounds.TryGetProperty("max", out var max) ? max.GetInt64() : null,
                bounds.TryGetProperty("unit", out var unit) ? unit.GetString() : null)
            : null;

    private static string[] Strings(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(s => s.ToString())] : [];
}
