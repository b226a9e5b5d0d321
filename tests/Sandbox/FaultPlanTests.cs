using System.Net;
using System.Net.Http.Json;
using GroupBot.Sandbox.Faults;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class FaultPlanTests : SandboxFixture
{
    [Test]
    public async Task Next_WhenTooManyRequests_AnswersThatTimesAndNoMore()
    {
        World.Faults.Next("sendMessage", Fault.TooManyRequests(7), 2);
        using var response = await SendAsync();
        var answer = await Bot.CallAsync("sendMessage", new { chat_id = Chat.Id, text = "x" });

        Assert.That(response.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That((string?)answer["description"], Is.EqualTo("Too Many Requests: retry after 7"));
        Assert.That((int?)answer["parameters"]!["retry_after"], Is.EqualTo(7));
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "x" });
    }

    [Test]
    public async Task Next_WhenBadGateway_AnswersHtml()
    {
        World.Faults.Next("*", Fault.BadGateway);
        using var response = await SendAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
    }

    [Test]
    public async Task Next_WhenTheServerFails_TellsARestartApart()
    {
        World.Faults.Next("sendMessage", Fault.ServerError);
        World.Faults.Next("sendMessage", Fault.Restart);

        Assert.That(await SendErrorAsync("x"), Does.StartWith("500 Internal Server Error: ").And.Not.Contain("restart"));
        Assert.That(await SendErrorAsync("x"), Is.EqualTo("500 Internal Server Error: restart"));
        Assert.That(World.MessagesOf(Chat), Is.Empty);
    }

    [TestCase(FaultKind.DropBefore, 0)]
    [TestCase(FaultKind.DropAfter, 1)]
    public void Next_WhenDropped_TakesEffectOnlyAfter(FaultKind kind, int messages)
    {
        World.Faults.Next("sendMessage", new Fault(kind));

        Assert.That(SendAsync, Throws.InstanceOf<HttpRequestException>());
        Assert.That(World.MessagesOf(Chat), Has.Count.EqualTo(messages));
    }

    [Test]
    public async Task Next_WhenStalled_GoesOnAfterwards()
    {
        World.Faults.Next("sendMessage", Fault.Stall(TimeSpan.FromMilliseconds(200)));
        var call = SendAsync();

        Assert.That(World.MessagesOf(Chat), Is.Empty);
        using var response = await call;
        Assert.That(World.MessagesOf(Chat), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Rate_WithASeed_DrawsTheSameAgain()
    {
        var first = await DrawAsync();

        Assert.That(await DrawAsync(), Is.EqualTo(first).And.Contains(200).And.Contains(500));
    }

    private async Task<List<int>> DrawAsync()
    {
        World.Faults.Rate(0.5, 42, [Fault.ServerError]);
        var drawn = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            using var response = await Bot.Http.GetAsync($"/bot{Bot.Server.BotToken}/getMe");
            drawn.Add((int)response.StatusCode);
        }

        return drawn;
    }

    private Task<HttpResponseMessage> SendAsync() =>
        Bot.Http.PostAsJsonAsync($"/bot{Bot.Server.BotToken}/sendMessage", new { chat_id = Chat.Id, text = "x" });
}
