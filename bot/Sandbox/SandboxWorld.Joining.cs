using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>Someone opens an invite link and presses Join; a link that asks for approval makes a request.</summary>
    /// <returns>True when in, false when a request waits.</returns>
    public bool JoinByLink(SandboxUser user, string url)
    {
        lock (Gate)
        {
            var (chat, link) = LinkAt(url);
            RequireOutside(chat, user);
            if (link.IsRevoked || link.Expires <= Clock.GetUtcNow() || InBy(chat, link) >= (link.MemberLimit ?? int.MaxValue))
            {
                throw new DeedException("邀请链接已失效。", "The invite link has expired.");
            }

            if (link.SubscriptionPrice is not null)
            {
                Payments.Channels.Begin(user, chat, link);
            }

            if (!link.AsksForApproval)
            {
                Enter(chat, user, user, link);
                return true;
            }

            AskToJoin(chat, user, link);
            return false;
        }
    }

    /// <summary>Someone finds a public group and presses Join.</summary>
    public void JoinPublic(SandboxUser user, SandboxChat chat)
    {
        lock (Gate)
        {
            RequireOutside(chat, user);
            Enter(chat, user, user);
        }
    }

    /// <summary>Someone asks to be let in without a link, as a public group with requests allows.</summary>
    public void RequestToJoin(SandboxUser user, SandboxChat chat)
    {
        lock (Gate)
        {
            RequireOutside(chat, user);
            AskToJoin(chat, user, null);
        }
    }

    /// <summary>Lets a waiting one in, or not.</summary>
    public void Decide(SandboxUser admin, SandboxChat chat, SandboxUser user, bool approve)
    {
        lock (Gate)
        {
            RequireRight(chat, admin, "can_invite_users");
            if (!DecideRequest(admin, chat, user, approve))
            {
                throw new DeedException($"{user.Name} 没有申请进群。", $"{user.Name} did not ask to join.");
            }
        }
    }

    /// <summary>A member adds someone, a bot too. Who was banned comes back only by somebody who may ban.</summary>
    public void Add(SandboxUser adder, SandboxChat chat, SandboxUser user)
    {
        lock (Gate)
        {
            var membership = RequireIn(chat, adder);
            RequireMay(chat, membership, "can_invite_users", "can_invite_users");
            if (MemberOf(chat, user).Status != MemberStatus.Kicked || !membership.May("can_restrict_members"))
            {
                RequireOutside(chat, user);
            }

            if (chat.IsChannel && user.IsBot)
            {
                throw new DeedException("机器人在频道里只能当管理员。", "A bot can only be an administrator of a channel.");
            }

            Enter(chat, user, adder);
        }
    }

    /// <summary>A member goes by himself.</summary>
    public void Leave(SandboxUser user, SandboxChat chat)
    {
        lock (Gate)
        {
            var wasOwner = RequireIn(chat, user).Status == MemberStatus.Creator;
            Exit(chat, user, user);
            if (wasOwner && !chat.IsChannel)
            {
                Announce(user, chat, new JsonObject { ["chat_owner_left"] = new JsonObject() });
            }
        }
    }

    /// <summary>False when nobody of that name waits.</summary>
    internal bool DecideRequest(SandboxUser admin, SandboxChat chat, SandboxUser user, bool approve)
    {
        if (!chat.JoinRequests.Remove(user.Id, out var request))
        {
            return false;
        }

        Feed.ChatChanged(chat);
        if (approve)
        {
            Enter(chat, user, admin, request.Link, viaRequest: request.Link is null, approved: true);
        }

        return true;
    }

    /// <summary>The group of an invite link.</summary>
    internal (SandboxChat Chat, InviteLink Link) LinkAt(string url) => Groups.Values
        .SelectMany(chat => chat.Links, (chat, link) => (chat, link))
        .FirstOrDefault(pair => pair.link.Url == url || pair.link.Url == "https://" + url) is ({ } found, { } at)
            ? (found, at)
            : throw new DeedException("没有这个邀请链接。", "There is no such invite link.");

    private void AskToJoin(SandboxChat chat, SandboxUser user, InviteLink? link)
    {
        if (chat.JoinRequests.ContainsKey(user.Id))
        {
            // Who waits already asks no second time.
            return;
        }

        var at = Now;
        chat.JoinRequests[user.Id] = new JoinRequest(user, link, Clock.GetUtcNow());
        Router.JoinRequested(chat, viewer =>
        {
            var json = new JsonObject
            {
                ["chat"] = chat.ToJson(),
                ["from"] = user.ToJson(),
                ["user_chat_id"] = user.Id,
                ["date"] = at.ToUnixTimeSeconds(),
            };
            json.AddText("bio", user.Bio);
            json.AddNode("invite_link", link?.ToJson(viewer, Pending(chat, link)));
            json.AddText("query_id", Guard.Ask(chat, user, viewer));
            return json;
        });
        Feed.ChatChanged(chat);
    }

    private void RequireOutside(SandboxChat chat, SandboxUser user)
    {
        var membership = MemberOf(chat, user);
        if (membership.IsIn || membership.Status == MemberStatus.Kicked)
        {
            throw membership.IsIn
                ? new DeedException($"{user.Name} 已经在「{chat.Title}」里了。", $"{user.Name} is in {chat.Title} already.")
                : new DeedException($"{user.Name} 被「{chat.Title}」封禁了。", $"{user.Name} is banned from {chat.Title}.");
        }
    }

    internal Membership RequireIn(SandboxChat chat, SandboxUser user) => MemberOf(chat, user) is { IsIn: true } membership
        ? membership
        : throw new DeedException($"{user.Name} 不在「{chat.Title}」里。", $"{user.Name} is not in {chat.Title}.");
}
