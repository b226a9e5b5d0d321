using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Telegram.Bot;

// Topics of a forum.
public static partial class TelegramBotClientExtensions
{
    /// <summary>Calls <c>createForumTopic</c>.</summary>
    public static Task<ForumTopic> CreateForumTopic(
        this ITelegramBotClient botClient, ChatId chatId, string name, int? iconColor = default,
        string? iconCustomEmojiId = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new CreateForumTopicRequest
            {
                ChatId = chatId,
                Name = name,
                IconColor = iconColor,
                IconCustomEmojiId = iconCustomEmojiId,
            },
            cancellationToken);

    /// <summary>Calls <c>editForumTopic</c>.</summary>
    public static Task EditForumTopic(
        this ITelegramBotClient botClient, ChatId chatId, int messageThreadId, string? name = default,
        string? iconCustomEmojiId = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditForumTopicRequest
            {
                ChatId = chatId,
                MessageThreadId = messageThreadId,
                Name = name,
                IconCustomEmojiId = iconCustomEmojiId,
            },
            cancellationToken);

    /// <summary>Calls <c>closeForumTopic</c>.</summary>
    public static Task CloseForumTopic(
        this ITelegramBotClient botClient, ChatId chatId, int messageThreadId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new CloseForumTopicRequest
            {
                ChatId = chatId,
                MessageThreadId = messageThreadId,
            },
            cancellationToken);

    /// <summary>Calls <c>reopenForumTopic</c>.</summary>
    public static Task ReopenForumTopic(
        this ITelegramBotClient botClient, ChatId chatId, int messageThreadId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new ReopenForumTopicRequest
            {
                ChatId = chatId,
                MessageThreadId = messageThreadId,
            },
            cancellationToken);
}
