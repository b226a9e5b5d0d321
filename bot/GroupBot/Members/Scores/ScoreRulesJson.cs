using System.Text.Json;
using System.Text.Json.Serialization;
using GroupBot.Core.Scoring;

namespace GroupBot.Members.Scores;

/// <summary>Rules of scoring as JSON: what a version's row and its file hold.</summary>
internal static class ScoreRulesJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static byte[] Write(ScoreRules rules) => JsonSerializer.SerializeToUtf8Bytes(rules, Options);

    /// <exception cref="JsonException">These are no rules.</exception>
    public static ScoreRules Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ScoreRules>(json, Options)
        ?? throw new JsonException("The rules of scoring are empty.");
}
