using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class FileMethodsTests : SandboxFixture
{
    [Covers("getFile")]
    [TestCase("document", null)]
    [TestCase("part1", "attach://part1")]
    public async Task SendDocument_WhenUploaded_CanBeDownloaded(string part, string? reference)
    {
        World.Start(Ann);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent($"{Ann.Id}"), "chat_id");
        form.Add(new StringContent("<b>all</b>"), "caption");
        form.Add(new StringContent("HTML"), "parse_mode");
        if (reference is not null)
        {
            form.Add(new StringContent(reference), "document");
        }

        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("{\"数\":1}")), part, "mydata.json");
        using var response = await Bot.Http.PostAsync($"/bot{Bot.Server.BotToken}/sendDocument", form);
        var message = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["result"]!;
        var file = await Bot.ResultAsync("getFile", new { file_id = (string?)message["document"]!["file_id"] });

        Assert.That((string?)message["document"]!["file_name"], Is.EqualTo("mydata.json"));
        Assert.That((string?)message["caption_entities"]![0]!["type"], Is.EqualTo("bold"));
        Assert.That(
            await Bot.Http.GetStringAsync($"/file/bot{Bot.Server.BotToken}/{file["file_path"]}"), Is.EqualTo("{\"数\":1}"));
        Assert.That(World.Refusals, Is.Empty);
    }

    [Test]
    public async Task GetFile_WhenUnknown_IsRefused() => Assert.That(
        await Bot.ErrorAsync("getFile", new { file_id = "x" }),
        Is.EqualTo("400 Bad Request: wrong file_id or the file is temporarily unavailable"));
}
