using System.Text;
using GroupBot.Sandbox.Control;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>Server-sent events: one line of JSON for each change.</summary>
internal static class EventStream
{
    internal static async Task WriteAsync(HttpContext context, WorldFeed feed, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var reader = feed.Subscribe();
        try
        {
            await context.Response.Body.WriteAsync(": open\n\n"u8.ToArray(), ending.Token);
            await context.Response.Body.FlushAsync(ending.Token);
            while (await reader.WaitToReadAsync(ending.Token))
            {
                // What came together is sent together.
                while (reader.TryRead(out var json))
                {
                    await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {json}\n\n"), ending.Token);
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
            feed.Unsubscribe(reader);
        }
    }
}
