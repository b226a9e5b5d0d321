using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot;

/// <summary>A client of the Bot API for one bot.</summary>
public interface ITelegramBotClient
{
    /// <summary>Whether the client speaks to a server other than Telegram's own.</summary>
    bool LocalBotServer { get; }

    /// <summary>The bot's user id, as its token names it.</summary>
    long BotId { get; }

    /// <summary>How long one call may take.</summary>
    TimeSpan Timeout { get; set; }

    IExceptionParser ExceptionsParser { get; set; }

    /// <summary>Raised before each try of a request.</summary>
    event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest;

    /// <summary>Raised after each answer, before it is read.</summary>
    event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived;

    /// <summary>Sends a request and returns its result; a refusal is an <see cref="ApiRequestException" />.</summary>
    Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);

    /// <summary>Whether the server takes the token.</summary>
    Task<bool> TestApi(CancellationToken cancellationToken = default);

    /// <summary>Writes a file into a stream; the path is that of getFile.</summary>
    Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default);

    /// <summary>Writes a file into a stream.</summary>
    Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default);
}
