using GroupBot.Turns.Routing;

namespace GroupBot.Features;

/// <summary>The one list of features, in the order in which they hear of an event.</summary>
internal static class FeatureList
{
    public static FeatureRegistry Register()
    {
        var registry = new FeatureRegistry();
        Ping.PingFeature.Register(registry);
        return registry;
    }
}
