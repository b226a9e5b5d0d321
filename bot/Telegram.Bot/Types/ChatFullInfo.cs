using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>Everything about a chat that the bot may know, as getChat answers it.</summary>
public sealed class ChatFullInfo : Chat
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int AccentColorId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int MaxReactionCount { get; set; }
    public ChatPhoto? Photo { get; set; }
    public string[]? ActiveUsernames { get; set; }
    public Birthdate? Birthdate { get; set; }
    public BusinessIntro? BusinessIntro { get; set; }
    public BusinessLocation? BusinessLocation { get; set; }
    public BusinessOpeningHours? BusinessOpeningHours { get; set; }
    public Chat? PersonalChat { get; set; }
    public Chat? ParentChat { get; set; }
    public ReactionType[]? AvailableReactions { get; set; }
    public string? BackgroundCustomEmojiId { get; set; }
    public int? ProfileAccentColorId { get; set; }
    public string? ProfileBackgroundCustomEmojiId { get; set; }
    public string? EmojiStatusCustomEmojiId { get; set; }
    public DateTime? EmojiStatusExpirationDate { get; set; }
    public string? Bio { get; set; }
    public bool HasPrivateForwards { get; set; }
    public bool HasRestrictedVoiceAndVideoMessages { get; set; }
    public bool JoinToSendMessages { get; set; }
    public bool JoinByRequest { get; set; }
    public string? Description { get; set; }
    public string? InviteLink { get; set; }
    public Message? PinnedMessage { get; set; }
    public ChatPermissions? Permissions { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public AcceptedGiftTypes AcceptedGiftTypes { get; set; } = default!;
    public bool CanSendPaidMedia { get; set; }
    public int? SlowModeDelay { get; set; }
    public int? UnrestrictBoostCount { get; set; }
    public int? MessageAutoDeleteTime { get; set; }
    public bool HasAggressiveAntiSpamEnabled { get; set; }
    public bool HasHiddenMembers { get; set; }
    public bool HasProtectedContent { get; set; }
    public bool HasVisibleHistory { get; set; }
    public string? StickerSetName { get; set; }
    public bool CanSetStickerSet { get; set; }
    public string? CustomEmojiStickerSetName { get; set; }
    public long? LinkedChatId { get; set; }
    public ChatLocation? Location { get; set; }
    public UserRating? Rating { get; set; }
    public Audio? FirstProfileAudio { get; set; }
    public UniqueGiftColors? UniqueGiftColors { get; set; }
    public long? PaidMessageStarCount { get; set; }
    public User? GuardBot { get; set; }
    public Community? Community { get; set; }
}
