using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot;

// Receiving updates.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>getUpdates</c>.</summary>
    public static Task<Update[]> GetUpdates(
        this ITelegramBotClient botClient, int? offset = default, int? limit = default, int? timeout = default,
        IEnumerable<UpdateType>? allowedUpdates = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetUpdatesRequest
            {
                Offset = offset,
                Limit = limit,
                Timeout = timeout,
                AllowedUpdates = allowedUpdates,
            },
            cancellationToken);

    /// <summary>Calls <c>setWebhook</c>.</summary>
    public static Task SetWebhook(
        this ITelegramBotClient botClient, string url, InputFileStream? certificate = default,
        string? ipAddress = default, int? maxConnections = default,
        IEnumerable<UpdateType>? allowedUpdates = default, bool dropPendingUpdates = default,
        string? secretToken = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetWebhookRequest
            {
                Url = url,
                Certificate = certificate,
                IpAddress = ipAddress,
                MaxConnections = maxConnections,
                AllowedUpdates = allowedUpdates,
                DropPendingUpdates = dropPendingUpdates,
                SecretToken = secretToken,
            },
            cancellationToken);

    /// <summary>Calls <c>deleteWebhook</c>.</summary>
    public static Task DeleteWebhook(
        this ITelegramBotClient botClient, bool dropPendingUpdates = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new DeleteWebhookRequest
            {
                DropPendingUpdates = dropPendingUpdates,
            },
            cancellationToken);

    /// <summary>Calls <c>getWebhookInfo</c>.</summary>
    public static Task<WebhookInfo> GetWebhookInfo(
        this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetWebhookInfoRequest(), cancellationToken);
}
