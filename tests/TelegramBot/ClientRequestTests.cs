using System.Text;
using GroupBot.Tests.Support;
using NUnit.Framework;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace GroupBot.Tests.TelegramBot;

/// <summary>What goes over the wire when the client is called.</summary>
public sealed class ClientRequestTests
{
    private const string Message = """{"message_id":9,"date":1790000000,"chat":{"id":-1005,"type":"supergroup"} }""";

    [Test]
    public async Task SendRequest_WhenThereAreParameters_PostsJson()
    {
        await using var server = await LocalServer.Start(LocalServer.Result(Message));
        var message = await server.Client().SendMessage(chatId: -1005, text: "你好");
        var request = server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(message.Id, Is.EqualTo(9));
            Assert.That(request.Method, Is.EqualTo("POST"));
            Assert.That(request.Path, Is.EqualTo("/bot42:secret/sendMessage"));
            Assert.That(request.ContentType, Does.StartWith("application/json"));
            Assert.That(request.Text, Is.EqualTo("""{"chat_id":-1005,"text":"\u4F60\u597D"}"""));
        });
    }

    [Test]
    public async Task SendRequest_WhenThereAreNoParameters_PostsNoBody()
    {
        await using var server = await LocalServer.Start(
            LocalServer.Result("""{"id":42,"is_bot":true,"first_name":"B","can_read_all_group_messages":true}"""));
        var me = await server.Client().GetMe();
        var request = server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(me.CanReadAllGroupMessages, Is.True);
            Assert.That(request.Method, Is.EqualTo("POST"));
            Assert.That(request.Body, Is.Empty);
            Assert.That(request.ContentType, Is.Null);
        });
    }

    [Test]
    public async Task SendRequest_WhenAFileIsUploaded_PostsOnePartAProperty()
    {
        await using var server = await LocalServer.Start(LocalServer.Result(Message));
        using var bytes = new MemoryStream("..picture"u8.ToArray()) { Position = 2 };
        await server.Client().SendPhoto(
            chatId: -1005,
            photo: InputFile.FromStream(bytes, "图 \"1\".png"),
            caption: "茶",
            replyParameters: 3,
            hasSpoiler: true);
        var request = server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(request.ContentType, Does.StartWith("multipart/form-data; boundary="));
            Assert.That(Part(request, "chat_id"), Does.EndWith("\r\n\r\n-1005"));
            Assert.That(Part(request, "photo"), Does.EndWith("\r\n\r\nattach://0"));
            Assert.That(Part(request, "caption"), Does.EndWith("\r\n\r\n茶"));
            Assert.That(Part(request, "has_spoiler"), Does.EndWith("\r\n\r\ntrue"));
            Assert.That(Part(request, "reply_parameters"), Does.EndWith("\r\n\r\n{\"message_id\":3}"));
            Assert.That(Part(request, "0"), Does.EndWith("\r\n\r\npicture"));
            Assert.That(Part(request, "0"), Does.Contain("filename=\"图 %221%22.png\""));
            Assert.That(bytes.CanRead, Is.True, "the stream is the caller's to close");
        });
    }

    [Test]
    public async Task SendRequest_WhenAnAlbumIsUploaded_NumbersItsFiles()
    {
        await using var server = await LocalServer.Start(LocalServer.Result($"[{Message}]"));
        using var first = new MemoryStream("one"u8.ToArray());
        using var second = new MemoryStream("two"u8.ToArray());
        await server.Client().SendMediaGroup(
            chatId: 1,
            media:
            [
                new InputMediaPhoto { Media = InputFile.FromStream(first) },
                new InputMediaVideo { Media = "https://example.org/a.mp4", Thumbnail = InputFile.FromStream(second) },
            ]);
        var request = server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                Part(request, "media"),
                Does.EndWith(
                    """[{"type":"photo","media":"attach://0"},"""
                    + """{"type":"video","thumbnail":"attach://1","media":"https://example.org/a.mp4"}]"""));
            Assert.That(Part(request, "0"), Does.EndWith("\r\n\r\none"));
            Assert.That(Part(request, "1"), Does.EndWith("\r\n\r\ntwo"));
        });
    }

    [Test]
    public async Task SendRequest_WhenTheFileIsOnTheServer_PostsJson()
    {
        await using var server = await LocalServer.Start(LocalServer.Result(Message));
        await server.Client().SendDocument(chatId: 1, document: InputFile.FromFileId("BQAD"));
        Assert.That(server.Requests.Single().Text, Is.EqualTo("""{"chat_id":1,"document":"BQAD"}"""));
    }

    [Test]
    public async Task SendRequest_WhenTheAnswerIsTrue_ReturnsNothing()
    {
        await using var server = await LocalServer.Start(LocalServer.Result("true"));
        Task call = server.Client().DeleteMessages(chatId: 1, messageIds: [2, 3]);
        await call;
        Assert.That(server.Requests.Single().Text, Is.EqualTo("""{"chat_id":1,"message_ids":[2,3]}"""));
    }

    [Test]
    public async Task SendRequest_WhenSomebodyListens_TellsBeforeAndAfter()
    {
        await using var server = await LocalServer.Start(LocalServer.Result("5"));
        var client = server.Client();
        var heard = new List<string>();
        client.OnMakingApiRequest += (_, args, _) =>
        {
            heard.Add(args.Request.MethodName);
            return ValueTask.CompletedTask;
        };
        client.OnApiResponseReceived += (_, args, _) =>
        {
            heard.Add(args.ResponseMessage.StatusCode.ToString());
            return ValueTask.CompletedTask;
        };
        Assert.That(await client.GetChatMemberCount(chatId: 1), Is.EqualTo(5));
        Assert.That(heard, Is.EqualTo(new[] { "getChatMemberCount", "OK" }));
    }

    [Test]
    public async Task DownloadFile_WhenTheServerHasIt_WritesItsBytes()
    {
        await using var server = await LocalServer.Start(LocalServer.Answer(200, "bytes", "application/octet-stream"));
        using var destination = new MemoryStream();
        await server.Client().DownloadFile(new TGFile { FilePath = "photos/1.jpg" }, destination);
        Assert.Multiple(() =>
        {
            Assert.That(server.Requests.Single().Path, Is.EqualTo("/file/bot42:secret/photos/1.jpg"));
            Assert.That(destination.ToArray(), Is.EqualTo("bytes"u8.ToArray()));
        });
    }

    [TestCase("", "Bot token invalid")]
    [TestCase("secret", "Bot token invalid")]
    [TestCase("x:secret", "Bot token invalid")]
    [TestCase("12345678901234567:secret", "Bot token invalid")]
    public void Options_WhenTheTokenIsNone_Throw(string token, string message) =>
        Assert.That(
            () => new TelegramBotClientOptions(token), Throws.ArgumentException.With.Message.StartsWith(message));

    [Test]
    public void Options_WhenAServerIsNamed_KeepSchemeAndHostOnly()
    {
        var options = new TelegramBotClientOptions("42:s", "http://localhost:8081/prefix?x=1");
        Assert.Multiple(() =>
        {
            Assert.That(options.BotId, Is.EqualTo(42));
            Assert.That(options.LocalBotServer, Is.True);
            Assert.That(options.BaseRequestUrl, Is.EqualTo("http://localhost:8081/bot42:s"));
            Assert.That(options.BaseFileUrl, Is.EqualTo("http://localhost:8081/file/bot42:s"));
            Assert.That(
                new TelegramBotClientOptions("42:s", useTestEnvironment: true).BaseRequestUrl,
                Is.EqualTo("https://api.telegram.org/bot42:s/test"));
        });
    }

    /// <summary>The part with this name: headers, an empty line, content.</summary>
    private static string Part(ReceivedRequest request, string name)
    {
        var boundary = request.ContentType!.Split("boundary=")[1].Trim('"');
        return Encoding.UTF8.GetString(request.Body)
            .Split("--" + boundary)
            .Select(part => part.Trim('\r', '\n', '-'))
            .Single(part => part.Contains($"name={name}\r\n", StringComparison.Ordinal)
                || part.Contains($"name=\"{name}\"", StringComparison.Ordinal));
    }
}
