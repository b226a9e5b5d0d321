using System.Text.Json;

namespace GroupBot.Wire;

/// <summary>Reads of a file what Telegram calls it by, whoever sends it and to this bot, and steps over the rest.</summary>
internal static class FileParser
{
    /// <summary>Of a photo's sizes the last one's, which is the largest.</summary>
    public static (string? Mark, string? Id) ReadSizes(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException("A photo is a list of sizes.");
        }

        (string? Mark, string? Id) file = default;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            file = ReadFields(ref reader);
        }

        return file;
    }

    public static (string? Mark, string? Id) ReadFile(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ReadFields(ref reader);
    }

    private static (string? Mark, string? Id) ReadFields(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("A file is an object.");
        }

        (string? Mark, string? Id) file = default;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("file_unique_id"u8))
            {
                file.Mark = reader.Text();
            }
            else if (reader.ValueTextEquals("file_id"u8))
            {
                file.Id = reader.Text();
            }
            else
            {
                reader.Skip();
            }
        }

        return file;
    }
}
