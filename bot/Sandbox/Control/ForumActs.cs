using GroupBot.Sandbox.Topics;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Topics of forums.</summary>
internal static class ForumActs
{
    private static readonly ActField Which = May(FieldType.Number, "topic", "its id; without it General");

    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        ActEntry.Of("forum", "turns topics on in a supergroup", ActPlace.InChat, [], a => a.World.Topics.TurnOn(a.User(), a.Chat())),
        ActEntry.At("create_topic", "makes a topic", ActPlace.InChat, [Must(FieldType.Text, "name", "its name")],
            "ForumTopic of the Bot API", a => a.World.Topics.Create(a.User(), a.Chat(), a.Text("name")).ToJson()),
        ActEntry.Of("open_topic", "goes into a topic: what this person posts from then on goes there", ActPlace.InChat, [Which],
            a => a.World.Topics.Open(a.User(), a.Chat(), a.OptionalNumber("topic"))),
        ActEntry.Of("rename_topic", "renames a topic", ActPlace.InChat, [Which, Must(FieldType.Text, "name", "the new name")],
            a => a.World.Topics.Rename(a.User(), a.Chat(), Topic(a), a.Text("name"))),
        ActEntry.Of("close_topic", "closes a topic", ActPlace.InChat, [Which],
            a => a.World.Topics.SetClosed(a.User(), a.Chat(), Topic(a), closed: true)),
        ActEntry.Of("reopen_topic", "opens a closed topic", ActPlace.InChat, [Which],
            a => a.World.Topics.SetClosed(a.User(), a.Chat(), Topic(a), closed: false)),
        ActEntry.Of("delete_topic", "deletes a topic with its messages", ActPlace.InChat,
            [Must(FieldType.Number, "topic", "its id; General cannot be deleted")],
            a => a.World.Topics.Delete(a.User(), a.Chat(), a.Number("topic"))),
        ActEntry.Of("hide_general", "hides General", ActPlace.InChat, [], a => a.World.Topics.SetGeneralHidden(a.User(), a.Chat(), hidden: true)),
        ActEntry.Of("unhide_general", "shows General again", ActPlace.InChat, [],
            a => a.World.Topics.SetGeneralHidden(a.User(), a.Chat(), hidden: false)),
    ];

    private static int Topic(Act act) => act.OptionalNumber("topic") ?? ForumTopic.GeneralId;
}
