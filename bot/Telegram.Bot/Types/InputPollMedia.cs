using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A link beside an option of a poll.</summary>
public sealed class InputMediaLink : InputPollOptionMedia
{
    public InputMediaType Type => InputMediaType.Link;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Url { get; set; }
}

/// <summary>A point on the map beside a poll.</summary>
public sealed class InputMediaLocation : InputPollMedia, InputPollOptionMedia
{
    public InputMediaType Type => InputMediaType.Location;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required double Latitude { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required double Longitude { get; set; }
    public double? HorizontalAccuracy { get; set; }
}

/// <summary>A sticker beside an option of a poll.</summary>
public sealed class InputMediaSticker : InputPollOptionMedia
{
    public InputMediaType Type => InputMediaType.Sticker;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required InputFile Media { get; set; }
    public string? Emoji { get; set; }
}

/// <summary>A place beside a poll.</summary>
public sealed class InputMediaVenue : InputPollMedia, InputPollOptionMedia
{
    public InputMediaType Type => InputMediaType.Venue;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required double Latitude { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required double Longitude { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Title { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Address { get; set; }
    public string? FoursquareId { get; set; }
    public string? FoursquareType { get; set; }
    public string? GooglePlaceId { get; set; }
    public string? GooglePlaceType { get; set; }
}
