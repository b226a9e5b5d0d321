using System.Globalization;
using GroupBot.Sandbox;

namespace GroupBot.Cli;

/// <summary>
/// The sandbox inside the bot's own process, and the configuration that points the bot to it. It forgets everything when
/// it stops; so does the bot, which keeps its file in a folder of its own and never touches a real one.
/// </summary>
internal sealed class EmbeddedSandbox : IAsyncDisposable
{
    private const int UsualPort = 8087;

    private readonly SandboxServer _server;
    private readonly DirectoryInfo _folder;

    private EmbeddedSandbox(SandboxServer server, DirectoryInfo folder)
    {
        _server = server;
        _folder = folder;
    }

    /// <summary>The page's address.</summary>
    public Uri Address => _server.Address;

    /// <summary>Starts it and overrides token, server, owners and file.</summary>
    public static async Task<EmbeddedSandbox> StartAsync(ConfigurationManager configuration, TimeProvider clock, CancellationToken ct)
    {
        SandboxServer server;
        try
        {
            var port = configuration.GetValue("Sandbox:Port", UsualPort);
            server = await SandboxServer.StartAsync(new SandboxOptions { Port = port, OwnerAddsBot = true }, clock, ct);
        }
        catch (IOException)
        {
            // Somebody else has the port: any will do, the address is printed.
            server = await SandboxServer.StartAsync(new SandboxOptions { OwnerAddsBot = true }, clock, ct);
        }

        var folder = Directory.CreateTempSubdirectory("groupbot-sandbox-");
        var values = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = server.BotToken,
            ["Telegram:BaseUrl"] = server.Address.ToString(),
            ["Storage:Path"] = Path.Combine(folder.FullName, "sandbox.db"),
        };
        if (string.IsNullOrEmpty(configuration["Owners"]))
        {
            values["Owners"] = server.World.Owner?.Id.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        configuration.AddInMemoryCollection(values);
        return new EmbeddedSandbox(server, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
