using System.Text.Json;
using GroupBot.Storage;

namespace GroupBot.Wire;

/// <summary>The value behind a property's name. One of a wrong type throws: the update is left to the mapping.</summary>
internal static class ParserValues
{
    public static void Enter(this ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }
    }

    /// <summary>Steps over an object or an array whose being there says something.</summary>
    public static void SkipContent(this ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            throw new JsonException("An object or an array was expected.");
        }

        reader.Skip();
    }

    public static long Long(this ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt64();
    }

    public static bool Bool(this ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    public static string? Text(this ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    /// <summary>As the store keeps it: a person's and a chat's names stand in memory too, which says what the rows say.</summary>
    public static string? Name(this ref Utf8JsonReader reader) => StoreText.Clean(reader.Text());
}
