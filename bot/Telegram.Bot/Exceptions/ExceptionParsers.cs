namespace Telegram.Bot.Exceptions;

/// <summary>Turns the envelope of a refusal into the exception that is thrown.</summary>
public interface IExceptionParser
{
    ApiRequestException Parse(ApiResponse apiResponse);
}

/// <summary>Takes description, code and parameters as they came.</summary>
public sealed class DefaultExceptionParser : IExceptionParser
{
    public ApiRequestException Parse(ApiResponse apiResponse)
    {
        ArgumentNullException.ThrowIfNull(apiResponse);
        return new(apiResponse.Description ?? "", apiResponse.ErrorCode, apiResponse.Parameters);
    }
}
