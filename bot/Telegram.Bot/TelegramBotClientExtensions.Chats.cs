using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

// Reading chats, members and files.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>getFile</c>.</summary>
    public static Task<TGFile> GetFile(
        this ITelegramBotClient botClient, string fileId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetFileRequest
            {
                FileId = fileId,
            },
            cancellationToken);

    /// <summary>Calls <c>getChat</c>.</summary>
    public static Task<ChatFullInfo> GetChat(
        this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatRequest
            {
                ChatId = chatId,
            },
            cancellationToken);

    /// <summary>Calls <c>getChatMember</c>.</summary>
    public static Task<ChatMember> GetChatMember(
        this ITelegramBotClient botClient, ChatId chatId, long userId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatMemberRequest
            {
                ChatId = chatId,
                UserId = userId,
            },
            cancellationToken);

    /// <summary>Calls <c>getChatAdministrators</c>.</summary>
    public static Task<ChatMember[]> GetChatAdministrators(
        this ITelegramBotClient botClient, ChatId chatId, bool returnBots = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatAdministratorsRequest
            {
                ChatId = chatId,
                ReturnBots = returnBots,
            },
            cancellationToken);

    /// <summary>Calls <c>getChatMemberCount</c>.</summary>
    public static Task<int> GetChatMemberCount(
        this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatMemberCountRequest
            {
                ChatId = chatId,
            },
            cancellationToken);

    /// <summary>Calls <c>leaveChat</c>.</summary>
    public static Task LeaveChat(
        this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new LeaveChatRequest
            {
                ChatId = chatId,
            },
            cancellationToken);
}
