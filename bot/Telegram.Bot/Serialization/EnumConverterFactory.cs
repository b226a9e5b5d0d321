using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Serialization;

/// <summary>Writes enums by name in snake case; a name it does not know reads as 0, so that news never throw.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the options.")]
internal sealed class EnumConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(ParseMode)
            ? new ParseModeConverter()
            : (JsonConverter)Activator.CreateInstance(typeof(EnumConverter<>).MakeGenericType(typeToConvert))!;
}

/// <summary>One enum by its names in snake case.</summary>
internal sealed class EnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<string, TEnum> ByName =
        Enum.GetValues<TEnum>().ToFrozenDictionary(Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<TEnum, string> ByValue =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, Name);

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? ByName.GetValueOrDefault(reader.GetString()!)
            : throw new JsonException($"{typeof(TEnum).Name} is a text, not {reader.TokenType}.");

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            ByValue.TryGetValue(value, out var name)
                ? name
                : throw new JsonException($"{typeof(TEnum).Name} has no value {value:D}."));

    private static string Name(TEnum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

/// <summary><see cref="ParseMode" /> is written as its C# name; the server compares without case.</summary>
internal sealed class ParseModeConverter : JsonConverter<ParseMode>
{
    public override ParseMode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Enum.TryParse<ParseMode>(reader.GetString(), ignoreCase: true, out var mode) ? mode : default;

    public override void Write(Utf8JsonWriter writer, ParseMode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
