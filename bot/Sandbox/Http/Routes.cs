using GroupBot.Sandbox.Calls;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>The first look at a path: Bot API, files, control or page.</summary>
internal sealed class Routes(SandboxWorld world, CancellationToken stopping)
{
    private readonly BotApi _api = new(world, stopping);

    private readonly ControlApi _control = new(world);

    internal Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith("/bot", StringComparison.Ordinal))
        {
            return _api.HandleAsync(context, path[4..]);
        }

        if (path.StartsWith("/sandbox/", StringComparison.Ordinal))
        {
            return _control.HandleAsync(context, path["/sandbox/".Length..]);
        }

        return Envelope.WriteAsync(context.Response, new ApiError(404, "Not Found"), context.RequestAborted);
    }
}
