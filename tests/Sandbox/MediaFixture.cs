using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Calls with files, by multipart.</summary>
internal abstract class MediaFixture : SandboxFixture
{
    /// <summary>The answer, held against the machine-readable API; a part is a name in the form, a file name and bytes.</summary>
    protected async Task<JsonObject> UploadAsync(
        string method, object fields, params (string Part, string Name, byte[] Bytes)[] files)
    {
        // By itself .NET writes other names than ASCII in a form of MIME, which the real server does not decode.
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (var property in fields.GetType().GetProperties())
        {
            form.Add(new StringContent(property.GetValue(fields)!.ToString()!), property.Name);
        }

        foreach (var (part, name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{part}\"; filename=\"{name}\"");
            form.Add(file);
        }

        using var response = await Bot.Http.PostAsync($"/bot{Bot.Server.BotToken}/{method}", form);
        var answer = (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        if ((bool)answer["ok"]!)
        {
            using var document = System.Text.Json.JsonDocument.Parse(answer["result"]!.ToJsonString());
            AnswerJudge.RequireResult(method, document.RootElement, answer.ToJsonString());
        }

        return answer;
    }

    protected async Task<JsonNode> SentAsync(string method, object fields, params (string Part, string Name, byte[] Bytes)[] files)
    {
        var answer = await UploadAsync(method, fields, files);
        Assert.That((bool)answer["ok"]!, Is.True, answer.ToJsonString());
        return answer["result"]!;
    }

    /// <summary>What the bot reads of the message: a person's reply to it shows it.</summary>
    protected async Task<JsonNode> ReadBackAsync(int messageId)
    {
        await Bot.DrainAsync();
        World.Post(Ann, Chat, "re", messageId);
        return (await Bot.DrainAsync())[^1]["message"]!["reply_to_message"]!;
    }

    protected Task<JsonNode> ReadBackAsync(JsonNode message) => ReadBackAsync((int)message["message_id"]!);
}
