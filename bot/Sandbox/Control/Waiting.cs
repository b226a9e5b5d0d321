using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Acts and reads that can wait for what the bot does.</summary>
internal static class Waiting
{
    /// <summary>No client keeps an answer open for longer.</summary>
    internal const int MostSeconds = 60;

    internal static ActField Field(string what) => May(
        FieldType.Number, "wait", $"so many seconds of real time, up to {MostSeconds}, are given to {what} before this answers; 0 unless given");

    /// <summary>Does it under the gate, then waits outside it for as long as the act says.</summary>
    internal static async Task<T> ForAsync<T>(Act act, Func<T> start, Func<T, bool> isOver, CancellationToken ct)
    {
        var limit = Limit(act.OptionalNumber("wait") ?? 0);
        using var watch = new ChangeWatch(act.World, TimeProvider.System);
        T begun;
        lock (act.World.Gate)
        {
            act.World.Agenda.Run();
            begun = start();
        }

        await watch.UntilAsync(() => isOver(begun), limit, ct);
        return begun;
    }

    internal static TimeSpan Limit(int seconds) => seconds is >= 0 and <= MostSeconds
        ? TimeSpan.FromSeconds(seconds)
        : throw new ControlError($"\"wait\" must be from 0 to {MostSeconds} seconds; it is {seconds}");
}
