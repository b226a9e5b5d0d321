using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

// Reactions and pinned messages.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>setMessageReaction</c>.</summary>
    public static Task SetMessageReaction(
        this ITelegramBotClient botClient, ChatId chatId, int messageId, IEnumerable<ReactionType>? reaction,
        bool isBig = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetMessageReactionRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Reaction = reaction,
                IsBig = isBig,
            },
            cancellationToken);

    /// <summary>Calls <c>pinChatMessage</c>.</summary>
    public static Task PinChatMessage(
        this ITelegramBotClient botClient, ChatId chatId, int messageId, bool disableNotification = default,
        string? businessConnectionId = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new PinChatMessageRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                DisableNotification = disableNotification,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    /// <summary>Calls <c>unpinChatMessage</c>.</summary>
    public static Task UnpinChatMessage(
        this ITelegramBotClient botClient, ChatId chatId, int? messageId = default,
        string? businessConnectionId = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new UnpinChatMessageRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    /// <summary>Calls <c>unpinAllChatMessages</c>.</summary>
    public static Task UnpinAllChatMessages(
        this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new UnpinAllChatMessagesRequest
            {
                ChatId = chatId,
            },
            cancellationToken);
}
