using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

/// <summary>The methods of the Bot API as calls on a client. Call them with named arguments.</summary>
// The bot itself: who it is and what its menu and profile say.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>getMe</c>.</summary>
    public static Task<User> GetMe(
        this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetMeRequest(), cancellationToken);

    /// <summary>Calls <c>logOut</c>.</summary>
    public static Task LogOut(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new LogOutRequest(), cancellationToken);

    /// <summary>Calls <c>close</c>.</summary>
    public static Task Close(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new CloseRequest(), cancellationToken);

    /// <summary>Calls <c>setMyCommands</c>.</summary>
    public static Task SetMyCommands(
        this ITelegramBotClient botClient, IEnumerable<BotCommand> commands, BotCommandScope? scope = default,
        string? languageCode = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetMyCommandsRequest
            {
                Commands = commands,
                Scope = scope,
                LanguageCode = languageCode,
            },
            cancellationToken);

    /// <summary>Calls <c>getMyCommands</c>.</summary>
    public static Task<BotCommand[]> GetMyCommands(
        this ITelegramBotClient botClient, BotCommandScope? scope = default, string? languageCode = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetMyCommandsRequest
            {
                Scope = scope,
                LanguageCode = languageCode,
            },
            cancellationToken);

    /// <summary>Calls <c>deleteMyCommands</c>.</summary>
    public static Task DeleteMyCommands(
        this ITelegramBotClient botClient, BotCommandScope? scope = default, string? languageCode = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new DeleteMyCommandsRequest
            {
                Scope = scope,
                LanguageCode = languageCode,
            },
            cancellationToken);

    /// <summary>Calls <c>setMyName</c>.</summary>
    public static Task SetMyName(
        this ITelegramBotClient botClient, string? name = default, string? languageCode = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetMyNameRequest
            {
                Name = name,
                LanguageCode = languageCode,
            },
            cancellationToken);

    /// <summary>Calls <c>setMyDescription</c>.</summary>
    public static Task SetMyDescription(
        this ITelegramBotClient botClient, string? description = default, string? languageCode = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetMyDescriptionRequest
            {
                Description = description,
                LanguageCode = languageCode,
            },
            cancellationToken);

    /// <summary>Calls <c>setMyShortDescription</c>.</summary>
    public static Task SetMyShortDescription(
        this ITelegramBotClient botClient, string? shortDescription = default, string? languageCode = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetMyShortDescriptionRequest
            {
                ShortDescription = shortDescription,
                LanguageCode = languageCode,
            },
            cancellationToken);
}
