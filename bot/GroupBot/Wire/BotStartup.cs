using GroupBot.Events;
using GroupBot.Turns;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace GroupBot.Wire;

/// <summary>Asks Telegram who this bot is, before anything else.</summary>
internal sealed partial class BotStartup(
    ITelegramBotClient client, BotIdentity self, TimeProvider clock, ILogger<BotStartup> logger)
{
    public const string WrongToken =
        "Telegram does not know this token. Copy it again from @BotFather (/mybots, API Token) into Telegram__Token.";

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

    /// <summary>Waits until Telegram answers.</summary>
    /// <returns>Null where all is well; else why the program cannot start.</returns>
    public async Task<string?> IdentifyAsync(CancellationToken ct)
    {
        var backOff = FirstBackOff;
        while (true)
        {
            try
            {
                var me = await client.GetMe(cancellationToken: ct);
                self.Set(new UserId(me.Id), me.Username ?? "", me.FirstName, me.CanReadAllGroupMessages);
                return null;
            }
            catch (ApiRequestException exception) when (exception.ErrorCode is 401 or 404)
            {
                return WrongToken;
            }
            catch (RequestException exception)
            {
                LogUnreachable(exception.Message, backOff.TotalSeconds);
            }

            await Task.Delay(backOff, clock, ct);
            backOff = backOff * 2 < LongestBackOff ? backOff * 2 : LongestBackOff;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram cannot be reached ({Reason}); the next try is in {Seconds} s. Check the network, the proxy and Telegram:BaseUrl.")]
    private partial void LogUnreachable(string reason, double seconds);
}
