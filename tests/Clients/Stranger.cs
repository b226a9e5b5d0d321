using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using GroupBot.Tests.EndToEnd;
using NUnit.Framework;

namespace GroupBot.Tests.Clients;

/// <summary>
/// A bot on a library of other people, in Node.js, and the server alone for it: two processes of their own. People act by
/// the control API only, as in any stranger's test.
/// </summary>
internal sealed class Stranger : IAsyncDisposable
{
    public const string Token = "7100000001:AAStranger_on_another-library_0123456789";

    private const string AddressBegins = "the page is at ";

    private readonly string _folder = Directory.CreateTempSubdirectory("groupbot-stranger-").FullName;

    private readonly HttpClient _http = new();

    private BotProcess? _sandbox;

    private BotProcess? _bot;

    private static string Here { get; } = Path.GetDirectoryName(ThisFile())!;

    /// <summary>Both are ready when the task ends; without Node.js or the packages the test is ignored and says why.</summary>
    /// <param name="library">Its script is LIBRARY-bot.mjs.</param>
    /// <param name="secret">Makes it take its updates by webhook, with this secret.</param>
    /// <param name="ct">Gives the start up.</param>
    public static async Task<Stranger> StartAsync(string library, string? secret, CancellationToken ct)
    {
        var node = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "node")).FirstOrDefault(File.Exists);
        if (node is null || !Directory.Exists(Path.Combine(Here, "node_modules", library)))
        {
            Assert.Ignore(node is null
                ? "Node.js is not installed: no stranger's client is tried."
                : "The packages of tests/Clients are not installed (scripts/test does it, or \"npm ci\" there): no stranger's client is tried.");
        }

        var stranger = new Stranger();
        try
        {
            await stranger.StartBothAsync(node, library, secret, ct);
        }
        catch
        {
            await stranger.DisposeAsync();
            throw;
        }

        return stranger;
    }

    /// <summary>One request to /sandbox/act.</summary>
    public async Task<JsonNode> ActAsync(object act, CancellationToken ct)
    {
        using var answer = await _http.PostAsJsonAsync("/sandbox/act", act, ct);
        var body = await answer.Content.ReadAsStringAsync(ct);
        Assert.That(answer.IsSuccessStatusCode, Is.True, body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>What stands at /sandbox/PATH.</summary>
    public async Task<JsonNode> ReadAsync(string path, CancellationToken ct) =>
        JsonNode.Parse(await _http.GetStringAsync("/sandbox/" + path, ct))!;

    /// <summary>A call of the Bot API by the bot's own token.</summary>
    public async Task<JsonNode> CallAsync(string method, CancellationToken ct) =>
        JsonNode.Parse(await _http.GetStringAsync($"/bot{Token}/{method}", ct))!["result"]!;

    public Task<string> DownloadAsync(string path, CancellationToken ct) => _http.GetStringAsync($"/file/bot{Token}/{path}", ct);

    /// <summary>The messages of a chat, once they hold what is asked for.</summary>
    public async Task<IReadOnlyList<JsonNode>> UntilAsync(string chat, Func<JsonNode, bool> holds, int count, CancellationToken ct)
    {
        IReadOnlyList<JsonNode> found = [];
        JsonNode? all = null;
        await UntilAsync(
            async () =>
            {
                all = await ReadAsync("messages/" + chat, ct);
                found = [.. all.AsArray().Where(message => holds(message!)).Select(message => message!)];
                return found.Count >= count;
            },
            () => $"{chat}: {all?.ToJsonString()}",
            ct);
        return found;
    }

    /// <summary>Waits until that is so; fails with what both processes said where they end or it takes too long.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, Func<string> state, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        while (!await holds())
        {
            if (_bot is { HasExited: true } || _sandbox!.HasExited || since.Elapsed > TimeSpan.FromSeconds(30))
            {
                Assert.Fail($"{state()}\n{_bot?.Output}\n{_sandbox!.Output}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
        }
    }

    /// <summary>Asks the bot's process to end as its library ends a bot, and tells its exit code.</summary>
    public async Task<int> StopBotAsync(CancellationToken ct)
    {
        var code = await _bot!.StopAsync(ct);
        return code == 0 ? 0 : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{code}: {_bot.Output}"));
    }

    public ValueTask DisposeAsync()
    {
        _bot?.Dispose();
        _sandbox?.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task StartBothAsync(string node, string library, string? secret, CancellationToken ct)
    {
        var none = new Dictionary<string, string>();
        _sandbox = BotProcess.Start(_folder, none, "sandbox", "--strict", "--server-only", "--port", "0");
        await SaysAsync(_sandbox, AddressBegins, ct);
        _http.BaseAddress = new Uri(_sandbox.Output.Split(AddressBegins)[1].Split(". ")[0]);
        var root = _http.BaseAddress.GetLeftPart(UriPartial.Authority);
        var script = Path.Combine(Here, library + "-bot.mjs");
        _bot = BotProcess.StartBy(node, _folder, none, secret is null ? [script, root, Token] : [script, root, Token, secret]);
        await SaysAsync(_bot, "ready", ct);
    }

    private Task SaysAsync(BotProcess process, string text, CancellationToken ct) => UntilAsync(
        () => Task.FromResult(process.Output.Contains(text, StringComparison.Ordinal)), () => $"\"{text}\" was not said.", ct);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
