using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>Acts that take their time: they run outside the gate, so that bots and page go on meanwhile.</summary>
internal static class WaitingActs
{
    internal static Dictionary<string, Func<Act, CancellationToken, Task<JsonNode>>> All { get; } = new(StringComparer.Ordinal)
    {
        [ClockAct.Name] = ClockAct.MoveAsync,
        ["scenario"] = ScenarioActs.PlayAsync,
        ["generate"] = ScenarioActs.GenerateAsync,
    };
}
