using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GroupBot.Tests.Support;

/// <summary>One request as it came over the wire.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string? ContentType, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>An HTTP server on a free local port that keeps what it is asked and answers as told.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    public const string Token = "42:secret";

    private readonly WebApplication _application;

    private LocalServer(WebApplication application) => _application = application;

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    public string Url => _application.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Answers each request by the next of these; the last one stays.</summary>
    public static async Task<LocalServer> Start(params Func<HttpContext, Task>[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LocalServer(builder.Build());
        server._application.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var request = context.Request;
            server.Requests.Enqueue(new(request.Method, request.Path, request.ContentType, body.ToArray()));
            await answers[Math.Min(server.Requests.Count, answers.Length) - 1](context);
        });
        await server._application.StartAsync();
        return server;
    }

    /// <summary>Answers each request by its method's name and what it says. For callers that ask one thing at a time.</summary>
    public static async Task<LocalServer> StartByMethod(Func<string, ReceivedRequest, Func<HttpContext, Task>> answer)
    {
        LocalServer? server = null;
        server = await Start(context =>
        {
            var request = server!.Requests.Last();
            return answer(request.Path[(request.Path.LastIndexOf('/') + 1)..], request)(context);
        });
        return server;
    }

    public static Func<HttpContext, Task> Result(string result) => Answer(200, $$"""{"ok":true,"result":{{result}} }""");

    public static Func<HttpContext, Task> Answer(int status, string body, string contentType = "application/json") =>
        context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync(body, context.RequestAborted);
        };

    /// <summary>An answer that never comes.</summary>
    public static Task Silence(HttpContext context) =>
        Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(
            _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
