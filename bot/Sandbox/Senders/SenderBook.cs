using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Senders;

/// <summary>In whose name and in which topic a message stands, and what a group sets for those who write.</summary>
public sealed class SenderBook
{
    /// <summary>Seconds that Telegram's app offers.</summary>
    private static readonly int[] SlowModes = [0, 5, 10, 30, 60, 300, 900, 3600];

    private readonly SandboxWorld _world;

    private readonly SpeechRules _rules;

    private readonly Dictionary<(long Chat, long User), SandboxChat> _channels = [];

    internal SenderBook(SandboxWorld world) => (_world, _rules) = (world, new SpeechRules(world));

    /// <summary>The owner of a channel writes in its name in this group from now on; null is by oneself again.</summary>
    public void SendAs(SandboxUser user, SandboxChat chat, SandboxChat? channel)
    {
        lock (_world.Gate)
        {
            if (channel is null)
            {
                _channels.Remove((chat.Id, user.Id));
                return;
            }

            if (chat.Kind != ChatKind.Supergroup || !channel.IsChannel
                || _world.MemberOf(channel, user).Status != MemberStatus.Creator)
            {
                throw new DeedException(
                    $"{user.Name} 不能在「{chat.Title}」里以「{channel.Title}」的身份发言。",
                    $"{user.Name} may not write as {channel.Title} in {chat.Title}.");
            }

            _channels[(chat.Id, user.Id)] = channel;
        }
    }

    /// <summary>The owner of a group hides who he is, or shows it again; other admins have the right is_anonymous.</summary>
    public void SetOwnerAnonymous(SandboxUser owner, SandboxChat chat, bool anonymous)
    {
        lock (_world.Gate)
        {
            var membership = _world.MemberOf(chat, owner);
            if (membership.Status != MemberStatus.Creator)
            {
                throw new DeedException($"{owner.Name} 不是「{chat.Title}」的群主。", $"{owner.Name} does not own {chat.Title}.");
            }

            var rights = anonymous ? new AdminRights("is_anonymous") : AdminRights.None;
            _world.Change(chat, owner, membership with { Rights = rights });
        }
    }

    /// <param name="admin">Who may restrict members.</param>
    /// <param name="chat">A supergroup.</param>
    /// <param name="seconds">0, 5, 10, 30, 60, 300, 900 or 3600.</param>
    public void SetSlowMode(SandboxUser admin, SandboxChat chat, int seconds)
    {
        lock (_world.Gate)
        {
            if (chat.Kind != ChatKind.Supergroup || !SlowModes.Contains(seconds)
                || !_world.MemberOf(chat, admin).May("can_restrict_members"))
            {
                throw new DeedException(
                    $"{admin.Name} 不能把「{chat.Title}」的慢速模式设为 {seconds} 秒。",
                    $"{admin.Name} may not set a slow mode of {seconds} s in {chat.Title}.");
            }

            chat.SlowMode = seconds;
            _world.Feed.ChatChanged(chat);
        }
    }

    /// <summary>Who comes in from now on sees what was written before, or does not.</summary>
    public void SetHistoryHidden(SandboxUser admin, SandboxChat chat, bool hidden)
    {
        lock (_world.Gate)
        {
            if (chat.Kind != ChatKind.Supergroup || (hidden && (chat.Username is not null || chat.LinkedChat is not null || chat.IsForum)))
            {
                throw new DeedException($"「{chat.Title}」的历史消息不能隐藏。", $"The history of {chat.Title} cannot be hidden.");
            }

            _world.RequireRight(chat, admin, "can_change_info");
            chat.HidesHistory = hidden;
            _world.Feed.ChatChanged(chat);
        }
    }

    /// <summary>What members may do who are not restricted. No update says so.</summary>
    public void SetPermissions(SandboxUser admin, SandboxChat chat, MemberPermissions permissions)
    {
        lock (_world.Gate)
        {
            if (chat.IsChannel || !_world.MemberOf(chat, admin).May("can_restrict_members"))
            {
                throw new DeedException($"{admin.Name} 不能改「{chat.Title}」的成员权限。", $"{admin.Name} may not change what members may do in {chat.Title}.");
            }

            chat.Permissions = permissions;
            _world.Feed.ChatChanged(chat, standings: true);
        }
    }

