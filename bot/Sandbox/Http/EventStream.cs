using GroupBot.Sandbox.Control;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>
/// Server-sent events: one line of JSON for each change. It ends where the page fell behind; the browser then comes back by
/// itself, and the page asks for the state anew.
/// </summary>
internal static class EventStream
{
    internal static async Task WriteAsync(HttpContext context, WorldFeed feed, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var page = feed.Subscribe();
        try
        {
            // Milliseconds after which the page comes back when the stream has ended.
            await context.Response.Body.WriteAsync("retry: 500\n\n"u8.ToArray(), ending.Token);
            await context.Response.Body.FlushAsync(ending.Token);
            while (!page.IsBehind && await page.Waiting.WaitToReadAsync(ending.Token))
            {
                // What came together is sent together.
                while (!page.IsBehind && page.Waiting.TryRead(out var line))
                {
                    await context.Response.Body.WriteAsync(line, ending.Token);
                }

                await context.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server ends.
        }
        finally
        {
            feed.Unsubscribe(page);
        }
    }
}
