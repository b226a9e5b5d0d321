using System.Net;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>What the page asks of the control API beside acting.</summary>
internal sealed class PageDataTests : SandboxFixture
{
    [Test]
    public async Task Messages_WithALimit_AreTheNewest()
    {
        World.Post(Ann, Chat, "一");
        World.Post(Ann, Chat, "二");
        World.Post(Ann, Chat, "三");

        var list = (await ReadAsync("messages/group?last=2")).AsArray();

        Assert.That(list.Select(m => (string?)m!["text"]), Is.EqualTo(new[] { "二", "三" }));
    }

    [Test]
    public async Task Call_ThatWentWell_ShowsWhatItBrought()
    {
        await Bot.ResultAsync("getMe");
        await Bot.ErrorAsync("sendMessage", new { chat_id = Chat.Id, text = "" });

        var calls = (await ReadAsync("calls?last=2")).AsArray();

        Assert.That((string?)calls[0]!["result"], Does.StartWith("{\"ok\":true,\"result\":{").And.Contain("\"is_bot\":true"));
        Assert.That(calls[1]!["result"], Is.Null);
        Assert.That((string?)calls[1]!["answer"], Is.EqualTo("Bad Request: message text is empty"));
    }

    [Test]
    public async Task File_OfAPhoto_IsShownAsAPictureThatCannotRun()
    {
        var picture = Pictures.Png(640, 480);
        using var response = await FileAsync(World.Media.Post(Ann, Chat, "photo", "a.png", picture), "photo");

        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Is.EqualTo("default-src 'none'; sandbox"));
        Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(picture));
    }

    [TestCase("page.html", "<script>alert(1)</script>")]
    [TestCase("图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public async Task File_ThatABrowserWouldRun_IsOnlySaved(string name, string text)
    {
        using var response = await FileAsync(World.PostDocument(Ann, Chat, name, System.Text.Encoding.UTF8.GetBytes(text)), "document");

        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/octet-stream"));
        Assert.That(response.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        Assert.That(response.Content.Headers.ContentDisposition.FileNameStar, Is.EqualTo(name));
    }

    [Test]
    public async Task File_ThatIsNotThere_IsRefused()
    {
        using var response = await Bot.Http.GetAsync(new Uri("/sandbox/files/nothing", UriKind.Relative));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Quiz_OfAPerson_TellsThePageWhatIsRightAndTheBotNot()
    {
        var quiz = World.Polls.Post(Owner, Chat, "谁写的？", ["莫言", "余华"], correctOption: 1);

        var shown = (await ReadAsync("messages/group")).AsArray().Single();

        Assert.That((int?)shown!["right_options"]![0], Is.EqualTo(1));
        Assert.That(shown["poll"]!["correct_option_ids"], Is.Null);
        Assert.That((int?)shown["message_id"], Is.EqualTo(quiz.Id));
    }

    [Test]
    public async Task Channel_ForASubscriber_IsNotToBeWrittenIn()
    {
        var channel = World.Channels.Create(Owner, "公告");
        World.Channels.Subscribe(Ann, channel);

        var members = (await ReadAsync($"chats/{channel.Id}"))["members"]!.AsArray();

        Assert.That(Member(members, Ann)["may_write"]!.GetValue<bool>(), Is.False);
        Assert.That(Member(members, Owner)["may_write"]!.GetValue<bool>(), Is.True);
    }

    [Test]
    public async Task Events_OfAPrivateChat_NameItsBot()
    {
        using var stream = new StreamReader(await Bot.Http.GetStreamAsync(new Uri("/sandbox/events", UriKind.Relative)));
        await stream.ReadLineAsync();
        await stream.ReadLineAsync();
        World.Start(Ann);

        var told = JsonNode.Parse((await stream.ReadLineAsync())!["data: ".Length..])!;

        Assert.That((long?)told["chat"], Is.EqualTo(Ann.Id));
        Assert.That((long?)told["bot"], Is.EqualTo(World.Bot.User.Id));
    }

    private static JsonNode Member(JsonArray members, SandboxUser user) => members.Single(m => (long?)m!["user"] == user.Id)!;

    private async Task<JsonNode> ReadAsync(string path) =>
        JsonNode.Parse(await Bot.Http.GetStringAsync(new Uri("/sandbox/" + path, UriKind.Relative)))!;

    private async Task<HttpResponseMessage> FileAsync(SandboxMessage message, string kind)
    {
        var shown = (await ReadAsync("messages/group")).AsArray().Single(m => (int?)m!["message_id"] == message.Id)![kind]!;
        var file = shown is JsonArray sizes ? sizes[^1]! : shown;
        return await Bot.Http.GetAsync(new Uri("/sandbox/files/" + (string?)file["file_id"], UriKind.Relative));
    }
}
