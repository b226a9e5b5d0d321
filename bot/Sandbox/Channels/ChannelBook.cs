using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Senders;

namespace GroupBot.Sandbox.Channels;

/// <summary>Channels, the discussion groups linked to them, and the comments there.</summary>
public sealed class ChannelBook
{
    private readonly SandboxWorld _world;

    /// <summary>A post of a channel to what stands for it in the discussion group.</summary>
    private readonly Dictionary<SandboxMessage, SandboxMessage> _copies = [];

    internal ChannelBook(SandboxWorld world) => _world = world;

    /// <summary>A new channel with its owner and nobody else.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="title">The name all see.</param>
    /// <param name="signsPosts">The posts name who wrote them.</param>
    public SandboxChat Create(SandboxUser owner, string title, bool signsPosts = false)
    {
        lock (_world.Gate)
        {
            var channel = _world.CreateChat(owner, title, ChatKind.Channel);
            channel.SignsPosts = signsPosts;
            return channel;
        }
    }

    /// <summary>Someone subscribes to a channel by himself.</summary>
    public void Subscribe(SandboxUser user, SandboxChat channel)
    {
        lock (_world.Gate)
        {
            if (!channel.IsChannel || _world.MemberOf(channel, user) is { IsIn: true } or { Status: MemberStatus.Kicked })
            {
                throw new DeedException($"{user.Name} 不能关注「{channel.Title}」。", $"{user.Name} cannot subscribe to {channel.Title}.");
            }

            _world.Enter(channel, user, user);
        }
    }

    /// <summary>Makes a group the place where the posts of a channel are discussed; null ends that.</summary>
    public void Link(SandboxUser owner, SandboxChat channel, SandboxChat? group)
    {
        lock (_world.Gate)
        {
            var may = channel.IsChannel && _world.MemberOf(channel, owner).May("can_change_info")
                && (group is null || (group.Kind == ChatKind.Supergroup && _world.MemberOf(group, owner).May("can_change_info")));
            if (!may)
            {
                throw new DeedException($"{owner.Name} 不能关联「{channel.Title}」。", $"{owner.Name} may not link {channel.Title}.");
            }

            Untie(channel);
            channel.LinkedChat = group;
            if (group is not null)
            {
                Untie(group);
                group.LinkedChat = channel;
                _world.Feed.ChatChanged(group);
            }

            _world.Feed.ChatChanged(channel);
        }
    }

    /// <summary>A comment under a post of a channel: a reply in the discussion group, which one need not have joined.</summary>
    public SandboxMessage Comment(SandboxUser user, SandboxMessage post, string text)
    {
        lock (_world.Gate)
        {
            var root = CopyOf(post)
                ?? throw new DeedException($"「{post.Chat.Title}」的第 {post.Id} 条没有讨论群。", $"The post {post.Id} of {post.Chat.Title} has no discussion.");
            var content = new JsonObject { ["text"] = text };
            return _world.Publish(root.Chat, new MessageDraft(user, content) { ReplyTo = root });
        }
    }

    /// <summary>The copy of a post in the discussion group.</summary>
    public SandboxMessage? CopyOf(SandboxMessage post)
    {
        lock (_world.Gate)
        {
            return _copies.GetValueOrDefault(post) is { IsDeleted: false } copy && copy.Chat == post.Chat.LinkedChat ? copy : null;
        }
    }

    /// <summary>A chat has one that it is linked to; the one it had is told.</summary>
    private void Untie(SandboxChat chat)
    {
        if (chat.LinkedChat is { } old)
        {
            (chat.LinkedChat, old.LinkedChat) = (null, null);
            _world.Feed.ChatChanged(old);
        }
    }

    internal void Forward(SandboxMessage post)
    {
        if (!post.Chat.IsChannel || post.IsService || post.Chat.LinkedChat is not { } group)
        {
            return;
        }

        var head = new JsonObject { ["forward_origin"] = MessageOrigin.Of(post), ["is_automatic_forward"] = true };
        head.AddText("media_group_id", (string?)post.Head["media_group_id"]);
        _copies[post] = _world.Publish(group, new MessageDraft(ServiceAccounts.Telegram, (JsonObject)post.Content.DeepClone())
        {
            SenderChat = post.Chat,
            Head = head,
            Forwarded = post,
        });
    }

    /// <summary>What is changed in the channel changes in the discussion group too.</summary>
    internal void Rewritten(SandboxMessage post)
    {
        if (post.Chat.IsChannel && CopyOf(post) is { } copy)
        {
            copy.Content = (JsonObject)post.Content.DeepClone();
            copy.EditDate = _world.Now;
            _world.Feed.MessageChanged(copy);
            _world.Router.Edited(copy);
        }
    }
}
