using Telegram.Bot.Exceptions;

namespace Telegram.Bot.Types;

/// <summary>The envelope of an answer that brings a result.</summary>
public sealed class ApiResponse<TResult> : ApiResponse
{
    public TResult? Result { get; set; }
}
