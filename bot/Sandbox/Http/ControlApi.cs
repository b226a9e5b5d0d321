using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Control;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>/sandbox/…: what the page and tests of other processes use.</summary>
internal sealed class ControlApi(SandboxWorld world, CancellationToken stopping)
{
    /// <summary>So many messages are written down while the gate is held.</summary>
    private const int Together = 10;

    internal async Task HandleAsync(HttpContext context, string path)
    {
        try
        {
            LocalOnly.Check(context.Request);
            if (path == "events")
            {
                await EventStream.WriteAsync(context, world.Feed, stopping);
                return;
            }

            if (After(path, "files/") is { } id)
            {
                await FileContent.WriteAsync(context, world, id);
                return;
            }

            var answer = path == "act" && HttpMethods.IsPost(context.Request.Method) ? await ActAsync(context) : Read(path, context.Request);
            await WriteAsync(context, 200, answer ?? new JsonObject());
        }
        catch (Exception e) when (e is ControlError or InvalidOperationException or JsonException or FormatException)
        {
            await WriteAsync(context, 400, new JsonObject { ["error"] = e.Message });
        }
    }

    private async Task<JsonNode?> ActAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ControlError("the body must have the content type application/json");
        }

        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject
            ?? throw new ControlError("the body must be a JSON object");
        var act = new Act(world, body);
        if (WaitingActs.All.TryGetValue(act.Name, out var waiting))
        {
            return await waiting(act, stopping);
        }

        if (!ActTable.All.TryGetValue(act.Name, out var handler))
        {
            throw new ControlError($"there is no act \"{act.Name}\"; there are: {string.Join(", ", ActTable.All.Keys.Concat(WaitingActs.All.Keys))}");
        }

        lock (world.Gate)
        {
            world.Agenda.Run();
            return handler(act);
        }
    }

    private JsonNode Read(string path, HttpRequest request)
    {
        var bot = Bot(request);
        var last = Number(request, "last", int.MaxValue);
        var parts = path.Split('/');
        if (parts is ["messages" or "ephemeral", ..] and ({ Length: 2 } or { Length: 3 }))
        {
            return Messages(parts, bot, last);
        }

        lock (world.Gate)
        {
            world.Agenda.Run();
            return parts[0] switch
            {
                "state" => Views.State(world),
                "clock" => ClockAct.Show(world),
                "calls" => world.Calls.Calls.TakeLast(last).Select(c => (JsonNode)Views.Call(c)).ToArray(),
                "refusals" => world.Refusals.Select(r => (JsonNode)Views.Refusal(r)).ToArray(),
                "commands" when parts.Length == 3 => CommandList.For(world, Chat(parts[1], bot), User(parts[2]), bot),
                "chats" when parts.Length == 2 => Views.Chat(world, Chat(parts[1], bot)),
                "members" when parts.Length == 2 => ChatViews.Members(
                    world, Chat(parts[1], bot), request.Query["search"].ToString(), Number(request, "skip", 0), last),
                "standings" when parts.Length == 2 => ChatViews.Standings(world, User(parts[1])),
                _ => throw new ControlError("there is nothing at this address"),
            };
        }
    }

    /// <summary>Many messages take their time to be written down, so that the gate is given free in between.</summary>
    private JsonArray Messages(string[] parts, SandboxBot? bot, int last)
    {
        List<SandboxMessage> found;
        lock (world.Gate)
        {
            world.Agenda.Run();
            var chat = Chat(parts[1], bot);
            var seen = parts switch
            {
                ["messages", _] => world.MessagesOf(chat),
                ["messages", _, var user] => world.Ephemeral.SeenBy(User(user), chat),
                ["ephemeral", _, var user] => world.Ephemeral.For(User(user), chat),
                _ => throw new ControlError("there is nothing at this address"),
            };
            found = [.. seen.TakeLast(last)];
        }

        var list = new JsonArray();
        foreach (var few in found.Chunk(Together))
        {
            lock (world.Gate)
            {
                // One may have been deleted meanwhile.
                foreach (var message in few.Where(m => !m.IsDeleted))
                {
                    list.Add((JsonNode)Views.Message(message));
                }
            }
        }

        return list;
    }

    /// <summary>The one that ?bot= names.</summary>
    private SandboxBot? Bot(HttpRequest request) => request.Query["bot"].ToString() is not { Length: > 0 } name ? null
        : world.BotNamed(name) ?? throw new ControlError($"no bot is called {name}");

    private static int Number(HttpRequest request, string name, int otherwise) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static string? After(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;

    private SandboxChat Chat(string name, SandboxBot? bot) =>
        world.ChatNamed(name, null, bot) ?? throw new ControlError($"there is no chat {name}");

    private SandboxUser User(string name) =>
        world.UserNamed(name) ?? throw new ControlError($"nobody is called {name}");

    private static async Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        await Envelope.WriteAsync(
            context.Response, Encoding.UTF8.GetBytes(body.ToJsonString(PlainText.Options)), context.RequestAborted);
    }
}
