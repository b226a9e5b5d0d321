using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>How leniently a call is read, whatever it comes as.</summary>
internal sealed class CallReaderTests : SandboxFixture
{
    private string Address => $"/bot{Bot.Server.BotToken}/sendMessage";

    [Test]
    public async Task Multipart_WithJsonText_IsReadAsAnObject()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent($"{Chat.Id}"), "chat_id");
        form.Add(new StringContent("选"), "text");
        form.Add(new StringContent("""{"inline_keyboard":[[{"text":"好","callback_data":"ok"}]]}"""), "reply_markup");
        var answer = await PostAsync(Address, form);

        Assert.That((string?)answer["result"]!["reply_markup"]!["inline_keyboard"]![0]![0]!["text"], Is.EqualTo("好"));
    }

    [Test]
    public async Task Json_WithJsonTextInside_IsReadTheSame()
    {
        using var body = Json("{\"chat_id\":\"" + Chat.Id + "\",\"text\":7,\"protect_content\":\"Yes \",\"reply_markup\":\"{\\\"inline_keyboard\\\":[[{\\\"text\\\":\\\"a\\\",\\\"callback_data\\\":\\\"b\\\"}]]}\",\"parse_mode\":null}");
        var result = (await PostAsync(Address, body))["result"]!;

        Assert.That(((string?)result["text"], (bool?)result["has_protected_content"]), Is.EqualTo(("7", true)));
        Assert.That(result["reply_markup"], Is.Not.Null);
    }

    [TestCase("protect_content=true", true)]
    [TestCase("protect_content=1", true)]
    [TestCase("protect_content=on", false)]
    [TestCase("protect_content=False", false)]
    [TestCase("protect_content=false&protect_content=true", false)]
    public async Task Boolean_ByQuery_IsTrueOnlyByThreeWords(string query, bool isTrue)
    {
        var answer = JsonNode.Parse(await Bot.Http.GetStringAsync($"{Address}?chat_id={Chat.Id}&text=x&{query}"))!;

        Assert.That((bool?)answer["result"]!["has_protected_content"] ?? false, Is.EqualTo(isTrue));
    }

    [Test]
    public async Task Integer_WithATail_CountsByItsDigits()
    {
        var sent = World.Post(Ann, Chat, "x");
        await Bot.Http.GetAsync($"/bot{Bot.Server.BotToken}/deleteMessage?chat_id={Chat.Id}&message_id={sent.Id}abc");

        Assert.That(World.MessagesOf(Chat), Is.Empty);
    }

    [Test]
    public async Task Method_InTheBody_IsCalledWhereThePathHasNone()
    {
        using var body = Json("""{"method":"getME"}""");

        Assert.That((long?)(await PostAsync($"/bot{Bot.Server.BotToken}", body))["result"]!["id"], Is.EqualTo(World.Bot.User.Id));
    }

    [Test]
    public async Task Parameters_OverAMebibyte_AreTooMany()
    {
        using var body = Json("{\"text\":\"" + new string('a', 1 << 20) + "\"}");
        using var response = await Bot.Http.PostAsync(Address, body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("too many parameters"));
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task<JsonNode> PostAsync(string address, HttpContent content)
    {
        using var response = await Bot.Http.PostAsync(address, content);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That((bool?)answer["ok"], Is.True, answer.ToJsonString());
        return answer;
    }
}
