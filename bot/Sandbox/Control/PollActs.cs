using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Sending polls and voting in them.</summary>
internal static class PollActs
{
    private static readonly ActField Poll = Must(FieldType.Message, "message_id", "the poll's message");

    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        ActEntry.At("poll", "sends a poll", ActPlace.InChat,
            [
                Must(FieldType.Text, "question", "up to 300 characters"),
                Must(FieldType.Texts, "options", "1 to 12"),
                May(FieldType.Flag, "anonymous", "true unless given"),
                May(FieldType.Flag, "multiple", "several answers; false unless given"),
                May(FieldType.Number, "correct", "the right option, counted from 0; makes it a quiz"),
            ],
            "message", a => Views.Message(a.World.Polls.Post(
                a.User(), a.Chat(), a.Text("question"), a.Texts("options"),
                a.Flag("anonymous", otherwise: true), a.Flag("multiple"), a.OptionalNumber("correct")))),
        ActEntry.Of("vote", "votes, or votes otherwise", ActPlace.InChat,
            [Poll, Must(FieldType.Numbers, "options", "positions counted from 0")],
            a => a.World.Polls.Vote(a.User(), a.Chat(), a.Message(a.Chat()), [.. a.Numbers("options")])),
        ActEntry.Of("unvote", "takes the vote back", ActPlace.InChat, [Poll],
            a => a.World.Polls.Vote(a.User(), a.Chat(), a.Message(a.Chat()))),
        ActEntry.Of("add_option", "adds an option where the poll lets voters do so", ActPlace.InChat,
            [Poll, Must(FieldType.Text, "text", "the option")],
            a => a.World.Polls.AddOption(a.User(), a.Chat(), a.Message(a.Chat()), a.Text("text"))),
        ActEntry.Of("close", "ends a poll of one's own", ActPlace.InChat, [Poll],
            a => a.World.Polls.Close(a.User(), a.Chat(), a.Message(a.Chat()))),
    ];
}
