using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Joining;

/// <summary>What people do with invite links.</summary>
public sealed class LinkBook
{
    private readonly SandboxWorld _world;

    internal LinkBook(SandboxWorld world) => _world = world;

    /// <summary>An administrator makes a link. Bots see it cut.</summary>
    /// <exception cref="InvalidOperationException">Who lacks the right to invite.</exception>
    public InviteLink Create(
        SandboxUser admin,
        SandboxChat chat,
        string? name = null,
        bool asksForApproval = false,
        int? memberLimit = null,
        DateTimeOffset? expires = null)
    {
        lock (_world.Gate)
        {
            _world.RequireRight(chat, admin, "can_invite_users");
            var link = _world.CreateLink(chat, admin);
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
                ?? throw new InvalidOperationException("There is no such invite link.");
            link.IsRevoked = true;
            _world.Feed.ChatChanged(chat);
        }
    }
}
