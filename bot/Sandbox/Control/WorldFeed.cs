using System.Text.Json.Nodes;
using System.Threading.Channels;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>Tells open pages what changed. With no page open nothing is written down.</summary>
internal sealed class WorldFeed
{
    private readonly Lock _gate = new();

    private readonly List<Channel<string>> _pages = [];

    /// <summary>In this process, at once and on the changing thread: the message, or null where something else changed.</summary>
    internal event Action<SandboxMessage?>? Changed;

    /// <summary>A page that does not read loses the oldest events; it asks for the whole state when it comes back.</summary>
    internal ChannelReader<string> Subscribe()
    {
        var channel = Channel.CreateBounded<string>(
            new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            _pages.Add(channel);
        }

        return channel.Reader;
    }

    internal void Unsubscribe(ChannelReader<string> reader)
    {
        lock (_gate)
        {
            _pages.RemoveAll(c => c.Reader == reader);
        }
    }

    internal void MessageChanged(SandboxMessage message) =>
        Say(message.Receiver is null ? "message" : "ephemeral", () => new JsonObject { ["chat"] = message.Chat.Id, ["message"] = Views.Message(message) }, message);

    internal void MessageDeleted(SandboxMessage message) =>
        Say(message.Receiver is null ? "deleted" : "ephemeral_deleted", () => new JsonObject
        {
            ["chat"] = message.Chat.Id,
            ["message_id"] = message.Receiver is null ? message.Id : message.EphemeralId,
        });

    /// <summary>Members, rights, pins, title: the page asks for the chat anew.</summary>
    internal void ChatChanged(SandboxChat chat) => Say("chat", () => new JsonObject { ["chat"] = chat.Id });

    internal void UsersChanged() => Say("users", () => []);

    /// <summary>The clock was moved; it runs on from there by itself.</summary>
    internal void ClockMoved(JsonObject clock) => Say("clock", () => clock);

    internal void Called(CallRecord call) => Say("call", () => Views.Call(call));

    internal void Acting(SandboxChat chat, SandboxUser user, string action) => Say("action", () => new JsonObject
    {
        ["chat"] = chat.Id,
        ["user"] = user.Id,
        ["action"] = action,
    });

    internal void Answered(ButtonPress press) => Say("answer", () => Views.Press(press));

    private void Say(string kind, Func<JsonObject> write, SandboxMessage? message = null)
    {
        Changed?.Invoke(message);
        lock (_gate)
        {
            if (_pages.Count == 0)
            {
                return;
            }

            var json = write();
            json["kind"] = kind;
            var text = json.ToJsonString();
            foreach (var page in _pages)
            {
                page.Writer.TryWrite(text);
            }
        }
    }
}
