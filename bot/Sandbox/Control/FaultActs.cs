using System.Text.Json.Nodes;
using GroupBot.Sandbox.Faults;

namespace GroupBot.Sandbox.Control;

/// <summary>What is to go wrong.</summary>
internal static class FaultActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["fault"] = a => Act.Done(() => a.World.Faults.Next(a.Text("method"), FaultOf(a), a.OptionalNumber("times") ?? 1)),
        ["fault_rate"] = a => Act.Done(() => a.World.Faults.Rate(
            a.Number("percent") / 100.0, a.OptionalNumber("seed") ?? 1, [FaultOf(a)], a.OptionalText("method") ?? FaultPlan.AnyMethod)),
        ["fault_clear"] = a => Act.Done(a.World.Faults.Clear),
    };

    private static Fault FaultOf(Act act) =>
        Enum.TryParse<FaultKind>(act.Text("kind").Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? new Fault(kind)
            {
                RetryAfter = act.OptionalNumber("retry_after") ?? 1,
                Duration = TimeSpan.FromSeconds(act.OptionalNumber("seconds") ?? 1),
            }
            : throw new ControlError("\"kind\" must be one of " + string.Join(", ", Enum.GetNames<FaultKind>()));
}
