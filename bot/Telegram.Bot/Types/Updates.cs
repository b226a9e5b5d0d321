using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.Payments;

namespace Telegram.Bot.Types;

/// <summary>
/// One thing that happened. At most one of the optional properties is set; <see cref="Type" /> says which.
/// </summary>
public sealed partial class Update
{
    [JsonPropertyName("update_id"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Id { get; set; }
    public Message? Message { get; set; }
    public Message? EditedMessage { get; set; }
    public Message? ChannelPost { get; set; }
    public Message? EditedChannelPost { get; set; }
    public BusinessConnection? BusinessConnection { get; set; }
    public Message? BusinessMessage { get; set; }
    public Message? EditedBusinessMessage { get; set; }
    public BusinessMessagesDeleted? DeletedBusinessMessages { get; set; }
    public Message? GuestMessage { get; set; }
    public MessageReactionUpdated? MessageReaction { get; set; }
    public MessageReactionCountUpdated? MessageReactionCount { get; set; }
    public InlineQuery? InlineQuery { get; set; }
    public ChosenInlineResult? ChosenInlineResult { get; set; }
    public CallbackQuery? CallbackQuery { get; set; }
    public ShippingQuery? ShippingQuery { get; set; }
    public PreCheckoutQuery? PreCheckoutQuery { get; set; }
    public PaidMediaPurchased? PurchasedPaidMedia { get; set; }
    public Poll? Poll { get; set; }
    public PollAnswer? PollAnswer { get; set; }
    public ChatMemberUpdated? MyChatMember { get; set; }
    public ChatMemberUpdated? ChatMember { get; set; }
    public ChatJoinRequest? ChatJoinRequest { get; set; }
    public ChatBoostUpdated? ChatBoost { get; set; }
    public ChatBoostRemoved? RemovedChatBoost { get; set; }
    public ManagedBotUpdated? ManagedBot { get; set; }
    public BotSubscriptionUpdated? Subscription { get; set; }
}

/// <summary>How the bot receives its updates: <see cref="Url" /> is empty while it polls.</summary>
public sealed class WebhookInfo
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Url { get; set; } = default!;
    public bool HasCustomCertificate { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int PendingUpdateCount { get; set; }
    public string? IpAddress { get; set; }
    public DateTime? LastErrorDate { get; set; }
    public string? LastErrorMessage { get; set; }
    public DateTime? LastSynchronizationErrorDate { get; set; }
    public int? MaxConnections { get; set; }
    public UpdateType[]? AllowedUpdates { get; set; }
}
