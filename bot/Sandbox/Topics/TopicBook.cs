using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Topics;

/// <summary>The topics of forums: what people do with them, and what the methods of bots do.</summary>
public sealed class TopicBook
{
    private readonly SandboxWorld _world;

    private readonly Dictionary<(long Chat, long User), int> _open = [];

    internal TopicBook(SandboxWorld world) => _world = world;

    /// <summary>Turns the topics of a supergroup on. No message and no update says so.</summary>
    public void TurnOn(SandboxUser owner, SandboxChat chat)
    {
        lock (_world.Gate)
        {
            if (chat.Kind != ChatKind.Supergroup || !_world.MemberOf(chat, owner).May("can_change_info"))
            {
                throw new DeedException($"{owner.Name} 不能打开「{chat.Title}」的话题。", $"{owner.Name} may not turn on topics in {chat.Title}.");
            }

            chat.Topics ??= new SortedDictionary<int, ForumTopic>
            {
                [ForumTopic.GeneralId] = new()
                {
                    Id = ForumTopic.GeneralId,
                    Name = "General",
                    IconColor = TopicIcons.Colors[0],
                    CreatorId = owner.Id,
                },
            };
            _world.Feed.ChatChanged(chat);
        }
    }

    /// <summary>What this person writes in the forum from now on goes there; null is General.</summary>
    public void Open(SandboxUser user, SandboxChat chat, int? topic)
    {
        lock (_world.Gate)
        {
            if (topic is not { } id || Require(chat, id).Id == ForumTopic.GeneralId)
            {
                _open.Remove((chat.Id, user.Id));
                return;
            }

            _open[(chat.Id, user.Id)] = id;
        }
    }

    public ForumTopic Create(SandboxUser user, SandboxChat chat, string name)
    {
        lock (_world.Gate)
        {
            Allow(chat.IsForum && MayCreate(chat, user), user);
            return Add(user, chat, name, TopicIcons.Colors[0], null);
        }
    }

    public void Rename(SandboxUser user, SandboxChat chat, int topic, string name)
    {
        lock (_world.Gate)
        {
            var found = Require(chat, topic);
            Allow(MayManage(chat, user, found), user);
            Change(user, chat, found, name, null);
        }
    }

    public void SetClosed(SandboxUser user, SandboxChat chat, int topic, bool closed)
    {
        lock (_world.Gate)
        {
            var found = Require(chat, topic);
            Allow(MayManage(chat, user, found), user);
            Close(user, chat, found, closed);
        }
    }

    /// <summary>General alone can be hidden.</summary>
    public void SetGeneralHidden(SandboxUser user, SandboxChat chat, bool hidden)
    {
        lock (_world.Gate)
        {
            Allow(_world.MemberOf(chat, user).May("can_manage_topics"), user);
            Hide(user, chat, Require(chat, ForumTopic.GeneralId), hidden);
        }
    }

    /// <summary>With all its messages; no update says so.</summary>
    public void Delete(SandboxUser user, SandboxChat chat, int topic)
    {
        lock (_world.Gate)
        {
            var found = Require(chat, topic);
            Allow(topic != ForumTopic.GeneralId && MayDelete(chat, user, found), user);
            Remove(chat, found);
        }
    }

    /// <summary>Where a person's words go who replies to nothing.</summary>
    internal int? OpenFor(SandboxChat chat, SandboxUser user) =>
        _open.TryGetValue((chat.Id, user.Id), out var topic) && chat.Topics?.ContainsKey(topic) == true ? topic : null;

    internal bool MayCreate(SandboxChat chat, SandboxUser user)
    {
        var membership = _world.MemberOf(chat, user);
        return membership.IsAdmin
            ? membership.May("can_manage_topics")
            : membership.IsIn && SandboxWorld.PermissionsOf(chat, membership).Has("can_manage_topics");
    }

    /// <summary>Also who made it may edit, close and reopen it.</summary>
    internal bool MayManage(SandboxChat chat, SandboxUser user, ForumTopic topic) =>
        _world.MemberOf(chat, user).May("can_manage_topics") || IsMaker(user, topic);

