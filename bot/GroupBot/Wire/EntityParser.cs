using System.Text.Json;
using GroupBot.Events;

namespace GroupBot.Wire;

/// <summary>The marked runs of a text; a run without a place in it is left out.</summary>
internal static class EntityParser
{
    public static List<TextEntity> Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException("Entities must be an array.");
        }

        var entities = new List<TextEntity>();
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
        {
            var kind = EntityKind.Other;
            int offset = 0, length = 0;
            Person? person = null;
            string? url = null;
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("type"u8))
                {
                    reader.Read();
                    kind = reader.TokenType is JsonTokenType.String
                        ? EntityKinds.Of(reader.ValueSpan)
                        : throw new JsonException("An entity's type must be a word.");
                }
                else if (reader.ValueTextEquals("offset"u8))
                {
                    reader.Read();
                    offset = reader.GetInt32();
                }
                else if (reader.ValueTextEquals("length"u8))
                {
                    reader.Read();
                    length = reader.GetInt32();
                }
                else if (reader.ValueTextEquals("user"u8))
                {
                    person = PeopleParser.ReadPerson(ref reader);
                }
                else if (reader.ValueTextEquals("url"u8))
                {
                    url = reader.Text();
                }
                else
                {
                    reader.Skip();
                }
            }

            if (offset >= 0 && length > 0)
            {
                entities.Add(new TextEntity(kind, offset, length, person, url));
            }
        }

        return reader.TokenType is JsonTokenType.EndArray ? entities : throw new JsonException("Entities must be objects.");
    }
}
