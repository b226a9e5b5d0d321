using System.Globalization;
using System.Security.Cryptography;
using GroupBot.Turns;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Tg = Telegram.Bot.Types;

namespace GroupBot.Wire.Webhooks;

/// <summary>
/// Receives by webhook: listens, tells Telegram where, and looks now and then whether Telegram still knows it and gets
/// through.
/// </summary>
internal sealed partial class WebhookSource : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    /// <summary>Until what waited at the start is taken in.</summary>
    private static readonly TimeSpan LookSoon = TimeSpan.FromSeconds(5);

    /// <summary>After which the bot goes about its jobs though more waits than is ever on its way.</summary>
    private static readonly TimeSpan LongestBacklog = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

    /// <summary>A failure that Telegram tells of counts as trouble for so long, while something waits there.</summary>
    private static readonly TimeSpan TroubleFor = TimeSpan.FromMinutes(3);

    private readonly ITelegramBotClient _client;
    private readonly WebhookOptions _options;
    private readonly string _secret;
    private readonly WebhookGatherer _gatherer;
    private readonly WebhookListener _listener;
    private readonly ReceivingHealth _health;
    private readonly TimeProvider _clock;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger<WebhookSource> _logger;
    private readonly CancellationTokenSource _ending = new();
    private Task _gathering = Task.CompletedTask;
    private long _startedAt;
    private bool _isSet, _wasSet;
    private byte[]? _given;

    /// <summary>Why the program has to end; null while it need not.</summary>
    private string? _refusal;

    public WebhookSource(
        ITelegramBotClient client, IOptions<WebhookOptions> options, IOptions<TelegramOptions> telegram, TurnLoop loop,
        BotIdentity self, TurnMetrics metrics, ReceivingHealth health, TimeProvider clock, IHostApplicationLifetime lifetime,
        ILogger<WebhookSource> logger)
    {
        (_client, _options, _health, _clock, _lifetime, _logger) = (client, options.Value, health, clock, lifetime, logger);
        _secret = _options.SecretFor(telegram.Value.Token);
        _gatherer = new WebhookGatherer(loop, self, metrics, clock);
        _listener = new WebhookListener(_options, telegram.Value.Token, _gatherer, clock);
    }

    /// <summary>Where it listens, once it has begun to; empty before.</summary>
    public string Address => _listener.Address;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _gathering = _gatherer.RunAsync(_ending.Token);
        await _listener.StartAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>First nothing comes in any more and what came is answered; then nobody gathers.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _listener.StopAsync(cancellationToken);
        await _ending.CancelAsync();
        await _gathering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _listener.DisposeAsync();
    }

    public override void Dispose()
    {
        _ending.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await _lifetime.StartedAsync(stoppingToken);
            _startedAt = _clock.GetTimestamp();
            var backOff = FirstBackOff;
            while (!stoppingToken.IsCancellationRequested)
            {
                var wait = await TendAsync(stoppingToken);
                if (_refusal is { } refusal)
                {
                    Trouble(refusal);
                    Environment.ExitCode = 2;
                    _lifetime.StopApplication();
                    return;
                }

                await Task.Delay(wait ?? backOff, _clock, stoppingToken);
                backOff = wait is not null ? FirstBackOff : backOff * 2 < LongestBackOff ? backOff * 2 : LongestBackOff;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Sets the webhook where it does not stand, and looks at it.</summary>
    /// <returns>When to look again; null where something is wrong, and each time longer is waited.</returns>
    private async Task<TimeSpan?> TendAsync(CancellationToken ct)
    {
        try
        {
            var certificate = _options.Certificate.Length > 0 ? WebhookCertificate.SelfSigned(_options) : null;
            if (!_isSet || !Same(certificate, _given))
            {
                await SetAsync(certificate, ct);
                (_isSet, _wasSet, _given) = (true, true, certificate);
            }

            _isSet = Look(await _client.GetWebhookInfo(cancellationToken: ct));
            return !_isSet ? null : _health.CaughtUp.IsCompleted ? LookEvery : LookSoon;
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is 401 or 404)
        {
            _refusal = BotStartup.WrongToken;
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is 400 && !_wasSet)
        {
            _refusal = $"Telegram refuses {WebhookOptions.Section}:Url: {exception.Message}";
        }
        catch (ApiRequestException exception)
        {
            Trouble($"Telegram does not take the webhook ({exception.ErrorCode} {exception.Message}).");
            return exception.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        }
        catch (RequestException exception)
        {
            Trouble($"Telegram cannot be reached ({exception.Message}).");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            Trouble($"{WebhookOptions.Section}:Certificate cannot be read ({exception.Message}).");
        }

        return null;
    }

    private static bool Same(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    /// <summary>What waits at Telegram stays there: it comes by the new way.</summary>
    /// <param name="certificate">Of one's own making, which Telegram trusts only when it is given it; null elsewhere.</param>
    /// <param name="ct">Gives up.</param>
    private async Task SetAsync(byte[]? certificate, CancellationToken ct) => await _client.SetWebhook(
        url: _options.Url,
        certificate: certificate is null ? null : Tg.InputFile.FromStream(new MemoryStream(certificate), "certificate.pem"),
        maxConnections: _options.MaxConnections, allowedUpdates: ReceivedKinds.All, secretToken: _secret, cancellationToken: ct);

    /// <returns>False where it has to be set again.</returns>
    private bool Look(Tg.WebhookInfo info)
    {
        if (info.Url != _options.Url)
        {
            Trouble(info.Url.Length == 0
                ? "The bot's webhook was taken away, perhaps by another program with the same token; it is set again."
                : "Another program set another webhook for this bot; it is set back. Stop the other one, or give it a token of its own.");
            return false;
        }

        // Of a busy bot some are always on their way.
        if (info.PendingUpdateCount <= _options.MaxConnections || _clock.GetElapsedTime(_startedAt) > LongestBacklog)
        {
            _health.TookAll();
        }

        if (info is { PendingUpdateCount: > 0, LastErrorMessage: { } error, LastErrorDate: { } at } && _clock.GetUtcNow().UtcDateTime - at < TroubleFor)
        {
            Trouble(string.Create(CultureInfo.InvariantCulture,
                $"Telegram does not get through to {new Uri(_options.Url).GetLeftPart(UriPartial.Authority)} ({error}); {info.PendingUpdateCount} updates wait there."));
            return true;
        }

        _health.Succeeded(_clock.GetUtcNow());
        return true;
    }

    private void Trouble(string reason)
    {
        _health.Failed(reason);
        LogTrouble(reason);
    }

    [LoggerMessage(LogLevel.Warning, "{Reason}")]
    private partial void LogTrouble(string reason);
}
