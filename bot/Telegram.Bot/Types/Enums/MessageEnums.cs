namespace Telegram.Bot.Types.Enums;

/// <summary>What a stretch of text is.</summary>
public enum MessageEntityType
{
    Mention = 1,
    Hashtag,
    BotCommand,
    Url,
    Email,
    Bold,
    Italic,
    Code,
    Pre,
    TextLink,
    TextMention,
    PhoneNumber,
    Cashtag,
    Underline,
    Strikethrough,
    Spoiler,
    CustomEmoji,
    Blockquote,
    ExpandableBlockquote,
    DateTime,
}

/// <summary>Where a forwarded message comes from.</summary>
public enum MessageOriginType
{
    User = 1,
    HiddenUser,
    Chat,
    Channel,
}

/// <summary>How the marks in a text are read.</summary>
public enum ParseMode
{
    None = 0,
    Markdown,
    Html,
    MarkdownV2,
}

/// <summary>The kind of a reaction.</summary>
public enum ReactionTypeKind
{
    Emoji = 1,
    CustomEmoji,
    Paid,
}
