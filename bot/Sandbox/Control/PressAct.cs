using System.Text.Json.Nodes;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Somebody presses a button under a message, and sees what the bot says to it.</summary>
internal static class PressAct
{
    internal static ActEntry Entry { get; } = new("press", "presses a button that carries data", ActPlace.InChat,
        [
            May(FieldType.Message, "message_id", "the message with the button"),
            May(FieldType.Number, "ephemeral_message_id", "instead of it: of a message that `user` alone sees"),
            Must(FieldType.Text, "data", "the button's `callback_data`"),
            Waiting.Field("answerCallbackQuery"),
        ],
        "press")
    { Wait = PressAsync };

    private static async Task<JsonNode> PressAsync(Act act, CancellationToken ct)
    {
        act.RequireOne("message_id", "ephemeral_message_id");
        var press = await Waiting.ForAsync(
            act,
            () => act.OptionalNumber("ephemeral_message_id") is { } ephemeral
                ? act.World.Ephemeral.Press(act.User(), act.Chat(), ephemeral, act.Text("data"))
                : act.World.Press(act.User(), act.Chat(), act.Message(act.Chat()), act.Text("data")),
            press => press.IsAnswered, ct);
        lock (act.World.Gate)
        {
            return Views.Press(press);
        }
    }
}
