using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Methods;
using GroupBot.Sandbox.Schema;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Whatever a call brings, the answer is JSON, comes soon, and is not "I failed".</summary>
internal sealed class AnyShapeTests : SandboxFixture
{
    private const int Seed = 20261122;

    private const int Calls = 30;

    private static IEnumerable<string> Methods => MethodTable.All.Keys.Append("getUpdates").Order(StringComparer.Ordinal);

    [Test]
    public async Task Call_OfAnyShape_IsAnsweredInJson([ValueSource(nameof(Methods))] string method, [Values] bool strict)
    {
        await using var bot = await SandboxClient.StartAsync(o => o.Strict = strict);
        bot.World.Start(bot.World.Members[0]);
        var known = await KnownAsync(bot);
        var fields = ApiSchema.Instance.Methods[method].Fields.Where(f => f.Name != "timeout").ToList();
        var random = new Random(Seed + method.Sum(c => c));
        var shapes = new AnyShape(random, name => known.TryGetValue(name, out var values) ? values[random.Next(values.Length)] : null);
        for (var count = 0; count < Calls; count++)
        {
            var body = shapes.Object(fields);
            var (status, text) = await PostAsync(bot, method, body);

            Assert.That(status, Is.Not.EqualTo(500), $"{method} {body}\n{text}");
            Assert.That(JsonNode.Parse(text), Is.TypeOf<JsonObject>(), $"{method} {body}\n{text}");
            if (status == 200)
            {
                RequireValid(method, body, text);
            }
        }
    }

    [Test]
    public async Task Call_WhenTheSandboxFails_SaysSoInJsonAndInTheLists()
    {
        // Nothing but a fault of the sandbox's own leaves nobody where somebody should be.
        Chat.Memberships[Ann.Id] = null!;
        var error = await Bot.ErrorAsync("getChatMember", new { chat_id = Chat.Id, user_id = Ann.Id });

        Assert.That(error, Does.StartWith("500 Internal Server Error: sandbox: NullReferenceException"));
        Assert.That(World.Calls.Calls[^1].Status, Is.EqualTo(500));
        Assert.That(World.Refusals.Single(), Has.Property("Method").EqualTo("getChatMember").And.Property("WasRefused").True);
    }

    [TestCase("""{"chat_id":C,"text":"x","entities":[{"type":"text_mention","offset":0,"length":1,"user":5}]}""",
        "400 Bad Request: can't parse MessageEntity: Field \"user\" must be of type Object")]
    [TestCase("""{"chat_id":C,"text":"x","entities":[{"type":{},"offset":0,"length":1}]}""",
        "400 Bad Request: can't parse MessageEntity: Field \"type\" must be of type String")]
    [TestCase("""{"chat_id":C,"text":"x","entities":[{"type":"bold","length":1}]}""",
        "400 Bad Request: can't parse MessageEntity: Can't find field \"offset\"")]
    [TestCase("""{"chat_id":C,"text":"x","entities":[{"type":"bold","offset":-1,"length":1}]}""",
        "400 Bad Request: receive an entity with incorrect offset -1")]
    [TestCase("""{"chat_id":C,"text":"x","entities":[{"type":"bold","offset":1,"length":1}]}""",
        "400 Bad Request: entity begins after the end of the text at UTF-16 offset 1")]
    [TestCase("""{"chat_id":C,"text":"x","entities":[{"type":"bold","offset":0,"length":2}]}""",
        "400 Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 1")]
    [TestCase("""{"chat_id":C,"text":"x","reply_markup":"{"}""", "400 Bad Request: can't parse reply keyboard markup JSON object")]
    [TestCase("""{"chat_id":C,"text":"x","reply_parameters":"[1"}""", "400 Bad Request: can't parse reply parameters JSON object")]
    public async Task SendMessage_OfAWrongShape_IsRefusedInTheServersWords(string body, string error) =>
        Assert.That(await Bot.ErrorAsync("sendMessage", Json(body)), Is.EqualTo(error));

    [TestCase("""{"chat_id":C,"text":"x","entities":[{"type":"bold","offset":0,"length":1,"user":5}]}""")]
    [TestCase("""{"chat_id":C,"text":"x","entities":"no JSON"}""")]
    [TestCase("""{"chat_id":C,"text":"x","entities":[{"type":"bold","type":"italic","offset":0,"length":1}]}""")]
    public async Task SendMessage_WithWhatTheServerReadsAllTheSame_IsSent(string body) =>
        Assert.That((string?)(await Bot.ResultAsync("sendMessage", Json(body)))["text"], Is.EqualTo("x"));

    private JsonElement Json(string body) =>
        JsonDocument.Parse(body.Replace("C", Chat.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).RootElement;

    private static async Task<(int Status, string Text)> PostAsync(SandboxClient bot, string method, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var response = await bot.Http.PostAsync($"/bot{bot.Server.BotToken}/{method}", content, late.Token);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(late.Token));
    }

    private static void RequireValid(string method, string body, string text)
    {
        using var document = JsonDocument.Parse(text);
        AnswerJudge.RequireResult(method, document.RootElement.GetProperty("result"), $"{method} {body}\n{text}");
    }

    /// <summary>What exists, so that a call gets further than the first question.</summary>
    private static async Task<Dictionary<string, string[]>> KnownAsync(SandboxClient bot)
    {
        var (world, group) = (bot.World, bot.World.Group!);
        var own = (int)(await bot.ResultAsync("sendMessage", new { chat_id = group.Id, text = "own" }))["message_id"]!;
        var poll = (int)(await bot.ResultAsync("sendPoll", new { chat_id = group.Id, question = "?", options = new[] { "a", "b" } }))["message_id"]!;
        var link = (string)(await bot.ResultAsync("createChatInviteLink", new { chat_id = group.Id }))["invite_link"]!;
        var other = world.Post(world.Members[1], group, "other").Id;
        var photo = world.Media.Post(world.Members[1], group, "photo", "a.png", Pictures.Png(90, 90));
        var file = (string)photo.ToJson()["photo"]![0]!["file_id"]!;
        string[] Texts(params object[] values) => [.. values.Select(value => JsonSerializer.Serialize(value))];
        var ids = Texts(own, poll, other, photo.Id, 99_999);
        var people = Texts(world.Members[0].Id, world.Members[1].Id, world.Owner!.Id, world.Bot.User.Id);
        var files = Texts(file, "attach://a");
        return new Dictionary<string, string[]>
        {
            ["chat_id"] = Texts(group.Id, world.Members[0].Id),
            ["from_chat_id"] = Texts(group.Id),
            ["user_id"] = people,
            ["receiver_user_id"] = people,
            ["message_id"] = ids,
            ["message_ids"] = Texts(new[] { own, other }, new[] { own }),
            ["currency"] = Texts("XTR"),
            ["invite_link"] = Texts(link),
            ["photo"] = files,
            ["media"] = files,
            ["document"] = files,
            ["file_id"] = files,
            ["text"] = Texts("text", "<b>x</b>", "书"),
        };
    }
}
