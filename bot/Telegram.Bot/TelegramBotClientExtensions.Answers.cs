using Telegram.Bot.Requests;

namespace Telegram.Bot;

// Answers that have a deadline.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>answerCallbackQuery</c>.</summary>
    public static Task AnswerCallbackQuery(
        this ITelegramBotClient botClient, string callbackQueryId, string? text = default,
        bool showAlert = default, string? url = default, int? cacheTime = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new AnswerCallbackQueryRequest
            {
                CallbackQueryId = callbackQueryId,
                Text = text,
                ShowAlert = showAlert,
                Url = url,
                CacheTime = cacheTime,
            },
            cancellationToken);

    /// <summary>Calls <c>answerPreCheckoutQuery</c>.</summary>
    public static Task AnswerPreCheckoutQuery(
        this ITelegramBotClient botClient, string preCheckoutQueryId, string? errorMessage = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new AnswerPreCheckoutQueryRequest
            {
                PreCheckoutQueryId = preCheckoutQueryId,
                ErrorMessage = errorMessage,
            },
            cancellationToken);
}
