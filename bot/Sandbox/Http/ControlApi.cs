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
        var last = Last(request);
        var parts = path.Split('/');
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
                "messages" when parts.Length == 2 =>
                    world.MessagesOf(Chat(parts[1], bot)).TakeLast(last).Select(m => (JsonNode)Views.Message(m)).ToArray(),
                "messages" when parts.Length == 3 =>
                    world.Ephemeral.SeenBy(User(parts[2]), Chat(parts[1], bot)).TakeLast(last).Select(m => (JsonNode)Views.Message(m)).ToArray(),
                _ => throw new ControlError("there is nothing at this address"),
            };
        }
    }

    /// <summary>The one that ?bot= names.</summary>
    private SandboxBot? Bot(HttpRequest request) => request.Query["bot"].ToString() is not { Length: > 0 } name ? null
        : world.BotNamed(name) ?? throw new ControlError($"no bot is called {name}");

    /// <summary>No more than ?last=, the newest.</summary>
    private static int Last(HttpRequest request) =>
        int.TryParse(request.Query["last"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : int.MaxValue;

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
