using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>editMessageText</c>.</summary>
public sealed class EditMessageTextRequest() : RequestBase<Message>("editMessageText")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
    public string? Text { get; set; }
    public ParseMode ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public IEnumerable<MessageEntity>? Entities { get; set; }
    public InputRichMessage? RichMessage { get; set; }
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Request of <c>editEphemeralMessageText</c>.</summary>
public sealed class EditEphemeralMessageTextRequest() : RequestBase<bool>("editEphemeralMessageText")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long ReceiverUserId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int EphemeralMessageId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Text { get; set; }
    public ParseMode ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public IEnumerable<MessageEntity>? Entities { get; set; }
}

/// <summary>Request of <c>editMessageText</c> for a message sent through inline mode.</summary>
internal sealed class EditInlineMessageTextRequest() : RequestBase<bool>("editMessageText")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string InlineMessageId { get; set; }
    public string? Text { get; set; }
    public ParseMode ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public IEnumerable<MessageEntity>? Entities { get; set; }
    public InputRichMessage? RichMessage { get; set; }
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Request of <c>editMessageCaption</c>.</summary>
public sealed class EditMessageCaptionRequest() : RequestBase<Message>("editMessageCaption")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Request of <c>editMessageCaption</c> for a message sent through inline mode.</summary>
internal sealed class EditInlineMessageCaptionRequest() : RequestBase<bool>("editMessageCaption")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string InlineMessageId { get; set; }
    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Request of <c>editMessageReplyMarkup</c>.</summary>
public sealed class EditMessageReplyMarkupRequest() : RequestBase<Message>("editMessageReplyMarkup")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Request of <c>editMessageReplyMarkup</c> for a message sent through inline mode.</summary>
internal sealed class EditInlineMessageReplyMarkupRequest() : RequestBase<bool>("editMessageReplyMarkup")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string InlineMessageId { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public string? BusinessConnectionId { get; set; }
}

/// <summary>Request of <c>deleteMessage</c>.</summary>
public sealed class DeleteMessageRequest() : RequestBase<bool>("deleteMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
}

/// <summary>Request of <c>deleteMessages</c>.</summary>
public sealed class DeleteMessagesRequest() : RequestBase<bool>("deleteMessages")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required IEnumerable<int> MessageIds { get; set; }
}
