using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dapper;
using GroupBot.Storage;
using GroupBot.Turns;
using Microsoft.Extensions.Options;

namespace GroupBot.Wire;

/// <summary>
/// Long polling: fetches raw bytes, cuts and reads them, puts them before the turn, and confirms them to Telegram by the
/// next offset only once they are committed.
/// </summary>
internal sealed partial class PollingSource : BackgroundService
{
    public const string Mode = "poll";

    private const int LongestBody = 64 << 20, UsualBody = 256 << 10;
    private const int MostUpdates = 100;

    /// <summary>How long Telegram holds a poll, in seconds; while it is open whether anything waits there, not for long.</summary>
    private const int Hold = 50, FirstHold = 3;

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

    private readonly TurnLoop _loop;
    private readonly BotIdentity _self;
    private readonly TimeProvider _clock;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger<PollingSource> _logger;
    private readonly Database _database;
    private readonly ReceivingHealth _health;
    private readonly HttpClient _http;
    private readonly Uri _pollUrl;
    private readonly Uri _deleteWebhookUrl;
    private byte[] _buffer = new byte[UsualBody];

    /// <param name="timeout">After which a poll without an answer is given up; null = <see cref="BotApiHttp.PollTimeout"/>.</param>
    public PollingSource(
        TurnLoop loop, BotIdentity self, IOptions<TelegramOptions> options, Database database, ReceivingHealth health,
        TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<PollingSource> logger, TimeSpan? timeout = null)
    {
        _http = BotApiHttp.Make(timeout ?? BotApiHttp.PollTimeout, options.Value.BaseUrl);
        (_loop, _self, _database, _health, _clock, _lifetime, _logger) = (loop, self, database, health, clock, lifetime, logger);
        var root = $"{new Uri(options.Value.BaseUrl).GetLeftPart(UriPartial.Authority)}/bot{options.Value.Token}/";
        _pollUrl = new Uri(root + "getUpdates");
        _deleteWebhookUrl = new Uri(root + "deleteWebhook");
    }

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var backOff = FirstBackOff;
        try
        {
            await _lifetime.StartedAsync(stoppingToken);
            var offset = ReadCursor();
            while (!stoppingToken.IsCancellationRequested)
            {
                var (next, failure) = await PollOnceAsync(offset, stoppingToken);
                offset = next;
                if (failure is null)
                {
                    backOff = FirstBackOff;
                    _health.Succeeded(_clock.GetUtcNow());
                    continue;
                }

                _health.Failed(failure.Reason);
                LogFailed(failure.Reason);
                if (failure.IsFatal)
                {
                    Environment.ExitCode = 2;
                    _lifetime.StopApplication();
                    return;
                }

                await Task.Delay(failure.Wait ?? backOff, _clock, stoppingToken);
                backOff = backOff * 2 < LongestBackOff ? backOff * 2 : LongestBackOff;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            // The turns ended with it, and said so.
        }
    }

    /// <summary>Where to go on. After another token or another way of receiving there is no offset: dedupe does the rest.</summary>
    private long? ReadCursor()
    {
        try
        {
            using var connection = _database.OpenReader();
            var last = connection.QueryFirstOrDefault<(long BotId, string Mode, long Next)>(
                "select bot_id, mode, next_update_id from cursors order by at desc, bot_id, mode limit 1");
            return last.BotId == _self.Id.Value && last.Mode == Mode ? last.Next : null;
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            // The turn says what is wrong with the store; without a cursor dedupe does it all.
            return null;
        }
    }

