using System.Text.Json;

namespace GroupBot.Wire;

/// <summary>Reads of a file what Telegram calls it by, and steps over the rest.</summary>
internal static class FileParser
{
    /// <summary>Of a photo's sizes the last one's, which is the largest.</summary>
    public static string? ReadSizes(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException("A photo is a list of sizes.");
        }

        string? file = null;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            file = ReadFields(ref reader);
        }

        return file;
    }

    public static string? ReadFile(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ReadFields(ref reader);
    }

    private static string? ReadFields(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("A file is an object.");
        }

        string? file = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("file_unique_id"u8))
            {
                file = reader.Text();
            }
            else
            {
                reader.Skip();
            }
        }

        return file;
    }
}
