using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>
/// What every file has. A file id belongs to one bot; a unique id is the same for all but cannot be sent.
/// </summary>
public abstract class FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string FileId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string FileUniqueId { get; set; } = default!;
    public long? FileSize { get; set; }
}

/// <summary>A file ready to be downloaded.</summary>
public sealed class TGFile : FileBase
{
    public string? FilePath { get; set; }
}

/// <summary>A picture in one of its sizes.</summary>
public sealed class PhotoSize : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Width { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Height { get; set; }
}

/// <summary>A silent clip.</summary>
public sealed class Animation : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Width { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Height { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Duration { get; set; }
    public PhotoSize? Thumbnail { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
}

/// <summary>A piece of music.</summary>
public sealed class Audio : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Duration { get; set; }
    public string? Performer { get; set; }
    public string? Title { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
    public PhotoSize? Thumbnail { get; set; }
}

/// <summary>A file of any kind.</summary>
public sealed class Document : FileBase
{
    public PhotoSize? Thumbnail { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
}

/// <summary>A photo with a moment of film.</summary>
public sealed class LivePhoto : FileBase
{
    public PhotoSize[]? Photo { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Width { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Height { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Duration { get; set; }
    public string? MimeType { get; set; }
}

/// <summary>A film.</summary>
public sealed class Video : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Width { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Height { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Duration { get; set; }
    public PhotoSize? Thumbnail { get; set; }
    public PhotoSize[]? Cover { get; set; }
    public int? StartTimestamp { get; set; }
    public VideoQuality[]? Qualities { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
}

/// <summary>A film in another quality.</summary>
public sealed class VideoQuality : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Width { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Height { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Codec { get; set; } = default!;
}

/// <summary>A round film.</summary>
public sealed class VideoNote : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Length { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Duration { get; set; }
    public PhotoSize? Thumbnail { get; set; }
}

/// <summary>A voice message.</summary>
public sealed class Voice : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Duration { get; set; }
    public string? MimeType { get; set; }
}

/// <summary>A sticker.</summary>
public sealed class Sticker : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public StickerType Type { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Width { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Height { get; set; }
    public bool IsAnimated { get; set; }
    public bool IsVideo { get; set; }
    public PhotoSize? Thumbnail { get; set; }
    public string? Emoji { get; set; }
    public string? SetName { get; set; }
    public TGFile? PremiumAnimation { get; set; }
    public MaskPosition? MaskPosition { get; set; }
    public string? CustomEmojiId { get; set; }
    public bool NeedsRepainting { get; set; }
}

/// <summary>Where a mask sits on a face.</summary>
public sealed class MaskPosition
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public MaskPositionPoint Point { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double XShift { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double YShift { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double Scale { get; set; }
}
