using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>
/// Moves the clock forward. It stands apart from the other acts since it runs outside the gate: what is due on the way, and
/// the bots it wakes, must be able to act meanwhile.
/// </summary>
internal static class ClockAct
{
    internal const string Name = "clock";

    /// <summary>Farther than any term of the Bot API, and soon done.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(400);

    internal static async Task<JsonNode> MoveAsync(Act act, CancellationToken ct)
    {
        var clock = act.World.Clock;
        var by = (act.OptionalNumber("seconds"), act.Instant("to")) switch
        {
            ({ } seconds, null) => TimeSpan.FromSeconds(seconds),
            (null, { } instant) => instant - clock.GetUtcNow(),
            _ => throw new ControlError("either \"seconds\" or \"to\" (Unix seconds) must be given"),
        };
        if (by < TimeSpan.Zero || by > Farthest)
        {
            throw new ControlError(by < TimeSpan.Zero
                ? $"the clock only goes forward; it is {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC"
                : $"one move is at most {Farthest.Days} days");
        }

        await clock.AdvanceAsync(by, ct);
        var shown = Show(act.World);
        act.World.Feed.ClockMoved((JsonObject)shown.DeepClone());
        return shown;
    }

    /// <summary>Both in milliseconds: Unix time, and how far the clock was moved in all.</summary>
    internal static JsonObject Show(SandboxWorld world) => new()
    {
        ["now"] = world.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        ["ahead"] = (long)world.Clock.Ahead.TotalMilliseconds,
    };
}
