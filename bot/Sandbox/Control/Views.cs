using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Payments;
using GroupBot.Sandbox.Reactions;

namespace GroupBot.Sandbox.Control;

/// <summary>The state as the page and the control API show it.</summary>
internal static class Views
{
    /// <summary>The message as the Bot API has it, and what a bot is not shown: who reacted with what.</summary>
    internal static JsonObject Message(SandboxMessage message)
    {
        var json = message.ToJson();
        json["is_service"] = message.IsService;
        // A post of a channel names no person; here one may see who wrote it.
        json["from"] ??= message.Author.ToJson();
        json["author"] = message.Author.Id;
        json["replaces"] = message.Replaces?.Id;
        json["reactions"] = message.Reactions.Select(r => (JsonNode)new JsonObject
        {
            ["user"] = r.Key,
            ["emoji"] = r.Value.Select(e => (JsonNode)(string)(e["emoji"] ?? e["custom_emoji_id"])!).ToArray(),
        }).ToArray();
        if (message.Poll is { } poll)
        {
            json["right_options"] = poll.Settings.CorrectOptions.Select(option => (JsonNode)option).ToArray();
            json["hides_results"] = poll.Settings.HidesResults && !poll.IsClosed;
            json["shuffles_options"] = poll.Settings.ShufflesOptions;
            json["allows_adding_options"] = poll.Settings.AllowsAddingOptions;
            json["votes"] = poll.Votes.Select(vote => (JsonNode)new JsonObject
            {
                ["user"] = vote.Key,
                ["options"] = vote.Value.Select(option => (JsonNode)option).ToArray(),
            }).ToArray();
        }

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
            json["bot"] = chat.Bot?.User.Id;
            return json;
        }

        json["slow_mode_delay"] = chat.SlowMode;
        json["linked_chat"] = chat.LinkedChat?.Id;
        json["migrated_to"] = chat.MigratedTo?.Id;
        json["topics"] = (chat.Topics?.Values.ToList() ?? []).Select(t => (JsonNode)new JsonObject
        {
            ["id"] = t.Id,
            ["name"] = t.Name,
            ["is_closed"] = t.IsClosed,
            ["is_hidden"] = t.IsHidden,
        }).ToArray();
        json["members"] = chat.Memberships.Values.Select(m => world.MemberOf(chat, m.User)).Select(m => (JsonNode)new JsonObject
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
        ["result"] = call.Result,
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
        ["url"] = press.Url,
    };

    internal static JsonObject Checkout(Checkout checkout) => new()
    {
        ["id"] = checkout.Id,
        ["user"] = checkout.User.Id,
        ["state"] = checkout.State.ToString().ToLowerInvariant(),
        ["error"] = checkout.Error,
        ["charge"] = checkout.ChargeId,
    };

    /// <summary>Everything the page needs to begin.</summary>
    internal static JsonObject State(SandboxWorld world) => new()
    {
        ["bot"] = world.UsualBot.User.ToJson(),
        ["token"] = world.UsualBot.Token,
        ["bots"] = world.Bots.Where(b => b.HasCalled || b == world.UsualBot).Select(b => (JsonNode)b.User.ToJson()).ToArray(),
        ["strict"] = world.Options.Strict,
        ["reactions"] = ReactionEmoji.All.Select(emoji => (JsonNode)emoji).ToArray(),
        ["now"] = world.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        ["ahead"] = (long)world.Clock.Ahead.TotalMilliseconds,
        ["owner"] = world.Owner?.Id,
        ["users"] = world.Users.Values.Where(u => !u.IsBot).Select(u => (JsonNode)u.ToJson()).ToArray(),
        ["groups"] = world.Groups.Values.Select(c => (JsonNode)Chat(world, c)).ToArray(),
    };
}
