using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Webhooks;

/// <summary>Runs a method that came in an answer to an update; the envelope of its result is lost.</summary>
internal delegate Task<byte[]?> ReplyRun(SandboxBot bot, string method, CallArguments arguments, CancellationToken ct);

/// <summary>The webhooks of all bots, and who works on them.</summary>
internal sealed class WebhookBook(SandboxWorld world) : IDisposable
{
    private static readonly TimeSpan SetEvery = TimeSpan.FromSeconds(1);

    private readonly Dictionary<SandboxBot, WebhookSender> _senders = [];

    private readonly Dictionary<SandboxBot, DateTimeOffset> _lastSet = [];

    /// <summary>How a method in an answer is run; nothing is run before it is given.</summary>
    internal ReplyRun Run { get; set; } = (_, _, _, _) => Task.FromResult<byte[]?>(null);

    internal WebhookSender? Of(SandboxBot bot)
    {
        lock (world.Gate)
        {
            return _senders.GetValueOrDefault(bot);
        }
    }

    /// <summary>A bot may set it once a second.</summary>
    internal void Pace(SandboxBot bot)
    {
        var now = world.Clock.GetUtcNow();
        if (_lastSet.TryGetValue(bot, out var last) && now - last < SetEvery)
        {
            throw new ApiError(429, "Too Many Requests: retry after 1", new JsonObject { ["retry_after"] = 1 });
        }

        _lastSet[bot] = now;
    }

    /// <summary>Ends a poll that waits. What waits already is sent too.</summary>
    /// <returns>False where it is set just so already.</returns>
    internal bool Set(SandboxBot bot, Webhook webhook)
    {
        if (Of(bot)?.Webhook == webhook)
        {
            return false;
        }

        Delete(bot);
        bot.Queue.Poll.End();
        var sender = new WebhookSender(world, bot, webhook);
        _senders[bot] = sender;
        bot.Queue.Webhook = sender.Take;
        foreach (var update in bot.Queue.Waiting)
        {
            sender.Take(update);
        }

        return true;
    }

    /// <returns>False where there was none.</returns>
    internal bool Delete(SandboxBot bot)
    {
        if (!_senders.Remove(bot, out var sender))
        {
            return false;
        }

        bot.Queue.Webhook = null;
        sender.Dispose();
        return true;
    }

    public void Dispose()
    {
        lock (world.Gate)
        {
            foreach (var bot in _senders.Keys.ToList())
            {
                Delete(bot);
            }
        }
    }
}
