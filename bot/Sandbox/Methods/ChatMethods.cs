using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Reactions;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a bot reads of a chat, and the chat's own face.</summary>
internal static class ChatMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("getChat", GetChat),
        new("getChatMember", GetChatMember),
        new("getChatAdministrators", GetChatAdministrators),
        new("getChatMemberCount", GetChatMemberCount),
        new("leaveChat", LeaveChat),
        new("setChatTitle", SetChatTitle),
        new("setChatDescription", SetChatDescription),
    ];

    private static readonly string[] GiftKinds =
        ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"];

    internal static JsonNode GetChat(MethodCall call)
    {
        var chat = call.OpenChat(access: ChatAccess.Read);

        var json = chat.ToJson();
        json["accent_color_id"] = (int)(Math.Abs(chat.Id) % 7);
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject(
            GiftKinds.Select(kind => KeyValuePair.Create(kind, (JsonNode?)(chat.Kind == ChatKind.Private))));
        json.AddText("description", chat.Description);
        json.AddText("bio", chat.Person?.Bio);
        json.AddFlag("has_private_forwards", chat.Person?.HidesForwards == true);
        json.AddNode("active_usernames", (chat.Person?.Username ?? chat.Username) is { } username ? new JsonArray(username) : null);
        json.AddNode("guard_bot", chat.Guard?.User.ToJson());
        json.AddNode("photo", (chat.Photo ?? chat.Person?.Photos.FirstOrDefault())?.ToJson());
        if (chat.IsGroup)
        {
            json.AddNode("available_reactions", ReactionBook.Allowed(chat));
            json.AddFlag("has_visible_history", chat.Kind == ChatKind.Supergroup && !chat.HidesHistory && call.Self(chat).IsAdmin);
            if (!chat.IsChannel)
            {
                json["permissions"] = chat.Permissions.ToJson();
            }

            if (chat.SlowMode > 0)
            {
                json["slow_mode_delay"] = chat.SlowMode;
            }

            if (chat.LinkedChat is { } linked)
            {
                json["linked_chat_id"] = linked.Id;
            }

            json.AddText("invite_link", chat.Links.Find(l => l.IsPrimary && !l.IsRevoked && l.Creator == call.Bot.User)?.Url);
        }

        if (SandboxWorld.Find(chat, chat.Pinned.DefaultIfEmpty().Max()) is { } pinned)
        {
            json["pinned_message"] = pinned.ToJson(nested: true);
        }

        return json;
    }

    internal static JsonNode GetChatMember(MethodCall call)
    {
        var user = call.User();
        var chat = call.OpenChat(access: user.Id == call.Bot.User.Id ? ChatAccess.Read : ChatAccess.ReadMembers);
        return chat.IsGroup || user.Id == call.Bot.User.Id || user.Id == chat.Id
            ? (chat.IsGroup ? call.World.MemberOf(chat, user) : new Membership(user, MemberStatus.Member)).ToJson(call.Bot.User, chat.Kind)
            : throw ApiError.BadRequest("PARTICIPANT_ID_INVALID");
    }

    internal static JsonNode GetChatAdministrators(MethodCall call)
    {
        var chat = call.OpenGroup("there are no administrators in the private chat", ChatAccess.ReadMembers);
        return chat.Memberships.Values
            .Select(m => call.World.MemberOf(chat, m.User))
            .Where(m => m.IsAdmin)
            .Where(m => !m.User.IsBot || m.User.Id == call.Bot.User.Id || call.Arguments.Flag("return_bots"))
            .Select(m => (JsonNode)m.ToJson(call.Bot.User, chat.Kind))
            .ToArray();
    }

    internal static JsonNode GetChatMemberCount(MethodCall call)
    {
        var chat = call.OpenChat(access: ChatAccess.ReadMembers);
        return chat.IsGroup ? chat.Memberships.Values.Count(m => call.World.MemberOf(chat, m.User).IsIn) : 2;
    }

    internal static JsonNode LeaveChat(MethodCall call)
    {
        var chat = call.OpenGroup("can't leave private chats", ChatAccess.Read);
        call.World.Exit(chat, call.Bot.User, call.Bot.User);
        return MethodCall.True;
    }

    internal static JsonNode SetChatTitle(MethodCall call)
    {
        var chat = OpenToChange(call, "can't change private chat title", "not enough rights to change chat title");
        var title = Cut.To(call.Arguments.Text("title"), 128);
        if (title.Length == 0)
        {
            throw ApiError.BadRequest("title must be non-empty");
        }

        if (title != chat.Title)
        {
            call.World.SetTitle(call.Bot.User, chat, title);
        }

        return MethodCall.True;
    }

    internal static JsonNode SetChatDescription(MethodCall call)
    {
        var chat = OpenToChange(call, "can't change private chat description", "not enough rights to set chat description");
        var description = Cut.To(call.Arguments.Text("description"), 255);
        if (description == (chat.Description ?? ""))
        {
            throw ApiError.BadRequest("chat description is not modified");
        }

        chat.Description = description;
        return MethodCall.True;
    }

    /// <param name="call">The call.</param>
    /// <param name="inPrivate">The refusal where the chat is a private one.</param>
    /// <param name="refusal">That of a bot without the right.</param>
    internal static SandboxChat OpenToChange(MethodCall call, string inPrivate, string refusal)
    {
        var chat = call.OpenGroup(inPrivate);
        call.Require(chat, "can_change_info", refusal);
        return chat;
    }
}
