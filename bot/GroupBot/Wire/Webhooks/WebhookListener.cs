using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Primitives;

namespace GroupBot.Wire.Webhooks;

/// <summary>
/// A web server of its own, for Telegram alone: it answers 200 once an update is committed, and nothing to whoever does not
/// know the secret.
/// </summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Telegram's updates are at most 512 KiB long.</summary>
    private const int LongestBody = 1 << 20;

    /// <summary>Telegram opens 100 at most; strangers at an open port shall not take all that the process has.</summary>
    private const int MostConnections = 500;

    /// <summary>When to come again after a failure of the store, in seconds.</summary>
    private const string RetryAfter = "5";

    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    private readonly WebhookGatherer _gatherer;
    private readonly string _path;
    private readonly byte[] _secretHash;
    private readonly WebApplication _app;

    /// <summary>The file of the socket, where it listens on one.</summary>
    private readonly string? _socket;

    public WebhookListener(WebhookOptions options, string token, WebhookGatherer gatherer, TimeProvider clock)
    {
        _gatherer = gatherer;
        _path = new Uri(options.Url).AbsolutePath;
        _secretHash = Hash(options.SecretFor(token));
        var listen = BindingAddress.Parse(options.Listen);
        _socket = listen.IsUnixPipe ? listen.UnixPipePath : null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            Listen(kestrel, listen, options, clock);
        });
        builder.Services.AddSingleton<IHostLifetime, NoHostLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Where it listens, once it has begun to; empty before.</summary>
    public string Address { get; private set; } = "";

    /// <exception cref="IOException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken ct)
    {
        if (_socket is not null)
        {
            RemoveLeftSocket(_socket);
        }

        await _app.StartAsync(ct);
        Address = _app.Urls.First();
        if (_socket is not null && !OperatingSystem.IsWindows())
        {
            // The proxy is another user's; who may not call shows by the secret.
            File.SetUnixFileMode(_socket, (UnixFileMode)0b110_110_110);
        }
    }

    /// <summary>Takes nothing more, and waits for what is being taken in.</summary>
    public Task StopAsync(CancellationToken ct) => _app.StopAsync(ct);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A killed process leaves its socket behind, which nobody can listen on again; a living one's is not touched.</summary>
    private static void RemoveLeftSocket(string path)
    {
        using var caller = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            caller.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionRefused)
        {
            File.Delete(path);
        }
        catch (SocketException)
        {
            // There is none, or it is not ours to delete: listening says so.
        }
    }

    private static void Listen(KestrelServerOptions kestrel, BindingAddress address, WebhookOptions options, TimeProvider clock)
    {
        if (address.IsUnixPipe)
        {
            kestrel.ListenUnixSocket(address.UnixPipePath, Configure);
        }
        else if (IPAddress.TryParse(address.Host, out var ip))
        {
            kestrel.Listen(ip, address.Port, Configure);
        }
        else if (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            kestrel.ListenLocalhost(address.Port, Configure);
        }
        else
        {
            kestrel.ListenAnyIP(address.Port, Configure);
        }

        void Configure(ListenOptions listen)
        {
            listen.Protocols = HttpProtocols.Http1;
            if (options.Certificate.Length > 0)
            {
                var certificate = new WebhookCertificate(options, clock);
                listen.UseHttps(new TlsHandshakeCallbackOptions
                {
                    OnConnection = _ => ValueTask.FromResult(
                        new SslServerAuthenticationOptions { ServerCertificateContext = certificate.Current() }),
                });
            }
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!Knows(request.Headers[SecretHeader]))
        {
            // Whoever it is shall not hold a connection that Telegram needs.
            response.Headers.Connection = "close";
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (!HttpMethods.IsPost(request.Method) || request.Path.ToUriComponent() != _path)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        ReadOnlyMemory<byte> body;
        _gatherer.Begin();
        try
        {
            body = await ReadAsync(request, context.RequestAborted);
        }
        finally
        {
            _gatherer.End();
        }

        if (!await _gatherer.TakeAsync(body, context.RequestAborted))
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = RetryAfter;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength is { } length and <= LongestBody)
        {
            var exact = new byte[length];
            await request.Body.ReadExactlyAsync(exact, ct);
            return exact;
        }

        // Longer than it may be, or in chunks: the server itself stops it at its limit.
        using var chunks = new MemoryStream();
        await request.Body.CopyToAsync(chunks, ct);
        return chunks.GetBuffer().AsMemory(0, (int)chunks.Length);
    }

    /// <summary>How long it takes tells nothing about the secret, not even its length.</summary>
    private bool Knows(StringValues given) =>
        given is [{ } secret] && CryptographicOperations.FixedTimeEquals(Hash(secret), _secretHash);

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The program that this is a part of hears the signals.</summary>
    private sealed class NoHostLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
