using System.Text.RegularExpressions;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// Where the refusals that tests expect were read: files of tdlib/td (022d602) and tdlib/telegram-bot-api (01a3679). Without
/// the code and the word before the colon; a star stands for anything. The server makes the first letter small.
/// </summary>
internal static class OfficialTexts
{
    private static readonly Dictionary<string, string[]> Sources = new()
    {
        ["Client.cpp"] =
        [
            "TOPIC_CLOSED",
            "bad webhook:*",
            "bot is not a member of the channel chat",
            "bot is not a member of the group chat",
            "bot is not a member of the supergroup chat",
            "bot was blocked by the user",
            "bot was kicked from the channel chat",
            "bot was kicked from the group chat",
            "bot was kicked from the supergroup chat",
            "can't parse InputMedia: type \"*\" can't be used in sendMediaGroup",
            "can't parse reply keyboard markup JSON object",
            "can't parse reply parameters JSON object",
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            "chat not found",
            "chat_id is empty",
            "failed to get HTTP URL content",
            "file is too big",
            "group chat was upgraded to a supergroup chat",
            "invalid user_id specified",
            "message can't be deleted",
            "message is not modified*",
            "message text is empty",
            "message thread not found",
            "message to * not found",
            "message with poll to stop not found",
            "method is available for supergroup and channel chats only",
            "method is available only for groups and supergroups",
            "method is available only for supergroups",
            "method not found",
            "not enough rights",
            "not enough rights to change custom title of the user",
            "only the owner can edit their custom title",
            "photo must be uploaded as an InputFile",
            "query is too old and response timeout expired or query ID is invalid",
            "reply markup is too long",
            "restart",
            "retry after *",
            "terminated by other getUpdates request;*",
            "terminated by setWebhook request",
            "text buttons are unallowed in the inline keyboard",
            "text is too long",
            "the group chat was deleted",
            "there are no administrators in the private chat",
            "there is no photo in the request",
            "title must be non-empty",
            "too many message identifiers specified",
            "unsupported parse_mode",
            "user is an administrator of the chat",
            "user is deactivated",
            "user is not an administrator",
            "user not found",
            "wrong HTTP URL specified",
            "wrong file_id or the file is temporarily unavailable",
            "wrong parameter action in request",
            "wrong type of the web page content",
        ],
        ["ClientManager.cpp"] =
        [
            "invalid token specified",
        ],
        ["DialogInviteLinkManager.cpp"] =
        [
            "member limit can't be specified for links requiring administrator approval",
            "not enough rights to manage chat invite link",
        ],
        ["DialogManager.cpp"] =
        [
            "need administrator rights in the channel chat",
            "not enough rights to change chat permissions",
            "not enough rights to manage pinned messages in the chat",
        ],
        ["DialogParticipantManager.cpp"] =
        [
            "USER_NOT_PARTICIPANT",
            "can't promote self",
            "can't remove chat owner",
            "can't restrict self",
            "not enough rights to manage chat join requests",
            "not enough rights to restrict/unrestrict chat member",
        ],
        ["FileLoaderUtils.cpp"] =
        [
            "file must be non-empty",
        ],
        ["FileManager.cpp"] =
        [
            "can't use file of type * as *",
        ],
        ["ForumTopicManager.cpp"] =
        [
            "TOPIC_NOT_MODIFIED",
            "not enough rights to close or open the topic",
            "not enough rights to create a topic",
            "not enough rights to delete the topic",
            "not enough rights to edit the topic",
            "the chat is not a forum",
        ],
        ["GroupCallManager.cpp"] =
        [
            "USER_ALREADY_PARTICIPANT",
        ],
        ["HttpHeaderCreator.cpp"] =
        [
            "Request Entity Too Large",
        ],
        ["HttpReader.cpp"] =
        [
            "expected form-data content disposition",
            "field name in multipart/form-data not found",
            "headers in multipart/form-data are empty",
            "too many parameters",
        ],
        ["JsonBuilder.cpp"] =
        [
            "can't parse MessageEntity: Can't find field \"*\"",
            "can't parse MessageEntity: Field \"*\" must be of type *",
        ],
        ["MessageContent.cpp"] =
        [
            "* can't be mixed with other media types",
            "invalid media price specified",
            "invalid number of paid media specified",
            "message caption is too long",
            "message is too long",
            "non-anonymous polls can't be sent to channel chats",
            "not enough rights to send documents to the chat",
            "not enough rights to send photos to the chat",
            "not enough rights to send polls to the chat",
            "not enough rights to send stickers to the chat",
            "not enough rights to send text messages to the chat",
            "not enough rights to send videos to the chat",
            "parameter show_caption_above_media must be the same for all messages",
            "poll question length must not exceed *",
            "there are no messages to send",
            "too many messages to send as an album",
        ],
        ["MessageEntity.cpp"] =
        [
            "entity beginning at UTF-16 offset * ends after the end of the text at UTF-16 offset *",
            "entity begins after the end of the text at UTF-16 offset *",
            "receive an entity with incorrect offset *",
        ],
        ["MessageSendOptions.cpp"] =
        [
            "can't use message effects in the chat",
        ],
        ["MessagesManager.cpp"] =
        [
            "bot can't initiate conversation with a user",
            "message can't be deleted for everyone",
            "message is not a poll",
            "message media can't be edited",
            "poll can't be stopped",
            "the message can't be copied",
            "the message can't be forwarded",
            "there are no messages to forward",
            "there is no caption in the message to edit",
            "there is no live location in the message to edit",
            "there is no text in the message to edit",
        ],
        ["PollManager.cpp"] =
        [
            "correct quiz option list must be increasing",
            "correct quiz option list must be non-empty",
            "poll has already been closed",
            "wrong quiz correct_option_id",
        ],
        ["PollOption.cpp"] =
        [
            "poll can't have more than * options",
            "poll must have at least one answer option",
            "poll options length must not exceed *",
        ],
        ["QuickReplyManager.cpp"] =
        [
            "QUOTE_TEXT_INVALID",
            "can't change media type in the album",
            "message can't be edited",
            "message identifiers must be in a strictly increasing order",
        ],
        ["ReplyMarkup.cpp"] =
        [
            "inline keyboard button URL '*' is invalid:*",
            "phone number can be requested in private chats only",
            "text must be non-empty",
        ],
        ["SynchronousRequests.cpp"] =
        [
            "can't parse entities:*",
        ],
    };

