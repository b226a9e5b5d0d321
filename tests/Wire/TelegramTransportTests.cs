using System.Globalization;
using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Wire;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace GroupBot.Tests.Wire;

/// <summary>The transport on real HTTP: what it calls, and what it makes of each answer.</summary>
internal sealed class TelegramTransportTests
{
    private static readonly ChatId Chat = new(-1001);

    [Test]
    public async Task Delete_OfSeveral_IsOneCall()
    {
        await using var server = await LocalServer.Start(LocalServer.Result("true"));

        var outcome = await SendAsync(server, new DeleteMessages([5, 6, 7]));

        Assert.That(outcome, Is.EqualTo(new Done(new EffectAnswer())));
        Assert.That(Calls(server), Is.EqualTo(new[] { "deleteMessages 5,6,7" }));
    }

    [Test]
    public async Task Pin_AndUnpin_NameTheMessage()
    {
        await using var server = await LocalServer.Start(LocalServer.Result("true"), LocalServer.Result("true"));

        Assert.That(await SendAsync(server, new PinMessage(5, IsSilent: true)), Is.EqualTo(new Done(new EffectAnswer())));
        Assert.That(await SendAsync(server, new UnpinMessage(5)), Is.EqualTo(new Done(new EffectAnswer())));

        Assert.That(Calls(server), Is.EqualTo(new[] { "pinChatMessage 5", "unpinChatMessage 5" }));
        Assert.That(BodyOf(server.Requests.First()), Does.Contain("\"disable_notification\":true"));
    }

    [Test]
    public async Task RevokeInviteLink_Always_NamesTheLink()
    {
        await using var server = await LocalServer.Start(LocalServer.Result(
            """{"invite_link":"https://t.me/+a","creator":{"id":7,"is_bot":true,"first_name":"B"},"creates_join_request":false,"is_primary":false,"is_revoked":true}"""));

        Assert.That(await SendAsync(server, new RevokeInviteLink("https://t.me/+a")), Is.EqualTo(new Done(new EffectAnswer())));
        Assert.That(server.Requests.Single().Path, Does.EndWith("/revokeChatInviteLink"));
        Assert.That(BodyOf(server.Requests.Single()), Does.Contain("https://t.me/"));
    }

    [Test]
    public async Task EditInviteLink_Always_NamesTheLinkAndWhatItIs()
    {
        await using var server = await LocalServer.Start(LocalServer.Result(
            """{"invite_link":"https://t.me/+a","creator":{"id":7,"is_bot":true,"first_name":"B"},"creates_join_request":true,"is_primary":false,"is_revoked":false}"""));
        var at = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000).ToUnixTimeMilliseconds();

