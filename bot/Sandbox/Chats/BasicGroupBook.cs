using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>Basic groups, how they grow into supergroups, and whose a group is.</summary>
public sealed class BasicGroupBook
{
    private readonly SandboxWorld _world;

    internal BasicGroupBook(SandboxWorld world) => _world = world;

    /// <summary>A new basic group; bots among its members hear of it.</summary>
    public SandboxChat Create(SandboxUser owner, string title, params IEnumerable<SandboxUser> members)
    {
        lock (_world.Gate)
        {
            var chat = _world.CreateChat(owner, title, ChatKind.Group);
            foreach (var member in members)
            {
                _world.Change(chat, owner, new Membership(member, MemberStatus.Member));
            }

            _world.Announce(owner, chat, new JsonObject { ["group_chat_created"] = true });
            return chat;
        }
    }

    /// <summary>Turns a basic group into a supergroup with a new id, and says so in both.</summary>
    public SandboxChat Upgrade(SandboxUser owner, SandboxChat group)
    {
        lock (_world.Gate)
        {
            if (group.Kind != ChatKind.Group || group.MigratedTo is not null
                || _world.MemberOf(group, owner).Status != MemberStatus.Creator)
            {
                throw new DeedException($"{owner.Name} 不能升级「{group.Title}」。", $"{owner.Name} cannot upgrade {group.Title}.");
            }

            var next = _world.CreateChat(owner, group.Title, ChatKind.Supergroup);
            (next.Permissions, next.Description, next.Photo) = (group.Permissions, group.Description, group.Photo);
            foreach (var (id, membership) in group.Memberships)
            {
                next.Memberships[id] = membership with { Link = null };
            }

            _world.Announce(owner, group, new JsonObject { ["migrate_to_chat_id"] = next.Id });
            group.MigratedTo = next;
            next.NextMessageId = 1;
            _world.Announce(owner, next, new JsonObject { ["migrate_from_chat_id"] = group.Id });
            _world.Feed.ChatChanged(group);
            _world.Feed.ChatChanged(next, standings: true);
            return next;
        }
    }

    /// <summary>The owner deletes a basic group for all.</summary>
    public void Disband(SandboxUser owner, SandboxChat group)
    {
        lock (_world.Gate)
        {
            if (group.Kind != ChatKind.Group || _world.MemberOf(group, owner).Status != MemberStatus.Creator)
            {
                throw new DeedException($"{owner.Name} 不能解散「{group.Title}」。", $"{owner.Name} cannot delete {group.Title}.");
            }

            group.IsDisbanded = true;
            _world.Feed.ChatChanged(group);
        }
    }

    /// <summary>The owner hands a group or channel over, and stays as an administrator.</summary>
    public void HandOver(SandboxUser owner, SandboxChat chat, SandboxUser next)
    {
        lock (_world.Gate)
        {
            var (old, heir) = (_world.MemberOf(chat, owner), _world.MemberOf(chat, next));
            if (old.Status != MemberStatus.Creator || !heir.IsIn || next.IsBot)
            {
                throw new DeedException(
                    $"{owner.Name} 不能把「{chat.Title}」转让给 {next.Name}。",
                    $"{owner.Name} cannot hand {chat.Title} over to {next.Name}.");
            }

            _world.Change(chat, owner, heir with { Status = MemberStatus.Creator, Rights = AdminRights.None, Until = null });
            _world.Change(chat, owner, new Membership(owner, MemberStatus.Administrator)
            {
                Rights = chat.IsChannel ? AdminRights.UsualOfChannel : AdminRights.Usual,
                CustomTitle = old.CustomTitle,
                PromotedBy = next.Id,
            });
            if (!chat.IsChannel)
            {
                _world.Announce(owner, chat, new JsonObject
                {
                    ["chat_owner_changed"] = new JsonObject { ["new_owner"] = next.ToJson() },
                });
            }
        }
    }
}
