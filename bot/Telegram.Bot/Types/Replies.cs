using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Which message is answered.</summary>
public sealed partial class ReplyParameters
{
    public int? MessageId { get; set; }
    public ChatId? ChatId { get; set; }
    public int? EphemeralMessageId { get; set; }
    public bool AllowSendingWithoutReply { get; set; }
    public string? Quote { get; set; }
    public ParseMode QuoteParseMode { get; set; }
    public MessageEntity[]? QuoteEntities { get; set; }
    public int? QuotePosition { get; set; }
    public int? ChecklistTaskId { get; set; }
    public string? PollOptionId { get; set; }
}

/// <summary>A rich message to be sent, as HTML or Markdown.</summary>
public sealed class InputRichMessage
{
    public string? Html { get; set; }
    public string? Markdown { get; set; }
    public bool IsRtl { get; set; }
    public bool SkipEntityDetection { get; set; }
}
