using System.Text.Json;
using System.Text.Json.Serialization;
using GroupBot.Events;

namespace GroupBot.Turns;

/// <summary>What came by no update, as a dead letter keeps it: enough to run its handler once more.</summary>
internal sealed record InnerLetter
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Tells these bytes from an update's.</summary>
    [JsonPropertyName("groupbot")]
    [JsonPropertyOrder(-1)]
    public required InnerKind Kind { get; init; }

    /// <summary>The name of the job, request, continuation or work.</summary>
    public required string Name { get; init; }

    public long? Group { get; init; }
    public long? Member { get; init; }
    public long? Slot { get; init; }

    /// <summary>As JSON and not as bytes, so that forgetting somebody finds them in it.</summary>
    public JsonElement? State { get; init; }
    public string? Body { get; init; }
    public EffectOutcome? Outcome { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Null where the bytes are something else: an update.</summary>
    public static InnerLetter? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("{\"groupbot\":"u8))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<InnerLetter>(bytes, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What kind of thing came by no update; the numbers stand in dead letters.</summary>
internal enum InnerKind
{
    Job = 1,
    Request = 2,
    Continuation = 3,
    Work = 4,
}
