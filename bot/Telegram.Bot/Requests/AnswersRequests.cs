using System.Text.Json.Serialization;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>answerCallbackQuery</c>.</summary>
public sealed class AnswerCallbackQueryRequest() : RequestBase<bool>("answerCallbackQuery")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string CallbackQueryId { get; set; }
    public string? Text { get; set; }
    public bool ShowAlert { get; set; }
    public string? Url { get; set; }
    public int? CacheTime { get; set; }
}

/// <summary>Request of <c>answerPreCheckoutQuery</c>.</summary>
public sealed class AnswerPreCheckoutQueryRequest() : RequestBase<bool>("answerPreCheckoutQuery")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string PreCheckoutQueryId { get; set; }
    public string? ErrorMessage { get; set; }
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.Never)] internal bool Ok => ErrorMessage is null;
}
