using System.Net;

namespace Telegram.Bot.Exceptions;

/// <summary>A call that got no usable answer. What lies beneath is the inner exception.</summary>
public class RequestException : Exception
{
    public RequestException(string message)
        : base(message)
    {
    }

    public RequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RequestException(string message, HttpStatusCode httpStatusCode)
        : base(message) => HttpStatusCode = httpStatusCode;

    public RequestException(string message, HttpStatusCode httpStatusCode, Exception innerException)
        : base(message, innerException) => HttpStatusCode = httpStatusCode;

    /// <summary>The status of the answer; <c>null</c> if there was none.</summary>
    public HttpStatusCode? HttpStatusCode { get; }
}
