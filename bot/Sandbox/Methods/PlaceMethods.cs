using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Places, live ones too, and people's cards.</summary>
internal static class PlaceMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendLocation", SendLocation),
        new("sendVenue", SendVenue),
        new("sendContact", SendContact),
        new("editMessageLiveLocation", EditMessageLiveLocation),
        new("stopMessageLiveLocation", StopMessageLiveLocation),
    ];

    private static readonly string[] VenueTexts =
        ["title", "address", "foursquare_id", "foursquare_type", "google_place_id", "google_place_type"];

    internal static JsonNode SendLocation(MethodCall call)
    {
        var period = PlaceArgument.Period(call);
        var chat = SendTarget.Open(call, "can_send_messages", period > 0 ? "live locations" : "locations");
        var location = PlaceArgument.Read(call);
        PlaceArgument.AddLive(call, location, period);
        return SendTarget.Publish(call, chat, new JsonObject { ["location"] = location }).ToJson();
    }

    internal static JsonNode SendVenue(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_messages", "venues");
        var location = PlaceArgument.Read(call);
        Require(call, "title");
        Require(call, "address");
        var venue = new JsonObject { ["location"] = location.DeepClone() };
        foreach (var name in VenueTexts)
        {
            venue.AddText(name, call.Arguments.Text(name)?.Trim());
        }

        return SendTarget.Publish(call, chat, new JsonObject { ["location"] = location, ["venue"] = venue }).ToJson();
    }

    internal static JsonNode SendContact(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_messages", "contacts");
        Require(call, "phone_number");
        Require(call, "first_name");
        var contact = new JsonObject();
        foreach (var name in new[] { "phone_number", "first_name", "last_name", "vcard" })
        {
            contact.AddText(name, call.Arguments.Text(name)?.Trim());
        }

        return SendTarget.Publish(call, chat, new JsonObject { ["contact"] = contact }).ToJson();
    }

    internal static JsonNode EditMessageLiveLocation(MethodCall call)
    {
        var (message, period) = Live(call);
        var location = PlaceArgument.Read(call);
        PlaceArgument.AddLive(call, location, call.Arguments.Has("live_period") ? PlaceArgument.Period(call) : period);
        return EditMethods.Rewrite(call, message, new JsonObject { ["location"] = location });
    }

    internal static JsonNode StopMessageLiveLocation(MethodCall call)
    {
        var (message, _) = Live(call);
        var location = (JsonObject)message.Content["location"]!.DeepClone();
        foreach (var name in new[] { "live_period", "heading", "proximity_alert_radius" })
        {
            location.Remove(name);
        }

        return EditMethods.Rewrite(call, message, new JsonObject { ["location"] = location });
    }

    private static (SandboxMessage Message, int Period) Live(MethodCall call)
    {
        var message = EditMethods.Own(call);
        if (message.Content["venue"] is not null || (int?)message.Content["location"]?["live_period"] is not { } period)
        {
            throw ApiError.BadRequest("there is no live location in the message to edit");
        }

        return period == PlaceArgument.Forever || call.World.Clock.GetUtcNow() < message.Date.AddSeconds(period)
            ? (message, period)
            : throw ApiError.BadRequest("message can't be edited");
    }

    private static void Require(MethodCall call, string name)
    {
        if (string.IsNullOrWhiteSpace(call.Arguments.Text(name)))
        {
            throw ApiError.BadRequest($"parameter \"{name}\" is required");
        }
    }
}
