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

    /// <summary>The real server needs no quotes and takes any characters; clients in other languages count on it.</summary>
    [TestCase("content-disposition:form-data;name=\"document\";filename=书单.txt", "书单.txt")]
    [TestCase("Content-Disposition: form-data; name=document; filename=\"my list.txt\"", "my list.txt")]
    [TestCase("Content-Disposition: form-data; filename=\"é €.txt\"; name=\"document\"", "é €.txt")]
    public async Task Multipart_WithANameInAnyForm_IsRead(string header, string name)
    {
        using var form = Raw(
            $"content-disposition:form-data;name=\"chat_id\"\r\n\r\n{Chat.Id}", $"{header}\r\ncontent-type:text/plain\r\n\r\n活着");
        var document = (await PostAsync($"/bot{Bot.Server.BotToken}/sendDocument", form))["result"]!["document"]!;

        Assert.That(((string?)document["file_name"], (int?)document["file_size"]), Is.EqualTo((name, 6)));
    }

    [TestCase("Content-Disposition: form-data; filename=x\r\n\r\n1", "Bad Request: field name in multipart/form-data not found")]
    [TestCase("Content-Disposition: attachment; name=x\r\n\r\n1", "Bad Request: expected form-data content disposition")]
    [TestCase("\r\n1", "Bad Request: headers in multipart/form-data are empty")]
    public async Task Multipart_WithoutANameOfTheField_IsRefused(string part, string description)
    {
        using var form = Raw(part);
        var answer = await AnswerAsync(Address, form);

        Assert.That(((int?)answer["error_code"], (string?)answer["description"]), Is.EqualTo((400, description)));
    }

    [Test]
    public async Task Multipart_WithTooBigAFile_IsRefused()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(new byte[(50 << 20) + 1]), "document", "big.bin");
        var answer = await AnswerAsync($"/bot{Bot.Server.BotToken}/sendDocument?chat_id={Chat.Id}", form);

        Assert.That(((int?)answer["error_code"], (string?)answer["description"]), Is.EqualTo((413, "Request Entity Too Large")));
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
        var answer = await AnswerAsync(address, content);
        Assert.That((bool?)answer["ok"], Is.True, answer.ToJsonString());
        return answer;
    }

    private async Task<JsonNode> AnswerAsync(string address, HttpContent content)
    {
        using var response = await Bot.Http.PostAsync(address, content);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static ByteArrayContent Raw(params string[] parts)
    {
        var body = string.Concat(parts.Select(part => $"--cut\r\n{part}\r\n")) + "--cut--\r\n";
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=cut");
        return content;
    }
}
