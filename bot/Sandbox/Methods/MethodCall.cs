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

    /// <summary>A chat that is open to the bot for what it wants to do there.</summary>
    internal SandboxChat OpenChat(string name = "chat_id", ChatAccess access = ChatAccess.Write) => Open(Chat(name), access);

    /// <summary>The chat itself, where it is open to the bot for this.</summary>
    internal SandboxChat Open(SandboxChat chat, ChatAccess access)
    {
        switch (chat.Kind)
        {
            case ChatKind.Private:
                return access == ChatAccess.Read ? chat : OpenPrivate(chat);
            case ChatKind.Group:
                RequireBasic(chat, access);
                return chat;
            default:
                var isPublic = chat.Username is not null && access is ChatAccess.Read or ChatAccess.ReadMembers;
                RequireIn(chat, isPublic);
                return chat;
        }
    }

    /// <summary>A group the bot is in; a private chat is told it is no place for this.</summary>
    internal SandboxChat OpenGroup(
        string refusal = "method is available for supergroup and channel chats only", ChatAccess access = ChatAccess.Write)
    {
        var chat = Chat();
        return chat.IsGroup ? OpenChat(access: access) : throw ApiError.BadRequest(refusal);
    }

    /// <summary>A chat of one of these kinds that the bot is in.</summary>
    internal SandboxChat OpenGroup(params ReadOnlySpan<ChatKind> kinds)
    {
        var chat = Chat();
        if (chat.IsGroup)
        {
            OpenChat();
        }

        return kinds.Contains(chat.Kind) ? chat : throw ApiError.BadRequest(
            kinds.Contains(ChatKind.Channel)
                ? "method is available for supergroup and channel chats only"
                : "method is available only for supergroups");
    }

    private SandboxChat OpenPrivate(SandboxChat chat) => chat switch
    {
        { Person.IsDeleted: true } => throw ApiError.Forbidden("user is deactivated"),
        { Person.IsBot: true } => throw ApiError.Forbidden("bot can't send messages to bots"),
        { IsBlocked: true } => throw ApiError.Forbidden("bot was blocked by the user"),
        { IsOpen: true } => chat,
        _ when world.AsksToJoin(bot, chat.Id) => chat,
        _ => throw ApiError.Forbidden("bot can't initiate conversation with a user"),
    };

    /// <summary>A basic group that is no more can be read and edited, but neither written to nor asked for its members.</summary>
    private void RequireBasic(SandboxChat chat, ChatAccess access)
    {
        var isActive = chat.MigratedTo is null && !chat.IsDisbanded;
        if (isActive && access != ChatAccess.Read)
        {
            RequireIn(chat, isPublic: false);
        }

        if (isActive || access is ChatAccess.Read or ChatAccess.Edit)
        {
            return;
        }

        throw chat.MigratedTo is { } next
            ? new ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                new JsonObject { ["migrate_to_chat_id"] = next.Id })
            : ApiError.Forbidden("the group chat was deleted");
    }

    private void RequireIn(SandboxChat chat, bool isPublic)
    {
        var self = Self(chat);
        if (self.Status == MemberStatus.Kicked)
        {
            throw ApiError.Forbidden($"bot was kicked from the {chat.KindName} chat");
        }

        if (!self.IsIn && !isPublic)
        {
            throw ApiError.Forbidden($"bot is not a member of the {chat.KindName} chat");
        }
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
