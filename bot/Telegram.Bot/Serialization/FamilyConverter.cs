using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Serialization;

/// <summary>
/// Reads a family of types that one property tells apart. An unknown or missing value throws: a status that we do not
/// know must not pass for another.
/// </summary>
internal sealed class FamilyConverter<TBase>(string discriminator, params (string Value, Type Type)[] members)
    : JsonConverter<TBase>
    where TBase : class
{
    private readonly byte[] _discriminator = Encoding.UTF8.GetBytes(discriminator);

    private readonly FrozenDictionary<string, Type> _members =
        members.ToFrozenDictionary(member => member.Value, member => member.Type, StringComparer.Ordinal);

    public override TBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = Find(reader);
        return value is not null && _members.TryGetValue(value, out var type)
            ? (TBase?)JsonSerializer.Deserialize(ref reader, type, options)
            : throw new JsonException($"{typeof(TBase).Name} has no kind '{value}'.");
    }

    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);

    /// <summary>Looks ahead on a copy of the reader, which leaves the original where it stands.</summary>
    private string? Find(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{typeof(TBase).Name} is an object, not {ahead.TokenType}.");
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var found = ahead.ValueTextEquals(_discriminator);
            ahead.Read();
            if (found)
            {
                return ahead.TokenType == JsonTokenType.String ? ahead.GetString() : null;
            }

            ahead.Skip();
        }

        return null;
    }
}

/// <summary>Writes what a caller made as the type it really is; such types are never read.</summary>
internal sealed class SentOnlyConverter<TBase> : JsonConverter<TBase>
    where TBase : class
{
    public override TBase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(TBase).Name} is sent, never received.");

    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
