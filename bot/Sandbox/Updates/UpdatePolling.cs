using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Updates;

/// <summary>getUpdates: the one method that waits.</summary>
internal sealed class UpdatePolling(SandboxWorld world)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    internal async Task<IReadOnlyList<QueuedUpdate>> GetAsync(SandboxBot bot, CallArguments arguments, CancellationToken ct)
    {
        var queue = bot.Queue;
        var offset = arguments.Integer("offset", 0);
        var limit = (int)arguments.Integer("limit", 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(arguments.Integer("timeout", 0, 0, 50));
        if (world.Webhooks.Of(bot) is not null)
        {
            await HoldConflictAsync(queue.Poll, ct);
            throw new ApiError(409, "Conflict: can't use getUpdates method while webhook is active; "
                + "use deleteWebhook to delete the webhook first");
        }

        TaskCompletionSource<PollWake> waiter;
        lock (world.Gate)
        {
            world.Agenda.Run();
            queue.Subscription.Read(arguments.Text("allowed_updates"));
            SlowDown(queue.Poll, offset, ref limit, ref timeout);
            var ready = queue.Take(offset, limit);
            if (ready.Count > 0 || timeout == TimeSpan.Zero)
            {
                return ready;
            }

            waiter = queue.Poll.Wait();
        }

        try
        {
            using var timer = world.Clock.CreateTimer(
                _ => waiter.TrySetResult(PollWake.TimedOut), null, timeout, Timeout.InfiniteTimeSpan);
            using var gone = ct.Register(() => waiter.TrySetCanceled(ct));
            switch (await waiter.Task)
            {
                case PollWake.Replaced:
                    await HoldConflictAsync(queue.Poll, ct);
                    throw new ApiError(409, "Conflict: terminated by other getUpdates request; "
                        + "make sure that only one bot instance is running");
                case PollWake.WebhookSet:
                    await HoldConflictAsync(queue.Poll, ct);
                    throw new ApiError(409, "Conflict: terminated by setWebhook request");
            }
        }
        finally
        {
            lock (world.Gate)
            {
                queue.Poll.Leave(waiter);
            }
        }

        lock (world.Gate)
        {
            world.Agenda.Run();
            return queue.Take(offset, limit);
        }
    }

    private void SlowDown(PollState poll, long offset, ref int limit, ref TimeSpan timeout)
    {
        var now = world.Clock.GetUtcNow();
        if (world.Options.PaceRepeatedPolls && poll.Last is { } last && last.Offset == offset)
        {
            if (now - last.At < Pace && timeout < Pace)
            {
                timeout = Pace;
            }

            if (now - last.At < TimeSpan.FromSeconds(0.5))
            {
                limit = 1;
            }
        }

        poll.Last = (offset, now);
    }

    /// <summary>One 409 goes out at once, further ones within 3 s are held back 3 s.</summary>
    private Task HoldConflictAsync(PollState poll, CancellationToken ct)
    {
        lock (world.Gate)
        {
            var now = world.Clock.GetUtcNow();
            if (now - poll.LastConflict >= Pace)
            {
                poll.LastConflict = now;
                return Task.CompletedTask;
            }
        }

        return Task.Delay(Pace, world.Clock, ct);
    }
}
