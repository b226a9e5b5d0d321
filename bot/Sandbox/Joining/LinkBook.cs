using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Joining;

/// <summary>What people do with invite links.</summary>
public sealed class LinkBook
{
    private readonly SandboxWorld _world;

    internal LinkBook(SandboxWorld world) => _world = world;

    /// <summary>An administrator makes a link. Bots see it cut.</summary>
    /// <exception cref="InvalidOperationException">Who lacks the right to invite, or a price outside a channel.</exception>
    public InviteLink Create(
        SandboxUser admin,
        SandboxChat chat,
        string? name = null,
        bool asksForApproval = false,
        int? memberLimit = null,
        DateTimeOffset? expires = null,
        int? price = null)
    {
        lock (_world.Gate)
        {
            _world.RequireRight(chat, admin, "can_invite_users");
            if (price is not null && (!chat.IsChannel || price is <= 0 or > InviteLink.MostStars || asksForApproval))
            {
                throw new DeedException("只有频道能收费，每月 1 到 10000 颗星星。", "Only channels are paid for, with 1 to 10,000 Stars a month.");
            }

            var link = _world.CreateLink(chat, admin, price: price);
            (link.Name, link.AsksForApproval, link.MemberLimit, link.Expires) = (name, asksForApproval, memberLimit, expires);
            _world.Feed.ChatChanged(chat);
            return link;
        }
    }

    /// <summary>Nobody comes in by the link any more.</summary>
    public void Revoke(SandboxUser admin, SandboxChat chat, string url)
    {
        lock (_world.Gate)
        {
            _world.RequireRight(chat, admin, "can_invite_users");
            var link = chat.Links.Find(l => l.Url == url)
                ?? throw new DeedException("没有这个邀请链接。", "There is no such invite link.");
            link.IsRevoked = true;
            _world.Feed.ChatChanged(chat);
        }
    }
}