    internal bool MayDelete(SandboxChat chat, SandboxUser user, ForumTopic topic) =>
        _world.MemberOf(chat, user).May("can_delete_messages") || IsMaker(user, topic);

    internal bool MayWrite(SandboxChat chat, SandboxUser user, int? topic) =>
        chat.Topics?.GetValueOrDefault(topic ?? ForumTopic.GeneralId) is not { IsClosed: true } closed
        || MayManage(chat, user, closed);

    internal ForumTopic Add(SandboxUser user, SandboxChat chat, string name, int color, string? emojiId)
    {
        var content = new JsonObject { ["name"] = name, ["icon_color"] = color };
        content.AddText("icon_custom_emoji_id", emojiId);
        var message = _world.Publish(chat, new MessageDraft(user, new JsonObject { ["forum_topic_created"] = content })
        {
            IsService = true,
            StartsTopic = true,
        });
        var topic = new ForumTopic
        {
            Id = message.Id,
            Name = name,
            IconColor = color,
            IconEmojiId = emojiId,
            CreatorId = user.Id,
        };
        chat.Topics![topic.Id] = topic;
        _world.Feed.ChatChanged(chat);
        return topic;
    }

    /// <summary>Null leaves as it is, an empty emoji takes it away. False where nothing is new.</summary>
    internal bool Change(SandboxUser user, SandboxChat chat, ForumTopic topic, string? name, string? emojiId)
    {
        var content = new JsonObject();
        if (name is not null && name != topic.Name)
        {
            content["name"] = topic.Name = name;
        }

        if (emojiId is not null && emojiId != (topic.IconEmojiId ?? ""))
        {
            topic.IconEmojiId = emojiId;
            content["icon_custom_emoji_id"] = emojiId;
        }

        return content.Count > 0 && Say(user, chat, topic, "forum_topic_edited", content);
    }

    /// <summary>General that is reopened shows again.</summary>
    internal bool Close(SandboxUser user, SandboxChat chat, ForumTopic topic, bool closed)
    {
        if (topic.IsClosed == closed)
        {
            return false;
        }

        topic.IsClosed = closed;
        topic.IsHidden &= closed;
        return Say(user, chat, topic, closed ? "forum_topic_closed" : "forum_topic_reopened", []);
    }

    /// <summary>What is hidden is closed with it.</summary>
    internal bool Hide(SandboxUser user, SandboxChat chat, ForumTopic general, bool hidden)
    {
        if (general.IsHidden == hidden)
        {
            return false;
        }

        general.IsHidden = hidden;
        general.IsClosed |= hidden;
        return Say(user, chat, general, hidden ? "general_forum_topic_hidden" : "general_forum_topic_unhidden", []);
    }

    internal void Remove(SandboxChat chat, ForumTopic topic)
    {
        chat.Topics!.Remove(topic.Id);
        chat.DeletedTopics.Add(topic.Id);
        foreach (var message in chat.Messages.Values.Where(m => m.Topic == topic.Id && !m.IsDeleted).ToList())
        {
            _world.Remove(message);
        }

        _world.Feed.ChatChanged(chat);
    }

    private bool Say(SandboxUser user, SandboxChat chat, ForumTopic topic, string what, JsonObject content)
    {
        int? thread = topic.Id == ForumTopic.GeneralId ? null : topic.Id;
        _world.Announce(user, chat, new JsonObject { [what] = content }, thread);
        _world.Feed.ChatChanged(chat);
        return true;
    }

    private static bool IsMaker(SandboxUser user, ForumTopic topic) =>
        topic.Id != ForumTopic.GeneralId && topic.CreatorId == user.Id;

    private static ForumTopic Require(SandboxChat chat, int id) => chat.Topics?.GetValueOrDefault(id)
        ?? throw new DeedException($"「{chat.Title}」里没有话题 {id}。", $"There is no topic {id} in {chat.Title}.");

    private static void Allow(bool may, SandboxUser user)
    {
        if (!may)
        {
            throw new DeedException($"{user.Name} 不能这样管理话题。", $"{user.Name} may not do this with topics.");
        }
    }
}
