using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary><c>groupbot sandbox</c> as a process of its own, with bots of any kind and with limits.</summary>
[CancelAfter(90_000)]
internal sealed partial class SandboxProcessTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("groupbot-sandbox-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task ServerOnly_TakesAnyWellFormedToken_AndMakesItAMemberOfTheDemoGroup(CancellationToken ct)
    {
        using var sandbox = Start("--server-only");
        using var http = await ConnectAsync(sandbox, ct);
        var first = await CallAsync(http, "123456789:AAany-token-of-a-bot-of-any-kind-00", "getMe", new { }, ct);
        var second = await CallAsync(http, "987654321:AAanother-token-of-another-bot-000", "getMe", new { }, ct);
        var state = JsonNode.Parse(await http.GetStringAsync("/sandbox/state", ct))!;

        Assert.That(((long?)first["result"]!["id"], (long?)second["result"]!["id"]), Is.EqualTo((123456789L, 987654321L)));
        Assert.That(state["bots"]!.AsArray().Select(bot => (long?)bot!["id"]), Is.SupersetOf(new long?[] { 123456789, 987654321 }));
        var members = JsonNode.Parse(await http.GetStringAsync("/sandbox/chats/group", ct))!["members"]!.AsArray();
        Assert.That(members.Single(member => (long?)member!["user"] == 987654321)!["status"]!.ToString(), Is.EqualTo("administrator"));
        Assert.That((int?)(await CallAsync(http, "no-token", "getMe", new { }, ct))["error_code"], Is.EqualTo(404).Or.EqualTo(401));
        Assert.That(await sandbox.StopAsync(ct), Is.Zero, sandbox.Output);
        Assert.That(sandbox.Output, Does.Contain("for any well-formed token"));
    }

    [Test]
    public async Task WithoutServerOnly_AStrangersTokenIsUnknown(CancellationToken ct)
    {
        using var sandbox = Start();
        using var http = await ConnectAsync(sandbox, ct);

        Assert.That((int?)(await CallAsync(http, "123456789:AAany-token-of-a-bot-of-any-kind-00", "getMe", new { }, ct))["error_code"], Is.EqualTo(401));
    }

    /// <summary>Five in five seconds pass in one chat; the sixth is told to wait, as the help of the option says.</summary>
    [Test]
    public async Task Limits_InOneChat_RefuseTheSixthMessageWithinFiveSeconds(CancellationToken ct)
    {
        using var sandbox = Start("--limits");
        using var http = await ConnectAsync(sandbox, ct);
        var state = JsonNode.Parse(await http.GetStringAsync("/sandbox/state", ct))!;
        var (token, group) = ((string)state["token"]!, (long)state["groups"]![0]!["id"]!);
        var answers = new List<JsonNode>();
        for (var sent = 0; sent < 6; sent++)
        {
            answers.Add(await CallAsync(http, token, "sendMessage", new { chat_id = group, text = "x" }, ct));
        }

        Assert.That(answers.Take(5).Select(answer => (bool?)answer["ok"]), Is.All.True);
        Assert.That((string?)answers[5]["description"], Does.StartWith("Too Many Requests: retry after "));
        Assert.That((int?)answers[5]["parameters"]!["retry_after"], Is.InRange(1, 5));
    }

    [Test]
    public async Task Limits_InTheHelp_AreTheOnesThatHold(CancellationToken ct)
    {
        using var help = BotProcess.Start(_folder, new Dictionary<string, string>(), "sandbox", "--help");

        Assert.That(await help.WaitAsync(ct), Is.Zero);
        Assert.That(Blanks().Replace(help.Output, " "), Does.Contain("30 a second, 5 in 5 seconds in a chat, 20 a minute in a group"));
    }

    [Test]
    public async Task ServerOnly_WithAScenario_IsRefused(CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "play.txt"), "chenmo: hi", ct);
        using var sandbox = Start("--server-only", "--scenario", "play.txt");

        Assert.That(await sandbox.WaitAsync(ct), Is.EqualTo(2));
        Assert.That(sandbox.Output, Does.Contain("--server-only is for bots of any kind"));
    }

    private BotProcess Start(params string[] options) =>
        BotProcess.Start(_folder, new Dictionary<string, string>(), ["sandbox", "--port", "0", .. options]);

    private static async Task<HttpClient> ConnectAsync(BotProcess sandbox, CancellationToken ct)
    {
        while (!Address().IsMatch(sandbox.Output) || !sandbox.Output.Contains("Stop with", StringComparison.Ordinal))
        {
            Assert.That(sandbox.HasExited, Is.False, sandbox.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
        }

        return new HttpClient { BaseAddress = new Uri(Address().Match(sandbox.Output).Value) };
    }

    private static async Task<JsonNode> CallAsync(HttpClient http, string token, string method, object body, CancellationToken ct)
    {
        using var response = await http.PostAsJsonAsync($"/bot{token}/{method}", body, ct);
        Assert.That(response.StatusCode, Is.Not.EqualTo(HttpStatusCode.InternalServerError));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(ct))!;
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/")]
    private static partial Regex Address();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
