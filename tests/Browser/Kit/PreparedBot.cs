using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GroupBot.Tests.EndToEnd;
using NUnit.Framework;

namespace GroupBot.BrowserTests.Kit;

/// <summary>A bot of one test with its sandbox, or the sandbox alone; started some time before the test that takes it.</summary>
internal sealed class PreparedBot : IDisposable
{
    private const int Ahead = 2;

    private static readonly Lock Gate = new();

    private static readonly Queue<PreparedBot> Waiting = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("groupbot-browser-").FullName;

    private readonly BotProcess _process;

    private PreparedBot(bool alone, params string[] more)
    {
        Port = FreePort();
        var port = Port.ToString(CultureInfo.InvariantCulture);
        _process = BotProcess.Start(_folder, new Dictionary<string, string>
        {
            ["Telegram:Token"] = "",
            ["Sandbox:Port"] = port,
            ["Urls"] = "http://127.0.0.1:0",
            // It lives for seconds: to compile again what was called often costs more than it brings.
            ["DOTNET_TC_CallCounting"] = "0",
        }, alone ? ["sandbox", "--port", port, .. more] : ["run"]);
        IsAlone = alone;
    }

    public int Port { get; }

    /// <summary>Without a bot.</summary>
    public bool IsAlone { get; }

    public bool IsKilled { get; private set; }

    /// <summary>One that nobody else has; the next ones are started meanwhile.</summary>
    /// <param name="alone">Without a bot.</param>
    /// <param name="more">Of the sandbox alone: what it is told besides its port.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<PreparedBot> TakeAsync(bool alone, string[] more, CancellationToken ct)
    {
        PreparedBot? bot;
        if (alone)
        {
            bot = new PreparedBot(alone, more);
        }
        else
        {
            lock (Gate)
            {
                bot = Waiting.TryDequeue(out var first) ? first : new PreparedBot(alone);
                while (Waiting.Count < Ahead)
                {
                    Waiting.Enqueue(new PreparedBot(alone));
                }
            }
        }

        while (!bot._process.Output.Contains("open http", StringComparison.Ordinal))
        {
            Assert.That(bot._process.HasExited, Is.False, bot._process.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
        }

        return bot;
    }

    /// <summary>No test comes any more.</summary>
    public static void EndAll()
    {
        lock (Gate)
        {
            while (Waiting.TryDequeue(out var bot))
            {
                bot.Dispose();
            }
        }
    }

    /// <summary>The sandbox goes away under the page.</summary>
    public void Kill()
    {
        IsKilled = true;
        _process.Kill();
    }

    public void Dispose()
    {
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
