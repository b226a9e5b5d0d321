using System.Text.Json;
using System.Text.Json.Serialization;

namespace GroupBot.Events;

/// <summary>Effects as they stand in the outbox, generated at build so that the first one costs no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Effect))]
internal sealed partial class EffectJson : JsonSerializerContext
{
    public static byte[] Write(Effect effect) => JsonSerializer.SerializeToUtf8Bytes(effect, Default.Effect);

    public static Effect Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Default.Effect)
        ?? throw new JsonException("An effect must not be null.");
}
