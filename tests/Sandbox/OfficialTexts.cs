using System.Text.RegularExpressions;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// Where the refusals that the sandbox says and tests expect were read: files of tdlib/td (022d602) and tdlib/telegram-bot-api
/// (01a3679). Without the code and the word before the colon; a star stands for anything. The server makes the first letter small.
/// </summary>
internal static class OfficialTexts
{
    private static readonly Dictionary<string, string[]> Sources = new()
    {
        ["BotMenuButton.cpp"] =
        [
            "menu button Web App URL '*' is invalid:*",
        ],
        ["ChatManager.cpp"] =
        [
            "not enough rights to set chat description",
        ],
        ["Client.cpp"] =
        [
            "CUSTOM_TITLE_EMOJI_NOT_ALLOWED",
            "Logged out",
            "TAG_EMOJI_NOT_ALLOWED",
            "TOPIC_CLOSED",
            "bot is not a member of the channel chat",
            "bot is not a member of the group chat",
            "bot is not a member of the supergroup chat",
            "bot was blocked by the user",
            "bot was kicked from the channel chat",
            "bot was kicked from the group chat",
            "bot was kicked from the supergroup chat",
            "can't parse BotCommandScope: Unsupported type specified",
            "can't parse InputMedia: expected an Object",
            "can't parse InputMedia: media not found",
            "can't parse InputMedia: type \"*\" can't be used in sendMediaGroup",
            "can't parse InputMedia: type \"*\" is unsupported",
            "can't parse InputPaidMedia: type \"*\" is unsupported",
            "can't parse MessageEntity: Unsupported type specified",
            "can't parse ReactionType: expected an Object",
            "can't parse inline keyboard button: invalid button style specified",
            "can't parse menu button: MenuButton has unsupported type",
            "can't parse reply keyboard markup JSON object",
            "can't parse reply parameters JSON object",
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            "certificate size is too big (* bytes)",
            "chat description is not modified",
            "chat not found",
            "chat_id is empty",
            "expected an Array of BotCommand",
            "expected an option to be of type String",
            "failed to get HTTP URL content",
            "file is too big",
            "group chat was upgraded to a supergroup chat",
            "invalid user_id specified",
            "invalid webhook URL specified",
            "message can't be deleted",
            "message identifier is not specified",
            "message identifiers are not specified",
            "message is not modified*",
            "message text is empty",
            "message thread not found",
            "message to * not found",
            "message with poll to stop not found",
            "messages can't be forwarded",
            "method is available for supergroup and channel chats only",
            "method is available only for groups and supergroups",
            "method is available only for supergroups",
            "method not found",
            "not enough rights to change custom title of the user",
            "not enough rights",
            "only the owner can edit their custom title",
            "parameter \"*\" is required",
            "photo must be uploaded as an InputFile",
            "query is too old and response timeout expired or query ID is invalid",
            "reply markup is too long",
            "request aborted",
            "restart",
            "retry after *",
            "secret token contains unallowed characters",
            "secret token is too long",
            "sender_chat_id is empty",
            "terminated by other getUpdates request;*",
            "terminated by setWebhook request",
            "text buttons are unallowed in the inline keyboard",
            "text is too long",
            "the group chat was deleted",
            "there are no administrators in the private chat",
            "there is no photo in the request",
            "too many message identifiers specified",
            "unsupported parse_mode",
            "unsupported poll type specified",
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
            "can't invite members to a private chat",
            "invalid subscription pricing specified",
            "member limit can't be specified for links requiring administrator approval",
            "not enough rights to manage chat invite link",
        ],
        ["DialogManager.cpp"] =
        [
            "CHAT_NOT_MODIFIED",
            "can't change channel chat permissions",
            "can't change private chat description",
            "can't change private chat permissions",
            "can't change private chat photo",
            "can't change private chat title",
            "need administrator rights in the channel chat",
            "not enough rights to change chat permissions",
            "not enough rights to change chat photo",
            "not enough rights to change chat title",
            "not enough rights to manage pinned messages in the chat",
            "title must be non-empty",
        ],
        ["DialogParticipantManager.cpp"] =
        [
            "USER_NOT_PARTICIPANT",
            "can't ban members in private chats",
            "can't leave private chats",
            "can't promote self",
            "can't remove chat owner",
            "can't restrict self",
            "can't restrict the chat",
            "not enough rights to manage chat join requests",
            "not enough rights to restrict/unrestrict chat member",
            "the chat can't have join requests",
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
            "invalid icon color specified",
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
            "Bad Gateway",
            "Request Entity Too Large",
        ],
        ["HttpReader.cpp"] =
        [
            "JSON object expected",
            "boundary not found",
            "can't parse form data headers",
            "expected form-data content disposition",
            "field name in multipart/form-data not found",
            "headers in multipart/form-data are empty",
            "too many parameters",
            "total headers size exceeded",
        ],
        ["JsonBuilder.cpp"] =
        [
            "can't parse *: Can't find field \"*\"",
            "can't parse *: Field \"*\" must be of type *",
        ],
        ["Location.cpp"] =
        [
            "wrong live location heading specified",
            "wrong live location period specified",
            "wrong live location proximity alert radius specified",
        ],
        ["MessageContent.cpp"] =
        [
            "* can't be mixed with other media types",
            "invalid media price specified",
            "invalid number of paid media specified",
            "message caption is too long",
            "message is too long",
            "non-anonymous polls can't be sent to channel chats",
            "not enough rights to send animations to the chat",
            "not enough rights to send contacts to the chat",
            "not enough rights to send dice to the chat",
            "not enough rights to send documents to the chat",
            "not enough rights to send invoice messages to the chat",
            "not enough rights to send live locations to the chat",
            "not enough rights to send locations to the chat",
            "not enough rights to send music to the chat",
            "not enough rights to send paid media to the chat",
            "not enough rights to send photos to the chat",
            "not enough rights to send polls to the chat",
            "not enough rights to send stickers to the chat",
            "not enough rights to send text messages to the chat",
            "not enough rights to send venues to the chat",
            "not enough rights to send video notes to the chat",
            "not enough rights to send videos to the chat",
            "not enough rights to send voice notes to the chat",
            "parameter show_caption_above_media must be the same for all messages",
            "poll question length must not exceed *",
            "there are no messages to send",
            "too many messages to send as an album",
        ],
        ["MessageEntity.cpp"] =
        [
            "can't parse entities: Can't find end of * entity at byte offset *",
            "can't parse entities: Can't find end of a URL at byte offset *",
            "can't parse entities: Can't find end of the entity starting at byte offset *",
            "can't parse entities: Can't find end tag corresponding to start tag \"*\"",
            "can't parse entities: Character '*' is reserved and must be escaped with the preceding '\\'",
            "can't parse entities: Empty attribute name in the tag \"*\" at byte offset *",
            "can't parse entities: Invalid tg://emoji or tg://time URL specified",
            "can't parse entities: Tag \"span\" must have class \"tg-spoiler\" at byte offset *",
            "can't parse entities: The entity must contain a tg://emoji or tg://time URL",
            "can't parse entities: Unclosed end tag at byte offset *",
            "can't parse entities: Unclosed start tag \"*\" at byte offset *",
            "can't parse entities: Unclosed start tag at byte offset *",
            "can't parse entities: Unexpected end tag at byte offset *",
            "can't parse entities: Unmatched end tag at byte offset *, expected \"</*>\", found \"</*>\"",
            "can't parse entities: Unsupported start tag \"*\" at byte offset *",
            "entity beginning at UTF-16 offset * ends after the end of the text at UTF-16 offset *",
            "entity begins after the end of the text at UTF-16 offset *",
            "receive an entity with incorrect offset *",
        ],
        ["MessageSendOptions.cpp"] =
        [
            "can't use message effects in the chat",
        ],
        ["MessageTopic.cpp"] =
        [
            "invalid message thread identifier specified",
        ],
        ["MessagesManager.cpp"] =
        [
            "MESSAGE_TOO_LONG",
            "bot can't initiate conversation with a user",
            "message can't be deleted for everyone",
            "message can't be pinned",
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
            "message content type can't be used in an album",
            "message identifiers must be in a strictly increasing order",
        ],
        ["ReplyMarkup.cpp"] =
        [
            "inline keyboard button URL '*' is invalid:*",
            "inline keyboard button Web App URL '*' is invalid:*",
            "location can be requested in private chats only",
            "phone number can be requested in private chats only",
            "text must be non-empty",
        ],
        ["WebhookActor.cpp"] =
        [
            "bad webhook: An HTTPS URL must be provided for webhook",
            "bad webhook: IP address * is reserved",
            "bad webhook: IPv6-only addresses are not allowed",
            "bad webhook: Invalid IP address specified",
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ],
    };

