namespace Telegram.Bot.Requests.Abstractions;

/// <summary>A call of the Bot API.</summary>
public interface IRequest
{
    HttpMethod HttpMethod { get; }

    /// <summary>The Bot API's name of the method.</summary>
    string MethodName { get; }

    /// <summary>Whether the request is written into the answer to a webhook, and so names its method itself.</summary>
    bool IsWebhookResponse { get; set; }

    /// <summary>The body; <c>null</c> is a request without one.</summary>
    HttpContent? ToHttpContent();
}

/// <summary>A call of the Bot API that answers with <typeparamref name="TResponse" />.</summary>
public interface IRequest<TResponse> : IRequest;
