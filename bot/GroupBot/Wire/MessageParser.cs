using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Events;

namespace GroupBot.Wire;

/// <summary>
/// The pull parser of the hot path: plain messages and edits of them straight from the bytes into our record. Whatever
/// holds a field it does not know is left to <see cref="EventMapper"/>, which must map the same bytes to the same event.
/// </summary>
internal static class MessageParser
{
    private const int DeepestSkipped = 1000;
    private const long LastSecond = 253402300799;

    /// <summary>What has been read of a message so far.</summary>
    private struct Draft
    {
        public long Id;
        public long Date;
        public long EditDate;
        public long Thread;
        public bool IsTopic, IsForwarded, IsAutomaticForward, HasDate;
        public Person? From;
        public Chat? Chat, SenderChat;
        public string? Text, AlbumId;
        public List<TextEntity>? Entities;
        public MediaKind Media;
        public long ReplyId;
        public Person? ReplyFrom;
        public Chat? ReplySenderChat, ReplyChat;
        public bool ReplyIsAutomaticForward;
    }

    /// <param name="updateId">The update's id where it was met, even if the rest is not for this parser.</param>
    /// <returns>False where the update is no plain message.</returns>
    public static bool TryRead(ReadOnlySpan<byte> slice, out long? updateId, out ChatEvent? message)
    {
        updateId = null;
        message = null;
        var reader = new Utf8JsonReader(slice, new JsonReaderOptions { MaxDepth = DeepestSkipped });
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("update_id"u8))
            {
                reader.Read();
                updateId = reader.GetInt64();
                continue;
            }

            var isEdit = reader.ValueTextEquals("edited_message"u8);
            if (message is not null || (!isEdit && !reader.ValueTextEquals("message"u8)))
            {
                return false;
            }

            reader.Read();
            var draft = default(Draft);
            if (reader.TokenType is not JsonTokenType.StartObject || !ReadMessage(ref reader, ref draft) || Make(draft, isEdit) is not { } made)
            {
                return false;
            }

