using System.Net;
using System.Text.Json;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot;

/// <summary>A client of the Bot API over HTTP. It sends again only what the server put off by 429.</summary>
public class TelegramBotClient : ITelegramBotClient
{
    private const string NoUsableAnswer = "Required properties not found in response";
    private const string Unreadable = "There was an exception during deserialization of the response";
    private readonly TelegramBotClientOptions _options;
    private readonly HttpClient _http;

    public TelegramBotClient(
        TelegramBotClientOptions options,
        HttpClient? httpClient = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _http = httpClient ?? new HttpClient(
            new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(3) });
        GlobalCancelToken = cancellationToken;
    }

    public TelegramBotClient(
        string token, HttpClient? httpClient = null, CancellationToken cancellationToken = default)
        : this(new TelegramBotClientOptions(token), httpClient, cancellationToken)
    {
    }

    public event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest;

    public event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived;

    public string Token => _options.Token;

    public long BotId => _options.BotId;

    public bool LocalBotServer => _options.LocalBotServer;

    /// <summary>How long one call may take: the time limit of the underlying <see cref="HttpClient" />.</summary>
    public TimeSpan Timeout
    {
        get => _http.Timeout;
        set => _http.Timeout = value;
    }

    public IExceptionParser ExceptionsParser { get; set; } = new DefaultExceptionParser();

    /// <summary>Ends every call of this client.</summary>
    public CancellationToken GlobalCancelToken { get; }

    /// <summary>The clock by which a put-off call is waited out.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    public virtual async Task<TResponse> SendRequest<TResponse>(
        IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(GlobalCancelToken, cancellationToken);
        var url = new Uri($"{_options.BaseRequestUrl}/{request.MethodName}");
        for (var attempt = 1; ; attempt++)
        {
            using var message = new HttpRequestMessage(request.HttpMethod, url) { Content = request.ToHttpContent() };
            var args = new ApiRequestEventArgs(request, message);
            if (OnMakingApiRequest is { } making)
            {
                await making(this, args, both.Token);
            }

            using var answer = await SendOverHttp(message, HttpCompletionOption.ResponseContentRead, both.Token);
            if (OnApiResponseReceived is { } received)
            {
                await received(this, new ApiResponseEventArgs(answer, args), both.Token);
            }

            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return await ReadResult<TResponse>(answer, both.Token);
            }

            var failure = await ReadFailure(answer, both.Token);
            if (failure.ErrorCode != 429
                || attempt >= _options.RetryCount
                || failure.Parameters?.RetryAfter is not { } seconds
                || seconds > _options.RetryThreshold)
            {
                throw ExceptionsParser.Parse(failure);
            }

            await Task.Delay(TimeSpan.FromSeconds(seconds), Clock, both.Token);
        }
    }

    public async Task<bool> TestApi(CancellationToken cancellationToken = default)
    {
        try
        {
            await SendRequest(new GetMeRequest(), cancellationToken);
            return true;
        }
        catch (ApiRequestException exception) when (exception.ErrorCode == 401)
        {
            return false;
        }
    }

    public async Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(filePath);
        ArgumentNullException.ThrowIfNull(destination);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(GlobalCancelToken, cancellationToken);
        using var message = new HttpRequestMessage(HttpMethod.Get, $"{_options.BaseFileUrl}/{filePath}");
        using var answer = await SendOverHttp(message, HttpCompletionOption.ResponseHeadersRead, both.Token);
        if (!answer.IsSuccessStatusCode)
        {
            throw ExceptionsParser.Parse(await ReadFailure(answer, both.Token));
        }

        try
        {
            await answer.Content.CopyToAsync(destination, both.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException)
        {
            throw new RequestException("Exception during file download", answer.StatusCode, exception);
        }
    }

    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return DownloadFile(
            file.FilePath ?? throw new ArgumentException("The file has no path; ask getFile first", nameof(file)),
            destination,
            cancellationToken);
    }

    private async Task<HttpResponseMessage> SendOverHttp(
        HttpRequestMessage message, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(message, completion, cancellationToken);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RequestException("Bot API Request timed out", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new RequestException(
                $"Bot API Service Failure: {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private static async Task<TResponse> ReadResult<TResponse>(
        HttpResponseMessage answer, CancellationToken cancellationToken) =>
        await Read<ApiResponse<TResponse>>(answer, cancellationToken) is { Ok: true, Result: { } result }
            ? result
            : throw new RequestException(NoUsableAnswer, answer.StatusCode);

    private static async Task<ApiResponse> ReadFailure(
        HttpResponseMessage answer, CancellationToken cancellationToken) =>
        await Read<ApiResponse>(answer, cancellationToken) is { ErrorCode: not 0, Description: not null } failure
            ? failure
            : throw new RequestException(NoUsableAnswer, answer.StatusCode);

    private static async Task<T?> Read<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync<T>(body, JsonBotAPI.Options, cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new RequestException(Unreadable, answer.StatusCode, exception);
        }
    }
}
