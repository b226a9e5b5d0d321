using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace GroupBot.Import;

/// <summary>What <c>groupbot import</c> asks the bot for: which group a file is of, and one chunk after the other.</summary>
internal static class ImportRequests
{
    public const string Group = "import-group";
    public const string Rows = "import-rows";

    /// <summary>Said when a file is over, for now or for good.</summary>
    public const string End = "import-end";

    /// <summary>How many rows a chunk may hold; how many of them a turn takes is a matter of time.</summary>
    public const int RowsAChunk = 500;

    /// <summary>So long a turn may work: where each row is a way to a server and back, 500 take several times that.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(20);

    private static readonly ActivityKind[] Kinds = [ActivityKind.Message, ActivityKind.Reaction, ActivityKind.Joined, ActivityKind.Left];

    public static void Register(FeatureRegistry registry) => registry
        .Feature("Import")
        .Store(writer => new ImportStore(writer))
        .Table(new TableFacts("import_keys", "chat_id", "message_id", "kind", "actor_hash", "ordinal"))
        .Request(Group, Find)
        .Request(Rows, Take)
        .Request(End, Finish);

    /// <summary>
    /// Takes <c>{"chats":[…],"group":…}</c>: the ids on the wire that a file may mean, the first that the bot knows is it; and
    /// where the rows go, if that is another group than the file's own.
    /// </summary>
    private static string Find(Turn turn, RequestMade request)
    {
        var asked = JsonNode.Parse(request.Body)!;
        var own = asked["chats"]!.AsArray().Select(id => new ChatId(id!.GetValue<long>())).ToList();
        var chats = asked["group"]?.GetValue<long>() is { } other ? [new ChatId(other)] : own;
        foreach (var chat in chats)
        {
            if (turn.Groups.Find(chat) is not { } group)
            {
                continue;
            }

            return !group.IsAllowed
                ? RequestAnswer.Error($"The bot does not work in {group.Title} (Groups:Allowed); nothing of it is recorded.")
                : RequestAnswer.Ok(new JsonObject
                {
                    ["group"] = chat.Value,
                    // Of a chat that nobody knows, the id that every version of Telegram Desktop would mean.
                    ["chat"] = own.FirstOrDefault(id => turn.Groups.Find(id) is not null, own[^1]).Value,
                    ["group_no"] = group.No.Value,
                    ["title"] = group.Title,
                    ["zone"] = group.Rule.Zone.Id,
                    ["now"] = turn.Now.ToUnixTimeMilliseconds(),
                    ["history"] = new JsonObject(turn.Features.Histories
                        .Select(history => KeyValuePair.Create<string, JsonNode?>(history.Name, history.Rules(turn, group)))),
                });
        }

        var known = turn.Groups.All().Where(group => group.IsAllowed).Select(group => $"  {group.Chat}  {group.Title}");
        return RequestAnswer.Error(string.Join('\n', [
            $"The bot knows no group {chats[0]}. Add it to the group and let somebody write there, or say with --group which one the file is of:",
            .. known.DefaultIfEmpty("  (it knows none yet)"),
        ]));
    }

    /// <summary>What is to be asked of each message, by the answer to <see cref="Group"/>.</summary>
    public static IReadOnlyList<HistoryReader> Readers(JsonObject answer, IReadOnlyList<HistorySpec> histories) =>
    [
        .. histories
            .Select(history => (History: history, Rules: answer["history"]?[history.Name]?.GetValue<string>()))
            .Where(one => one.Rules is not null)
            .Select(one => new HistoryReader(one.History.Name, one.History.Reader(one.Rules!))),
    ];

    /// <summary>Takes <c>{"group":…}</c>: the group on the wire that the rows went to.</summary>
    private static string Finish(Turn turn, RequestMade request)
    {
        if (turn.Groups.Find(new ChatId(JsonNode.Parse(request.Body)!["group"]!.GetValue<long>())) is { IsAllowed: true } group)
        {
            foreach (var history in turn.Features.Histories)
            {
                history.End(turn, group);
            }
        }

        return RequestAnswer.Ok([]);
    }

    private static string Take(Turn turn, RequestMade request)
    {
        var began = Stopwatch.GetTimestamp();
        return Take(turn, request, () => Stopwatch.GetElapsedTime(began) >= LongestTurn);
    }

    /// <param name="isOver">Asked after each row: true leaves the others for another request.</param>
    internal static string Take(Turn turn, RequestMade request, Func<bool> isOver)
    {
        ImportChunk chunk;
        try
        {
            chunk = JsonSerializer.Deserialize(request.Body, ImportJson.Default.ImportChunk)!;
        }
        catch (JsonException exception)
        {
            return RequestAnswer.Error($"The rows cannot be read: {exception.Message}");
        }

        if (chunk.Version != ImportChunk.Current)
        {
            return RequestAnswer.Error("The bot that runs is another version than this command. Restart it, then give the command again.");
        }

        if (turn.Groups.Find(new ChatId(chunk.Group)) is not { IsAllowed: true } group)
        {
            return RequestAnswer.Error("The group is gone, or the bot does not work there any more.");
        }

        var chat = new ChatId(chunk.Chat);
        var rows = new HistoryRows(turn, group, chat, turn.Groups.Find(chat) is { } own ? turn.Groups.FormerBasicChat(own) : null);
        var counts = rows.Write(chunk.Facts, isOver);
        return RequestAnswer.Ok(new JsonObject
        {
            ["taken"] = rows.Taken,
            ["people"] = rows.NewPeople,
            ["marked"] = new JsonObject(counts.Marked.Select(marked => KeyValuePair.Create(marked.Key, (JsonNode?)marked.Value))),
            ["added"] = new JsonArray([.. Kinds.Select(kind => JsonValue.Create(counts.Added(kind)))]),
            ["known"] = new JsonArray([.. Kinds.Select(kind => JsonValue.Create(counts.Known(kind)))]),
        });
    }

    /// <summary>Adds to a sum what a chunk's answer tells.</summary>
    /// <returns>How many of its rows, from the first, were gone through; the others must be sent again.</returns>
    public static int Add(JsonObject answer, ImportCounts to)
    {
        to.NewPeople += answer["people"]!.GetValue<long>();
        for (var i = 0; i < Kinds.Length; i++)
        {
            to.Add(Kinds[i], answer["added"]![i]!.GetValue<long>(), answer["known"]![i]!.GetValue<long>());
        }

        foreach (var (name, count) in answer["marked"]!.AsObject())
        {
            to.Mark(name, count!.GetValue<long>());
        }

        return answer["taken"]!.GetValue<int>();
    }
}
