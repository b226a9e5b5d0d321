using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// A sandbox and a plain HTTP client that calls it as a bot would. Every result that comes back is held against the
/// machine-readable API, updates too.
/// </summary>
internal sealed class SandboxClient : IAsyncDisposable
{
    internal static readonly string[] Everything =
    [
        "message", "edited_message", "channel_post", "edited_channel_post", "message_reaction", "callback_query",
        "my_chat_member", "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost",
    ];

    private SandboxClient(SandboxServer server)
    {
        Server = server;
        Http = new HttpClient { BaseAddress = server.Address };
    }

    internal SandboxServer Server { get; }

    internal SandboxClock Clock => World.Clock;

    internal SandboxWorld World => Server.World;

    internal long Group => World.Group!.Id;

    internal HttpClient Http { get; }

    internal static async Task<SandboxClient> StartAsync(Action<SandboxOptions>? configure = null, TimeProvider? clock = null)
    {
        var options = new SandboxOptions { PaceRepeatedPolls = false };
        configure?.Invoke(options);
        return new SandboxClient(await SandboxServer.StartAsync(options, clock ?? TimeProvider.System, CancellationToken.None));
    }

    /// <summary>Calls a method with a JSON body and returns the whole envelope.</summary>
    internal async Task<JsonObject> CallAsync(string method, object? body = null)
    {
        using var response = await Http.PostAsJsonAsync($"/bot{Server.BotToken}/{method}", body ?? new { });
        var text = await response.Content.ReadAsStringAsync();
        var answer = (JsonObject)JsonNode.Parse(text)!;
        Assert.That((int)response.StatusCode, Is.EqualTo((bool)answer["ok"]! ? 200 : (int)answer["error_code"]!));
        if ((bool)answer["ok"]!)
        {
            RequireValid(method, text);
        }

        return answer;
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

    /// <summary>Asks for these kinds from now on.</summary>
    internal Task SubscribeAsync(params string[] kinds) =>
        ResultAsync("getUpdates", new { allowed_updates = kinds.Length == 0 ? Everything : kinds });

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

    /// <summary>The kinds of what waits, in order.</summary>
    internal async Task<string[]> DrainKindsAsync() =>
        [.. (await DrainAsync()).Select(u => u.Single(p => p.Key != "update_id").Key)];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    private static void RequireValid(string method, string answer)
    {
        using var document = JsonDocument.Parse(answer);
        AnswerJudge.RequireResult(method, document.RootElement.GetProperty("result"), answer);
    }
}
