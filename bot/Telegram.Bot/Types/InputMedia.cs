using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Media to be sent that may carry a thumbnail.</summary>
public interface IInputMediaThumb;

/// <summary>Media that may stand in a rich message.</summary>
public interface IInputRichMedia
{
    InputMediaType Type { get; }
}

/// <summary>Media that may stand in an album.</summary>
public interface IAlbumInputMedia;

/// <summary>Media to be sent.</summary>
public abstract class InputMedia
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract InputMediaType Type { get; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required InputFile Media { get; set; }
    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public MessageEntity[]? CaptionEntities { get; set; }
}

/// <summary>A silent clip to be sent.</summary>
public sealed class InputMediaAnimation
    : InputMedia, IInputMediaThumb, IInputRichMedia, InputPollMedia, InputPollOptionMedia
{
    public override InputMediaType Type => InputMediaType.Animation;
    public InputFile? Thumbnail { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public int Duration { get; set; }
    public bool HasSpoiler { get; set; }
}

/// <summary>Music to be sent.</summary>
public sealed class InputMediaAudio : InputMedia, IInputMediaThumb, IAlbumInputMedia, IInputRichMedia, InputPollMedia
{
    public override InputMediaType Type => InputMediaType.Audio;
    public InputFile? Thumbnail { get; set; }
    public int Duration { get; set; }
    public string? Performer { get; set; }
    public string? Title { get; set; }
}

/// <summary>A file to be sent.</summary>
public sealed class InputMediaDocument : InputMedia, IInputMediaThumb, IAlbumInputMedia, InputPollMedia
{
    public override InputMediaType Type => InputMediaType.Document;
    public InputFile? Thumbnail { get; set; }
    public bool DisableContentTypeDetection { get; set; }
}

/// <summary>A live photo to be sent.</summary>
public sealed class InputMediaLivePhoto : InputMedia, IAlbumInputMedia, InputPollMedia, InputPollOptionMedia
{
    public override InputMediaType Type => InputMediaType.LivePhoto;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required InputFile Photo { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public bool HasSpoiler { get; set; }
}

/// <summary>A photo to be sent.</summary>
public sealed class InputMediaPhoto
    : InputMedia, IAlbumInputMedia, IInputRichMedia, InputPollMedia, InputPollOptionMedia
{
    public override InputMediaType Type => InputMediaType.Photo;
    public bool ShowCaptionAboveMedia { get; set; }
    public bool HasSpoiler { get; set; }
}

/// <summary>A film to be sent.</summary>
public sealed class InputMediaVideo
    : InputMedia, IInputMediaThumb, IAlbumInputMedia, IInputRichMedia, InputPollMedia, InputPollOptionMedia
{
    public override InputMediaType Type => InputMediaType.Video;
    public InputFile? Thumbnail { get; set; }
    public InputFile? Cover { get; set; }
    public int? StartTimestamp { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public int Duration { get; set; }
    public bool SupportsStreaming { get; set; }
    public bool HasSpoiler { get; set; }
}
