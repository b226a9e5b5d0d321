using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.Payments;

namespace Telegram.Bot.Types;

/// <summary>The id of a message that was copied or forwarded.</summary>
public sealed class MessageId
{
    [JsonPropertyName("message_id"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Id { get; set; }
}

/// <summary>A marked stretch of a text. Offset and length count UTF-16 units, as a string's indices do.</summary>
public sealed partial class MessageEntity
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public MessageEntityType Type { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Offset { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Length { get; set; }
    public string? Url { get; set; }
    public User? User { get; set; }
    public string? Language { get; set; }
    public string? CustomEmojiId { get; set; }
    public DateTime? UnixTime { get; set; }
    public string? DateTimeFormat { get; set; }
}

/// <summary>The part of a message that a reply quotes.</summary>
public sealed class TextQuote
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Text { get; set; } = default!;
    public MessageEntity[]? Entities { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Position { get; set; }
    public bool IsManual { get; set; }
}

/// <summary>A replied-to message that lies in another chat or topic.</summary>
public sealed class ExternalReplyInfo
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public MessageOrigin Origin { get; set; } = default!;
    public Chat? Chat { get; set; }
    public int? MessageId { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
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
    public bool HasMediaSpoiler { get; set; }
    public Checklist? Checklist { get; set; }
    public Contact? Contact { get; set; }
    public Dice? Dice { get; set; }
    public Game? Game { get; set; }
    public Giveaway? Giveaway { get; set; }
    public GiveawayWinners? GiveawayWinners { get; set; }
    public Invoice? Invoice { get; set; }
    public Location? Location { get; set; }
    public Poll? Poll { get; set; }
    public Venue? Venue { get; set; }
}

/// <summary>Whether and how the preview of a link is shown.</summary>
public sealed partial class LinkPreviewOptions
{
    public bool IsDisabled { get; set; }
    public string? Url { get; set; }
    public bool PreferSmallMedia { get; set; }
    public bool PreferLargeMedia { get; set; }
    public bool ShowAboveText { get; set; }
}

/// <summary>A story that was shared or answered.</summary>
public sealed class Story
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Id { get; set; }
}

/// <summary>A topic of a channel's direct messages.</summary>
public sealed class DirectMessagesTopic
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long TopicId { get; set; }
    public User? User { get; set; }
}

/// <summary>What a Mini App sent to the bot.</summary>
public sealed class WebAppData
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Data { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string ButtonText { get; set; } = default!;
}

/// <summary>A message made of blocks. The blocks themselves are not read.</summary>
public sealed class RichMessage
{
    public bool IsRtl { get; set; }
}
