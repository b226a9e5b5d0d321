using Dapper;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Storage;

namespace GroupBot.Outbox;

/// <summary>Finds the chat on the wire for a row of the outbox at the moment of sending.</summary>
internal sealed class ChatResolver(GroupRegistry groups, MemberRegistry members, Database database)
{
    /// <summary>False where the store cannot be read: nothing is wrong with the item then, and it may be tried again.</summary>
    /// <param name="receiver">Who alone sees it, of an <see cref="EphemeralEffect"/>.</param>
    public bool TryResolve(OutboxItem item, out ChatId? chat, out UserId? receiver, out EffectRefusal? refusal)
    {
        receiver = null;
        try
        {
            (chat, refusal) = Resolve(item);
            if (item.Effect is EphemeralEffect && refusal is null)
            {
                receiver = Receiver(item);
                refusal = receiver is null ? EffectRefusal.Forgotten : null;
            }

            return true;
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            (chat, refusal) = (null, null);
            return false;
        }
    }

    /// <returns>The chat (null for what concerns none), or why the item cannot be sent.</returns>
    public (ChatId? Chat, EffectRefusal? Refusal) Resolve(OutboxItem item)
    {
        if (item.To.Person is { } person)
        {
            var user = members.CommittedUser(person)?.Value ?? Read("select user_id from people where member_no = @No", person.Value);
            return user is { } id ? (new ChatId(id), null) : (null, EffectRefusal.Forgotten);
        }

        if (item.To.Group.IsPrivate)
        {
            // A message in private whose person is forgotten by now is named by its chat.
            return (item.NamedChat, null);
        }

        if (item.Effect is SendText { Of: not null } && Read("select outbox_id from outbox where outbox_id = @No", item.Id) is null)
        {
            // Taken back while it waited: it named somebody who is forgotten by now.
            return (null, EffectRefusal.Forgotten);
        }

        var chat = groups.CommittedChat(item.To.Group)
            ?? (Read("""
                select chat_id from group_chats
                where group_no = coalesce((select into_no from merged_groups where group_no = @No), @No) and is_current = 1
                """, item.To.Group.Value) is { } read
                ? new ChatId(read)
                : null);
        return chat is null ? (null, EffectRefusal.Refused)
            : item.NamedChat is { } named && named != chat ? (chat, EffectRefusal.Migrated)
            : (chat, null);
    }

    /// <summary>Who alone sees it; null where they are forgotten by now.</summary>
    private UserId? Receiver(OutboxItem item) => item.Asker is { } asker
        ? members.CommittedUser(asker)
            ?? (Read("select user_id from people where member_no = @No", asker.Value) is { } read ? new UserId(read) : null)
        : null;

    /// <summary>For what memory has dropped.</summary>
    private long? Read(string sql, long no)
    {
        using var connection = database.OpenReader();
        return connection.ExecuteScalar<long?>(sql, new { No = no });
    }
}
