using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>One request of the control API: someone does something. What it lacks is said by name.</summary>
internal sealed class Act(SandboxWorld world, JsonObject body)
{
    internal SandboxWorld World => world;

    internal string Name => Text("act");

    internal bool Has(string name) => body[name] is not null;

    internal string Text(string name) => OptionalText(name) ?? throw new ControlError($"\"{name}\" is missing");

    internal string? OptionalText(string name) => body[name]?.ToString();

    internal bool Flag(string name) => body[name]?.ToString() is "true";

    internal int? OptionalNumber(string name) => body[name] is { } node
        ? int.TryParse(MessageLink.Read(node.ToString())?.MessageId ?? node.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ControlError($"\"{name}\" must be a whole number")
        : null;

    internal int Number(string name) => OptionalNumber(name) ?? throw new ControlError($"\"{name}\" is missing");

    internal IReadOnlyList<string> List(string name) =>
        body[name] is JsonArray list ? [.. list.Select(item => item?.ToString() ?? "")] : [];

    internal double Decimal(string name) =>
        double.TryParse(Text(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ControlError($"\"{name}\" must be a number");

    internal IEnumerable<JsonObject> Objects(string name) => (body[name] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>A user by id, username or first name; "owner" and "bot" are the demo's own.</summary>
    internal SandboxUser User(string name = "user") => world.UserNamed(Text(name))
        ?? throw new ControlError($"\"{name}\": nobody is called {Text(name)}");

    /// <summary>The bot of a private chat, by id, username or token; the usual one where none is named.</summary>
    internal SandboxBot? Bot() => OptionalText("bot") is not { } name ? null
        : world.BotNamed(name) ?? throw new ControlError($"\"bot\": no bot is called {name}");

    /// <summary>A group by id; "group" is the demo group, "private" the user's chat with the bot.</summary>
    internal SandboxChat Chat(string name = "chat") => world.ChatNamed(OptionalText(name) ?? LinkedChat ?? "group", User(), Bot())
        ?? throw new ControlError($"\"{name}\": there is no chat {Text(name)}");

    /// <summary>A link to a message names its chat too.</summary>
    private string? LinkedChat => MessageLink.Read(OptionalText("message_id") ?? "")?.ChatId;

    /// <summary>Unix seconds.</summary>
    internal DateTimeOffset? Instant(string name) =>
        OptionalNumber(name) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    internal static JsonObject Done(Action action)
    {
        action();
        return new JsonObject { ["done"] = true };
    }
}
