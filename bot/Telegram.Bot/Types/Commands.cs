using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A command in the bot's menu.</summary>
public sealed partial class BotCommand
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Command { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Description { get; set; }
    public bool IsEphemeral { get; set; }
}

/// <summary>For whom a list of commands is shown.</summary>
public abstract partial class BotCommandScope
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract BotCommandScopeType Type { get; }
}

/// <summary>For everybody without a narrower list.</summary>
public sealed class BotCommandScopeDefault : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.Default;
}

/// <summary>In all private chats.</summary>
public sealed class BotCommandScopeAllPrivateChats : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllPrivateChats;
}

/// <summary>In all groups.</summary>
public sealed class BotCommandScopeAllGroupChats : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllGroupChats;
}

/// <summary>For the administrators of all groups.</summary>
public sealed class BotCommandScopeAllChatAdministrators : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllChatAdministrators;
}

/// <summary>In one chat.</summary>
public sealed class BotCommandScopeChat : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.Chat;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
}

/// <summary>For the administrators of one chat.</summary>
public sealed class BotCommandScopeChatAdministrators : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.ChatAdministrators;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
}

/// <summary>For one member of one chat.</summary>
public sealed class BotCommandScopeChatMember : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.ChatMember;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long UserId { get; set; }
}
