using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Media to be paid for in Stars.</summary>
public sealed class PaidMediaInfo
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long StarCount { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public PaidMedia[] PaidMedia { get; set; } = default!;
}

/// <summary>One piece of paid media.</summary>
public abstract class PaidMedia
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract PaidMediaType Type { get; }
}

/// <summary>A bought live photo.</summary>
public sealed class PaidMediaLivePhoto : PaidMedia
{
    public override PaidMediaType Type => PaidMediaType.LivePhoto;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public LivePhoto LivePhoto { get; set; } = default!;
}

/// <summary>A bought photo.</summary>
public sealed class PaidMediaPhoto : PaidMedia
{
    public override PaidMediaType Type => PaidMediaType.Photo;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public PhotoSize[] Photo { get; set; } = default!;
}

/// <summary>Media not bought yet.</summary>
public sealed class PaidMediaPreview : PaidMedia
{
    public override PaidMediaType Type => PaidMediaType.Preview;
    public int Width { get; set; }
    public int Height { get; set; }
    public int Duration { get; set; }
}

/// <summary>A bought film.</summary>
public sealed class PaidMediaVideo : PaidMedia
{
    public override PaidMediaType Type => PaidMediaType.Video;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Video Video { get; set; } = default!;
}
