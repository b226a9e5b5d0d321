using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

// Invite links and join requests.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>createChatInviteLink</c>.</summary>
    public static Task<ChatInviteLink> CreateChatInviteLink(
        this ITelegramBotClient botClient, ChatId chatId, string? name = default, DateTime? expireDate = default,
        int? memberLimit = default, bool createsJoinRequest = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new CreateChatInviteLinkRequest
            {
                ChatId = chatId,
                Name = name,
                ExpireDate = expireDate,
                MemberLimit = memberLimit,
                CreatesJoinRequest = createsJoinRequest,
            },
            cancellationToken);

    /// <summary>Calls <c>editChatInviteLink</c>.</summary>
    public static Task<ChatInviteLink> EditChatInviteLink(
        this ITelegramBotClient botClient, ChatId chatId, string inviteLink, string? name = default,
        DateTime? expireDate = default, int? memberLimit = default, bool createsJoinRequest = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditChatInviteLinkRequest
            {
                ChatId = chatId,
                InviteLink = inviteLink,
                Name = name,
                ExpireDate = expireDate,
                MemberLimit = memberLimit,
                CreatesJoinRequest = createsJoinRequest,
            },
            cancellationToken);

    /// <summary>Calls <c>revokeChatInviteLink</c>.</summary>
    public static Task<ChatInviteLink> RevokeChatInviteLink(
        this ITelegramBotClient botClient, ChatId chatId, string inviteLink,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new RevokeChatInviteLinkRequest
            {
                ChatId = chatId,
                InviteLink = inviteLink,
            },
            cancellationToken);

    /// <summary>Calls <c>exportChatInviteLink</c>.</summary>
    public static Task<string> ExportChatInviteLink(
        this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new ExportChatInviteLinkRequest
            {
                ChatId = chatId,
            },
            cancellationToken);

    /// <summary>Calls <c>approveChatJoinRequest</c>.</summary>
    public static Task ApproveChatJoinRequest(
        this ITelegramBotClient botClient, ChatId chatId, long userId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new ApproveChatJoinRequestRequest
            {
                ChatId = chatId,
                UserId = userId,
            },
            cancellationToken);

    /// <summary>Calls <c>declineChatJoinRequest</c>.</summary>
    public static Task DeclineChatJoinRequest(
        this ITelegramBotClient botClient, ChatId chatId, long userId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new DeclineChatJoinRequestRequest
            {
                ChatId = chatId,
                UserId = userId,
            },
            cancellationToken);
}
