using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>One act of the control API: its name, its fields, what it answers, and what it does.</summary>
/// <param name="Name">What stands in "act".</param>
/// <param name="Meaning">One line for who writes a test.</param>
/// <param name="Place">Which of the shared fields it has.</param>
/// <param name="Own">Its further fields.</param>
/// <param name="Answer">The shape of the answer, by the name it has in the documentation.</param>
internal sealed record ActEntry(string Name, string Meaning, ActPlace Place, IReadOnlyList<ActField> Own, string Answer)
{
    private static readonly ActField Person = ActField.Must(FieldType.User, "user", "who does it");

    private static readonly ActField Chat = ActField.May(
        FieldType.Chat, "chat", "where: an id, `group` (so unless given) or `private`, the chat of `user` with the bot");

    private static readonly ActField Bot = ActField.May(
        FieldType.User, "bot", "the bot of the private chat: an id, a username or a token; without it the usual one");

    /// <summary>Set where it is done at once, under the gate.</summary>
    internal Func<Act, JsonNode?>? Do { get; init; }

    /// <summary>Set where it takes its time: outside the gate, so that bots and page go on meanwhile.</summary>
    internal Func<Act, CancellationToken, Task<JsonNode>>? Wait { get; init; }

    internal IReadOnlyList<ActField> Shared { get; } = Place switch
    {
        ActPlace.Nowhere => [],
        ActPlace.ByPerson => [Person],
        // The page names the chat with every act; a chat that is not meant is refused.
        ActPlace.WithBot => [Person, Bot, ActField.May(FieldType.Chat, "chat", "none but the private chat")],
        ActPlace.InChat => [Person, Chat, Bot],
    };

    /// <summary>All that may stand in the request.</summary>
    internal IReadOnlyList<ActField> Fields => [ActField.Must(FieldType.Text, "act", "what is done"), .. Shared, .. Own];

    /// <summary>Done at once, with an answer.</summary>
    internal static ActEntry At(string name, string meaning, ActPlace place, IReadOnlyList<ActField> own, string answer, Func<Act, JsonNode?> act) =>
        new(name, meaning, place, own, answer) { Do = act };

    /// <summary>Done at once; the answer says no more than that.</summary>
    internal static ActEntry Of(string name, string meaning, ActPlace place, IReadOnlyList<ActField> own, Action<Act> act) =>
        new(name, meaning, place, own, "done")
        {
            Do = request =>
            {
                act(request);
                return new JsonObject { ["done"] = true };
            },
        };
}
