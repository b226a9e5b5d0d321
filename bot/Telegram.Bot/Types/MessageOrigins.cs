using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Where a forwarded message comes from.</summary>
public abstract class MessageOrigin
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract MessageOriginType Type { get; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime Date { get; set; }
}

/// <summary>Written by a known user.</summary>
public sealed class MessageOriginUser : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.User;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User SenderUser { get; set; } = default!;
}

/// <summary>Written by a user who hides the account in forwards.</summary>
public sealed class MessageOriginHiddenUser : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.HiddenUser;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string SenderUserName { get; set; } = default!;
}

/// <summary>Written in the name of a group.</summary>
public sealed class MessageOriginChat : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.Chat;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat SenderChat { get; set; } = default!;
    public string? AuthorSignature { get; set; }
}

/// <summary>Posted in a channel.</summary>
public sealed class MessageOriginChannel : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.Channel;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int MessageId { get; set; }
    public string? AuthorSignature { get; set; }
}
