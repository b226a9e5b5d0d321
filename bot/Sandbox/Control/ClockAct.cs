using System.Text.Json.Nodes;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>
/// Moves the clock forward. It stands apart from the other acts since it runs outside the gate: what is due on the way, and
/// the bots it wakes, must be able to act meanwhile.
/// </summary>
internal static class ClockAct
{
    /// <summary>Farther than any term of the Bot API, and soon done.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(400);

    internal static ActEntry Entry { get; } = new("clock", "moves the clock ahead; it answers when it is there", ActPlace.Nowhere,
        [May(FieldType.Number, "seconds", "by so many, up to 400 days"), May(FieldType.Instant, "to", "instead of it: to then")],
        "clock")
    { Wait = MoveAsync };

    private static async Task<JsonNode> MoveAsync(Act act, CancellationToken ct)
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
