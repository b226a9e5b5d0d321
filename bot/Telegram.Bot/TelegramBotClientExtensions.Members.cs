using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

// Rights and restrictions of members.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>banChatMember</c>.</summary>
    public static Task BanChatMember(
        this ITelegramBotClient botClient, ChatId chatId, long userId, DateTime? untilDate = default,
        bool revokeMessages = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new BanChatMemberRequest
            {
                ChatId = chatId,
                UserId = userId,
                UntilDate = untilDate,
                RevokeMessages = revokeMessages,
            },
            cancellationToken);

    /// <summary>Calls <c>unbanChatMember</c>.</summary>
    public static Task UnbanChatMember(
        this ITelegramBotClient botClient, ChatId chatId, long userId, bool onlyIfBanned = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new UnbanChatMemberRequest
            {
                ChatId = chatId,
                UserId = userId,
                OnlyIfBanned = onlyIfBanned,
            },
            cancellationToken);

    /// <summary>Calls <c>restrictChatMember</c>.</summary>
    public static Task RestrictChatMember(
        this ITelegramBotClient botClient, ChatId chatId, long userId, ChatPermissions permissions,
        bool useIndependentChatPermissions = default, DateTime? untilDate = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new RestrictChatMemberRequest
            {
                ChatId = chatId,
                UserId = userId,
                Permissions = permissions,
                UseIndependentChatPermissions = useIndependentChatPermissions,
                UntilDate = untilDate,
            },
            cancellationToken);

    /// <summary>Calls <c>promoteChatMember</c>.</summary>
    public static Task PromoteChatMember(
        this ITelegramBotClient botClient, ChatId chatId, long userId, bool isAnonymous = default,
        bool canManageChat = default, bool canPostMessages = default, bool canEditMessages = default,
        bool canDeleteMessages = default, bool canPostStories = default, bool canEditStories = default,
        bool canDeleteStories = default, bool canManageVideoChats = default, bool canRestrictMembers = default,
        bool canPromoteMembers = default, bool canChangeInfo = default, bool canInviteUsers = default,
        bool canPinMessages = default, bool canManageTopics = default, bool canManageDirectMessages = default,
        bool canManageTags = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new PromoteChatMemberRequest
            {
                ChatId = chatId,
                UserId = userId,
                IsAnonymous = isAnonymous,
                CanManageChat = canManageChat,
                CanPostMessages = canPostMessages,
                CanEditMessages = canEditMessages,
                CanDeleteMessages = canDeleteMessages,
                CanPostStories = canPostStories,
                CanEditStories = canEditStories,
                CanDeleteStories = canDeleteStories,
                CanManageVideoChats = canManageVideoChats,
                CanRestrictMembers = canRestrictMembers,
                CanPromoteMembers = canPromoteMembers,
                CanChangeInfo = canChangeInfo,
                CanInviteUsers = canInviteUsers,
                CanPinMessages = canPinMessages,
                CanManageTopics = canManageTopics,
                CanManageDirectMessages = canManageDirectMessages,
                CanManageTags = canManageTags,
            },
            cancellationToken);

    /// <summary>Calls <c>setChatPermissions</c>.</summary>
    public static Task SetChatPermissions(
        this ITelegramBotClient botClient, ChatId chatId, ChatPermissions permissions,
        bool useIndependentChatPermissions = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetChatPermissionsRequest
            {
                ChatId = chatId,
                Permissions = permissions,
                UseIndependentChatPermissions = useIndependentChatPermissions,
            },
            cancellationToken);
}
