namespace Telegram.Bot.Types;

/// <summary>Why a call failed and what helps: wait, or use another chat id.</summary>
public sealed class ResponseParameters
{
    public long? MigrateToChatId { get; set; }
    public int? RetryAfter { get; set; }
}
