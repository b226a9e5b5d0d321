using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>Service message: messages now delete themselves after so many seconds.</summary>
public sealed class MessageAutoDeleteTimerChanged
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int MessageAutoDeleteTime { get; set; }
}

/// <summary>Service message: the user let the bot write.</summary>
public sealed class WriteAccessAllowed
{
    public bool FromRequest { get; set; }
    public string? WebAppName { get; set; }
    public bool FromAttachmentMenu { get; set; }
}

/// <summary>Service message: the price of a channel's direct messages changed.</summary>
public sealed class DirectMessagePriceChanged
{
    public bool AreDirectMessagesEnabled { get; set; }
    public long? DirectMessageStarCount { get; set; }
}

/// <summary>Service message: the price of messages changed, in Stars.</summary>
public sealed class PaidMessagePriceChanged
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long PaidMessageStarCount { get; set; }
}

/// <summary>Service message: a bot was made by this bot.</summary>
public sealed class ManagedBotCreated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User Bot { get; set; } = default!;
}

/// <summary>A bot managed by this bot was changed.</summary>
public sealed class ManagedBotUpdated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User User { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User Bot { get; set; } = default!;
}

/// <summary>Service message: a video chat is planned.</summary>
public sealed class VideoChatScheduled
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime StartDate { get; set; }
}

/// <summary>Service message: a video chat began.</summary>
public sealed class VideoChatStarted;

/// <summary>Service message: a video chat ended, after so many seconds.</summary>
public sealed class VideoChatEnded
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Duration { get; set; }
}

/// <summary>Service message: members were invited to a video chat.</summary>
public sealed class VideoChatParticipantsInvited
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User[] Users { get; set; } = default!;
}

/// <summary>A subscription paid in Stars was cancelled, restored or failed.</summary>
public sealed class BotSubscriptionUpdated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User User { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string InvoicePayload { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string State { get; set; } = default!;
}
