using System.Globalization;
using System.Text.Json;
using GroupBot.Core.Activity;

namespace GroupBot.Import;

/// <summary>Reads one message's JSON.</summary>
internal static class MessageReader
{
    /// <summary>Null where the bytes are no message, mended or not.</summary>
    public static ExportMessage? TryRead(ReadOnlySpan<byte> slice) => TryReadAsIs(slice) ?? TryReadAsIs(SliceRepair.Repair(slice));

    private static ExportMessage? TryReadAsIs(ReadOnlySpan<byte> slice)
    {
        try
        {
            var reader = new Utf8JsonReader(slice);
            reader.Read();
            var message = new ExportMessage();
            ReadFields(ref reader, message);
            return message.Id is null or 0 ? null : message;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // Of another type than Telegram writes, or text that is none.
            return null;
        }
    }

    private static void ReadFields(ref Utf8JsonReader reader, ExportMessage message)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (!ReadCommon(ref reader, message) && !ReadMedia(ref reader, message) && !ReadService(ref reader, message))
            {
                reader.Skip();
            }
        }
    }

    private static bool ReadCommon(ref Utf8JsonReader reader, ExportMessage message)
    {
        if (Is(ref reader, "id"u8))
        {
            message.Id = reader.GetInt64();
        }
        else if (Is(ref reader, "type"u8))
        {
            message.Type = reader.GetString();
        }
        else if (Is(ref reader, "date"u8))
        {
            message.Date = reader.GetString();
        }
        else if (Is(ref reader, "date_unixtime"u8))
        {
            message.UnixTime = long.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
        }
        else if (Is(ref reader, "from"u8) || Is(ref reader, "actor"u8))
        {
            message.Name = reader.GetString();
        }
        else if (Is(ref reader, "from_id"u8) || Is(ref reader, "actor_id"u8))
        {
            message.From = Peer(ref reader);
        }
        else if (Is(ref reader, "text"u8))
        {
            ReadText(ref reader, message);
        }
        else if (Is(ref reader, "reply_to_message_id"u8))
        {
            message.ReplyTo = reader.GetInt64();
        }
        else if (Is(ref reader, "reply_to_peer_id"u8))
        {
            message.RepliesElsewhere = true;
            reader.Skip();
        }
        else if (Is(ref reader, "forwarded_from"u8))
        {
            message.IsForwarded = true;
            reader.Skip();
        }
        else if (Is(ref reader, "saved_from"u8))
        {
            message.SavedFrom = reader.GetString();
        }
        else if (Is(ref reader, "reactions"u8))
        {
            ReadReactions(ref reader, message);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool ReadService(ref Utf8JsonReader reader, ExportMessage message)
    {
        if (Is(ref reader, "action"u8))
        {
            message.Action = reader.GetString();
        }
        else if (Is(ref reader, "members"u8))
        {
            Expect(ref reader, JsonTokenType.StartArray);
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                message.Members.Add(reader.GetString());
            }
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool ReadMedia(ref Utf8JsonReader reader, ExportMessage message)
    {
        if (Is(ref reader, "media_type"u8))
        {
            message.Media = reader.GetString() switch
            {
                "sticker" => MediaKind.Sticker,
                "video_message" => MediaKind.VideoNote,
                "voice_message" => MediaKind.Voice,
                "animation" => MediaKind.Animation,
                "video_file" => MediaKind.Video,
                "audio_file" => MediaKind.Audio,
                _ => MediaKind.Other,
            };
            return true;
        }

        var kind = Is(ref reader, "photo"u8) ? MediaKind.Photo
            : Is(ref reader, "file"u8) ? MediaKind.Document
            : Is(ref reader, "poll"u8) ? MediaKind.Poll
            : Is(ref reader, "location_information"u8) || Is(ref reader, "place_name"u8) ? MediaKind.Location
            : Is(ref reader, "contact_information"u8) ? MediaKind.Contact
            : Is(ref reader, "game_title"u8) || Is(ref reader, "invoice_information"u8) ? MediaKind.Other
            : MediaKind.None;
        if (kind is MediaKind.None)
        {
            return false;
        }

        // What the file is says more than that it is one.
        message.Media = message.Media is MediaKind.None ? kind : message.Media;
        reader.Skip();
        return true;
    }

    /// <summary>A string, or an array of strings and of objects with a type and a text.</summary>
    private static void ReadText(ref Utf8JsonReader reader, ExportMessage message)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            message.Text.Append(reader.GetString());
            return;
        }

        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.String)
            {
                message.Text.Append(reader.GetString());
                continue;
            }

            ReadTextPart(ref reader, message);
        }
    }

    private static void ReadTextPart(ref Utf8JsonReader reader, ExportMessage message)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        string? type = null, text = null;
        long? user = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "type"u8))
            {
                type = reader.GetString();
            }
            else if (Is(ref reader, "text"u8))
            {
                text = reader.GetString();
            }
            else if (Is(ref reader, "user_id"u8))
            {
                user = reader.TokenType is JsonTokenType.Number ? reader.GetInt64() : null;
            }
            else
            {
                reader.Skip();
            }
        }

        message.IsCommand |= type is "bot_command" && message.Text.Length == 0;
        if (type is "mention_name" && user is > 0)
        {
            message.MentionedIds.Add(user.Value);
        }
        else if (type is "mention" && text is ['@', _, ..])
        {
            message.MentionedNames.Add(text[1..]);
        }

        message.Text.Append(text);
    }

    private static void ReadReactions(ref Utf8JsonReader reader, ExportMessage message)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                if (Is(ref reader, "count"u8))
                {
                    message.ReactionCount += reader.GetInt32();
                }
                else if (Is(ref reader, "recent"u8))
                {
                    ReadRecent(ref reader, message);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }

    private static void ReadRecent(ref Utf8JsonReader reader, ExportMessage message)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.StartObject);
            var reaction = default(ExportReaction);
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                if (Is(ref reader, "from"u8))
                {
                    reaction = reaction with { Name = reader.GetString() };
                }
                else if (Is(ref reader, "from_id"u8))
                {
                    reaction = reaction with { From = Peer(ref reader) };
                }
                else if (Is(ref reader, "date"u8))
                {
                    reaction = reaction with { Date = reader.GetString() };
                }
                else
                {
                    reader.Skip();
                }
            }

            message.Reactions.Add(reaction);
        }
    }

    private static ExportPeer? Peer(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => ExportPeer.Of(reader.GetInt64()),
        JsonTokenType.Null => null,
        _ => ExportPeer.Of(reader.GetString()),
    };

    /// <summary>True where the property at hand has this name; then its value is next.</summary>
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new JsonException($"{type} was expected.");
        }
    }
}
