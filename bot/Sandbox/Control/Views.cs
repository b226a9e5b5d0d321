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

        if (message.Paid is { } paid)
        {
            json["buyers"] = paid.Buyers.Select(id => (JsonNode)id).ToArray();
        }

        return json;
    }

    internal static JsonObject Chat(SandboxWorld world, SandboxChat chat) => ChatViews.Whole(world, chat);

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
        ["bot"] = press.Message.From.Id,
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

    /// <summary>What the page needs to begin; members and messages it asks for where they are shown.</summary>
    internal static JsonObject State(SandboxWorld world)
    {
        var (calls, refusals) = world.Calls.InAll;
        return new JsonObject
        {
            ["bot"] = world.UsualBot.User.ToJson(),
            ["token"] = world.UsualBot.Token,
            ["bots"] = world.Bots.Where(b => b.HasCalled || b == world.UsualBot).Select(b => (JsonNode)b.User.ToJson()).ToArray(),
            ["strict"] = world.Options.Strict,
            ["calls"] = calls,
            ["refusals"] = refusals,
            ["reactions"] = ReactionEmoji.All.Select(emoji => (JsonNode)emoji).ToArray(),
            ["now"] = world.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
            ["ahead"] = (long)world.Clock.Ahead.TotalMilliseconds,
            ["owner"] = world.Owner?.Id,
            ["users"] = world.Users.Values.Where(u => !u.IsBot).Select(u => (JsonNode)u.ToJson()).ToArray(),
            ["groups"] = world.Groups.Values.Select(c => (JsonNode)ChatViews.Head(c)).ToArray(),
        };
    }
}
