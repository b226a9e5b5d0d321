using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>What the control API tells of the world.</summary>
internal sealed class ControlReads(SandboxWorld world)
{
    /// <summary>So many messages are written down while the gate is held.</summary>
    private const int Together = 10;

    /// <param name="route">What is read.</param>
    /// <param name="places">The open places of its path.</param>
    /// <param name="query">What stood behind the question mark.</param>
    /// <param name="ct">The caller went away.</param>
    internal async Task<JsonNode> ReadAsync(ControlRoute route, IReadOnlyList<string> places, RequestFields query, CancellationToken ct)
    {
        var isEphemeral = route.Path.StartsWith("ephemeral/", StringComparison.Ordinal);
        if (isEphemeral || route.Path.StartsWith("messages/", StringComparison.Ordinal))
        {
            return await MessagesAsync(isEphemeral, places, query, ct);
        }

        lock (world.Gate)
        {
            world.Agenda.Run();
            return route.Path switch
            {
                "state" => Views.State(world),
                "clock" => ClockAct.Show(world),
                "calls" => world.Calls.Calls.TakeLast(Last(query)).Select(c => (JsonNode)Views.Call(c)).ToArray(),
                "refusals" => world.Refusals.TakeLast(Last(query)).Select(r => (JsonNode)Views.Refusal(r)).ToArray(),
                "members/{chat}" => ChatViews.Members(
                    world, Chat(places[0], null), query.OptionalText("search") ?? "", query.OptionalNumber("skip") ?? 0, Last(query)),
                "standings/{user}" => ChatViews.Standings(world, User(places[0])),
                "chats/{chat}" => Views.Chat(world, Chat(places[0], Bot(query))),
                _ => CommandList.For(world, Chat(places[0], Bot(query)), User(places[1]), Bot(query)),
            };
        }
    }

    private async Task<JsonNode> MessagesAsync(bool isEphemeral, IReadOnlyList<string> places, RequestFields query, CancellationToken ct)
    {
        if (query.Has("wait") && !query.Has("after"))
        {
            throw new ControlError("\"wait\" needs \"after\": the message after which something is waited for");
        }

        SandboxChat chat;
        SandboxUser? reader;
        int? after;
        lock (world.Gate)
        {
            world.Agenda.Run();
            chat = Chat(places[0], Bot(query));
            reader = places.Count > 1 ? User(places[1]) : null;
            after = query.OptionalNumber("after");
        }

        IReadOnlyList<SandboxMessage> messages = [];
        using var watch = new ChangeWatch(world, TimeProvider.System);
        await watch.UntilAsync(
            () => (messages = isEphemeral ? Ephemeral(chat, reader!, after) : Messages(chat, reader, after)).Count > 0, Waiting.Limit(query.OptionalNumber("wait") ?? 0), ct);
        // Many take their time to be written down, so that the gate is given free in between.
        var list = new JsonArray();
        foreach (var few in messages.TakeLast(Last(query)).Chunk(Together))
        {
            lock (world.Gate)
            {
                // One may have been deleted meanwhile.
                foreach (var message in few.Where(message => !message.IsDeleted))
                {
                    list.Add((JsonNode)Views.Message(message));
                }
            }
        }

        return list;
    }

    private IReadOnlyList<SandboxMessage> Messages(SandboxChat chat, SandboxUser? reader, int? after)
    {
        var all = reader is null ? world.MessagesOf(chat) : world.Ephemeral.SeenBy(reader, chat);
        return after is null ? all : [.. all.Where(message => message.Id > after)];
    }

    private IReadOnlyList<SandboxMessage> Ephemeral(SandboxChat chat, SandboxUser reader, int? after) =>
        [.. world.Ephemeral.For(reader, chat).Where(message => after is null || message.EphemeralId > after)];

    private SandboxBot? Bot(RequestFields query) => query.OptionalText("bot") is not { } name ? null
        : world.BotNamed(name) ?? throw new ControlError($"no bot is called {name}");

    private static int Last(RequestFields query) => query.OptionalNumber("last") ?? int.MaxValue;

    private SandboxChat Chat(string name, SandboxBot? bot) =>
        world.ChatNamed(name, null, bot) ?? throw new ControlError($"there is no chat {name}");

    private SandboxUser User(string name) =>
        world.UserNamed(name) ?? throw new ControlError($"nobody is called {name}");
}
