using System.Globalization;
using GroupBot.Sandbox;

namespace GroupBot.Cli;

/// <summary>The sandbox inside the bot's own process, and the configuration that points the bot to it.</summary>
internal static class EmbeddedSandbox
{
    private const int UsualPort = 8087;

    /// <summary>Starts it and overrides token, server, owners and file. It forgets everything when it stops, and so does the bot's file.</summary>
    public static async Task<SandboxServer> StartAsync(ConfigurationManager configuration, TimeProvider clock, CancellationToken ct)
    {
        var port = configuration.GetValue<int?>("Sandbox:Port");
        SandboxServer sandbox;
        try
        {
            sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = port ?? UsualPort, OwnerAddsBot = true }, clock, ct);
        }
        catch (IOException) when (port is null)
        {
            // Somebody else has the usual port: any will do.
            sandbox = await SandboxServer.StartAsync(new SandboxOptions { OwnerAddsBot = true }, clock, ct);
        }

        var values = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = sandbox.BotToken,
            ["Telegram:BaseUrl"] = sandbox.Address.ToString(),
        };
        if (string.IsNullOrEmpty(configuration["Owners"]))
        {
            values["Owners"] = sandbox.World.Owner?.Id.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        if (string.IsNullOrEmpty(configuration["Storage:Path"]))
        {
            values["Storage:Path"] = FreshFile();
        }

        configuration.AddInMemoryCollection(values);
        return sandbox;
    }

    private static string FreshFile()
    {
        var path = Path.Combine(Path.GetTempPath(), $"groupbot-sandbox-{Environment.ProcessId}", "sandbox.db");
        if (Directory.Exists(Path.GetDirectoryName(path)))
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }

        return path;
    }
}
