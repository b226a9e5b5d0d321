using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot;

// Polls.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>sendPoll</c>.</summary>
    public static Task<Message> SendPoll(
        this ITelegramBotClient botClient, ChatId chatId, string question, IEnumerable<InputPollOption> options,
        bool isAnonymous = true, PollType? type = default, bool allowsMultipleAnswers = default,
        IEnumerable<int>? correctOptionIds = default, ReplyParameters? replyParameters = default,
        ReplyMarkup? replyMarkup = default, string? explanation = default,
        ParseMode explanationParseMode = default, IEnumerable<MessageEntity>? explanationEntities = default,
        InputPollMedia? explanationMedia = default, ParseMode questionParseMode = default,
        IEnumerable<MessageEntity>? questionEntities = default, string? description = default,
        ParseMode descriptionParseMode = default, IEnumerable<MessageEntity>? descriptionEntities = default,
        InputPollMedia? media = default, int? openPeriod = default, DateTime? closeDate = default,
        bool isClosed = default, int? messageThreadId = default, bool disableNotification = default,
        bool protectContent = default, string? messageEffectId = default, string? businessConnectionId = default,
        bool allowPaidBroadcast = default, bool allowsRevoting = default, bool shuffleOptions = default,
        bool allowAddingOptions = default, bool hideResultsUntilCloses = default, bool membersOnly = default,
        IEnumerable<string>? countryCodes = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendPollRequest
            {
                ChatId = chatId,
                Question = question,
                Options = options,
                IsAnonymous = isAnonymous,
                Type = type,
                AllowsMultipleAnswers = allowsMultipleAnswers,
                CorrectOptionIds = correctOptionIds,
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                Explanation = explanation,
                ExplanationParseMode = explanationParseMode,
                ExplanationEntities = explanationEntities,
                ExplanationMedia = explanationMedia,
                QuestionParseMode = questionParseMode,
                QuestionEntities = questionEntities,
                Description = description,
                DescriptionParseMode = descriptionParseMode,
                DescriptionEntities = descriptionEntities,
                Media = media,
                OpenPeriod = openPeriod,
                CloseDate = closeDate,
                IsClosed = isClosed,
                MessageThreadId = messageThreadId,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                MessageEffectId = messageEffectId,
                BusinessConnectionId = businessConnectionId,
                AllowPaidBroadcast = allowPaidBroadcast,
                AllowsRevoting = allowsRevoting,
                ShuffleOptions = shuffleOptions,
                AllowAddingOptions = allowAddingOptions,
                HideResultsUntilCloses = hideResultsUntilCloses,
                MembersOnly = membersOnly,
                CountryCodes = countryCodes,
            },
            cancellationToken);

    /// <summary>Calls <c>stopPoll</c>.</summary>
    public static Task<Poll> StopPoll(
        this ITelegramBotClient botClient, ChatId chatId, int messageId,
        InlineKeyboardMarkup? replyMarkup = default, string? businessConnectionId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new StopPollRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                ReplyMarkup = replyMarkup,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);
}
