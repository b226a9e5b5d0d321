namespace GroupBot.Wire;

/// <summary>Waits for the rest of the program.</summary>
internal static class HostStart
{
    /// <summary>
    /// Whatever starts with the program has started: the web server, which is the last to, has its port. Where it is taken,
    /// the program ends before it took anything from Telegram.
    /// </summary>
    public static async Task StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var waits = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }
}
