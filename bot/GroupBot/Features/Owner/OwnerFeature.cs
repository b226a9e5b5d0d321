using GroupBot.Events;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Owner;

/// <summary>How the installation gets its first owner: by the code printed at start.</summary>
internal static class OwnerFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Owner")
        .Observe<MessageReceived>("claim", OwnerObserver.Claim)
        .DeepLink("claim", OwnerObserver.Follow);
}
