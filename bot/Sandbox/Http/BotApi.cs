using System.Globalization;
using System.Text;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Updates;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>/bot&lt;token&gt;/&lt;method&gt; and /file/bot&lt;token&gt;/&lt;path&gt;: who calls, and the frame of the answer.</summary>
internal sealed class BotApi
{
    private readonly SandboxWorld _world;

    private readonly CallRun _run;

    private readonly CancellationToken _stopping;

    internal BotApi(SandboxWorld world, CancellationToken stopping)
    {
        (_world, _stopping) = (world, stopping);
        _run = new CallRun(world, new UpdatePolling(world));
        world.Webhooks.Run = _run.RunAsync;
    }

    internal async Task HandleAsync(HttpContext context, string path)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping);
        try
        {
            var (token, method) = Split(path);
            var bot = Authorize(token, method);
            var arguments = await ReadAsync(context.Request, method, cancellation.Token);
            var name = method.Length > 0 ? method : arguments.Text("method") ?? "";
            if (await _run.RunAsync(bot, name, arguments, cancellation.Token) is { } body)
            {
                await Envelope.WriteAsync(context.Response, body, context.RequestAborted);
            }
            else
            {
                context.Abort();
            }
        }
        catch (ApiError error)
        {
            await WriteAsync(context, error);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away while it waited; nothing was confirmed, so nothing is lost.
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            await WriteAsync(context, new ApiError(500, "Internal Server Error: restart"));
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            // It went away while it sent its call.
        }
#pragma warning disable CA1031 // The answer is JSON whatever goes wrong; the calls themselves are caught and logged by their run.
        catch (Exception exception) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            await WriteAsync(context, OwnFault.Of(exception, "the frame of a call"));
        }
    }

    /// <summary>What cannot be read is in the log of calls too.</summary>
    private async Task<CallArguments> ReadAsync(HttpRequest request, string method, CancellationToken ct)
    {
        try
        {
            return await CallReader.ReadAsync(request, ct);
        }
        catch (ApiError error)
        {
            Log(method, error);
            throw;
        }
    }

    /// <summary>A call that came to no method.</summary>
    private void Log(string method, ApiError error)
    {
        var call = new CallRecord(0, _world.Clock.GetUtcNow(), method, "{}", error.Code, error.Message, []);
        _world.Feed.Called(_world.Calls.Add(call, refused: false));
    }

    internal async Task DownloadAsync(HttpContext context, string path)
    {
        var (token, name) = Split(path);
        byte[]? bytes;
        try
        {
            Authorize(token);
            lock (_world.Gate)
            {
                bytes = _world.Files.Values.FirstOrDefault(f => f.Path == name)?.Bytes;
            }

            if (bytes is null)
            {
                throw new ApiError(404, "Not Found");
            }
        }
        catch (ApiError error)
        {
            await WriteAsync(context, error);
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>What names the test data centre leads to the same bot: there is one world here.</summary>
    private static (string Token, string Tail) Split(string path)
    {
        const string TestCentre = "test/";
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (token, tail) = slash < 0 ? (path, "") : (path[..slash], path[(slash + 1)..]);
        return (token, tail.StartsWith(TestCentre, StringComparison.Ordinal) ? tail[TestCentre.Length..] : tail);
    }

    /// <summary>The front end in the way of the real server answers 502 in HTML.</summary>
    private static async Task WriteAsync(HttpContext context, ApiError error)
    {
        if (error.Code != 502)
        {
            await Envelope.WriteAsync(context.Response, error, CancellationToken.None);
            return;
        }

        context.Response.StatusCode = 502;
        context.Response.ContentType = "text/html";
        await context.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes("<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>"));
    }

    /// <summary>Whose call it is; in the log of calls stands also that it was nobody's.</summary>
    private SandboxBot Authorize(string token, string method)
    {
        try
        {
            return Authorize(token);
        }
        catch (ApiError error)
        {
            Log(method, error);
            throw;
        }
    }

    private SandboxBot Authorize(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        var isWhole = colon >= 0 && token.Length <= 80 && !token.StartsWith('0')
            && long.TryParse(token.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0;
        if (!isWhole)
        {
            throw new ApiError(401, "Unauthorized: invalid token specified");
        }

        return _world.BotOf(token) ?? throw new ApiError(401, "Unauthorized");
    }
}
