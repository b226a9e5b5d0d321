namespace Telegram.Bot.Types.Enums;

/// <summary>How a file is handed over.</summary>
public enum FileType
{
    Stream = 1,
    Id,
    Url,
}

/// <summary>The kind of media to be sent.</summary>
public enum InputMediaType
{
    Photo = 1,
    Video,
    Animation,
    Audio,
    Document,
    LivePhoto,
    Location,
    Sticker,
    Venue,
    Link,
    VoiceNote,
}

/// <summary>The kind of paid media.</summary>
public enum PaidMediaType
{
    Preview = 1,
    Photo,
    Video,
    LivePhoto,
}

/// <summary>The kind of a sticker.</summary>
public enum StickerType
{
    Regular = 1,
    Mask,
    CustomEmoji,
}

/// <summary>The part of a face.</summary>
public enum MaskPositionPoint
{
    Forehead = 1,
    Eyes,
    Mouth,
    Chin,
}
