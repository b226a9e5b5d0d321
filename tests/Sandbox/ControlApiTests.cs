using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class ControlApiTests : SandboxFixture
{
    [Test]
    public async Task Act_WhenPosting_ReachesTheBot()
    {
        var message = await ActAsync(new { act = "post", user = "chenmo", text = "打卡" });
        await ActAsync(new { act = "react", user = "owner", message_id = (int)message["message_id"]!, emoji = new[] { "👍" } });

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message" }));
        var messages = JsonNode.Parse(await Bot.Http.GetStringAsync("/sandbox/messages/group"))!;
        Assert.That((string?)messages[0]!["reactions"]![0]!["emoji"]![0], Is.EqualTo("👍"));
    }

    [TestCase("""{"act":"fly","user":"owner"}""", "there is no act \"fly\"")]
    [TestCase("""{"act":"post","user":"owner"}""", "\"text\" is missing")]
    [TestCase("""{"act":"post","user":"nobody","text":"x"}""", "\"user\": nobody is called nobody")]
    [TestCase("""{"act":"delete","user":"owner","message_id":99}""", "There is no message 99.")]
    [TestCase("[]", "the body must be a JSON object")]
    public async Task Act_WhenSomethingLacks_SaysWhat(string body, string error)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Bot.Http.PostAsync("/sandbox/act", content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(error.Replace("\"", "\\\"", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Act_FromAPageOfAnotherSite_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sandbox/state");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await Bot.Http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Act_WithAFault_MakesTheNextCallFail()
    {
        await ActAsync(new { act = "fault", method = "getMe", kind = "too_many_requests", retry_after = 3 });

        Assert.That(await Bot.ErrorAsync("getMe"), Is.EqualTo("429 Too Many Requests: retry after 3"));
    }

    [Test]
    public async Task Refusals_WhenACallIsWrong_AreListed()
    {
        await Bot.ResultAsync("getMe", new { wrong = 1 });
        var refusals = JsonNode.Parse(await Bot.Http.GetStringAsync("/sandbox/refusals"))!;

        Assert.That((string?)refusals[0]!["problem"], Is.EqualTo("unknown parameter \"wrong\""));
    }

    [Test]
    public async Task Events_WhenSomeoneWrites_TellThePage()
    {
        using var stream = new StreamReader(await Bot.Http.GetStreamAsync("/sandbox/events"));
        await stream.ReadLineAsync();
        await stream.ReadLineAsync();
        World.Post(Ann, Chat, "hello");

        Assert.That(await stream.ReadLineAsync(), Does.StartWith("data: ").And.Contain("hello"));
    }

    [Test]
    public async Task Commands_ByLanguageAndScope_NarrowestWins()
    {
        await Bot.ResultAsync("setMyCommands", new { commands = new[] { new { command = "help", description = "help" } } });
        await Bot.ResultAsync("setMyCommands", new
        {
            commands = new[] { new { command = "me", description = "我的积分" } },
            scope = new { type = "all_group_chats" },
            language_code = "zh",
        });

        Assert.That(await Bot.Http.GetStringAsync("/sandbox/commands/group/chenmo"), Does.Contain("我的积分"));
        Assert.That(await Bot.Http.GetStringAsync("/sandbox/commands/group/alice_reads"), Does.Contain("help"));
    }

    private async Task<JsonNode> ActAsync(object body)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", body);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer.ToJsonString());
        return answer;
    }
}
