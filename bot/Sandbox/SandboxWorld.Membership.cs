using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>Stores a new standing and tells those who may hear of it.</summary>
    internal void Change(SandboxChat chat, SandboxUser actor, Membership next, InviteLink? link = null, bool viaRequest = false)
    {
        var old = MemberOf(chat, next.User);
        chat.Memberships[next.User.Id] = next;
        var at = Now;
        Router.MemberChanged(chat, next.User, viewer =>
        {
            var json = new JsonObject
            {
                ["chat"] = chat.ToJson(),
                ["from"] = Senders.Shown(chat, actor).ToJson(),
                ["date"] = at.ToUnixTimeSeconds(),
                ["old_chat_member"] = old.ToJson(viewer, chat.Kind),
                ["new_chat_member"] = next.ToJson(viewer, chat.Kind),
            };
            json.AddNode("invite_link", link?.ToJson(viewer, Pending(chat, link)));
            json.AddFlag("via_join_request", viaRequest);
            return json;
        });
        Feed.MemberChanged(this, chat, next.User);
    }

    /// <summary>Someone comes in: the change of standing, then the message all see.</summary>
    internal void Enter(
        SandboxChat chat, SandboxUser user, SandboxUser actor, InviteLink? link = null, bool viaRequest = false, bool approved = false)
    {
        if (chat.JoinRequests.Remove(user.Id))
        {
            Feed.ChatChanged(chat);
        }

        var old = MemberOf(chat, user);
        var next = old.Status == MemberStatus.Restricted
            ? old with { IsMember = true, Link = link }
            : new Membership(user, MemberStatus.Member) { Tag = old.Tag, Link = link };
        next = next with { SeesFrom = chat.Messages.Count == 0 ? 0 : chat.Messages.Keys[^1] + 1 };
        if (link?.SubscriptionPrice is not null)
        {
            next = next with { Until = Payments.Channels.EndOf(user, chat) };
        }

        Change(chat, actor, next, link, viaRequest);
        // Who was let in says so himself; who was added is named by the one who added.
        // A channel has so many that it says nothing.
        if (!chat.IsChannel)
        {
            Announce(approved ? user : actor, chat, new JsonObject { ["new_chat_members"] = new JsonArray(user.ToJson()) });
        }
    }

    /// <summary>Someone goes, or is put out: a restriction outlasts that.</summary>
    internal void Exit(SandboxChat chat, SandboxUser user, SandboxUser actor, Membership? next = null)
    {
        var old = MemberOf(chat, user);
        next ??= old.Status == MemberStatus.Restricted
            ? old with { IsMember = false, Link = null }
            : new Membership(user, MemberStatus.Left);
        Change(chat, actor, next);
        if (old.IsIn && !chat.IsChannel)
        {
            Announce(actor, chat, new JsonObject { ["left_chat_member"] = user.ToJson() });
        }
    }

    internal InviteLink CreateLink(SandboxChat chat, SandboxUser creator, bool primary = false, int? price = null)
    {
        var link = new InviteLink
        {
            Url = "https://t.me/+" + Random.NextWord(16),
            Creator = creator,
            IsPrimary = primary,
            SubscriptionPrice = price,
        };
        chat.Links.Add(link);
        return link;
    }

    internal static int Pending(SandboxChat chat, InviteLink link) =>
        chat.JoinRequests.Values.Count(request => request.Link == link);

    /// <summary>How many are in the group by a link at this moment.</summary>
    internal int InBy(SandboxChat chat, InviteLink link) =>
        chat.Memberships.Values.Count(m => m.Link == link && MemberOf(chat, m.User).IsIn);
}
