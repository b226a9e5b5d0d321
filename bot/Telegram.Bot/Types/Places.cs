using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A point on the map.</summary>
public sealed class Location
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double Latitude { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double Longitude { get; set; }
    public double? HorizontalAccuracy { get; set; }
    public int? LivePeriod { get; set; }
    public int? Heading { get; set; }
    public int? ProximityAlertRadius { get; set; }
}

/// <summary>A named place.</summary>
public sealed class Venue
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Location Location { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Title { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Address { get; set; } = default!;
    public string? FoursquareId { get; set; }
    public string? FoursquareType { get; set; }
    public string? GooglePlaceId { get; set; }
    public string? GooglePlaceType { get; set; }
}

/// <summary>Service message: somebody sharing a live location came close.</summary>
public sealed class ProximityAlertTriggered
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User Traveler { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User Watcher { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Distance { get; set; }
}
