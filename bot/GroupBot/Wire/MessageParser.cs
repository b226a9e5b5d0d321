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
        public long? EditDate;
        public long? Thread;
        public bool IsTopic, IsForwarded, IsAutomaticForward, HasDate, IsReply;
        public Person? From;
        public Chat? Chat, SenderChat;
        public string? Text, Caption, AlbumId, File, FileId;
        public List<TextEntity>? Entities, CaptionEntities;
        public MediaKind Media;
        public long ReplyId;
        public Person? ReplyFrom;
        public Chat? ReplySenderChat, ReplyChat;
        public bool ReplyIsAutomaticForward;
    }

    /// <param name="updateId">The update's id where it was met, even if the rest is not for this parser.</param>
    /// <returns>False where the update is no plain message, or holds a value that is not what it should be.</returns>
    public static bool TryRead(ReadOnlySpan<byte> slice, out long? updateId, out ChatEvent? message)
    {
        updateId = null;
        message = null;
        try
        {
            return Read(slice, ref updateId, ref message);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // A null or a value of another type: the mapping knows what may be absent, and says what is wrong with the rest.
            message = null;
            return false;
        }
    }

    private static bool Read(ReadOnlySpan<byte> slice, ref long? updateId, ref ChatEvent? message)
    {
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
                draft.Id = reader.Long();
            }
            else if (reader.ValueTextEquals("from"u8))
            {
                draft.From = PeopleParser.ReadPerson(ref reader);
            }
            else if (reader.ValueTextEquals("chat"u8))
            {
                draft.Chat = PeopleParser.ReadChat(ref reader);
            }
            else if (reader.ValueTextEquals("date"u8))
            {
                draft.Date = reader.Long();
                draft.HasDate = true;
            }
            else if (reader.ValueTextEquals("text"u8))
            {
                draft.Text = reader.Text();
            }
            else if (reader.ValueTextEquals("entities"u8))
            {
                draft.Entities = EntityParser.Read(ref reader);
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
            draft.EditDate = reader.Long();
        }
        else if (reader.ValueTextEquals("message_thread_id"u8))
        {
            draft.Thread = reader.Long();
        }
        else if (reader.ValueTextEquals("is_topic_message"u8))
        {
            draft.IsTopic = reader.Bool();
        }
        else if (reader.ValueTextEquals("is_automatic_forward"u8))
        {
            draft.IsAutomaticForward = reader.Bool();
        }
        else if (reader.ValueTextEquals("sender_chat"u8))
        {
            draft.SenderChat = PeopleParser.ReadChat(ref reader);
        }
        else if (reader.ValueTextEquals("forward_origin"u8))
        {
            draft.IsForwarded = true;
            reader.SkipContent();
        }
        else if (reader.ValueTextEquals("photo"u8))
        {
            ReadMedia(ref reader, ref draft, MediaKind.Photo);
        }
        else if (reader.ValueTextEquals("sticker"u8))
        {
            ReadMedia(ref reader, ref draft, MediaKind.Sticker);
        }
        else if (reader.ValueTextEquals("voice"u8))
        {
            ReadMedia(ref reader, ref draft, MediaKind.Voice);
        }
        else if (reader.ValueTextEquals("caption"u8))
        {
            draft.Caption = reader.Text();
        }
        else if (reader.ValueTextEquals("caption_entities"u8))
        {
            draft.CaptionEntities = EntityParser.Read(ref reader);
        }
        else if (reader.ValueTextEquals("media_group_id"u8))
        {
            draft.AlbumId = reader.Text();
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void ReadMedia(ref Utf8JsonReader reader, ref Draft draft, MediaKind kind)
    {
        if (draft.Media is not MediaKind.None)
        {
            throw new JsonException("Media of two kinds.");
        }

        draft.Media = kind;
        if (kind is MediaKind.Photo)
        {
            (draft.File, draft.FileId) = FileParser.ReadSizes(ref reader);
        }
        else if (kind is MediaKind.Voice)
        {
            draft.File = FileParser.ReadFile(ref reader).Mark;
        }
        else
        {
            reader.SkipContent();
        }
    }

    private static ChatEvent? Make(in Draft draft, bool isEdit)
    {
        if (draft.Chat is not { } chat || draft.Id <= 0 || !draft.HasDate || draft.Date is <= 0 or > LastSecond
            || (isEdit && draft.EditDate is <= 0 or > LastSecond)
            || (draft.Text is null && draft.Media is MediaKind.None) || (draft.IsReply && draft.ReplyId <= 0))
        {
            return null;
        }

        // In a topic every message answers the one that opened it: that is no reply.
        ReplyTarget? reply = draft.IsReply && !(draft.IsTopic && draft.ReplyId == draft.Thread)
            ? new ReplyTarget(new MessageId(draft.ReplyId), Sender.Of(
                draft.ReplyFrom, draft.ReplySenderChat?.Id, draft.ReplyChat?.Id ?? chat.Id, draft.ReplyIsAutomaticForward))
            : null;
        var message = new Message(
            new MessageId(draft.Id),
            draft.IsTopic && draft.Thread is { } thread ? new TopicId(thread) : null,
            Sender.Of(draft.From, draft.SenderChat?.Id, chat.Id, draft.IsAutomaticForward),
            draft.Text ?? draft.Caption ?? "",
            (draft.Entities ?? draft.CaptionEntities) is { } entities ? entities : [],
            reply,
            draft.Media,
            draft.AlbumId,
            draft.IsForwarded,
            draft.File,
            draft.FileId);
        var at = DateTimeOffset.FromUnixTimeSeconds(isEdit && draft.EditDate is { } edited ? edited : draft.Date);
        return isEdit ? new MessageEdited(chat, at, message) : new MessageReceived(chat, at, message);
    }

    private static void ReadReply(ref Utf8JsonReader reader, ref Draft draft)
    {
        draft.IsReply = true;
        reader.Enter();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("message_id"u8))
            {
                draft.ReplyId = reader.Long();
            }
            else if (reader.ValueTextEquals("from"u8))
            {
                draft.ReplyFrom = PeopleParser.ReadPerson(ref reader);
            }
            else if (reader.ValueTextEquals("chat"u8))
            {
                draft.ReplyChat = PeopleParser.ReadChat(ref reader);
            }
            else if (reader.ValueTextEquals("sender_chat"u8))
            {
                draft.ReplySenderChat = PeopleParser.ReadChat(ref reader);
            }
            else if (reader.ValueTextEquals("is_automatic_forward"u8))
            {
                draft.ReplyIsAutomaticForward = reader.Bool();
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
