using System.Globalization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Exceptions;

/// <summary>The Bot API refused a call. The message is the server's description, word for word.</summary>
public class ApiRequestException : RequestException
{
    public ApiRequestException(string message)
        : base(message)
    {
    }

    public ApiRequestException(string message, int errorCode)
        : base(message) => ErrorCode = errorCode;

    public ApiRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ApiRequestException(string message, int errorCode, Exception innerException)
        : base(message, innerException) => ErrorCode = errorCode;

    public ApiRequestException(string message, int errorCode, ResponseParameters? parameters)
        : base(message)
    {
        ErrorCode = errorCode;
        Parameters = parameters;
    }

    public ApiRequestException(string message, int errorCode, ResponseParameters? parameters, Exception innerException)
        : base(message, innerException)
    {
        ErrorCode = errorCode;
        Parameters = parameters;
    }

    public virtual int ErrorCode { get; }

    public ResponseParameters? Parameters { get; }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Telegram Bot API error {ErrorCode}: {base.ToString()}");
}
