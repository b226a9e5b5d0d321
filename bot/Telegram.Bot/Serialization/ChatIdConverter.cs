using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>A chat's id is written as a number or, for a public name, as a text.</summary>
internal sealed class ChatIdConverter : JsonConverter<ChatId>
{
    public override ChatId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.Number
                ? new ChatId(reader.GetInt64())
                : new ChatId(reader.GetString() ?? "");
        }
        catch (Exception exception)
            when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new JsonException("A chat is a number or an @name.", exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, ChatId value, JsonSerializerOptions options)
    {
        if (value.Identifier is { } identifier)
        {
            writer.WriteNumberValue(identifier);
        }
        else
        {
            writer.WriteStringValue(value.Username);
        }
    }
}