    /// <summary>Of Telegram's closed servers: commonly published, or told by other servers of this kind.</summary>
    private static readonly string[] Published =
    [
        "BUTTON_DATA_INVALID", "BUTTON_TYPE_INVALID", "CHARGE_ALREADY_REFUNDED", "CHAT_ADMIN_REQUIRED", "EXPIRE_DATE_INVALID",
        "HIDE_REQUESTER_MISSING", "PARTICIPANT_ID_INVALID", "REACTIONS_TOO_MANY", "REACTION_INVALID", "TOPIC_DELETED",
        "USAGE_LIMIT_INVALID", "bot can't send messages to bots",
    ];

    /// <summary>Confirmed by nothing; docs/sandbox.md lists them.</summary>
    internal static readonly string[] Ours =
    [
        "BUTTON_COPY_TEXT_INVALID", "EMOTICON_INVALID", "URL_INVALID", "IMAGE_PROCESS_FAILED", "PHOTO_INVALID_DIMENSIONS", "PRICING_CHAT_INVALID",
        "file of size * bytes is too big for a photo; the maximum size is * bytes",
    ];

    private static readonly Regex[] Known =
        [.. Sources.Values.SelectMany(texts => texts).Concat(Published).Concat(Ours).Select(Pattern)];

    internal static bool Knows(string text) => Array.Exists(Known, pattern => pattern.IsMatch(text));

    private static Regex Pattern(string text) => new($"^{Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal)}$");
}
