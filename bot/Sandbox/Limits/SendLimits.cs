using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Limits;

/// <summary>
/// How fast a bot may send, as far as Telegram tells it: about 30 messages a second in all, one a second a chat with small
/// bursts, 20 a minute a group. Edits count like messages. Its owner guards it by the world's gate.
/// </summary>
internal sealed class SendLimits(SandboxWorld world)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>So many to one chat pass at once; on the average it is one a second.</summary>
    private const int Burst = 5;

    private readonly Dictionary<SandboxBot, Window> _all = [];

    private readonly Dictionary<(SandboxBot, long Chat), Window> _chats = [];

    /// <summary>Counts a call, or refuses it: then it does not count. What the method refuses later has been counted.</summary>
    internal void Spend(SandboxBot bot, string method, CallArguments arguments)
    {
        if (!world.Options.Limits || !IsSending(method))
        {
            return;
        }

        if (arguments.Flag("allow_paid_broadcast"))
        {
            throw ApiError.Unsupported("sending above the limits for Stars");
        }

        var now = world.Clock.GetUtcNow();
        var count = Count(arguments);
        var all = Of(_all, bot);
        var wait = all.WaitFor(count, 30, Second, now);
        var chat = world.FindChat(bot, arguments.Text("chat_id") ?? "");
        var window = chat is null ? null : Of(_chats, (bot, chat.Id));
        if (window is not null)
        {
            wait = Longer(wait, window.WaitFor(count, Burst, Second * Burst, now));
            wait = chat!.IsGroup ? Longer(wait, window.WaitFor(count, 20, Minute, now)) : wait;
        }

        if (wait > TimeSpan.Zero)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            throw new ApiError(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });
        }

        all.Add(count, now, Minute);
        window?.Add(count, now, Minute);
    }

    private static bool IsSending(string method) => method != "sendChatAction"
        && (method.StartsWith("send", StringComparison.Ordinal) || method.StartsWith("edit", StringComparison.Ordinal)
            || method.StartsWith("copy", StringComparison.Ordinal) || method.StartsWith("forward", StringComparison.Ordinal))
        && !method.Contains("InviteLink", StringComparison.Ordinal) && !method.Contains("Topic", StringComparison.Ordinal);

    /// <summary>An album counts as its messages, and so do several copied at once.</summary>
    private static int Count(CallArguments arguments) =>
        ((arguments.Text("media") ?? arguments.Text("message_ids")) is { } text && text.TrimStart().StartsWith('[')
            ? JsonList(text)?.Count : null) ?? 1;

    private static JsonArray? JsonList(string text)
    {
        try
        {
            return JsonRead.Parse(text) as JsonArray;
        }
        catch (System.Text.Json.JsonException)
        {
            // The method itself says what is wrong with it.
            return null;
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static Window Of<TKey>(Dictionary<TKey, Window> windows, TKey key)
        where TKey : notnull
    {
        if (!windows.TryGetValue(key, out var window))
        {
            windows[key] = window = new Window();
        }

        return window;
    }

    /// <summary>The instants of what was sent within the last minute.</summary>
    private sealed class Window
    {
        private readonly List<DateTimeOffset> _sent = [];

        internal TimeSpan WaitFor(int count, int most, TimeSpan within, DateTimeOffset now)
        {
            var recent = _sent.Where(at => at + within > now).ToList();
            // More at once than ever pass, an album say, pass alone.
            var surplus = Math.Min(recent.Count + count - most, recent.Count);
            return surplus <= 0 ? TimeSpan.Zero : recent[surplus - 1] + within - now;
        }

        internal void Add(int count, DateTimeOffset now, TimeSpan kept)
        {
            _sent.RemoveAll(at => at + kept <= now);
            _sent.AddRange(Enumerable.Repeat(now, count));
        }
    }
}
