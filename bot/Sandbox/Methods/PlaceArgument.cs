using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>A point on the earth, and what a live one tells beside it.</summary>
internal static class PlaceArgument
{
    /// <summary>A live location that never ends.</summary>
    internal const int Forever = 0x7FFFFFFF;

    private const int MostSeconds = 86_400;

    internal static JsonObject Read(MethodCall call)
    {
        var latitude = Degrees(call, "latitude", 90);
        var longitude = Degrees(call, "longitude", 180);
        return new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude };
    }

    /// <summary>Accuracy and, of a live one, its length, heading and radius.</summary>
    internal static void AddLive(MethodCall call, JsonObject location, int period)
    {
        if (Number(call.Arguments.Text("horizontal_accuracy")) is > 0 and <= 1500 and var accuracy)
        {
            location["horizontal_accuracy"] = accuracy;
        }

        if (period == 0)
        {
            return;
        }

        location["live_period"] = period;
        foreach (var (name, most) in new[] { ("heading", 360), ("proximity_alert_radius", 100_000) })
        {
            var value = call.Arguments.Integer(name, 0);
            if (value < 0 || value > most)
            {
                throw ApiError.BadRequest($"wrong live location {(name == "heading" ? "heading" : "proximity alert radius")} specified");
            }

            if (value > 0)
            {
                location[name] = value;
            }
        }
    }

    internal static int Period(MethodCall call) => (int)call.Arguments.Integer("live_period", 0) switch
    {
        0 => 0,
        Forever => Forever,
        >= 60 and <= MostSeconds and var seconds => seconds,
        _ => throw ApiError.BadRequest("wrong live location period specified"),
    };

    private static double Degrees(MethodCall call, string name, int most)
    {
        if (call.Arguments.Text(name) is not { Length: > 0 } text)
        {
            throw ApiError.BadRequest($"{name} is empty");
        }

        // What is no number is 0.
        var kind = call.Arguments.Integer("live_period", 0) == 0 ? "location" : "live location";
        return (Number(text) ?? 0) is var degrees && Math.Abs(degrees) <= most
            ? degrees
            : throw ApiError.BadRequest($"invalid {kind} specified");
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
