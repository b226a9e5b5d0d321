using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Calls;

/// <summary>The parameters of one call, all as text, read as leniently as the real server reads them.</summary>
internal sealed class CallArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private readonly Dictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, string> Values => _values;

    internal IReadOnlyDictionary<string, UploadedFile> Files => _files;

    /// <summary>Files named by their address, by that address; null where it gave none.</summary>
    internal Dictionary<string, UploadedFile?> Fetched { get; } = new(StringComparer.Ordinal);

    /// <summary>The first value of a name wins.</summary>
    internal void Add(string name, string value) => _values.TryAdd(name, value);

    internal void Add(string name, UploadedFile file) => _files.TryAdd(name, file);

    internal bool Has(string name) => _values.ContainsKey(name) || _files.ContainsKey(name);

    internal string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>True only for "true", "yes" and "1"; anything else is false.</summary>
    internal bool Flag(string name) => IsTrue(Text(name));

    internal static bool IsTrue(string? text) => text?.Trim().ToLowerInvariant() is "true" or "yes" or "1";

    /// <summary>Leading digits count, the rest is not looked at; out of range is moved to the bound.</summary>
    internal long Integer(string name, long fallback, long min = long.MinValue, long max = long.MaxValue) =>
        Text(name) is { } text ? Math.Clamp(LeadingDigits(text.Trim()), min, max) : Math.Clamp(fallback, min, max);

    /// <summary>A JSON text, or null where there is none.</summary>
    internal JsonNode? Json(string name)
    {
        var text = Text(name);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            return JsonRead.Parse(text);
        }
        catch (JsonException)
        {
            // Marks that cannot be read are passed over.
            return name.EndsWith("entities", StringComparison.Ordinal)
                ? null
                : throw ApiError.BadRequest($"can't parse {Spoken(name)} JSON object");
        }
    }

    /// <summary>As the server calls it.</summary>
    private static string Spoken(string name) => name switch
    {
        "reply_markup" => "reply keyboard markup",
        "scope" => "BotCommandScope",
        "rights" => "ChatAdministratorRights",
        "reaction" => "reaction types",
        "correct_option_ids" => "correct option identifiers",
        "message_ids" => name,
        _ => name.Replace('_', ' '),
    };

    private static long LeadingDigits(string text)
    {
        var end = text.StartsWith('-') ? 1 : 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return long.TryParse(text.AsSpan(0, end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }
}
