using GroupBot.Tests.Support;
using Telegram.Bot;

namespace GroupBot.Tests.TelegramBot;

internal static class LocalServerClient
{
    /// <summary>A client of ours to a local server.</summary>
    public static TelegramBotClient Client(
        this LocalServer server, int retryCount = 3, TimeProvider? clock = null, CancellationToken token = default) => new(
            new TelegramBotClientOptions(LocalServer.Token, server.Url) { RetryCount = retryCount }, cancellationToken: token)
        {
            Clock = clock ?? TimeProvider.System,
        };
}
