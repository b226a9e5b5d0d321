using System.Net;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Http;
using GroupBot.Sandbox.Updates;

namespace GroupBot.Sandbox.Webhooks;

/// <summary>Sends one bot's updates to its webhook until they are taken or expire. A new url makes a new sender.</summary>
internal sealed class WebhookSender : IDisposable
{
    /// <summary>A webhook that says so long that it is gone is removed.</summary>
    private static readonly TimeSpan GoneFor = TimeSpan.FromHours(23);

    private readonly SandboxWorld _world;

    private readonly SandboxBot _bot;

    private readonly WebhookPost _post;

    private readonly SemaphoreSlim _connections;

    private readonly CancellationTokenSource _ending = new();

    /// <summary>Guarded by the gate. A lane is here as long as something works on it.</summary>
    private readonly Dictionary<string, Queue<QueuedUpdate>> _lanes = [];

    private DateTimeOffset? _goneSince;

    internal WebhookSender(SandboxWorld world, SandboxBot bot, Webhook webhook)
    {
        (_world, _bot, Webhook) = (world, bot, webhook);
        _post = new WebhookPost(webhook);
        _connections = new SemaphoreSlim(webhook.MaxConnections);
    }

    internal Webhook Webhook { get; }

    /// <summary>The latest failure; null while there was none.</summary>
    internal (DateTimeOffset At, string Text)? LastError { get; private set; }

    /// <summary>An update has come. The gate is held.</summary>
    internal void Take(QueuedUpdate update)
    {
        var lane = UpdateLane.Of(update.Json);
        if (_lanes.TryGetValue(lane, out var waiting))
        {
            waiting.Enqueue(update);
            return;
        }

        _lanes[lane] = new Queue<QueuedUpdate>([update]);
        _ = Task.Run(() => WorkAsync(lane, _ending.Token));
    }

    public void Dispose()
    {
        // Neither is disposed: a lane at work may still look at them, and they hold nothing but memory.
        _ending.Cancel();
        _post.Dispose();
    }

    private async Task WorkAsync(string lane, CancellationToken ct)
    {
        try
        {
            while (Next(lane) is { } update)
            {
                await DeliverAsync(update, ct);
                lock (_world.Gate)
                {
                    _lanes[lane].Dequeue();
                }
            }
        }
        catch (Exception exception) when (ct.IsCancellationRequested && exception is OperationCanceledException or ObjectDisposedException)
        {
            // The webhook was deleted or replaced; what is unconfirmed waits on in the bot's queue.
        }
    }

    /// <summary>One update that the sandbox stumbles over holds up none of those after it.</summary>
    private async Task DeliverAsync(QueuedUpdate update, CancellationToken ct)
    {
        try
        {
            await SendAsync(update, ct);
        }
#pragma warning disable CA1031 // Nobody waits for this task: what goes wrong in it must be said here.
        catch (Exception exception) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            OwnFault.Of(exception, $"the webhook's update {update.Id}");
        }
    }

    private QueuedUpdate? Next(string lane)
    {
        lock (_world.Gate)
        {
            if (_lanes[lane].TryPeek(out var update))
            {
                return update;
            }

            _lanes.Remove(lane);
            return null;
        }
    }

    /// <summary>Tries until it is taken, has expired or was dropped.</summary>
    private async Task SendAsync(QueuedUpdate update, CancellationToken ct)
    {
        for (var failures = 0; Holds(update); failures++)
        {
            await _connections.WaitAsync(ct);
            WebhookAnswer answer;
            try
            {
                answer = await _post.SendAsync(update.Json, ct);
            }
            finally
            {
                _connections.Release();
            }

            ct.ThrowIfCancellationRequested();
            if (answer.Error is null)
            {
                Confirm(update);
                await RunAsync(answer, ct);
                return;
            }

            Failed(answer, answer.Error, ct);
            await Task.Delay(answer.RetryAfter ?? Pause(failures), _world.Clock, ct);
        }
    }

    private bool Holds(QueuedUpdate update)
    {
        lock (_world.Gate)
        {
            return _bot.Queue.Holds(update.Id);
        }
    }

    private void Confirm(QueuedUpdate update)
    {
        lock (_world.Gate)
        {
            _goneSince = null;
            _bot.Queue.Remove(update.Id);
        }
    }

    private void Failed(WebhookAnswer answer, string error, CancellationToken ct)
    {
        lock (_world.Gate)
        {
            var now = _world.Clock.GetUtcNow();
            LastError = (now, error);
            _goneSince = answer.Status == HttpStatusCode.Gone ? _goneSince ?? now : null;
            if (now - _goneSince >= GoneFor && !ct.IsCancellationRequested)
            {
                _world.Webhooks.Delete(_bot);
            }
        }

        ct.ThrowIfCancellationRequested();
    }

    /// <summary>At once, then 2, 4, 8 … seconds, and no longer than one or two minutes.</summary>
    private TimeSpan Pause(int failures)
    {
        if (failures == 0)
        {
            return TimeSpan.Zero;
        }

        lock (_world.Gate)
        {
            var most = _world.Random.Next(60, 121);
            return TimeSpan.FromSeconds(failures > 6 ? most : Math.Min(1 << failures, most));
        }
    }

    private async Task RunAsync(WebhookAnswer answer, CancellationToken ct)
    {
        if (await WebhookReply.ReadAsync(answer, ct) is not { } reply)
        {
            return;
        }

        try
        {
            await _world.Webhooks.Run(_bot, reply.Method, reply.Arguments, ct);
        }
        catch (Calls.ApiError)
        {
            // Nobody hears of it: the answer to an answer has no reader. The log of calls shows it.
        }
    }
}
