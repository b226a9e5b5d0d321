using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>One field of a request, as it is declared: what may stand in it, and what it means.</summary>
/// <param name="Name">As in the JSON.</param>
/// <param name="Type">What stands in it.</param>
/// <param name="Meaning">One line for who writes the request.</param>
/// <param name="IsRequired">Without it nothing is done; what is left out otherwise is said by the meaning.</param>
internal sealed record ActField(string Name, FieldType Type, string Meaning, bool IsRequired = false)
{
    /// <summary>The only words that may stand in it; null where any may.</summary>
    internal IReadOnlyCollection<string>? Words { get; init; }

    /// <summary>The fields of each item.</summary>
    internal IReadOnlyList<ActField> Items { get; init; } = [];

    internal static ActField Must(FieldType type, string name, string meaning, IReadOnlyCollection<string>? words = null) =>
        new(name, type, meaning, IsRequired: true) { Words = words };

    internal static ActField May(FieldType type, string name, string meaning, IReadOnlyCollection<string>? words = null) =>
        new(name, type, meaning) { Words = words };

    /// <summary>The type as the documentation and the refusals name it.</summary>
    internal string TypeName => Type switch
    {
        FieldType.Text => Words is null ? "text" : "word",
        FieldType.Number => "whole number",
        FieldType.Decimal => "number",
        FieldType.Flag => "true or false",
        FieldType.Instant => "Unix seconds",
        FieldType.Message => "message id or link",
        FieldType.User => "user",
        FieldType.Chat => "chat",
        FieldType.File => "base64",
        FieldType.Texts => Words is null ? "list of texts" : "list of words",
        FieldType.Numbers => "list of whole numbers",
        FieldType.Users => "list of users",
        FieldType.Items => "list of objects",
    };

    /// <summary>What is wrong with the value; null where nothing is.</summary>
    internal string? Fault(JsonNode value)
    {
        if (!Fits(value))
        {
            return $"\"{Name}\" must be {Wanted}; it is {Shown(value)}";
        }

        var words = Words is null ? [] : Type == FieldType.Texts ? value.AsArray().Select(item => (string)item!) : [(string)value!];
        return words.FirstOrDefault(word => !Words!.Contains(word)) is { } unknown
            ? $"\"{Name}\": there is no \"{unknown}\"{NearName.Hint(unknown, Words!)}"
            : null;
    }

    private string Wanted => Type switch
    {
        FieldType.Texts => "a list of texts, such as [\"…\"]",
        FieldType.Numbers => "a list of whole numbers, such as [0]",
        FieldType.Users => "a list of users, such as [\"chenmo\"]",
        FieldType.Items => "a list of objects, such as [{…}]",
        FieldType.Flag => TypeName,
        FieldType.Instant => "an instant in Unix seconds",
        FieldType.File => "the bytes in base64",
        FieldType.User => "a user: an id, a username or a first name",
        FieldType.Chat => "a chat: an id, \"group\" or \"private\"",
        _ => "a " + TypeName,
    };

    private bool Fits(JsonNode value) => Type switch
    {
        FieldType.Text => IsText(value),
        FieldType.Number or FieldType.Instant => IsWhole(value),
        FieldType.Decimal => IsScalar(value) && double.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        FieldType.Flag => value.ToString() is "true" or "false",
        FieldType.Message => IsWhole(value) || (IsText(value) && MessageLink.Read((string)value!) is not null),
        FieldType.User or FieldType.Chat => IsScalar(value),
        FieldType.File => IsText(value) && Convert.TryFromBase64String((string)value!, new byte[((string)value!).Length], out _),
        FieldType.Texts => IsListOf(value, IsText),
        FieldType.Numbers => IsListOf(value, IsWhole),
        FieldType.Users => IsListOf(value, IsScalar),
        FieldType.Items => IsListOf(value, static item => item is JsonObject),
    };

    private static bool IsText(JsonNode value) => value.GetValueKind() == JsonValueKind.String;

    private static bool IsScalar(JsonNode value) => value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number;

    /// <summary>Also in quotes: a shell does not tell numbers from texts.</summary>
    private static bool IsWhole(JsonNode value) =>
        IsScalar(value) && int.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsListOf(JsonNode value, Func<JsonNode, bool> fits) =>
        value is JsonArray list && list.All(item => item is not null && fits(item));

    private static string Shown(JsonNode value)
    {
        var text = IsText(value) ? $"\"{value}\"" : value.ToJsonString(Http.PlainText.Options);
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
