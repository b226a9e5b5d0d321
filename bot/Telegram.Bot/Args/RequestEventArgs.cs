using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot.Args;

/// <summary>A request that is about to be sent.</summary>
public sealed class ApiRequestEventArgs : EventArgs
{
    internal ApiRequestEventArgs(IRequest request, HttpRequestMessage httpRequestMessage)
    {
        Request = request;
        HttpRequestMessage = httpRequestMessage;
    }

    public IRequest Request { get; }
    public HttpRequestMessage? HttpRequestMessage { get; }
}

/// <summary>An answer that has just come.</summary>
public sealed class ApiResponseEventArgs : EventArgs
{
    internal ApiResponseEventArgs(HttpResponseMessage responseMessage, ApiRequestEventArgs apiRequestEventArgs)
    {
        ResponseMessage = responseMessage;
        ApiRequestEventArgs = apiRequestEventArgs;
    }

    public HttpResponseMessage ResponseMessage { get; }
    public ApiRequestEventArgs ApiRequestEventArgs { get; }
}
