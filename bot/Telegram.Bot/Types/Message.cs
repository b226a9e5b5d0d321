using System.Text.Json.Serialization;
using Telegram.Bot.Types.Payments;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Types;

/// <summary>
/// A message, also a service message. One that is no longer accessible has <see cref="Date" /> = default.
/// </summary>
public sealed partial class Message
{
    [JsonPropertyName("message_id"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Id { get; set; }
    public int? MessageThreadId { get; set; }
    public DirectMessagesTopic? DirectMessagesTopic { get; set; }
    public User? From { get; set; }
    public Chat? SenderChat { get; set; }
    public int? SenderBoostCount { get; set; }
    public User? SenderBusinessBot { get; set; }
    public string? SenderTag { get; set; }
    public User? ReceiverUser { get; set; }
    public int? EphemeralMessageId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime Date { get; set; }
    public string? GuestQueryId { get; set; }
    public string? BusinessConnectionId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    public MessageOrigin? ForwardOrigin { get; set; }
    public bool IsTopicMessage { get; set; }
    public bool IsAutomaticForward { get; set; }
    public Message? ReplyToMessage { get; set; }
    public ExternalReplyInfo? ExternalReply { get; set; }
    public TextQuote? Quote { get; set; }
    public Story? ReplyToStory { get; set; }
    public int? ReplyToChecklistTaskId { get; set; }
    public string? ReplyToPollOptionId { get; set; }
    public User? ViaBot { get; set; }
    public User? GuestBotCallerUser { get; set; }
    public Chat? GuestBotCallerChat { get; set; }
    public DateTime? EditDate { get; set; }
    public bool HasProtectedContent { get; set; }
    public bool IsFromOffline { get; set; }
    public bool IsPaidPost { get; set; }
    public string? MediaGroupId { get; set; }
    public string? AuthorSignature { get; set; }
    public long? PaidStarCount { get; set; }
    public string? Text { get; set; }
    public MessageEntity[]? Entities { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public SuggestedPostInfo? SuggestedPostInfo { get; set; }
    public string? EffectId { get; set; }
    public RichMessage? RichMessage { get; set; }
    public Animation? Animation { get; set; }
    public Audio? Audio { get; set; }
    public Document? Document { get; set; }
    public LivePhoto? LivePhoto { get; set; }
    public PaidMediaInfo? PaidMedia { get; set; }
    public PhotoSize[]? Photo { get; set; }
    public Sticker? Sticker { get; set; }
    public Story? Story { get; set; }
    public Video? Video { get; set; }
    public VideoNote? VideoNote { get; set; }
    public Voice? Voice { get; set; }
    public string? Caption { get; set; }
    public MessageEntity[]? CaptionEntities { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public bool HasMediaSpoiler { get; set; }
    public Checklist? Checklist { get; set; }
    public Contact? Contact { get; set; }
    public Dice? Dice { get; set; }
    public Game? Game { get; set; }
    public Poll? Poll { get; set; }
    public Venue? Venue { get; set; }
    public Location? Location { get; set; }
    public User[]? NewChatMembers { get; set; }
    public User? LeftChatMember { get; set; }
    public ChatOwnerLeft? ChatOwnerLeft { get; set; }
    public ChatOwnerChanged? ChatOwnerChanged { get; set; }
    public string? NewChatTitle { get; set; }
    public PhotoSize[]? NewChatPhoto { get; set; }
    public bool? DeleteChatPhoto { get; set; }
    public bool? GroupChatCreated { get; set; }
    public bool? SupergroupChatCreated { get; set; }
    public bool? ChannelChatCreated { get; set; }
    public MessageAutoDeleteTimerChanged? MessageAutoDeleteTimerChanged { get; set; }
    public long? MigrateToChatId { get; set; }
    public long? MigrateFromChatId { get; set; }
    public Message? PinnedMessage { get; set; }
    public Invoice? Invoice { get; set; }
    public SuccessfulPayment? SuccessfulPayment { get; set; }
    public RefundedPayment? RefundedPayment { get; set; }
    public UsersShared? UsersShared { get; set; }
    public ChatShared? ChatShared { get; set; }
    public GiftInfo? Gift { get; set; }
    public UniqueGiftInfo? UniqueGift { get; set; }
    public GiftInfo? GiftUpgradeSent { get; set; }
    public string? ConnectedWebsite { get; set; }
    public WriteAccessAllowed? WriteAccessAllowed { get; set; }
    public ProximityAlertTriggered? ProximityAlertTriggered { get; set; }
    public ChatBoostAdded? BoostAdded { get; set; }
    public ChatBackground? ChatBackgroundSet { get; set; }
    public ChecklistTasksDone? ChecklistTasksDone { get; set; }
    public ChecklistTasksAdded? ChecklistTasksAdded { get; set; }
    public CommunityChatAdded? CommunityChatAdded { get; set; }
    public CommunityChatRemoved? CommunityChatRemoved { get; set; }
    public DirectMessagePriceChanged? DirectMessagePriceChanged { get; set; }
    public ForumTopicCreated? ForumTopicCreated { get; set; }
    public ForumTopicEdited? ForumTopicEdited { get; set; }
    public ForumTopicClosed? ForumTopicClosed { get; set; }
    public ForumTopicReopened? ForumTopicReopened { get; set; }
    public GeneralForumTopicHidden? GeneralForumTopicHidden { get; set; }
    public GeneralForumTopicUnhidden? GeneralForumTopicUnhidden { get; set; }
    public GiveawayCreated? GiveawayCreated { get; set; }
    public Giveaway? Giveaway { get; set; }
    public GiveawayWinners? GiveawayWinners { get; set; }
    public GiveawayCompleted? GiveawayCompleted { get; set; }
    public ManagedBotCreated? ManagedBotCreated { get; set; }
    public PaidMessagePriceChanged? PaidMessagePriceChanged { get; set; }
    public PollOptionAdded? PollOptionAdded { get; set; }
    public PollOptionDeleted? PollOptionDeleted { get; set; }
    public SuggestedPostApproved? SuggestedPostApproved { get; set; }
    public SuggestedPostApprovalFailed? SuggestedPostApprovalFailed { get; set; }
    public SuggestedPostDeclined? SuggestedPostDeclined { get; set; }
    public SuggestedPostPaid? SuggestedPostPaid { get; set; }
    public SuggestedPostRefunded? SuggestedPostRefunded { get; set; }
    public VideoChatScheduled? VideoChatScheduled { get; set; }
    public VideoChatStarted? VideoChatStarted { get; set; }
    public VideoChatEnded? VideoChatEnded { get; set; }
    public VideoChatParticipantsInvited? VideoChatParticipantsInvited { get; set; }
    public WebAppData? WebAppData { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
}
