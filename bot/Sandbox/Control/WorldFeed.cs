using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Http;
using GroupBot.Sandbox.Payments;

namespace GroupBot.Sandbox.Control;

/// <summary>Tells open pages what changed. With no page open nothing is written down.</summary>
internal sealed class WorldFeed
{
    private readonly Lock _gate = new();

    private readonly List<PageEvents> _pages = [];

    /// <summary>In this process, at once and on the changing thread: the message (also one that is deleted), or null where something else changed.</summary>
    internal event Action<SandboxMessage?>? Changed;

    internal PageEvents Subscribe()
    {
        var page = new PageEvents();
        lock (_gate)
        {
            _pages.Add(page);
        }

        return page;
    }

    internal void Unsubscribe(PageEvents page)
    {
        lock (_gate)
        {
            _pages.Remove(page);
        }
    }

    internal void MessageChanged(SandboxMessage message) =>
        Say(message.Receiver is null ? "message" : "ephemeral", () => In(message.Chat, new JsonObject { ["message"] = Views.Message(message) }), message);

    internal void MessageDeleted(SandboxMessage message) =>
        Say(message.Receiver is null ? "deleted" : "ephemeral_deleted", () => In(message.Chat, new JsonObject
        {
            ["message_id"] = message.Receiver is null ? message.Id : message.EphemeralId,
        }), message);

    /// <summary>Pins, title, links, topics … of a chat, or that it is there; never its members.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="standings">What its members may do changed for many: the page asks for those it shows.</param>
    internal void ChatChanged(SandboxChat chat, bool standings = false) => Say("chat", () =>
    {
        var json = In(chat, new JsonObject { ["head"] = ChatViews.Head(chat) });
        if (standings)
        {
            json["standings"] = true;
        }

        return json;
    });

    /// <summary>One person's standing in a chat.</summary>
    internal void MemberChanged(SandboxWorld world, SandboxChat chat, SandboxUser user) => Say("member", () => In(chat, new JsonObject
    {
        ["member"] = ChatViews.Member(chat, world.MemberOf(chat, user)),
    }));

    /// <summary>What stands below the field to write in.</summary>
    /// <param name="chat">Where.</param>
    /// <param name="people">For whom; null for all that are in the chat.</param>
    /// <param name="keyboard">Null takes it away.</param>
    internal void KeyboardChanged(SandboxChat chat, IEnumerable<long>? people, JsonObject? keyboard) => Say("keyboard", () => In(chat, new JsonObject
    {
        ["people"] = people?.Select(id => (JsonNode)id).ToArray(),
        ["keyboard"] = keyboard?.DeepClone(),
    }));

    /// <summary>Someone is new, or is called something else.</summary>
    internal void UserChanged(SandboxUser user) => Say("user", () => new JsonObject { ["user"] = user.ToJson() });

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
            var line = Encoding.UTF8.GetBytes($"data: {json.ToJsonString(PlainText.Options)}\n\n");
            // A page that is behind reads no further here.
            _pages.RemoveAll(page => !page.TryAdd(line));
        }
    }
}
