using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Control;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>The control API guesses nothing: what it does not know is refused by name, and nothing is done.</summary>
internal sealed class ControlFieldsTests : SandboxFixture
{
    [TestCase("""{"act":"post","user":"owner","text":"x","replyto":1}""", "\"replyto\"", "\"reply_to\"", "post")]
    [TestCase("""{"act":"post","user":"owner","Text":"x"}""", "\"Text\"", "\"text\"", "post")]
    [TestCase("""{"act":"react","user":"owner","message_id":1,"emoji":"👍"}""", "\"emoji\"", "list of texts", "👍", "react")]
    [TestCase("""{"act":"react","user":"owner","message_id":1}""", "\"emoji\" is missing", "react")]
    [TestCase("""{"act":"restrict","user":"owner","target":"chenmo"}""", "\"permissions\" is missing", "restrict")]
    [TestCase("""{"act":"restrict","user":"owner","target":"chenmo","permissions":"can_send_messages"}""", "\"permissions\" must be a list")]
    [TestCase("""{"act":"restrict","user":"owner","target":"chenmo","permissions":["can_send_message"]}""", "\"can_send_message\"", "\"can_send_messages\"")]
    [TestCase("""{"act":"permissions","user":"owner","permissions":["can_polls"]}""", "\"can_polls\"", "permissions")]
    [TestCase("""{"act":"promote","user":"owner","target":"chenmo","rights":["can_pin_message"]}""", "\"can_pin_message\"", "\"can_pin_messages\"")]
    [TestCase("""{"act":"decide","user":"owner","target":"chenmo"}""", "\"approve\" is missing", "decide")]
    [TestCase("""{"act":"decide","user":"owner","target":"chenmo","approve":"yes"}""", "\"approve\" must be true or false", "\"yes\"")]
    [TestCase("""{"act":"guard","user":"owner"}""", "\"on\" is missing")]
    [TestCase("""{"act":"pots","user":"owner","text":"x"}""", "\"pots\"", "\"post\"")]
    [TestCase("""{"act":"album","user":"owner","items":[{"kind":"photo","name":"a","base64":"AA==","captoin":"x"}]}""", "\"captoin\"", "\"caption\"", "album, items[0]")]
    [TestCase("""{"act":"album","user":"owner","items":[{"kind":"foto","name":"a","base64":"AA=="}]}""", "\"foto\"", "\"photo\"")]
    [TestCase("""{"act":"photo","user":"owner","name":"a","base64":"no base"}""", "\"base64\" must be the bytes in base64")]
    [TestCase("""{"act":"press","user":"owner","data":"x"}""", "either \"message_id\" or \"ephemeral_message_id\"")]
    [TestCase("""{"act":"press","user":"owner","data":"x","message_id":1,"wait":100}""", "\"wait\" must be from 0 to 60")]
    [TestCase("""{"act":"pay","user":"owner"}""", "either \"message_id\" or \"link\"")]
    [TestCase("""{"act":"vote","user":"owner","message_id":1,"options":0}""", "\"options\" must be a list of whole numbers")]
    [TestCase("""{"act":"post","user":"owner","text":5}""", "\"text\" must be a text")]
    [TestCase("""{"act":"clock","second":5}""", "\"second\"", "\"seconds\"")]
    [TestCase("""{"act":"fault","method":"sendMesage","kind":"stall"}""", "\"sendMesage\"", "\"sendMessage\"")]
    [TestCase("""{"act":"fault","method":"*","kind":"TooMany"}""", "\"TooMany\"", "\"too_many_requests\"")]
    [TestCase("""{"act":"start","user":"owner","chat":"group"}""", "private chat")]
    [TestCase("""{"act":"generate","chat":"group"}""", "\"chat\"", "replay")]
    [TestCase("""{"act":"delete","user":"owner","message_id":"https://t.me/c/1/7"}""", "there is no chat")]
    [TestCase("""{"act":"delete","user":"owner","chat":"group","message_id":"https://t.me/c/1/7"}""", "\"message_id\"", "the link is to a message of -1001")]
    public async Task Act_WhenAFieldIsWrong_NamesItAndTheRightOneAndDoesNothing(string body, params string[] said)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Bot.Http.PostAsync("/sandbox/act", content);
        var error = (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"];

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        foreach (var part in said)
        {
            Assert.That(error, Does.Contain(part));
        }

        Assert.That(World.MessagesOf(Chat), Is.Empty);
        Assert.That(World.MemberOf(Chat, Ann).Status, Is.EqualTo(MemberStatus.Member));
    }

