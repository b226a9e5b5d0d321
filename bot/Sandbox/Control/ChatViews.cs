using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>Chats and standings in them as the page and the control API show them.</summary>
internal static class ChatViews
{
    private static readonly MemberStatus[] Ranks =
    [
        MemberStatus.Creator, MemberStatus.Administrator, MemberStatus.Member, MemberStatus.Restricted, MemberStatus.Left,
        MemberStatus.Kicked,
    ];

    /// <summary>What is one for the whole chat; small, however many are in it.</summary>
    internal static JsonObject Head(SandboxChat chat)
    {
        var json = chat.ToJson();
        json["pinned"] = chat.Pinned.Select(id => (JsonNode)id).ToArray();
        if (!chat.IsGroup)
        {
            json["is_open"] = chat.IsOpen;
            json["is_blocked"] = chat.IsBlocked;
            json["bot"] = chat.Bot?.User.Id;
            return json;
        }

        json["slow_mode_delay"] = chat.SlowMode;
        json["hides_history"] = chat.HidesHistory;
        json["linked_chat"] = chat.LinkedChat?.Id;
        json["migrated_to"] = chat.MigratedTo?.Id;
        json["topics"] = (chat.Topics?.Values.ToList() ?? []).Select(t => (JsonNode)new JsonObject
        {
            ["id"] = t.Id,
            ["name"] = t.Name,
            ["is_closed"] = t.IsClosed,
            ["is_hidden"] = t.IsHidden,
            ["creator"] = t.CreatorId,
        }).ToArray();
        json["links"] = chat.Links.Where(l => !l.IsRevoked).Select(l => (JsonNode)Link(l)).ToArray();
        json["join_requests"] = chat.JoinRequests.Keys.Select(id => (JsonNode)id).ToArray();
        return json;
    }

    /// <summary>All of a chat: its head, each member, each person's keyboard.</summary>
    internal static JsonObject Whole(SandboxWorld world, SandboxChat chat)
    {
        var json = Head(chat);
        json["keyboards"] = world.Keyboards.Of(chat);
        if (chat.IsGroup)
        {
            json["members"] = chat.Memberships.Values.Select(m => (JsonNode)Member(chat, world.MemberOf(chat, m.User))).ToArray();
            json["links"] = chat.Links.Where(l => !l.IsRevoked).Select(link =>
            {
                var shown = Link(link);
                shown["in"] = world.InBy(chat, link);
                return (JsonNode)shown;
            }).ToArray();
        }

        return json;
    }

    /// <param name="chat">A group or channel.</param>
    /// <param name="m">As it is now.</param>
    internal static JsonObject Member(SandboxChat chat, Membership m) => new()
    {
        ["user"] = m.User.Id,
        ["status"] = m.Status.ToString().ToLowerInvariant(),
        ["is_in"] = m.IsIn,
        ["may_write"] = chat.IsChannel ? m.May("can_post_messages")
            : m.IsAdmin || (m.IsIn && SandboxWorld.PermissionsOf(chat, m).Has("can_send_messages")),
        ["may_restrict"] = m.May("can_restrict_members"),
        ["may_invite"] = m.May("can_invite_users"),
        ["may_change"] = m.May("can_change_info"),
        ["may_promote"] = m.May("can_promote_members"),
        ["may_delete"] = m.May("can_delete_messages"),
        ["may_pin"] = SandboxWorld.MayPin(chat, m),
        ["may_manage_topics"] = m.May("can_manage_topics"),
        ["title"] = m.CustomTitle ?? m.Tag,
        ["sees_from"] = m.SeesFrom,
        ["until"] = m.Until?.ToUnixTimeMilliseconds(),
    };

    /// <summary>One person in every group and channel: the standing, and the keyboard shown there.</summary>
    internal static JsonArray Standings(SandboxWorld world, SandboxUser user) => [.. world.Groups.Values.Select(chat => (JsonNode)new JsonObject
    {
        ["chat"] = chat.Id,
        ["member"] = Member(chat, world.MemberOf(chat, user)),
        ["keyboard"] = world.Keyboards.ShownTo(user.Id, chat),
    })];

    /// <summary>A part of all there are, those in the chat first, the highest in rank before all.</summary>
    /// <param name="world">Where.</param>
    /// <param name="chat">A group or channel.</param>
    /// <param name="words">What a name or username must contain; empty for all.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="most">How many at most.</param>
    internal static JsonObject Members(SandboxWorld world, SandboxChat chat, string words, int skip, int most)
    {
        var found = world.Users.Values
            .Where(u => !u.IsBot || chat.Memberships.ContainsKey(u.Id) || world.Bots.Any(b => b.User == u))
            .Where(u => $"{u.Name} @{u.Username}".Contains(words, StringComparison.OrdinalIgnoreCase))
            .Select(u => world.MemberOf(chat, u))
            .OrderBy(m => Array.IndexOf(Ranks, m.Status))
            .ToList();
        return new JsonObject
        {
            ["in"] = chat.Memberships.Values.Count(m => world.MemberOf(chat, m.User).IsIn),
            ["total"] = found.Count,
            ["members"] = found.Skip(skip).Take(most).Select(m => (JsonNode)Member(chat, m)).ToArray(),
        };
    }

    private static JsonObject Link(InviteLink link) => new()
    {
        ["url"] = link.Url,
        ["name"] = link.Name,
        ["creator"] = link.Creator.Id,
    };
}
