using GroupBot.Sandbox.Calls;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>The first look at a path: Bot API, files, control or page.</summary>
internal sealed class Routes(SandboxWorld world, CancellationToken stopping)
{
    private readonly BotApi _api = new(world, stopping);

    private readonly ControlApi _control = new(world, stopping);

    internal async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (After(path, "/bot") is { } call)
        {
            await _api.HandleAsync(context, call);
        }
        else if (After(path, "/file/bot") is { } file)
        {
            await _api.DownloadAsync(context, file);
        }
        else if (After(path, "/sandbox/") is { } control)
        {
            await _control.HandleAsync(context, control);
        }
        else if (!await PageFiles.TryWriteAsync(context, path))
        {
            await Envelope.WriteAsync(context.Response, new ApiError(404, "Not Found"), context.RequestAborted);
        }
    }

    private static string? After(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;
}