    [TestCase("""{"act":"post","user":"owner","text":"x","reply_to":null}""")]
    [TestCase("""{"act":"location","user":"owner","latitude":"31.2","longitude":-121}""")]
    [TestCase("""{"act":"slow_mode","user":"owner","seconds":"10"}""")]
    [TestCase("""{"act":"start","user":"chenmo","chat":"private"}""")]
    public async Task Act_WhenAFieldIsWrittenAnotherWay_IsDone(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Bot.Http.PostAsync("/sandbox/act", content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
    }

    [TestCase("GET", "messages/group?lst=5", "\"lst\"", "\"last\"")]
    [TestCase("GET", "messages/group?last=many", "\"last\" must be a whole number")]
    [TestCase("GET", "messages/group?wait=5", "\"wait\" needs \"after\"")]
    [TestCase("GET", "state?last=5", "\"last\"", "state")]
    [TestCase("GET", "chats/group?bot=nobody", "no bot is called nobody")]
    [TestCase("GET", "chat/group", "nothing at /sandbox/chat/group", "chats/{chat}")]
    [TestCase("GET", "act", "takes POST")]
    [TestCase("POST", "state", "takes GET")]
    [TestCase("POST", "act?user=owner", "question mark")]
    public async Task Address_WhenItIsWrong_SaysWhatThereIs(string method, string path, params string[] said)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/sandbox/" + path);
        using var response = await Bot.Http.SendAsync(request);
        var error = (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"];

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        foreach (var part in said)
        {
            Assert.That(error, Does.Contain(part));
        }
    }

    [Test]
    public void Rights_WhenTheyAreMisspelt_AreNotDropped()
    {
        Assert.That(() => new AdminRights("can_pin_message"), Throws.ArgumentException.With.Message.Contain("can_pin_message"));
        Assert.That(() => new MemberPermissions("can_talk"), Throws.ArgumentException.With.Message.Contain("can_talk"));
    }

    [Test]
    public async Task Press_WithAWait_AnswersWhatTheBotSays()
    {
        var id = await AskAsync();
        var press = ActAsync(new { act = "press", user = "chenmo", message_id = id, data = "yes", wait = 30 });
        var query = (await Bot.ResultAsync("getUpdates", new { timeout = 30 }))[0]!["callback_query"]!;
        await Bot.ResultAsync("answerCallbackQuery", new { callback_query_id = (string?)query["id"], text = "已保存", show_alert = true });
        var answer = await press;

        Assert.That(((bool?)answer["answered"], (string?)answer["text"], (bool?)answer["alert"]), Is.EqualTo((true, "已保存", true)));
        Assert.That((long?)answer["user"], Is.EqualTo(Ann.Id));
    }

    [Test]
    public async Task Press_WithoutAWait_AnswersAtOnce()
    {
        var id = await AskAsync();
        var answer = await ActAsync(new { act = "press", user = "chenmo", message_id = id, data = "yes" });

        Assert.That(((bool?)answer["answered"], (string?)answer["text"]), Is.EqualTo((false, (string?)null)));
    }

    [Test]
    public async Task Messages_WithAWait_AnswerWithTheFirstNewOne()
    {
        var asked = World.Post(Ann, Chat, "/ping");
        var read = Bot.Http.GetStringAsync($"/sandbox/messages/group?after={asked.Id}&wait=30");
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "pong" });
        var messages = JsonNode.Parse(await read)!.AsArray();

        Assert.That(messages.Select(message => (string?)message!["text"]), Is.EqualTo(new[] { "pong" }));
        Assert.That(await Bot.Http.GetStringAsync($"/sandbox/messages/group?after={asked.Id + 1}&wait=0"), Is.EqualTo("[]"));
    }

    [Test]
    public void Acts_Always_SayWhatTheyAndTheirFieldsMean() => Assert.That(
        ActTable.List.Where(entry => entry.Meaning.Length == 0 || entry.Answer.Length == 0
            || entry.Fields.Any(field => field.Meaning.Length == 0)
            || entry.Fields.Select(field => field.Name).Distinct().Count() != entry.Fields.Count
            || (entry.Do is null) == (entry.Wait is null)).Select(entry => entry.Name),
        Is.Empty);

    private async Task<int> AskAsync()
    {
        var sent = await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = "?",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Yes", callback_data = "yes" } } } },
        });
        return (int)sent["message_id"]!;
    }

    private async Task<JsonNode> ActAsync(object body)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", body);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer.ToJsonString());
        return answer;
    }
}
