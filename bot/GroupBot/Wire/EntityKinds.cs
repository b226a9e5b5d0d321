using System.Text;
using GroupBot.Events;
using Tg = Telegram.Bot.Types;

namespace GroupBot.Wire;

/// <summary>The kinds of entities that a feature may ask about; the rest are <see cref="EntityKind.Other"/>.</summary>
internal static class EntityKinds
{
    public static EntityKind Of(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name) switch
    {
        "bot_command" => EntityKind.Command,
        "mention" => EntityKind.Mention,
        "text_mention" => EntityKind.TextMention,
        "hashtag" => EntityKind.Hashtag,
        "url" => EntityKind.Url,
        "text_link" => EntityKind.TextLink,
        _ => EntityKind.Other,
    };

    public static EntityKind Of(Tg.Enums.MessageEntityType type) => type switch
    {
        Tg.Enums.MessageEntityType.BotCommand => EntityKind.Command,
        Tg.Enums.MessageEntityType.Mention => EntityKind.Mention,
        Tg.Enums.MessageEntityType.TextMention => EntityKind.TextMention,
        Tg.Enums.MessageEntityType.Hashtag => EntityKind.Hashtag,
        Tg.Enums.MessageEntityType.Url => EntityKind.Url,
        Tg.Enums.MessageEntityType.TextLink => EntityKind.TextLink,
        _ => EntityKind.Other,
    };
}