            message = made;
        }

        return message is not null && updateId is not null;
    }

    private static bool ReadMessage(ref Utf8JsonReader reader, ref Draft draft)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("message_id"u8))
            {
                draft.Id = Long(ref reader);
            }
            else if (reader.ValueTextEquals("from"u8))
            {
                draft.From = ReadPerson(ref reader);
            }
            else if (reader.ValueTextEquals("chat"u8))
            {
                draft.Chat = ReadChat(ref reader);
            }
            else if (reader.ValueTextEquals("date"u8))
            {
                draft.Date = Long(ref reader);
                draft.HasDate = true;
            }
            else if (reader.ValueTextEquals("text"u8))
            {
                draft.Text = Text(ref reader);
            }
            else if (reader.ValueTextEquals("entities"u8) || reader.ValueTextEquals("caption_entities"u8))
            {
                draft.Entities = ReadEntities(ref reader);
            }
            else if (reader.ValueTextEquals("reply_to_message"u8))
            {
                ReadReply(ref reader, ref draft);
            }
            else if (!ReadRarer(ref reader, ref draft))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadRarer(ref Utf8JsonReader reader, ref Draft draft)
    {
        if (reader.ValueTextEquals("author_signature"u8)
            || reader.ValueTextEquals("sender_tag"u8) || reader.ValueTextEquals("sender_boost_count"u8)
            || reader.ValueTextEquals("link_preview_options"u8) || reader.ValueTextEquals("quote"u8)
            || reader.ValueTextEquals("has_protected_content"u8) || reader.ValueTextEquals("effect_id"u8)
            || reader.ValueTextEquals("via_bot"u8))
        {
            reader.Skip();
        }
        else if (reader.ValueTextEquals("edit_date"u8))
        {
            draft.EditDate = Long(ref reader);
        }
        else if (reader.ValueTextEquals("message_thread_id"u8))
        {
            draft.Thread = Long(ref reader);
        }
        else if (reader.ValueTextEquals("is_topic_message"u8))
        {
            draft.IsTopic = Bool(ref reader);
        }
        else if (reader.ValueTextEquals("is_automatic_forward"u8))
        {
            draft.IsAutomaticForward = Bool(ref reader);
        }
        else if (reader.ValueTextEquals("sender_chat"u8))
        {
            draft.SenderChat = ReadChat(ref reader);
        }
        else if (reader.ValueTextEquals("forward_origin"u8))
        {
            draft.IsForwarded = true;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("photo"u8))
        {
            draft.Media = MediaKind.Photo;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("sticker"u8))
        {
            draft.Media = MediaKind.Sticker;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("voice"u8))
        {
            draft.Media = MediaKind.Voice;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("caption"u8))
        {
            draft.Text = Text(ref reader);
        }
        else if (reader.ValueTextEquals("media_group_id"u8))
        {
            draft.AlbumId = Text(ref reader);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static ChatEvent? Make(in Draft draft, bool isEdit)
    {
        if (draft.Chat is not { } chat || draft.Id <= 0 || !draft.HasDate || draft.Date is <= 0 or > LastSecond
            || (draft.Text is null && draft.Media is MediaKind.None))
        {
            return null;
        }

        // In a topic every message answers the one that opened it: that is no reply.
        ReplyTarget? reply = draft.ReplyId > 0 && !(draft.IsTopic && draft.ReplyId == draft.Thread)
            ? new ReplyTarget(new MessageId(draft.ReplyId), Sender.Of(
                draft.ReplyFrom, draft.ReplySenderChat?.Id, draft.ReplyChat?.Id ?? chat.Id, draft.ReplyIsAutomaticForward))
            : null;
        var message = new Message(
            new MessageId(draft.Id),
            draft.IsTopic && draft.Thread > 0 ? new TopicId(draft.Thread) : null,
            Sender.Of(draft.From, draft.SenderChat?.Id, chat.Id, draft.IsAutomaticForward),
            draft.Text ?? "",
            draft.Entities is { } entities ? entities : [],
            reply,
            draft.Media,
            draft.AlbumId,
            draft.IsForwarded);
        var at = DateTimeOffset.FromUnixTimeSeconds(isEdit && draft.EditDate is > 0 and <= LastSecond ? draft.EditDate : draft.Date);
        return isEdit ? new MessageEdited(chat, at, message) : new MessageReceived(chat, at, message);
    }

    private static void ReadReply(ref Utf8JsonReader reader, ref Draft draft)
    {
        Enter(ref reader);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("message_id"u8))
            {
                draft.ReplyId = Long(ref reader);
            }
            else if (reader.ValueTextEquals("from"u8))
            {
                draft.ReplyFrom = ReadPerson(ref reader);
            }
            else if (reader.ValueTextEquals("chat"u8))
            {
                draft.ReplyChat = ReadChat(ref reader);
            }
            else if (reader.ValueTextEquals("sender_chat"u8))
            {
                draft.ReplySenderChat = ReadChat(ref reader);
            }
            else if (reader.ValueTextEquals("is_automatic_forward"u8))
            {
                draft.ReplyIsAutomaticForward = Bool(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static Person ReadPerson(ref Utf8JsonReader reader)
    {
        Enter(ref reader);
        long id = 0;
        var isBot = false;
        string? first = null, last = null, username = null, language = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Long(ref reader);
            }
            else if (reader.ValueTextEquals("first_name"u8))
            {
                first = Text(ref reader);
            }
            else if (reader.ValueTextEquals("last_name"u8))
            {
                last = Text(ref reader);
            }
            else if (reader.ValueTextEquals("username"u8))
            {
                username = Text(ref reader);
            }
            else if (reader.ValueTextEquals("language_code"u8))
            {
                language = Text(ref reader);
            }
            else if (reader.ValueTextEquals("is_bot"u8))
            {
                isBot = Bool(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new Person(new UserId(id), first ?? "", last, username, language, isBot);
    }

    private static Chat ReadChat(ref Utf8JsonReader reader)
    {
        Enter(ref reader);
        long id = 0;
        var kind = (ChatKind)0;
        var isForum = false;
        string? title = null, username = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Long(ref reader);
            }
            else if (reader.ValueTextEquals("title"u8))
            {
                title = Text(ref reader);
            }
            else if (reader.ValueTextEquals("username"u8))
            {
                username = Text(ref reader);
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
                isForum = Bool(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new Chat(new ChatId(id), kind, title, username, isForum);
    }

    private static List<TextEntity> ReadEntities(ref Utf8JsonReader reader)
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
                    kind = EntityKinds.Of(reader.ValueSpan);
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
                    person = ReadPerson(ref reader);
                }
                else if (reader.ValueTextEquals("url"u8))
                {
                    url = Text(ref reader);
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

        return entities;
    }

    private static void Enter(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }
    }

    private static long Long(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt64();
    }

    private static bool Bool(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }
}
