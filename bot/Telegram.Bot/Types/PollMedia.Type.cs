using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

public sealed partial class PollMedia
{
    /// <summary>Which property is set. An animation also has a document and a venue also a location.</summary>
    [JsonIgnore]
    public PollMediaType Type => this switch
    {
        { Animation: not null } => PollMediaType.Animation,
        { Audio: not null } => PollMediaType.Audio,
        { Document: not null } => PollMediaType.Document,
        { LivePhoto: not null } => PollMediaType.LivePhoto,
        { Venue: not null } => PollMediaType.Venue,
        { Location: not null } => PollMediaType.Location,
        { Photo: not null } => PollMediaType.Photo,
        { Sticker: not null } => PollMediaType.Sticker,
        { Video: not null } => PollMediaType.Video,
        { Link: not null } => PollMediaType.Link,
        _ => PollMediaType.Unknown,
    };
}
