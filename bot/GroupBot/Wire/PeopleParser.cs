using System.Text.Json;
using GroupBot.Events;

namespace GroupBot.Wire;

/// <summary>People and chats, field by field from the bytes: what they hold beside is skipped.</summary>
internal static class PeopleParser
{
    public static Person ReadPerson(ref Utf8JsonReader reader)
    {
        reader.Enter();
        long id = 0;
        var isBot = false;
        string? first = null, last = null, username = null, language = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = reader.Long();
            }
            else if (reader.ValueTextEquals("first_name"u8))
            {
                first = reader.Name();
            }
            else if (reader.ValueTextEquals("last_name"u8))
            {
                last = reader.Name();
            }
            else if (reader.ValueTextEquals("username"u8))
            {
                username = reader.Name();
            }
            else if (reader.ValueTextEquals("language_code"u8))
            {
                language = reader.Name();
            }
            else if (reader.ValueTextEquals("is_bot"u8))
            {
                isBot = reader.Bool();
            }
            else
            {
                reader.Skip();
            }
        }

        return new Person(new UserId(id), first ?? "", last, username, language, isBot);
    }

    public static Chat ReadChat(ref Utf8JsonReader reader)
    {
        reader.Enter();
        long id = 0;
        var kind = (ChatKind)0;
        var isForum = false;
        string? title = null, username = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = reader.Long();
            }
            else if (reader.ValueTextEquals("title"u8))
            {
                title = reader.Name();
            }
            else if (reader.ValueTextEquals("username"u8))
            {
                username = reader.Name();
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                kind = reader.ValueTextEquals("supergroup"u8) ? ChatKind.Supergroup
                    : reader.ValueTextEquals("private"u8) ? ChatKind.Private
                    : reader.ValueTextEquals("group"u8) ? ChatKind.Group
                    : reader.ValueTextEquals("channel"u8) ? ChatKind.Channel
                    : throw new JsonException("A chat of an unknown type.");
            }
            else if (reader.ValueTextEquals("is_forum"u8))
            {
                isForum = reader.Bool();
            }
            else
            {
                reader.Skip();
            }
        }

        if (kind is 0)
        {
            throw new JsonException("A chat of no type.");
        }

        return new Chat(new ChatId(id), kind, title, username, isForum);
    }
}
