using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Media;

/// <summary>The picture of a chat or a person.</summary>
/// <param name="Sizes">Three of them, each a PhotoSize, the smallest first.</param>
internal sealed record SquarePhoto(JsonArray Sizes)
{
    /// <summary>As a ChatPhoto, which has the smallest and the biggest.</summary>
    internal JsonObject ToJson() => new()
    {
        ["small_file_id"] = (string?)Sizes[0]!["file_id"],
        ["small_file_unique_id"] = (string?)Sizes[0]!["file_unique_id"],
        ["big_file_id"] = (string?)Sizes[^1]!["file_id"],
        ["big_file_unique_id"] = (string?)Sizes[^1]!["file_unique_id"],
    };
}
