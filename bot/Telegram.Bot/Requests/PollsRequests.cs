using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>sendPoll</c>.</summary>
public sealed class SendPollRequest() : FileRequestBase<Message>("sendPoll")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Question { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IEnumerable<InputPollOption> Options { get; set; }
    public bool? IsAnonymous { get; set; }
    public PollType? Type { get; set; }
    public bool AllowsMultipleAnswers { get; set; }
    public IEnumerable<int>? CorrectOptionIds { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public string? Explanation { get; set; }
    public ParseMode ExplanationParseMode { get; set; }
    public IEnumerable<MessageEntity>? ExplanationEntities { get; set; }
    public InputPollMedia? ExplanationMedia { get; set; }
    public ParseMode QuestionParseMode { get; set; }
    public IEnumerable<MessageEntity>? QuestionEntities { get; set; }
    public string? Description { get; set; }
    public ParseMode DescriptionParseMode { get; set; }
    public IEnumerable<MessageEntity>? DescriptionEntities { get; set; }
    public InputPollMedia? Media { get; set; }
    public int? OpenPeriod { get; set; }
    public DateTime? CloseDate { get; set; }
    public bool IsClosed { get; set; }
    public int? MessageThreadId { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public string? MessageEffectId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public bool AllowsRevoting { get; set; }
    public bool ShuffleOptions { get; set; }
    public bool AllowAddingOptions { get; set; }
    public bool HideResultsUntilCloses { get; set; }
    public bool MembersOnly { get; set; }
    public IEnumerable<string>? CountryCodes { get; set; }
}

/// <summary>Request of <c>stopPoll</c>.</summary>
public sealed class StopPollRequest() : RequestBase<Poll>("stopPoll")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int MessageId { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public string? BusinessConnectionId { get; set; }
}
