using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>One request of the control API: someone does something. What is wrong with it is said by name.</summary>
internal sealed class Act(SandboxWorld world, ActEntry entry, JsonObject body) : RequestFields(entry.Name, body, entry.Fields)
{
    internal SandboxWorld World => world;

    /// <summary>A user by id, username or first name; "owner" and "bot" are the demo's own.</summary>
    internal SandboxUser User(string name = "user") => UserCalled(name, Text(name));

    internal IReadOnlyList<SandboxUser> Users(string name) => [.. Texts(name).Select(text => UserCalled(name, text))];

    /// <summary>The bot of a private chat, by id, username or token; the usual one where none is named.</summary>
    internal SandboxBot? Bot() => OptionalText("bot") is not { } name ? null
        : world.BotNamed(name) ?? throw new ControlError($"\"bot\": no bot is called {name}");

    /// <summary>Where it is done; a link to a message names its chat too.</summary>
    internal SandboxChat Chat() => ChatIn("chat", LinkedChat);

    /// <summary>The chat that a field names, without a bot to tell private chats apart where the act has none.</summary>
    internal SandboxChat Chat(string name) => ChatIn(name, null);

    /// <summary>Where a forwarded message is.</summary>
    internal SandboxChat Source() => ChatIn("from_chat", LinkedChat);

    /// <summary>Where a message goes whose link names another chat.</summary>
    internal SandboxChat Target() => ChatIn("chat", null);

    /// <summary>The id of a message of this chat, from the id itself or from its link.</summary>
    internal int? OptionalMessage(string name, SandboxChat chat)
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        if (MessageLink.Read(text) is { } link)
        {
            return link.ChatId == chat.Id.ToString(CultureInfo.InvariantCulture)
                ? int.Parse(link.MessageId, CultureInfo.InvariantCulture)
                : throw new ControlError($"\"{name}\": the link is to a message of {link.ChatId}, not of {chat.Id} (in {entry.Name})");
        }

        return OptionalNumber(name);
    }

    /// <summary>The message the act is about, by "message_id".</summary>
    internal int Message(SandboxChat chat) =>
        OptionalMessage("message_id", chat) ?? throw new ControlError($"\"message_id\" is missing (in {entry.Name})");

    /// <summary>An act between a person and a bot happens in no other chat than theirs.</summary>
    internal SandboxBot? BotAlone()
    {
        if (Has("chat") && ChatIn("chat", null).IsGroup)
        {
            throw new ControlError($"\"chat\": {entry.Name} is done in the private chat alone");
        }

        return Bot();
    }

    private string? LinkedChat => entry.Own.Any(one => one.Name == "message_id")
        ? MessageLink.Read(OptionalText("message_id") ?? "")?.ChatId
        : null;

    private SandboxChat ChatIn(string name, string? linked)
    {
        var text = OptionalText(name) ?? linked ?? "group";
        return world.ChatNamed(text, User(), entry.Shared.Any(field => field.Name == "bot") ? Bot() : null)
            ?? throw new ControlError($"\"{name}\": there is no chat {text}");
    }

    private SandboxUser UserCalled(string field, string name) => world.UserNamed(name)
        ?? throw new ControlError($"\"{field}\": nobody is called {name}");
}