    /// <summary>Of Telegram's closed servers: commonly published, or told by other servers of this kind.</summary>
    private static readonly string[] Published =
    [
        "BOT_COMMANDS_TOO_MUCH", "BOT_COMMAND_DESCRIPTION_INVALID", "BOT_COMMAND_INVALID", "BUTTON_DATA_INVALID", "BUTTON_TYPE_INVALID",
        "CHARGE_ALREADY_REFUNDED", "CHAT_ADMIN_REQUIRED", "DOCUMENT_INVALID", "EXPIRE_DATE_INVALID", "HIDE_REQUESTER_MISSING",
        "INVITE_HASH_EXPIRED", "INVOICE_PAYLOAD_INVALID", "PARTICIPANT_ID_INVALID", "QUIZ_CORRECT_ANSWERS_TOO_MUCH",
        "REACTIONS_TOO_MANY", "REACTION_INVALID", "REPLY_MARKUP_BUY_EMPTY", "STARS_INVOICE_INVALID", "SUBSCRIPTION_PERIOD_INVALID",
        "TOPIC_DELETED", "TOPIC_ID_INVALID", "USAGE_LIMIT_INVALID", "bot can't send messages to bots",
    ];

    /// <summary>Confirmed by nothing; docs/sandbox.md lists them.</summary>
    internal static readonly string[] Ours =
    [
        "BUTTON_COPY_TEXT_INVALID", "EMOTICON_INVALID", "URL_INVALID", "IMAGE_PROCESS_FAILED", "PHOTO_INVALID_DIMENSIONS", "PRICING_CHAT_INVALID",
        "CHARGE_NOT_FOUND", "bad webhook: the certificate is no public key certificate in PEM form", "can't parse JSON-encoded content",
        "can't read the content of the request", "file of size * bytes is too big for a photo; the maximum size is * bytes",
        "invoice * must have 1–* characters", "poll close date must be *–* seconds from now", "poll open period must be *–* seconds",
    ];

    private static readonly string[] All = [.. Sources.Values.SelectMany(texts => texts), .. Published, .. Ours];

    private static readonly Regex[] Known = Array.ConvertAll(All, Pattern);

    /// <summary>Of a text with gaps it is enough that one with something in them is known.</summary>
    internal static bool Knows(string text) => Array.Exists(Known, pattern => pattern.IsMatch(text))
        || (text.Contains(SpokenRefusals.Gap) && Array.Exists(All, Pattern(text.Replace(SpokenRefusals.Gap, '*')).IsMatch));

    private static Regex Pattern(string text) => new($"^{Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal)}$");
}
