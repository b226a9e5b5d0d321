using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Methods;

/// <summary>Animated emoji with a drawn value.</summary>
internal static class DiceMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendDice", SendDice),
    ];

    internal static JsonNode SendDice(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_other_messages", "dice");
        var content = Dice.Throw(call.World, call.Arguments.Text("emoji") is { Length: > 0 } emoji ? emoji : Dice.Usual)
            ?? throw ApiError.BadRequest("EMOTICON_INVALID");
        return SendTarget.Publish(call, chat, content).ToJson();
    }
}
