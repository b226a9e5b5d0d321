using System.Text.Json.Nodes;
using System.Threading.Channels;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Payments;

namespace GroupBot.Sandbox.Control;

/// <summary>Tells open pages what changed. With no page open nothing is written down.</summary>
internal sealed class WorldFeed
{
    private readonly Lock _gate = new();

    private readonly List<Channel<string>> _pages = [];

    /// <summary>In this process, at once and on the changing thread: the message (also one that is deleted), or null where something else changed.</summary>
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
        Say(message.Receiver is null ? "message" : "ephemeral", () => In(message.Chat, new JsonObject { ["message"] = Views.Message(message) }), message);

    internal void MessageDeleted(SandboxMessage message) =>
        Say(message.Receiver is null ? "deleted" : "ephemeral_deleted", () => In(message.Chat, new JsonObject
        {
            ["message_id"] = message.Receiver is null ? message.Id : message.EphemeralId,
        }), message);

    /// <summary>Members, rights, pins, title: the page asks for the chat anew.</summary>
    internal void ChatChanged(SandboxChat chat) => Say("chat", () => In(chat, []));

    internal void UsersChanged() => Say("users", () => []);

    /// <summary>The clock was moved; it runs on from there by itself.</summary>
    internal void ClockMoved(JsonObject clock) => Say("clock", () => clock);

    internal void Called(CallRecord call) => Say("call", () => Views.Call(call));

    internal void Acting(SandboxChat chat, SandboxUser user, string action) => Say("action", () => In(chat, new JsonObject
    {
        ["user"] = user.Id,
        ["action"] = action,
    }));

    /// <summary>A payment came to its end.</summary>
    internal void CheckedOut(Checkout checkout) => Say("checkout", () => In(checkout.Chat, Views.Checkout(checkout)));

    internal void Answered(ButtonPress press) => Say("answer", () => Views.Press(press));

    /// <summary>The chat; a person has one with each bot, so of a private chat the bot is named too.</summary>
    private static JsonObject In(SandboxChat chat, JsonObject json)
    {
        json["chat"] = chat.Id;
        if (chat.Bot is { } bot)
        {
            json["bot"] = bot.User.Id;
        }

        return json;
    }

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
