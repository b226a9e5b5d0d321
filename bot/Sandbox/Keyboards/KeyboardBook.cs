using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Keyboards;

/// <summary>Which keyboard each person sees below the field to write in, chat by chat.</summary>
public sealed class KeyboardBook
{
    private readonly SandboxWorld _world;

    /// <summary>By chat and person; for a private chat the bot tells the chats apart.</summary>
    private readonly Dictionary<(SandboxChat Chat, long User), (JsonObject Markup, SandboxMessage Message)> _shown = [];

    internal KeyboardBook(SandboxWorld world) => _world = world;

    /// <summary>
    /// The labels of the keyboard this person sees, row by row; empty where there is none. A button that is not there
    /// cannot be tapped.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Labels(SandboxUser user, SandboxChat chat)
    {
        lock (_world.Gate)
        {
            return Seen(user.Id, chat)?["keyboard"] is JsonArray rows
                ? [.. rows.Select(row => (IReadOnlyList<string>)[.. row!.AsArray().Select(LabelOf)])]
                : [];
        }
    }

    /// <summary>The message this person is asked to reply to; null where none asks.</summary>
    public SandboxMessage? AsksReply(SandboxUser user, SandboxChat chat)
    {
        lock (_world.Gate)
        {
            return Seen(user.Id, chat)?["force_reply"] is null ? null : _shown[(chat, user.Id)].Message;
        }
    }

    /// <summary>Taps a button: its text is posted, or what it asks for is sent.</summary>
    public SandboxMessage Tap(SandboxUser user, SandboxChat chat, string label)
    {
        lock (_world.Gate)
        {
            var markup = Seen(user.Id, chat);
            var button = (markup?["keyboard"] as JsonArray ?? []).SelectMany(row => row!.AsArray())
                .FirstOrDefault(b => LabelOf(b) == label)
                ?? throw new DeedException($"{user.Name} 没有看到按钮「{label}」。", $"{user.Name} sees no button \"{label}\".");
            var message = _shown[(chat, user.Id)].Message;
            var asked = button as JsonObject;
            var sent = asked?["request_contact"] is not null
                ? _world.Media.PostContact(user, chat, PhoneOf(user), user.FirstName, user.Id)
                : asked?["request_location"] is not null
                    ? _world.Media.PostLocation(user, chat, 31.2304, 121.4737)
                    // In a group the tap answers the message, so that a bot in privacy mode hears of it.
                    : _world.Post(user, chat, label, chat.IsGroup ? message.Id : null);
            if (markup!["one_time_keyboard"] is not null)
            {
                _shown.Remove((chat, user.Id));
                _world.Feed.KeyboardChanged(chat, [user.Id], null);
            }

            return sent;
        }
    }

    /// <summary>What this person sees, or null.</summary>
    internal JsonObject? Seen(long user, SandboxChat chat) =>
        _shown.TryGetValue((chat, user), out var shown) ? shown.Markup : null;

    /// <summary>A bot sent a message with a keyboard, with its removal, or with the wish for a reply.</summary>
    internal void Show(SandboxMessage message, JsonObject markup)
    {
        var readers = Readers(message, markup);
        foreach (var person in readers)
        {
            var key = (message.Chat, person);
            if (markup["remove_keyboard"] is not null)
            {
                _shown.Remove(key);
            }
            else
            {
                _shown[key] = (markup, message);
            }
        }

        var isForAll = message.Chat.IsGroup && markup["selective"] is null;
        _world.Feed.KeyboardChanged(message.Chat, isForAll ? null : readers, markup["remove_keyboard"] is null ? Shown(markup, message) : null);
    }

    /// <summary>Who wrote has done what a bot asked for by a forced reply.</summary>
    internal void Wrote(SandboxMessage message)
    {
        var key = (message.Chat, message.From.Id);
        if (_shown.TryGetValue(key, out var shown) && shown.Markup["keyboard"] is null && message.ReplyTo == shown.Message)
        {
            _shown.Remove(key);
            _world.Feed.KeyboardChanged(message.Chat, [message.From.Id], null);
        }
    }

    /// <summary>What this person sees, as the page shows it; null where there is nothing.</summary>
    internal JsonObject? ShownTo(long user, SandboxChat chat) =>
        _shown.TryGetValue((chat, user), out var shown) ? Shown(shown.Markup, shown.Message) : null;

    /// <summary>Each person's keyboard by the person's id.</summary>
    internal JsonObject Of(SandboxChat chat) => new(_shown
        .Where(pair => pair.Key.Chat == chat)
        .Select(pair => KeyValuePair.Create(
            pair.Key.User.ToString(System.Globalization.CultureInfo.InvariantCulture), (JsonNode?)Shown(pair.Value.Markup, pair.Value.Message))));

    /// <summary>With the message that brought it: a forced reply answers that one.</summary>
    private static JsonObject Shown(JsonObject markup, SandboxMessage message)
    {
        var json = (JsonObject)markup.DeepClone();
        json["message_id"] = message.Id;
        return json;
    }

    /// <summary>A selective one is for those mentioned in the text and for the writer of the message answered.</summary>
    private List<long> Readers(SandboxMessage message, JsonObject markup)
    {
        if (message.Chat.Person is { } person)
        {
            return [person.Id];
        }

        var people = message.Chat.Memberships.Values
            .Where(m => !m.User.IsBot && _world.MemberOf(message.Chat, m.User).IsIn)
            .Select(m => m.User);
        return [.. people.Where(user => markup["selective"] is null || IsMeant(message, user)).Select(user => user.Id)];
    }

    private static bool IsMeant(SandboxMessage message, SandboxUser user)
    {
        var text = message.Text ?? "";
        var entities = (message.Content["entities"] ?? message.Content["caption_entities"]) as JsonArray ?? [];
        return message.ReplyTo?.From.Id == user.Id
            || entities.Any(e => (long?)e!["user"]?["id"] == user.Id
                || ((string?)e["type"] == "mention"
                    && string.Equals(
                        text.Substring((int)e["offset"]! + 1, (int)e["length"]! - 1), user.Username, StringComparison.OrdinalIgnoreCase)));
    }

    private static string LabelOf(JsonNode? button) => (button is JsonObject ? button["text"] : button)?.ToString() ?? "";

    /// <summary>A number of no country, made of the person's id.</summary>
    private static string PhoneOf(SandboxUser user) => $"+999{user.Id % 100_000_000:D8}";
}
