using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Serialization;

/// <summary>Instants as Unix seconds in UTC. 0 is the default; what is no date of this calendar throws.</summary>
internal sealed class UnixTimeConverter : JsonConverter<DateTime>
{
    /// <summary>The last second of the year 9999.</summary>
    private const long LastSecond = 253402300799;

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadSeconds(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        WriteSeconds(writer, value);

    internal static DateTime ReadSeconds(ref Utf8JsonReader reader)
    {
        if (!TryReadNumber(ref reader, out var seconds))
        {
            throw new JsonException($"A date is a number of seconds, not {reader.TokenType}.");
        }

        return seconds switch
        {
            0 => default,
            < 0 or > LastSecond => throw new JsonException($"{seconds} s is no date; is it in milliseconds?"),
            _ => DateTime.UnixEpoch.AddSeconds(seconds),
        };
    }

    internal static void WriteSeconds(Utf8JsonWriter writer, DateTime value) =>
        writer.WriteNumberValue(
            value == default ? 0 : (long)Math.Floor((value.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds));

    private static bool TryReadNumber(ref Utf8JsonReader reader, out long seconds)
    {
        seconds = 0;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt64(out seconds),
            JsonTokenType.String => long.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out seconds),
            _ => false,
        };
    }
}

/// <summary>A date for which 0 means that there is none, as with the end of a ban.</summary>
internal sealed class ZeroIsNoDateConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var date = UnixTimeConverter.ReadSeconds(ref reader);
        return date == default ? null : date;
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        UnixTimeConverter.WriteSeconds(writer, value ?? default);
}
