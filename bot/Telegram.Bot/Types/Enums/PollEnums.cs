namespace Telegram.Bot.Types.Enums;

/// <summary>The kind of a poll.</summary>
public enum PollType
{
    Regular = 1,
    Quiz,
}

/// <summary>The kind of media beside a poll.</summary>
public enum PollMediaType
{
    Unknown = 0,
    Animation,
    Audio,
    Document,
    LivePhoto,
    Location,
    Photo,
    Sticker,
    Venue,
    Video,
    Link,
}
