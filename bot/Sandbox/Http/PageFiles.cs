using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>The page, embedded in the program.</summary>
internal static class PageFiles
{
    /// <summary>Nothing from elsewhere, no script written into the markup.</summary>
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    internal static async Task<bool> TryWriteAsync(HttpContext context, string path)
    {
        var name = path == "/" ? "index.html" : path[1..];
        using var file = typeof(PageFiles).Assembly.GetManifestResourceStream("page/" + name);
        if (file is null)
        {
            return false;
        }

        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/html; charset=utf-8",
        };
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentLength = file.Length;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
        return true;
    }
}
