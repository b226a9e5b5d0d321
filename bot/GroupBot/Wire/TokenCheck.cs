using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace GroupBot.Wire;

/// <summary>Asks once whose token it is.</summary>
internal static class TokenCheck
{
    public static async Task<(string? Bot, string? Problem)> RunAsync(TelegramOptions options, CancellationToken ct)
    {
        try
        {
            var me = await BotApiHttp.Client(options).GetMe(cancellationToken: ct);
            return (me.Username, null);
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is 401 or 404)
        {
            return (null, BotStartup.WrongToken);
        }
        catch (RequestException exception)
        {
            return (null, $"Telegram cannot be reached at {options.BaseUrl} ({exception.Message}). Check the network, the proxy and Telegram:BaseUrl.");
        }
    }
}
