using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Methods;
using GroupBot.Sandbox.Schema;
using GroupBot.Sandbox.Updates;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>/bot&lt;token&gt;/&lt;method&gt;: reads a call, runs it and writes the envelope.</summary>
internal sealed class BotApi(SandboxWorld world, CancellationToken stopping)
{
    private readonly UpdatePolling _polling = new(world);

    internal async Task HandleAsync(HttpContext context, string path)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var body = await AnswerAsync(context, path, cancellation.Token);
            await Envelope.WriteAsync(context.Response, body, context.RequestAborted);
        }
        catch (ApiError error)
        {
            await Envelope.WriteAsync(context.Response, error, context.RequestAborted);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Envelope.WriteAsync(
                context.Response, new ApiError(500, "Internal Server Error: restart"), CancellationToken.None);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away while it waited; nothing was confirmed, so nothing is lost.
        }
    }

    private async Task<byte[]> AnswerAsync(HttpContext context, string path, CancellationToken ct)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var bot = Authorize(slash < 0 ? path : path[..slash]);
        var arguments = await CallReader.ReadAsync(context.Request, ct);
        var name = slash < 0 || slash == path.Length - 1 ? arguments.Text("method") ?? "" : path[(slash + 1)..];
        if (!ApiSchema.Instance.Methods.TryGetValue(name, out var method))
        {
            throw new ApiError(404, "Not Found: method not found");
        }

        if (method.Name == "getUpdates")
        {
            return Envelope.Ok(await _polling.GetAsync(bot, arguments, ct));
        }

        if (!MethodTable.All.TryGetValue(method.Name, out var handler))
        {
            throw ApiError.Unsupported("method " + method.Name);
        }

        lock (world.Gate)
        {
            return Envelope.Ok(handler(new MethodCall(world, bot, arguments)));
        }
    }

    private SandboxBot Authorize(string token)
    {
        if (!token.Contains(':', StringComparison.Ordinal) || token.Length > 80 || token.StartsWith('0'))
        {
            throw new ApiError(401, "Unauthorized: invalid token specified");
        }

        lock (world.Gate)
        {
            return world.Bots.Find(b => b.Token == token) ?? throw new ApiError(401, "Unauthorized");
        }
    }
}
