using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>The state as the page and the control API show it.</summary>
internal static class Views
{
    /// <summary>The message as the Bot API has it, and what a bot is not shown: who reacted with what.</summary>
    internal static JsonObject Message(SandboxMessage message)
    {
        var json = message.ToJson();
        json["is_service"] = message.IsService;
        json["reactions"] = message.Reactions.Select(r => (JsonNode)new JsonObject
        {
            ["user"] = r.Key,
            ["emoji"] = r.Value.Select(e => (JsonNode)(string)e["emoji"]!).ToArray(),
        }).ToArray();
        return json;
    }

    internal static JsonObject Chat(SandboxWorld world, SandboxChat chat)
    {
        var json = chat.ToJson();
        json["keyboards"] = world.Keyboards.Of(chat);
        json["pinned"] = chat.Pinned.Select(id => (JsonNode)id).ToArray();
        if (!chat.IsGroup)
        {
            json["is_open"] = chat.IsOpen;
            json["is_blocked"] = chat.IsBlocked;
            return json;
        }

        json["members"] = chat.Memberships.Values.Select(m => world.MemberOf(chat, m.User)).Select(m => (JsonNode)new JsonObject
        {
            ["user"] = m.User.Id,
            ["status"] = m.Status.ToString().ToLowerInvariant(),
            ["is_in"] = m.IsIn,
            ["may_write"] = m.IsAdmin || (m.IsIn && SandboxWorld.PermissionsOf(chat, m).Has("can_send_messages")),
            ["may_promote"] = m.May("can_promote_members"),
            ["may_delete"] = m.May("can_delete_messages"),
            ["may_pin"] = m.May("can_pin_messages"),
            ["title"] = m.CustomTitle ?? m.Tag,
        }).ToArray();
        json["links"] = chat.Links.Where(l => !l.IsRevoked).Select(l => (JsonNode)new JsonObject
        {
            ["url"] = l.Url,
            ["name"] = l.Name,
            ["creator"] = l.Creator.Id,
            ["in"] = world.InBy(chat, l),
        }).ToArray();
        json["join_requests"] = chat.JoinRequests.Keys.Select(id => (JsonNode)id).ToArray();
        return json;
    }

    internal static JsonObject Call(CallRecord call) => new()
    {
        ["number"] = call.Number,
        ["at"] = call.At.ToUnixTimeMilliseconds(),
        ["method"] = call.Method,
        ["parameters"] = call.Parameters,
        ["status"] = call.Status,
        ["answer"] = call.Answer,
        ["problems"] = call.Problems.Select(p => (JsonNode)p).ToArray(),
    };

    internal static JsonObject Refusal(Refusal refusal) => new()
    {
        ["at"] = refusal.At.ToUnixTimeMilliseconds(),
        ["method"] = refusal.Method,
        ["problem"] = refusal.Problem,
        ["was_refused"] = refusal.WasRefused,
    };

    internal static JsonObject Press(ButtonPress press) => new()
    {
        ["id"] = press.Id,
        ["user"] = press.User.Id,
        ["chat"] = press.Message.Chat.Id,
        ["answered"] = press.IsAnswered,
        ["text"] = press.Text,
        ["alert"] = press.IsAlert,
    };

    /// <summary>Everything the page needs to begin.</summary>
    internal static JsonObject State(SandboxWorld world) => new()
    {
        ["bot"] = world.Bot.User.ToJson(),
        ["token"] = world.Bot.Token,
        ["strict"] = world.Options.Strict,
        ["now"] = world.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        ["owner"] = world.Owner?.Id,
        ["users"] = world.Users.Values.Where(u => !u.IsBot).Select(u => (JsonNode)u.ToJson()).ToArray(),
        ["groups"] = world.Groups.Values.Select(c => (JsonNode)Chat(world, c)).ToArray(),
    };
}
