using System.Globalization;
using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>Sending polls and voting in them.</summary>
internal static class PollActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["poll"] = a => Views.Message(a.World.Polls.Post(
            a.User(), a.Chat(), a.Text("question"), a.List("options"),
            !a.Has("anonymous") || a.Flag("anonymous"), a.Flag("multiple"), a.OptionalNumber("correct"))),
        ["vote"] = a => Act.Done(() => a.World.Polls.Vote(
            a.User(), a.Chat(), a.Number("message_id"), [.. a.List("options").Select(Position)])),
        ["unvote"] = a => Act.Done(() => a.World.Polls.Vote(a.User(), a.Chat(), a.Number("message_id"))),
        ["add_option"] = a => Act.Done(() => a.World.Polls.AddOption(
            a.User(), a.Chat(), a.Number("message_id"), a.Text("text"))),
        ["close"] = a => Act.Done(() => a.World.Polls.Close(a.User(), a.Chat(), a.Number("message_id"))),
    };

    private static int Position(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        ? position
        : throw new ControlError("\"options\" must be the positions of options, counted from 0");
}
