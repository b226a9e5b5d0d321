using System.Text.Json.Nodes;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>One address below /sandbox/ that is read by GET.</summary>
/// <param name="Path">With open places in braces.</param>
/// <param name="Query">What may stand behind the question mark; anything else is refused.</param>
/// <param name="Answer">The shape of the answer, by the name it has in the documentation.</param>
/// <param name="Meaning">One line for who reads it.</param>
internal sealed record ControlRoute(string Path, IReadOnlyList<ActField> Query, string Answer, string Meaning)
{
    private static readonly ActField Last = May(FieldType.Number, "last", "no more than so many, the newest");

    private static readonly ActField Bot = May(FieldType.User, "bot", "whose private chat; without it the usual bot");

    private static readonly ActField After = May(FieldType.Number, "after", "only those with a greater `message_id`");

    private static readonly ActField AfterEphemeral = May(FieldType.Number, "after", "only those with a greater `ephemeral_message_id`");

    private static readonly ActField Wait = May(
        FieldType.Number, "wait", $"with `after`: so many seconds of real time, up to {Waiting.MostSeconds}, are given to the first of them");

    internal static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("state", [], "state", "people, groups, channels, the bot and its token"),
        new("chats/{chat}", [Bot], "chat", "one chat"),
        new("messages/{chat}", [Bot, Last, After, Wait], "list of messages", "all of a chat but the deleted, oldest first"),
        new("messages/{chat}/{user}", [Bot, Last, After, Wait], "list of messages",
            "what this person sees of it: ephemeral messages too, nothing of chats closed to this one"),
        new("ephemeral/{chat}/{user}", [Bot, Last, AfterEphemeral, Wait], "list of messages", "of a chat what this person alone sees, oldest first"),
        new("members/{chat}", [May(FieldType.Text, "search", "what a name or username contains"),
            May(FieldType.Number, "skip", "leaves out so many"), May(FieldType.Number, "last", "no more than so many")], "members",
            "who is in a group or channel, those with the highest rank first; then who is not"),
        new("standings/{user}", [], "list of standings", "one person in every group and channel"),
        new("commands/{chat}/{user}", [Bot], "list of BotCommand", "the commands this person is offered there"),
        new("calls", [Last], "list of calls", "the latest 2,000 calls of the Bot API, oldest first, with what they brought"),
        new("refusals", [Last], "list of refusals", "what was wrong with calls, oldest first"),
        new("clock", [], "clock", "the sandbox's time"),
        new("files/{file_id}", [], "bytes", "a file that a message carries"),
        new("events", [], "server-sent events", "what changes, as it changes"),
    ];

    /// <summary>The open places of the path as they are filled; null where it is another one.</summary>
    internal IReadOnlyList<string>? Match(string path)
    {
        var (own, asked) = (Path.Split('/'), path.Split('/'));
        return own.Length == asked.Length && own.Zip(asked).All(pair => pair.First == pair.Second || (pair.First[0] == '{' && pair.Second.Length > 0))
            ? [.. own.Zip(asked).Where(pair => pair.First[0] == '{').Select(pair => pair.Second)]
            : null;
    }

    /// <summary>What stood behind the question mark, checked.</summary>
    internal RequestFields Read(IEnumerable<KeyValuePair<string, string>> query) =>
        new(Path, new JsonObject(query.Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))), Query);
}
