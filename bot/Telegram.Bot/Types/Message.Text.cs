using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

public sealed partial class Message
{
    /// <summary>The ids of supergroups and channels are written as -100 and the number that links use.</summary>
    private const long SupergroupBase = -1_000_000_000_000;

    /// <summary>The message's id under its other name.</summary>
    [JsonIgnore] public int MessageId => Id;

    /// <summary>What each entity covers in the text.</summary>
    [JsonIgnore] public IEnumerable<string>? EntityValues => Values(Text, Entities);

    /// <summary>What each entity covers in the caption.</summary>
    [JsonIgnore] public IEnumerable<string>? CaptionEntityValues => Values(Caption, CaptionEntities);

    /// <summary>A link to the message; <c>null</c> in private chats and basic groups, where there is none.</summary>
    public string? MessageLink() => Chat switch
    {
        { Type: not (ChatType.Supergroup or ChatType.Channel) } => null,
        { Username: { Length: > 0 } name } => FormattableString.Invariant($"https://t.me/{name}/{Id}"),
        _ => FormattableString.Invariant($"https://t.me/c/{SupergroupBase - Chat.Id}/{Id}"),
    };

    private static IEnumerable<string>? Values(string? text, MessageEntity[]? entities) =>
        text is null ? null : entities?.Select(entity => text.Substring(entity.Offset, entity.Length));
}
