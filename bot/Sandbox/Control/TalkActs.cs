using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>Saying, changing and pressing.</summary>
internal static class TalkActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["post"] = a => Views.Message(a.World.Post(a.User(), a.Chat(), a.Text("text"), a.OptionalNumber("reply_to"))),
        ["start"] = a => Views.Message(a.World.Start(a.User(), a.OptionalText("payload"), a.Bot())),
        ["edit"] = a => Views.Message(a.World.Edit(a.User(), a.Chat(), a.Number("message_id"), a.Text("text"))),
        ["delete"] = a => Act.Done(() => a.World.Delete(a.User(), a.Chat(), a.Number("message_id"))),
        ["pin"] = a => Act.Done(() => a.World.Pin(a.User(), a.Chat(), a.Number("message_id"))),
        ["unpin"] = a => Act.Done(() => a.World.Unpin(a.User(), a.Chat(), a.Number("message_id"))),
        ["press"] = a => Views.Press(a.OptionalNumber("ephemeral_message_id") is { } ephemeral
            ? a.World.Ephemeral.Press(a.User(), a.Chat(), ephemeral, a.Text("data"))
            : a.World.Press(a.User(), a.Chat(), a.Number("message_id"), a.Text("data"))),
        ["post_ephemeral"] = a => Views.Message(a.World.Ephemeral.Post(a.User(), a.Chat(), a.Text("text"))),
        ["react"] = a => Act.Done(() => a.World.React(a.User(), a.Chat(), a.Number("message_id"), [.. a.List("emoji")])),
    };
}
