using System.Net;
using Telegram.Bot;

namespace GroupBot.Wire;

/// <summary>The HTTP clients to the Bot API: one for calls, one for the long poll, so that neither waits for the other.</summary>
internal static class BotApiHttp
{
    /// <summary>A call that is not answered by then is lost: nobody knows whether it took effect.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Longer than Telegram holds a poll (50 s).</summary>
    public static readonly TimeSpan PollTimeout = TimeSpan.FromSeconds(70);

    /// <param name="wrap">Puts something between client and network; tests alone do.</param>
    public static ITelegramBotClient Client(TelegramOptions options, Func<HttpMessageHandler, HttpMessageHandler>? wrap = null) =>
        new TelegramBotClient(
            new TelegramBotClientOptions(options.Token, options.BaseUrl == TelegramOptions.Official ? null : options.BaseUrl) { RetryCount = 1 },
            Make(CallTimeout, wrap is null ? Handler(options.BaseUrl) : wrap(Handler(options.BaseUrl))));

    public static HttpClient Make(TimeSpan timeout, string baseUrl) => Make(timeout, Handler(baseUrl));

    private static HttpClient Make(TimeSpan timeout, HttpMessageHandler handler) => new(handler)
    {
        Timeout = timeout,
        DefaultRequestVersion = HttpVersion.Version11,
    };

    private static SocketsHttpHandler Handler(string baseUrl) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        // The proxy of the environment is honoured: many who host this need one to reach Telegram at all. It is not asked
        // for a server on this machine.
        UseProxy = !new Uri(baseUrl).IsLoopback,
        ActivityHeadersPropagator = null,
    };
}
