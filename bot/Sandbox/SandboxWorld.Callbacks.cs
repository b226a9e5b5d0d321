using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>As long as the server hands a press out, it takes an answer to it.</summary>
    private static readonly TimeSpan CallbackLife = TimeSpan.FromSeconds(150);

    private readonly Dictionary<string, ButtonPress> _presses = [];

    /// <summary>Presses a button that carries data. The answer of the bot shows in the returned press.</summary>
    public ButtonPress Press(SandboxUser user, SandboxChat chat, int messageId, string data)
    {
        lock (Gate)
        {
            return Press(user, Require(chat, messageId), data);
        }
    }

    internal ButtonPress Press(SandboxUser user, SandboxMessage message, string data)
    {
        var bot = Bots.Find(b => b.User.Id == message.From.Id);
        var buttons = (message.InlineKeyboard?["inline_keyboard"] as JsonArray ?? []).SelectMany(row => row!.AsArray());
        if (bot is null || !buttons.Any(b => (string?)b!["callback_data"] == data))
        {
            throw new DeedException($"没有数据是 {data} 的按钮。", $"There is no button with the data {data}.");
        }

        ForgetOldPresses();
        var press = new ButtonPress(Random.NextNumber(), user, message, Clock.GetUtcNow());
        _presses[press.Id] = press;
        Router.Callback(bot, new JsonObject
        {
            ["id"] = press.Id,
            ["from"] = user.ToJson(),
            ["message"] = message.ToJson(),
            ["chat_instance"] = (message.Chat.Id * 2654435761 ^ 0x5bd1e995).ToString(CultureInfo.InvariantCulture),
            ["data"] = data,
        });
        return press;
    }

    /// <summary>The press, while an answer to it still counts.</summary>
    internal ButtonPress? LivePress(SandboxBot bot, string id) =>
        _presses.GetValueOrDefault(id) is { } press
        && press.Message.From.Id == bot.User.Id
        && Clock.GetUtcNow() - press.At < CallbackLife
            ? press
            : null;

    private void ForgetOldPresses()
    {
        var now = Clock.GetUtcNow();
        foreach (var old in _presses.Values.Where(p => now - p.At >= CallbackLife).ToList())
        {
            _presses.Remove(old.Id);
        }
    }
}