        Assert.That(await SendAsync(server, new EditInviteLink("https://t.me/+a", "Shop#7", true, null, at)), Is.EqualTo(new Done(new EffectAnswer())));
        Assert.That(server.Requests.Single().Path, Does.EndWith("/editChatInviteLink"));
        Assert.That(BodyOf(server.Requests.Single()), Does.Contain("\"expire_date\":1800000000").And.Contain("\"creates_join_request\":true").And.Contain("Shop#7"));
    }

    [Test]
    public async Task FetchMemberCount_Always_TellsTheNumber()
    {
        await using var server = await LocalServer.Start(LocalServer.Result("312"));

        var outcome = await SendAsync(server, new FetchMemberCount());

        Assert.That(outcome, Is.EqualTo(new Done(new EffectAnswer(MemberCount: 312))));
    }

    /// <summary>One undeletable message fails the whole call; what is gone already is as good as deleted.</summary>
    [Test]
    public async Task Delete_WhenTheMergedCallIsRefused_TriesEachAndNamesThoseThatStay()
    {
        await using var server = await LocalServer.StartByMethod((method, request) => (method, Ids(request)) switch
        {
            ("deleteMessages", _) => Refuse(400, "Bad Request: message can't be deleted"),
            (_, "6") => Refuse(400, "Bad Request: message can't be deleted"),
            (_, "7") => Refuse(400, "Bad Request: message to delete not found"),
            (_, "8") => Refuse(400, "Bad Request: chat not found"),
            _ => LocalServer.Result("true"),
        });

        var outcome = await SendAsync(server, new DeleteMessages([5, 6, 7, 8, 9]));

        Assert.That((outcome as Done)?.FailedMessages, Is.EqualTo(new[] { 6L, 8 }));
        Assert.That(Calls(server), Is.EqualTo(new[]
        {
            "deleteMessages 5,6,7,8,9", "deleteMessage 5", "deleteMessage 6", "deleteMessage 7", "deleteMessage 8", "deleteMessage 9",
        }));
    }

    [Test]
    public async Task Delete_WhenOneOfTheSinglesIsPutOff_PutsAllOff()
    {
        await using var server = await LocalServer.StartByMethod((method, request) => (method, Ids(request)) switch
        {
            ("deleteMessages", _) => Refuse(400, "Bad Request: message can't be deleted"),
            (_, "6") => Refuse(429, "Too Many Requests: retry after 7", "\"retry_after\":7"),
            _ => LocalServer.Result("true"),
        });

        var outcome = await SendAsync(server, new DeleteMessages([5, 6, 7]));

        Assert.That(outcome, Is.EqualTo(new Refused(429, "Too Many Requests: retry after 7", TimeSpan.FromSeconds(7))));
        Assert.That(Calls(server), Has.Count.EqualTo(3), "a retry of what is deleted already does no harm");
    }

    [Test]
    public async Task Delete_WhenTheGroupMigrated_TriesNoneSingly()
    {
        await using var server = await LocalServer.Start(
            Refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", "\"migrate_to_chat_id\":-1009"));

        var outcome = await SendAsync(server, new DeleteMessages([5, 6]));

        Assert.That((outcome as Refused)?.MigratedTo, Is.EqualTo(new ChatId(-1009)));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Delete_OfOneThatIsGone_SaysWhatTelegramSays()
    {
        await using var server = await LocalServer.Start(Refuse(400, "Bad Request: message to delete not found"));

        var outcome = await SendAsync(server, new DeleteMessages([5]));

        Assert.That(outcome, Is.EqualTo(new Refused(400, "Bad Request: message to delete not found")));
        Assert.That(Calls(server), Is.EqualTo(new[] { "deleteMessage 5" }));
    }

    [Test]
    public async Task Send_WhenTheMarkupIsRefused_SendsTheWordsPlain()
    {
        await using var server = await LocalServer.Start(
            Refuse(400, "Bad Request: can't parse entities: unclosed tag"),
            LocalServer.Result("""{"message_id":9,"date":1,"chat":{"id":-1001,"type":"supergroup","title":"g"}}"""));

        var outcome = await SendAsync(server, new SendText("<b>1 &lt; 2</b>"));

        Assert.That(outcome, Is.EqualTo(new Done(new EffectAnswer(9))));
        using var sent = JsonDocument.Parse(server.Requests.Last().Body);
        Assert.That(sent.RootElement.GetProperty("text").GetString(), Is.EqualTo("1 < 2"));
        Assert.That(sent.RootElement.TryGetProperty("parse_mode", out _), Is.False);
    }

    /// <summary>In the form of Bot API 10.3: a server of that version shows everybody what comes in the form before it.</summary>
    [Test]
    public async Task Send_ToOneMemberAlone_NamesThemAsTheNewestServerReadsIt()
    {
        await using var server = await LocalServer.Start(
            LocalServer.Result("""{"message_id":0,"ephemeral_message_id":3,"date":1,"chat":{"id":-1001,"type":"supergroup","title":"g"}}"""));

        var outcome = await SendAsync(server, new SendEphemeral("<b>12</b>", [[new Button("Undo", "undo:1")]]) { Receiver = new UserId(77) });

        Assert.That(outcome, Is.EqualTo(new Done(new EffectAnswer())), "it has no number that anything could be done with");
        using var sent = JsonDocument.Parse(server.Requests.Single().Body);
        Assert.That(sent.RootElement.GetProperty("ephemeral_message_parameters").GetRawText(), Is.EqualTo("""{"receiver_user_id":77}"""));
        Assert.That(sent.RootElement.GetProperty("parse_mode").GetString(), Is.EqualTo("HTML").IgnoreCase);
        Assert.That(sent.RootElement.GetProperty("reply_markup").GetRawText(), Does.Contain("undo:1"));
        Assert.That(sent.RootElement.TryGetProperty("receiver_user_id", out _), Is.False);
    }

    [Test]
    public async Task SendPhoto_Always_UploadsItWithCaptionAndButtons()
    {
        await using var server = await LocalServer.Start(
            Refuse(400, "Bad Request: can't parse entities: unclosed tag"),
            LocalServer.Result("""{"message_id":9,"date":1,"chat":{"id":77,"type":"private","first_name":"A"}}"""));

        var outcome = await SendAsync(server, new SendPhoto([0x89, 0x50], "<b>1 &lt; 2</b>", [[new Button("‹ 10月", "calendar:1:202610")]]));

        Assert.That(outcome, Is.EqualTo(new Done(new EffectAnswer(9))));
        Assert.That(server.Requests.Select(request => request.Path), Is.All.EndsWith("/sendPhoto"));
        Assert.That(BodyOf(server.Requests.First()), Does.Contain("<b>1 &lt; 2</b>").And.Contain("HTML").IgnoreCase.And.Contain("calendar:1:202610"));
        Assert.That(BodyOf(server.Requests.Last()), Does.Contain("1 < 2").And.Not.Contain("<b>").And.Contain("calendar:1:202610"));
    }

    [TestCase(MediaKind.Photo, "/sendPhoto", "photo")]
    [TestCase(MediaKind.Document, "/sendDocument", "document")]
    public async Task SendFile_OfWhatTelegramHas_NamesItAsWhatItWas(MediaKind kind, string method, string field)
    {
        await using var server = await LocalServer.Start(
            Refuse(400, "Bad Request: can't parse entities: unclosed tag"),
            LocalServer.Result("""{"message_id":9,"date":1,"chat":{"id":77,"type":"private","first_name":"A"}}"""));

        var outcome = await SendAsync(server, new SendFile(kind, "BQAD", "<b>1 &lt; 2</b>"));

        Assert.That(outcome, Is.EqualTo(new Done(new EffectAnswer(9))));
        Assert.That(server.Requests.Select(request => request.Path), Is.All.EndsWith(method));
        using var sent = JsonDocument.Parse(server.Requests.Last().Body);
        Assert.That(sent.RootElement.GetProperty(field).GetString(), Is.EqualTo("BQAD"));
        Assert.That(sent.RootElement.GetProperty("caption").GetString(), Is.EqualTo("1 < 2"));
    }

    [Test]
    public async Task Send_ToOneMemberAlone_WhenTheMarkupIsRefused_StaysForThatOne()
    {
        await using var server = await LocalServer.Start(
            Refuse(400, "Bad Request: can't parse entities: unclosed tag"),
            LocalServer.Result("""{"message_id":0,"ephemeral_message_id":3,"date":1,"chat":{"id":-1001,"type":"supergroup","title":"g"}}"""));

        await SendAsync(server, new SendEphemeral("<b>1 &lt; 2</b>") { Receiver = new UserId(77) });

        using var sent = JsonDocument.Parse(server.Requests.Last().Body);
        Assert.That(sent.RootElement.GetProperty("text").GetString(), Is.EqualTo("1 < 2"));
        Assert.That(sent.RootElement.GetProperty("ephemeral_message_parameters").GetProperty("receiver_user_id").GetInt64(), Is.EqualTo(77));
    }

    [Test]
    public async Task Edit_OfWhatOneMemberAloneSees_NamesBothAndTheNumber()
    {
        await using var server = await LocalServer.Start(LocalServer.Result("true"));

        await SendAsync(server, new EditEphemeral(3, "13") { Receiver = new UserId(77) });

        Assert.That(server.Requests.Single().Path, Does.EndWith("/editEphemeralMessageText"));
        using var sent = JsonDocument.Parse(server.Requests.Single().Body);
        Assert.That(sent.RootElement.GetProperty("receiver_user_id").GetInt64(), Is.EqualTo(77));
        Assert.That(sent.RootElement.GetProperty("ephemeral_message_id").GetInt64(), Is.EqualTo(3));
    }

    [Test]
    public async Task Send_WhenTheConnectionBreaksAfterTheRequest_IsLost()
    {
        await using var server = await LocalServer.Start(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.That(await SendAsync(server, new LeaveChat()), Is.TypeOf<Lost>());
    }

    [TestCase(502, "Bad Gateway", typeof(Lost))]
    [TestCase(500, "Internal Server Error: restart", typeof(Refused))]
    [TestCase(500, "Internal Server Error", typeof(Lost))]
    [TestCase(403, "Forbidden: bot was blocked by the user", typeof(Refused))]
    public async Task Send_WhenRefused_KnowsWhetherItMayHaveBeenDone(int code, string says, Type outcome)
    {
        await using var server = await LocalServer.Start(Refuse(code, says));

        Assert.That(await SendAsync(server, new LeaveChat()), Is.TypeOf(outcome));
    }

    [Test]
    public async Task Send_WhenNobodyListens_NeverLeft()
    {
        string url;
        await using (var server = await LocalServer.Start(LocalServer.Result("true")))
        {
            url = server.Url;
        }

        Assert.That(await SendAsync(url, new LeaveChat()), Is.TypeOf<NeverLeft>());
    }

    [Test]
    public async Task Count_OfAGroupsMembers_IsTelegramsNumber()
    {
        await using var server = await LocalServer.Start(LocalServer.Result("312"));

        Assert.That(await SendAsync(server, new FetchMemberCount()), Is.EqualTo(new Done(new EffectAnswer(MemberCount: 312))));
        Assert.That(server.Requests.Single().Path, Does.EndWith("/getChatMemberCount"));
    }

    [Test]
    public async Task Wake_AsksTelegramForNothing()
    {
        await using var server = await LocalServer.Start(LocalServer.Result("true"));

        Assert.That(await SendAsync(server, new Wake()), Is.EqualTo(new Done(new EffectAnswer())));
        Assert.That(server.Requests, Is.Empty);
    }

    private static string BodyOf(ReceivedRequest request) => System.Text.Encoding.UTF8.GetString(request.Body);

    private static Task<SendOutcome> SendAsync(LocalServer server, Effect effect) => SendAsync(server.Url, effect);

    private static Task<SendOutcome> SendAsync(string url, Effect effect) =>
        new TelegramTransport(BotApiHttp.Client(new TelegramOptions { Token = LocalServer.Token, BaseUrl = url }))
            .SendAsync(effect, Chat, null, CancellationToken.None);

    private static Func<HttpContext, Task> Refuse(int code, string says, string? parameters = null) => LocalServer.Answer(
        code, $$"""{"ok":false,"error_code":{{code}},"description":"{{says}}"{{(parameters is null ? "" : $",\"parameters\":{{{parameters}}}")}}}""");

    private static IReadOnlyList<string> Calls(LocalServer server) =>
        [.. server.Requests.Select(request => $"{request.Path[(request.Path.LastIndexOf('/') + 1)..]} {Ids(request)}")];

    /// <summary>The ids of messages that a request names.</summary>
    private static string Ids(ReceivedRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.TryGetProperty("message_id", out var one)
            ? one.GetInt64().ToString(CultureInfo.InvariantCulture)
            : string.Join(',', body.RootElement.GetProperty("message_ids").EnumerateArray().Select(id => id.GetInt64()));
    }
}