    private async Task<(long? Offset, PollFailure? Failure)> PollOnceAsync(long? offset, CancellationToken ct)
    {
        HttpStatusCode status;
        int length;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _pollUrl) { Content = Body(offset, _health.CaughtUp.IsCompleted ? Hold : FirstHold) };
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            status = response.StatusCode;
            length = await ReadBodyAsync(response, ct);
        }
        catch (Exception exception) when (IsUnreachable(exception, ct))
        {
            return (offset, Unreachable(exception));
        }

        var received = _clock.GetUtcNow();
        var body = _buffer.AsMemory(0, length);
        if (status is not HttpStatusCode.OK)
        {
            return (offset, await FailureOfAsync(status, body, ct));
        }

        var slices = new List<ReadOnlyMemory<byte>>(100);
        if (!UpdateSlicer.Slice(body, slices) && slices.Count == 0)
        {
            return (offset, new PollFailure("Telegram's answer to getUpdates was no list of updates."));
        }

        if (slices.Count == 0)
        {
            _health.TookAll();
            return (offset, null);
        }

        var updates = new List<InboundUpdate>(slices.Count);
        long? next = null;
        foreach (var slice in slices)
        {
            var update = UpdateReader.Read(slice);
            updates.Add(update);
            next = update.UpdateId is { } id ? id + 1 : next;
        }

        if (next is null)
        {
            return (offset, new PollFailure("None of the updates bears an id that can be read."));
        }

        // The buffer is free again once the turn is over, and only then. At the end of the program nobody waits for a store
        // that fails: what is not committed comes again.
        await _loop.SubmitAsync(new UpdateBatch(received, _self.Id.Value, Mode, updates, next)).WaitAsync(ct);
        if (slices.Count < MostUpdates)
        {
            _health.TookAll();
        }

        return (next, null);
    }

    private static ByteArrayContent Body(long? offset, int hold)
    {
        var json = offset is { } from
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"offset":{{from}},"limit":{{MostUpdates}},"timeout":{{hold}},"allowed_updates":{{ReceivedKinds.Json}}}""")
            : string.Create(CultureInfo.InvariantCulture, $$"""{"limit":{{MostUpdates}},"timeout":{{hold}},"allowed_updates":{{ReceivedKinds.Json}}}""");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private async Task<int> ReadBodyAsync(HttpResponseMessage response, CancellationToken ct)
    {
        if (_buffer.Length > UsualBody)
        {
            // One huge answer must not hold its memory for ever.
            _buffer = new byte[UsualBody];
        }

        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                if (length >= LongestBody)
                {
                    throw new HttpRequestException($"An answer of over {LongestBody} bytes.");
                }

                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(length), ct);
            if (read == 0)
            {
                return length;
            }

            length += read;
        }
    }

    private async Task<PollFailure> FailureOfAsync(HttpStatusCode status, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        var (description, retryAfter) = Envelope(body);
        switch (status)
        {
            case HttpStatusCode.Unauthorized or HttpStatusCode.NotFound:
                return new PollFailure(BotStartup.WrongToken, IsFatal: true);
            case HttpStatusCode.Conflict when description.Contains("webhook is active", StringComparison.Ordinal):
                return await DeleteWebhookAsync(ct);
            case HttpStatusCode.Conflict:
                return new PollFailure(
                    "Another program receives this bot's updates. Stop it, or give this one a token of its own; updates are taken by turns until then.",
                    Wait: TimeSpan.FromSeconds(5));
            case HttpStatusCode.TooManyRequests:
                return new PollFailure($"Telegram asks the bot to wait {retryAfter ?? 1} s.", Wait: TimeSpan.FromSeconds(retryAfter ?? 1));
            default:
                return new PollFailure($"Telegram answered getUpdates with {(int)status} {description}".TrimEnd());
        }
    }

    private async Task<PollFailure> DeleteWebhookAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await _http.PostAsync(_deleteWebhookUrl, null, ct);
            return new PollFailure("A webhook was set for this bot; it is taken away, since this installation polls.", Wait: TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (IsUnreachable(exception, ct))
        {
            // The next poll is told of the webhook again.
            return Unreachable(exception);
        }
    }

    private static bool IsUnreachable(Exception exception, CancellationToken ct) => !ct.IsCancellationRequested
        && exception is HttpRequestException or HttpIOException or IOException or TaskCanceledException;

    private PollFailure Unreachable(Exception exception) =>
        new($"Telegram cannot be reached at {_pollUrl.GetLeftPart(UriPartial.Authority)}: {exception.Message}");

    private static (string Description, int? RetryAfter) Envelope(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return (
                root.TryGetProperty("description", out var description) ? description.GetString() ?? "" : "",
                root.TryGetProperty("parameters", out var parameters)
                    && parameters.TryGetProperty("retry_after", out var seconds) && seconds.TryGetInt32(out var value) ? value : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return ("", null);
        }
    }

    private sealed record PollFailure(string Reason, bool IsFatal = false, TimeSpan? Wait = null);

    [LoggerMessage(LogLevel.Warning, "{Reason}")]
    private partial void LogFailed(string reason);
}
