using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>A sandbox and a plain HTTP client that calls it as a bot would.</summary>
internal sealed class SandboxClient : IAsyncDisposable
{
    private readonly HttpClient _http;

    private SandboxClient(SandboxServer server)
    {
        Server = server;
        _http = new HttpClient { BaseAddress = server.Address };
    }

    internal SandboxServer Server { get; }

    internal SandboxWorld World => Server.World;

    internal HttpClient Http => _http;

    internal static async Task<SandboxClient> StartAsync(Action<SandboxOptions>? configure = null, TimeProvider? clock = null)
    {
        var options = new SandboxOptions { PaceRepeatedPolls = false };
        configure?.Invoke(options);
        return new SandboxClient(
            await SandboxServer.StartAsync(options, clock ?? TimeProvider.System, CancellationToken.None));
    }

    /// <summary>Calls a method with a JSON body and returns the whole envelope.</summary>
    internal async Task<JsonObject> CallAsync(string method, object? body = null)
    {
        using var response = await _http.PostAsJsonAsync($"/bot{Server.BotToken}/{method}", body ?? new { });
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Calls a method that must succeed.</summary>
    internal async Task<JsonNode> ResultAsync(string method, object? body = null)
    {
        var answer = await CallAsync(method, body);
        Assert.That((bool)answer["ok"]!, Is.True, answer.ToJsonString());
        return answer["result"]!;
    }

    /// <summary>Calls a method that must fail, and returns "code description".</summary>
    internal async Task<string> ErrorAsync(string method, object? body = null)
    {
        var answer = await CallAsync(method, body);
        Assert.That((bool)answer["ok"]!, Is.False, answer.ToJsonString());
        return $"{answer["error_code"]} {answer["description"]}";
    }

    /// <summary>Takes and confirms everything that waits.</summary>
    internal async Task<List<JsonObject>> DrainAsync()
    {
        var all = new List<JsonObject>();
        long offset = 0;
        while (true)
        {
            var batch = (JsonArray)await ResultAsync("getUpdates", new { offset });
            if (batch.Count == 0)
            {
                return all;
            }

            all.AddRange(batch.Select(u => (JsonObject)u!));
            offset = (long)all[^1]["update_id"]! + 1;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
