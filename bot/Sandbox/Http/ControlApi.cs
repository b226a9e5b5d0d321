using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Control;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>/sandbox/…: what the page and tests of other processes use.</summary>
internal sealed class ControlApi(SandboxWorld world)
{
    internal async Task HandleAsync(HttpContext context, string path)
    {
        try
        {
            var answer = context.Request.Method == "POST" && path == "act"
                ? await ActAsync(context)
                : Read(path);
            await WriteAsync(context, 200, answer ?? new JsonObject());
        }
        catch (Exception e) when (e is ControlError or InvalidOperationException or JsonException or FormatException)
        {
            await WriteAsync(context, 400, new JsonObject { ["error"] = e.Message });
        }
    }

    private async Task<JsonNode?> ActAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject
            ?? throw new ControlError("the body must be a JSON object");
        var act = new Act(world, body);
        if (!ActTable.All.TryGetValue(act.Name, out var handler))
        {
            throw new ControlError($"there is no act \"{act.Name}\"; there are: {string.Join(", ", ActTable.All.Keys)}");
        }

        lock (world.Gate)
        {
            return handler(act);
        }
    }

    private JsonArray Read(string path)
    {
        if (path.StartsWith("messages/", StringComparison.Ordinal)
            && world.ChatNamed(path["messages/".Length..], null) is { } chat)
        {
            return world.MessagesOf(chat).Select(m => (JsonNode)m.ToJson()).ToArray();
        }

        throw new ControlError("there is nothing at this address");
    }

    private static async Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        await Envelope.WriteAsync(
            context.Response, Encoding.UTF8.GetBytes(body.ToJsonString()), context.RequestAborted);
    }
}
