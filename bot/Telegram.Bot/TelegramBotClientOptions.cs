using System.Globalization;

namespace Telegram.Bot;

/// <summary>Whom the client speaks for, where the server is, and how patient it is.</summary>
public sealed class TelegramBotClientOptions
{
    private const string PublicServer = "https://api.telegram.org";

    /// <param name="token">The bot's token: its id, a colon, a secret.</param>
    /// <param name="baseUrl">Another server; only scheme, host and port count.</param>
    /// <param name="useTestEnvironment">Speak to the test data centre.</param>
    public TelegramBotClientOptions(string token, string? baseUrl = default, bool useTestEnvironment = false)
    {
        ArgumentNullException.ThrowIfNull(token);
        Token = token;
        BotId = ReadBotId(token);
        BaseUrl = baseUrl;
        UseTestEnvironment = useTestEnvironment;
        LocalBotServer = baseUrl is not null;
        var server = baseUrl is null ? PublicServer : Authority(baseUrl);
        var bot = useTestEnvironment ? $"bot{token}/test" : $"bot{token}";
        BaseRequestUrl = $"{server}/{bot}";
        BaseFileUrl = $"{server}/file/{bot}";
    }

    public string Token { get; }
    public string? BaseUrl { get; }
    public bool UseTestEnvironment { get; }
    public long BotId { get; }

    /// <summary>Whether another server than Telegram's own is named.</summary>
    public bool LocalBotServer { get; }
    public string BaseFileUrl { get; }
    public string BaseRequestUrl { get; }

    /// <summary>The longest wait that a 429 may ask for and still be waited out, in seconds.</summary>
    public int RetryThreshold { get; set; } = 60;

    /// <summary>How often a call that is answered by 429 is sent in all; 1 = never again.</summary>
    public int RetryCount { get; set; } = 3;

    private static long ReadBotId(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and <= 16
            && long.TryParse(token.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : throw new ArgumentException("Bot token invalid", nameof(token));
    }

    private static string Authority(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) && url.Host.Length > 0
            ? url.GetLeftPart(UriPartial.Authority)
            : throw new ArgumentException($"'{baseUrl}' is no address of a server", nameof(baseUrl));
}
