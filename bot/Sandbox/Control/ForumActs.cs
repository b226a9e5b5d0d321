using System.Text.Json.Nodes;
using GroupBot.Sandbox.Topics;

namespace GroupBot.Sandbox.Control;

/// <summary>Topics of forums.</summary>
internal static class ForumActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["forum"] = a => Act.Done(() => a.World.Topics.TurnOn(a.User(), a.Chat())),
        ["open_topic"] = a => Act.Done(() => a.World.Topics.Open(a.User(), a.Chat(), a.OptionalNumber("topic"))),
        ["create_topic"] = a => a.World.Topics.Create(a.User(), a.Chat(), a.Text("name")).ToJson(),
        ["rename_topic"] = a => Act.Done(() => a.World.Topics.Rename(a.User(), a.Chat(), Topic(a), a.Text("name"))),
        ["close_topic"] = a => Act.Done(() => a.World.Topics.SetClosed(a.User(), a.Chat(), Topic(a), closed: true)),
        ["reopen_topic"] = a => Act.Done(() => a.World.Topics.SetClosed(a.User(), a.Chat(), Topic(a), closed: false)),
        ["delete_topic"] = a => Act.Done(() => a.World.Topics.Delete(a.User(), a.Chat(), a.Number("topic"))),
        ["hide_general"] = a => Act.Done(() => a.World.Topics.SetGeneralHidden(a.User(), a.Chat(), hidden: true)),
        ["unhide_general"] = a => Act.Done(() => a.World.Topics.SetGeneralHidden(a.User(), a.Chat(), hidden: false)),
    };

    private static int Topic(Act act) => act.OptionalNumber("topic") ?? ForumTopic.GeneralId;
}