    /// <summary>The small word beside a member's name: one's own, or another's with can_manage_tags.</summary>
    public void SetTag(SandboxUser user, SandboxChat chat, SandboxUser target, string tag)
    {
        lock (_world.Gate)
        {
            var membership = _world.MemberOf(chat, user);
            var may = user.Id == target.Id
                ? membership.IsIn && SandboxWorld.PermissionsOf(chat, membership).Has("can_edit_tag")
                : membership.May("can_manage_tags");
            var old = _world.MemberOf(chat, target);
            if (!may || !old.IsIn || tag.EnumerateRunes().Count() > 16 || Emoji.IsIn(tag))
            {
                throw new DeedException($"{user.Name} 不能给 {target.Name} 加标签「{tag}」。", $"{user.Name} may not give {target.Name} the tag {tag}.");
            }

            _world.Change(chat, user, old with { Tag = tag });
        }
    }

    /// <summary>The account and all it wrote stay, but nobody is reached by it any more.</summary>
    public void DeleteAccount(SandboxUser user)
    {
        lock (_world.Gate)
        {
            user.IsDeleted = true;
            _world.Feed.UserChanged(user);
        }
    }

    internal bool IsAnonymous(SandboxChat chat, SandboxUser user) =>
        chat.Kind == ChatKind.Supergroup && !user.IsBot
        && _world.MemberOf(chat, user) is { IsAdmin: true } membership && membership.Rights.Has("is_anonymous");

    /// <summary>Who is named for something this one does in the chat.</summary>
    internal SandboxUser Shown(SandboxChat chat, SandboxUser user) =>
        IsAnonymous(chat, user) ? ServiceAccounts.Anonymous : user;

    internal static void RequireAlive(SandboxUser user)
    {
        if (user.IsDeleted)
        {
            throw new DeedException($"{user.Name} 的账号已注销。", $"The account of {user.Name} was deleted.");
        }
    }

    /// <summary>The draft as it will stand: in whose name, in which topic. Throws where a person may not send it.</summary>
    internal MessageDraft Dress(SandboxChat chat, MessageDraft draft)
    {
        if (!chat.IsGroup || draft.SenderChat is not null)
        {
            return draft;
        }

        draft = InPlace(chat, draft);
        if (!draft.From.IsBot && !draft.IsService)
        {
            _rules.RequireMay(chat, draft, ChannelOf(chat, draft.From));
        }

        return chat.Kind switch
        {
            ChatKind.Channel => Post(chat, draft),
            ChatKind.Supergroup => Named(chat, draft),
            _ => draft,
        };
    }

    internal void Sent(SandboxMessage message) => _rules.Sent(message);

    private SandboxChat? ChannelOf(SandboxChat chat, SandboxUser user) => _channels.GetValueOrDefault((chat.Id, user.Id));

    /// <summary>A reply goes where the answered message is.</summary>
    private MessageDraft InPlace(SandboxChat chat, MessageDraft draft)
    {
        if (chat.IsForum)
        {
            return draft with
            {
                Topic = draft.Topic ?? (draft.ReplyTo is { } replied ? replied.Topic
                    : draft.IsService || draft.From.IsBot ? null : _world.Topics.OpenFor(chat, draft.From)),
            };
        }

        return chat.Kind == ChatKind.Supergroup && draft.ReplyTo is { } first
            ? draft with { Thread = draft.Thread ?? first.Thread ?? first.Id }
            : draft;
    }

    private static MessageDraft Post(SandboxChat channel, MessageDraft draft) => draft with
    {
        SenderChat = channel,
        Head = channel.SignsPosts ? With(draft.Head, "author_signature", draft.From.Name) : draft.Head,
    };

    private MessageDraft Named(SandboxChat chat, MessageDraft draft)
    {
        var membership = _world.MemberOf(chat, draft.From);
        if (!draft.IsService && ChannelOf(chat, draft.From) is { } channel)
        {
            return draft with { From = ServiceAccounts.Channel, Author = draft.From, SenderChat = channel };
        }

        if (IsAnonymous(chat, draft.From) && !IsOwnMove(draft))
        {
            return draft with
            {
                From = ServiceAccounts.Anonymous,
                Author = draft.From,
                SenderChat = chat,
                Head = With(draft.Head, "author_signature", membership.CustomTitle),
            };
        }

        if (draft.IsService)
        {
            return draft;
        }

        var head = With(draft.Head, "sender_tag", membership.IsAdmin ? membership.CustomTitle : membership.Tag);
        if (_world.Boosts.Of(chat, draft.From).Count() is var boosts and > 0)
        {
            head["sender_boost_count"] = boosts;
        }

        return draft with { Head = head };
    }

    /// <summary>Who comes or goes by himself is named, whatever he hides.</summary>
    private static bool IsOwnMove(MessageDraft draft) =>
        (long?)(draft.Content["left_chat_member"] ?? draft.Content["new_chat_members"]?[0])?["id"] == draft.From.Id;

    private static JsonObject With(JsonObject head, string name, string? value)
    {
        var copy = (JsonObject)head.DeepClone();
        copy.AddText(name, value);
        return copy;
    }
}
