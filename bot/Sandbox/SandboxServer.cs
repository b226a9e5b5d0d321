using System.Net;
using GroupBot.Sandbox.Http;
using GroupBot.Sandbox.Schema;
using GroupBot.Sandbox.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GroupBot.Sandbox;

/// <summary>A local Bot API server with a chat page, on the loopback address only.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    /// <summary>Has no timer, so nothing is left over when it is not disposed.</summary>
    private readonly CancellationTokenSource _stopping;

    private SandboxServer(WebApplication app, CancellationTokenSource stopping, SandboxWorld world, Uri address)
    {
        _app = app;
        _stopping = stopping;
        World = world;
        Address = address;
    }

    /// <summary>The page at /, the Bot API at /bot&lt;token&gt;/&lt;method&gt;, files at /file/bot&lt;token&gt;/&lt;path&gt;.</summary>
    public Uri Address { get; }

    /// <summary>The demo bot's token.</summary>
    public string BotToken => World.Bot.Token;

    /// <summary>The people and chats, to act in process.</summary>
    public SandboxWorld World { get; }

    /// <summary>Listens when the task ends.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="clock">What its own clock runs with; one of its kind is taken as it is.</param>
    /// <param name="ct">Gives the start up.</param>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, TimeProvider clock, CancellationToken ct)
    {
        // Read beside the start of the server, so that neither it nor the first call waits for it.
        _ = Task.Run(() => ApiSchema.Instance, CancellationToken.None);
        // The empty builder reads no environment and no files: what the embedding program is told by them
        // (addresses, log levels) must not reach this second server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Wider than the Bot API's own limits, which are held where a refusal can be said in JSON.
            kestrel.Limits.MaxRequestBodySize = uint.MaxValue;
            kestrel.Limits.MaxRequestLineSize = 1 << 20;
            kestrel.Limits.MaxRequestHeadersTotalSize = 1 << 20;
            kestrel.Limits.MaxRequestBufferSize = 2 << 20;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoHostLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        var stopping = new CancellationTokenSource();
        var world = new SandboxWorld(options, clock as SandboxClock ?? new SandboxClock(clock));
        var routes = new Routes(world, stopping.Token);
        app.Run(routes.HandleAsync);
        await app.StartAsync(ct);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new SandboxServer(app, stopping, world, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        World.Webhooks.Dispose();
        World.Agenda.Stop();
        await _app.StopAsync();
        await _app.DisposeAsync();
        World.Clock.Dispose();
    }
}
