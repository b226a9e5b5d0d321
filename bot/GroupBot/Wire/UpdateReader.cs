using System.Text.Json;
using GroupBot.Turns;
using Telegram.Bot;
using Tg = Telegram.Bot.Types;

namespace GroupBot.Wire;

/// <summary>Reads one slice: a plain message by the pull parser, everything else through the client's types.</summary>
internal static class UpdateReader
{
    /// <summary>Never throws for what stands in the bytes: what cannot be read says why.</summary>
    public static InboundUpdate Read(ReadOnlyMemory<byte> slice)
    {
        long? id = null;
        try
        {
            if (MessageParser.TryRead(slice.Span, out var updateId, out var message))
            {
                return new InboundUpdate(updateId, slice, message);
            }

            id = updateId ?? ReadId(slice.Span);
            var update = JsonSerializer.Deserialize<Tg.Update>(slice.Span, JsonBotAPI.Options);
            return update is null
                ? new InboundUpdate(id, slice, null, "The update is null.")
                : new InboundUpdate(id, slice, EventMapper.Map(update));
        }
        catch (Exception exception) when (exception
            is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException
            or NotSupportedException or NullReferenceException)
        {
            return new InboundUpdate(id ?? ReadId(slice.Span), slice, null, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>The update's id, if it can be found at all: the first one at the outermost level.</summary>
    private static long? ReadId(ReadOnlySpan<byte> slice)
    {
        try
        {
            var reader = new Utf8JsonReader(slice, new JsonReaderOptions { MaxDepth = 100_000 });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    if (reader.ValueTextEquals("update_id"u8))
                    {
                        return reader.Read() && reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var id)
                            ? id
                            : null;
                    }

                    reader.Skip();
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Broken before the id: the dead letter bears none.
        }

        return null;
    }
}
