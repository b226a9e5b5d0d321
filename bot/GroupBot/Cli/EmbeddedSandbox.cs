using System.Globalization;
using System.Net.Sockets;
using GroupBot.Sandbox;
using GroupBot.Storage;

namespace GroupBot.Cli;

/// <summary>
/// The sandbox inside the bot's own process, and the configuration that points the bot to it. It forgets everything when
/// it stops; so does the bot, which keeps its file in a folder of its own and never touches a real one.
/// </summary>
internal sealed class EmbeddedSandbox : IAsyncDisposable
{
    private const int UsualPort = 8087;

    private readonly SandboxServer _server;
    private readonly PassingFolder _folder;

    /// <summary>What a configuration for another store must be told besides.</summary>
    private readonly string _before;

    private EmbeddedSandbox(SandboxServer server, PassingFolder folder, bool isElsewhere, string before)
    {
        _before = before;
        _server = server;
        _folder = folder;
        IsElsewhere = isElsewhere;
    }

    /// <summary>The page's address.</summary>
    public Uri Address => _server.Address;

    /// <summary>What the bot runs on: moved forward on the page, it takes the bot along.</summary>
    public TimeProvider Clock => _server.World.Clock;

    /// <summary>Where the bot keeps its rows as long as it runs.</summary>
    public string DatabasePath => Path.Combine(_folder.Path, "sandbox.db");

    /// <summary>True where no port was asked for and the usual one was taken.</summary>
    public bool IsElsewhere { get; }

    /// <summary>Starts it and overrides token, server, owners and file.</summary>
    /// <returns>Null where the configured port cannot be had.</returns>
    public static async Task<EmbeddedSandbox?> StartAsync(ConfigurationManager configuration, TimeProvider clock, CancellationToken ct)
    {
        var wanted = configuration["Sandbox:Port"];
        var isFree = string.IsNullOrEmpty(wanted);
        var server = await TryListenAsync(isFree ? UsualPort : int.Parse(wanted!, CultureInfo.InvariantCulture), clock, ct);
        var isElsewhere = server is null;
        if (server is null && !isFree)
        {
            return null;
        }

        server ??= await ListenAsync(0, clock, ct);
        var sandbox = new EmbeddedSandbox(server, PassingFolder.Make("groupbot-sandbox-"), isElsewhere,
            Configured.Storage(configuration).Provider == StorageOptions.Sqlite ? "" : "Storage__Provider=sqlite Storage__Connection= ");
        var values = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = server.BotToken,
            ["Telegram:BaseUrl"] = server.Address.ToString(),
            ["Storage:Provider"] = StorageOptions.Sqlite,
            ["Storage:Connection"] = "",
            ["Storage:Path"] = sandbox.DatabasePath,
            ["Telegram:Webhook:Url"] = "",
            // The file goes with the sandbox: a copy of it would be nobody's.
            ["Backups:Keep"] = "0",
        };
        if (string.IsNullOrEmpty(configuration["Owners"]))
        {
            values["Owners"] = server.World.Owner?.Id.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        configuration.AddInMemoryCollection(values);
        return sandbox;
    }

    /// <summary>Where it stands, whose file it has, and what is other than usual.</summary>
    public void Announce(TextWriter output, string username)
    {
        output.WriteLine($"Sandbox (no token is set): open {Address} and talk to @{username}. Stop with Ctrl+C.");
        if (IsElsewhere)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Port {UsualPort} is taken, perhaps by another sandbox, so this one has {Address.Port}. Sandbox__Port=N chooses one."));
        }

        output.WriteLine("It forgets everything when it stops. Until then other commands reach it, in another terminal, with this before them:");
        output.WriteLine($"  {_before}Storage__Path={DatabasePath}");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Null where the port cannot be had.</summary>
    private static async Task<SandboxServer?> TryListenAsync(int port, TimeProvider clock, CancellationToken ct)
    {
        try
        {
            return await ListenAsync(port, clock, ct);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return null;
        }
    }

    private static Task<SandboxServer> ListenAsync(int port, TimeProvider clock, CancellationToken ct) =>
        SandboxServer.StartAsync(new SandboxOptions { Port = port, OwnerAddsBot = true }, clock, ct);
}
