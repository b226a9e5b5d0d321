using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Invite links.</summary>
internal static class LinkMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("createChatInviteLink", CreateChatInviteLink),
        new("editChatInviteLink", EditChatInviteLink),
        new("revokeChatInviteLink", RevokeChatInviteLink),
        new("exportChatInviteLink", ExportChatInviteLink),
        new("createChatSubscriptionInviteLink", CreateChatSubscriptionInviteLink),
        new("editChatSubscriptionInviteLink", EditChatSubscriptionInviteLink),
    ];

    private const int MostMembers = 99_999;

    internal static JsonNode CreateChatInviteLink(MethodCall call)
    {
        var chat = Open(call);
        var settings = Settings(call);
        return Apply(call, chat, call.World.CreateLink(chat, call.Bot.User), settings);
    }

    internal static JsonNode EditChatInviteLink(MethodCall call)
    {
        var chat = Open(call);
        var link = Own(call, chat);
        if (link.SubscriptionPrice is not null)
        {
            throw ApiError.Unsupported("a subscription link changed like any other");
        }

        return Apply(call, chat, link, Settings(call));
    }

    /// <summary>A revoked primary link has a successor at once.</summary>
    internal static JsonNode RevokeChatInviteLink(MethodCall call)
    {
        var chat = Open(call);
        var link = Own(call, chat);
        link.IsRevoked = true;
        if (link.IsPrimary)
        {
            call.World.CreateLink(chat, call.Bot.User, primary: true);
        }

        call.World.Feed.ChatChanged(chat);
        return Json(call, chat, link);
    }

    internal static JsonNode ExportChatInviteLink(MethodCall call)
    {
        var chat = Open(call);
        foreach (var old in chat.Links.Where(l => l.IsPrimary && l.Creator.Id == call.Bot.User.Id))
        {
            old.IsRevoked = true;
        }

        var link = call.World.CreateLink(chat, call.Bot.User, primary: true);
        call.World.Feed.ChatChanged(chat);
        return link.Url;
    }

    internal static JsonNode CreateChatSubscriptionInviteLink(MethodCall call)
    {
        var chat = Open(call);
        var (period, price) = (call.Arguments.Integer("subscription_period", 0), call.Arguments.Integer("subscription_price", 0));
        if (period <= 0 || price <= 0)
        {
            throw ApiError.BadRequest("invalid subscription pricing specified");
        }

        if (!chat.IsChannel || price > InviteLink.MostStars)
        {
            throw ApiError.BadRequest("PRICING_CHAT_INVALID");
        }

        return period == (long)InviteLink.SubscriptionPeriod.TotalSeconds
            ? Rename(call, chat, call.World.CreateLink(chat, call.Bot.User, price: (int)price))
            : throw ApiError.BadRequest("SUBSCRIPTION_PERIOD_INVALID");
    }

    /// <summary>Only its name can be another; the price stays.</summary>
    internal static JsonNode EditChatSubscriptionInviteLink(MethodCall call)
    {
        var chat = Open(call);
        var link = Own(call, chat);
        return link.SubscriptionPrice is not null
            ? Rename(call, chat, link)
            : throw ApiError.Unsupported("an ordinary link changed like a subscription link");
    }

    private static JsonObject Rename(MethodCall call, SandboxChat chat, InviteLink link)
    {
        link.Name = Cut.To(call.Arguments.Text("name"), 32);
        call.World.Feed.ChatChanged(chat);
        return Json(call, chat, link);
    }

    private static SandboxChat Open(MethodCall call)
    {
        var chat = call.OpenGroup("can't invite members to a private chat");
        call.Require(chat, "can_invite_users", "not enough rights to manage chat invite link");
        return chat;
    }

    private static InviteLink Own(MethodCall call, SandboxChat chat)
    {
        var url = call.Arguments.Text("invite_link");
        return chat.Links.Find(l => l.Url == url && l.Creator.Id == call.Bot.User.Id)
            ?? throw ApiError.BadRequest("INVITE_HASH_EXPIRED");
    }

    private static (string Name, DateTimeOffset? Expires, int? Limit, bool Asks) Settings(MethodCall call)
    {
        var expires = call.Time("expire_date");
        var limit = (int)call.Arguments.Integer("member_limit", 0, 0, MostMembers + 1);
        var asks = call.Arguments.Flag("creates_join_request");
        if (expires <= call.World.Clock.GetUtcNow())
        {
            throw ApiError.BadRequest("EXPIRE_DATE_INVALID");
        }

        if (limit > MostMembers)
        {
            throw ApiError.BadRequest("USAGE_LIMIT_INVALID");
        }

        return limit > 0 && asks
            ? throw ApiError.BadRequest("member limit can't be specified for links requiring administrator approval")
            : (Cut.To(call.Arguments.Text("name"), 32), expires, limit == 0 ? null : limit, asks);
    }

    private static JsonObject Apply(
        MethodCall call, SandboxChat chat, InviteLink link, (string Name, DateTimeOffset? Expires, int? Limit, bool Asks) settings)
    {
        link.Name = settings.Name;
        link.Expires = settings.Expires;
        link.MemberLimit = settings.Limit;
        link.AsksForApproval = settings.Asks;
        call.World.Feed.ChatChanged(chat);
        return Json(call, chat, link);
    }

    private static JsonObject Json(MethodCall call, SandboxChat chat, InviteLink link) =>
        link.ToJson(call.Bot.User, SandboxWorld.Pending(chat, link));
}
