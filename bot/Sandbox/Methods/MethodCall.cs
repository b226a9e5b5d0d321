using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>One call as a method sees it: who calls, with what, and the chats it may name.</summary>
internal sealed class MethodCall(SandboxWorld world, SandboxBot bot, CallArguments arguments)
{
    internal SandboxWorld World => world;

    internal SandboxBot Bot => bot;

    internal CallArguments Arguments => arguments;

    /// <summary>Goes beside a result; only few methods say something there.</summary>
    internal string? Description { get; set; }

    /// <summary>The chat, if this bot can know of it.</summary>
    internal SandboxChat Chat(string name = "chat_id")
    {
        var text = arguments.Text(name)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            throw ApiError.BadRequest($"{name} is empty");
        }

        return world.FindChat(bot, text) ?? throw ApiError.BadRequest("chat not found");
    }

    /// <summary>A chat the bot is in: what is needed to do anything there.</summary>
    internal SandboxChat OpenChat(string name = "chat_id")
    {
        var chat = Chat(name);
        if (chat.Kind == ChatKind.Private)
        {
            return chat switch
            {
                { Person.IsDeleted: true } => throw ApiError.Forbidden("user is deactivated"),
                { Person.IsBot: true } => throw ApiError.Forbidden("bot can't send messages to bots"),
                { IsBlocked: true } => throw ApiError.Forbidden("bot was blocked by the user"),
                { IsOpen: true } => chat,
                _ when world.AsksToJoin(chat.Id) => chat,
                _ => throw ApiError.Forbidden("bot can't initiate conversation with a user"),
            };
        }

        if (chat.MigratedTo is { } next)
        {
            var parameters = new JsonObject { ["migrate_to_chat_id"] = next.Id };
            throw new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters);
        }

        if (chat.IsDisbanded)
        {
            throw ApiError.Forbidden("the group chat was deleted");
        }

        return Self(chat) switch
        {
            { Status: MemberStatus.Kicked } => throw ApiError.Forbidden($"bot was kicked from the {chat.KindName} chat"),
            { IsIn: false } => throw ApiError.Forbidden($"bot is not a member of the {chat.KindName} chat"),
            _ => chat,
        };
    }

    /// <summary>A group the bot is in; a private chat is told it is no place for this.</summary>
    internal SandboxChat OpenGroup(string refusal = "method is available for supergroup and channel chats only")
    {
        var chat = Chat();
        return chat.IsGroup ? OpenChat() : throw ApiError.BadRequest(refusal);
    }

    /// <summary>A chat of one of these kinds that the bot is in.</summary>
    internal SandboxChat OpenGroup(params ReadOnlySpan<ChatKind> kinds)
    {
        var chat = Chat();
        return kinds.Contains(chat.Kind) ? OpenChat() : throw ApiError.BadRequest(
            kinds.Contains(ChatKind.Channel)
                ? "method is available for supergroup and channel chats only"
                : "method is available only for supergroups");
    }

    internal Membership Self(SandboxChat chat) => world.MemberOf(chat, bot.User);

    internal void Require(SandboxChat chat, string right, string refusal)
    {
        if (chat.IsGroup && !Self(chat).May(right))
        {
            throw ApiError.BadRequest(refusal);
        }
    }

    internal SandboxUser User(string name = "user_id")
    {
        var id = arguments.Integer(name, 0);
        if (id <= 0)
        {
            throw ApiError.BadRequest("invalid user_id specified");
        }

        return world.Users.GetValueOrDefault(id) ?? throw ApiError.BadRequest("user not found");
    }

    /// <summary>A message of the chat that is still there.</summary>
    internal SandboxMessage Message(SandboxChat chat, string purpose) =>
        SandboxWorld.Find(chat, arguments.Integer("message_id", 0))
        ?? throw ApiError.BadRequest($"message to {purpose} not found");

    internal DateTimeOffset? Time(string name) =>
        arguments.Integer(name, 0, 0, int.MaxValue) is var seconds and > 0
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    internal static JsonNode True => JsonValue.Create(true);

    internal static long? Id(JsonNode? node) => node is null
        ? null
        : long.TryParse(node.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;
}
