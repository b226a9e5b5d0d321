using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>sendMessage</c>.</summary>
public sealed class SendMessageRequest() : RequestBase<Message>("sendMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Text { get; set; }
    public ParseMode ParseMode { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public int? MessageThreadId { get; set; }
    public IEnumerable<MessageEntity>? Entities { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public string? MessageEffectId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public SuggestedPostParameters? SuggestedPostParameters { get; set; }
    public long? ReceiverUserId { get; set; }
    public string? CallbackQueryId { get; set; }
}

/// <summary>Request of <c>forwardMessage</c>.</summary>
public sealed class ForwardMessageRequest() : RequestBase<Message>("forwardMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId FromChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
    public int? MessageThreadId { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public int? VideoStartTimestamp { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public SuggestedPostParameters? SuggestedPostParameters { get; set; }
    public string? MessageEffectId { get; set; }
}

/// <summary>Request of <c>copyMessage</c>.</summary>
public sealed class CopyMessageRequest() : RequestBase<MessageId>("copyMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId FromChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public int? MessageThreadId { get; set; }
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public int? VideoStartTimestamp { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public SuggestedPostParameters? SuggestedPostParameters { get; set; }
    public string? MessageEffectId { get; set; }
}

/// <summary>Request of <c>sendPhoto</c>.</summary>
public sealed class SendPhotoRequest() : FileRequestBase<Message>("sendPhoto")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required InputFile Photo { get; set; }
    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public int? MessageThreadId { get; set; }
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public bool HasSpoiler { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public string? MessageEffectId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public SuggestedPostParameters? SuggestedPostParameters { get; set; }
    public long? ReceiverUserId { get; set; }
    public string? CallbackQueryId { get; set; }
}

/// <summary>Request of <c>sendDocument</c>.</summary>
public sealed class SendDocumentRequest() : FileRequestBase<Message>("sendDocument")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required InputFile Document { get; set; }
    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public InputFile? Thumbnail { get; set; }
    public int? MessageThreadId { get; set; }
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }
    public bool DisableContentTypeDetection { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public string? MessageEffectId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public SuggestedPostParameters? SuggestedPostParameters { get; set; }
    public long? ReceiverUserId { get; set; }
    public string? CallbackQueryId { get; set; }
}

/// <summary>Request of <c>sendMediaGroup</c>.</summary>
public sealed class SendMediaGroupRequest() : FileRequestBase<Message[]>("sendMediaGroup")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IEnumerable<IAlbumInputMedia> Media { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public int? MessageThreadId { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public string? MessageEffectId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public long? DirectMessagesTopicId { get; set; }
}

/// <summary>Request of <c>sendDice</c>.</summary>
public sealed class SendDiceRequest() : RequestBase<Message>("sendDice")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    public string? Emoji { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public int? MessageThreadId { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public string? MessageEffectId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public SuggestedPostParameters? SuggestedPostParameters { get; set; }
}

/// <summary>Request of <c>sendChatAction</c>.</summary>
public sealed class SendChatActionRequest() : RequestBase<bool>("sendChatAction")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatAction Action { get; set; }
    public int? MessageThreadId { get; set; }
    public string? BusinessConnectionId { get; set; }
}
