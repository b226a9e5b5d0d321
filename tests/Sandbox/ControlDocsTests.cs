using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GroupBot.Sandbox.Control;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// What docs/sandbox.md says of the control API is what the server declares and answers. Where a generated table differs, the
/// right text is written to the file named.
/// </summary>
internal sealed class ControlDocsTests : SandboxFixture
{
    private static readonly string DocsPath = Path.Combine(Sources.Root, "docs", "sandbox.md");

    [Test]
    public void Tables_InTheDocumentation_AreWhatIsDeclared()
    {
        var text = File.ReadAllText(DocsPath);
        var expected = With(With(text, "routes", Routes()), "acts", Acts());
        var received = Path.Combine(TestContext.CurrentContext.TestDirectory, "sandbox.control.received.md");
        File.WriteAllText(received, expected);

        Assert.That(text, Is.EqualTo(expected), $"copy {received} over docs/sandbox.md");
    }

    [Test]
    public async Task Shapes_OfEverythingThatIsAnswered_NameEveryField()
    {
        await LiveAsync();
        var shapes = Section("shapes");
        var chat = await ReadAsync("chats/group");
        var calls = await ReadAsync("calls");
        var all = new Dictionary<string, JsonNode>
        {
            ["state"] = await ReadAsync("state"),
            ["chat"] = chat,
            ["chat, of a private one"] = await ReadAsync($"chats/{Ann.Id}"),
            ["member, in"] = chat["members"]![0]!,
            ["links"] = chat["links"]![0]!,
            ["topics"] = chat["topics"]![0]!,
            ["call"] = calls[0]!,
            ["refusal"] = (await ReadAsync("refusals"))[0]!,
            ["clock"] = await ReadAsync("clock"),
            ["press"] = Views.Press(World.Press(Ann, Chat, await Buttons.SendAsync(Bot, "go"), "go")),
            ["payment"] = await PayAsync(),
        };

        Assert.That(
            from pair in all
            from field in pair.Value.AsObject()
            where !Names(shapes, field.Key)
            select $"{pair.Key}: {field.Key}", Is.Empty);
    }

    /// <summary>What a message has beside the Bot API's fields.</summary>
    [Test]
    public async Task Shapes_OfMessages_NameWhatTheBotApiDoesNotHave()
    {
        await LiveAsync();
        var shapes = Section("shapes");
        var known = GroupBot.Sandbox.Schema.ApiSchema.Instance.Types["Message"].Fields.Select(field => field.Name).ToList();
        var fields = (await ReadAsync("messages/group/chenmo")).AsArray()
            .SelectMany(message => message!.AsObject().Select(field => field.Key)).Distinct().Except(known).ToList();

        Assert.That(fields, Is.SupersetOf(new[] { "author", "reactions", "votes", "right_options", "is_service", "replaces" }));
        Assert.That(fields.Where(field => !Names(shapes, field)), Is.Empty);
    }

    [Test, CancelAfter(60_000)]
    public async Task Events_OfEveryKind_HaveTheFieldsOfTheirRow(CancellationToken ct)
    {
        using var stream = new StreamReader(await Bot.Http.GetStreamAsync("/sandbox/events", ct));
        await LiveAsync();
        var rows = Section("events").Split('\n').Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3).ToDictionary(cells => cells[1], cells => cells[3]);
        var shapes = Section("shapes");
        var seen = new HashSet<string>();
        while (seen.Count < 13)
        {
            if (await stream.ReadLineAsync(ct) is not { } line || !line.StartsWith("data: ", StringComparison.Ordinal))
            {
                continue;
            }

            var told = JsonNode.Parse(line[6..])!.AsObject();
            var kind = (string)told["kind"]!;
            seen.Add(kind);
            Assert.That(rows, Contains.Key(kind));
            var row = rows[kind].StartsWith("those of", StringComparison.Ordinal) || rows[kind].Contains(", those of", StringComparison.Ordinal)
                ? rows[kind] + shapes
                : rows[kind];
            Assert.That(told.Select(field => field.Key).Where(name => name != "kind" && !Names(row, name)), Is.Empty, kind);
        }

        Assert.That(rows.Keys.Except(["kind", "---"]), Is.EquivalentTo(seen));
    }

    /// <summary>One of everything happens.</summary>
    private async Task LiveAsync()
    {
        World.Start(Ann);
        await ActAsync(new { act = "create_user", first_name = "Zoe" });
        var sent = await ActAsync(new { act = "poll", user = "chenmo", question = "1+1", options = new[] { "1", "2" }, correct = 1 });
        var id = (int)sent["message_id"]!;
        await ActAsync(new { act = "vote", user = "xiaoman", message_id = id, options = new[] { 1 } });
        await ActAsync(new { act = "react", user = "owner", message_id = id, emoji = new[] { "👍" } });
        await ActAsync(new { act = "link", user = "owner", name = "海报" });
        await ActAsync(new { act = "forum", user = "owner" });
        await ActAsync(new { act = "promote", user = "owner", target = "xiaoman" });
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "?", reply_markup = new { force_reply = true } });
        var press = World.Press(Ann, Chat, await Buttons.SendAsync(Bot, "go"), "go");
        await Bot.ResultAsync("answerCallbackQuery", new { callback_query_id = press.Id, text = "好" });
        await Bot.ResultAsync("sendChatAction", new { chat_id = Chat.Id, action = "typing" });
        await Bot.ResultAsync("getMe", new { wrong = 1 });
        var whisper = await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "psst", ephemeral_message_parameters = new { receiver_user_id = Ann.Id } });
        await Bot.ResultAsync("deleteEphemeralMessage", new
        {
            chat_id = Chat.Id,
            receiver_user_id = Ann.Id,
            ephemeral_message_id = (int)whisper["ephemeral_message_id"]!,
        });
        await ActAsync(new { act = "delete", user = "owner", message_id = World.Post(Ann, Chat, "weg").Id });
        await PayAsync();
        await ActAsync(new { act = "clock", seconds = 1 });
    }

    private async Task<JsonNode> PayAsync()
    {
        var url = (string?)await Bot.ResultAsync("createInvoiceLink", new
        {
            title = "卡",
            description = "d",
            payload = "p",
            currency = "XTR",
            prices = new[] { new { label = "l", amount = 5 } },
        });
        var pay = ActAsync(new { act = "pay", user = "chenmo", link = url, wait = 30 });
        JsonNode? query = null;
        while (query is null)
        {
            query = (await Bot.DrainAsync()).Select(update => update["pre_checkout_query"]).FirstOrDefault(found => found is not null);
        }

        await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = (string?)query["id"], ok = true });
        var paid = await pay;
        Assert.That(((string?)paid["state"], paid["charge"] is null), Is.EqualTo(("paid", false)));
        return paid;
    }

    private async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await Bot.Http.GetStringAsync("/sandbox/" + path))!;

    private async Task<JsonNode> ActAsync(object act)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", act);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, Is.True, text);
        return JsonNode.Parse(text)!;
    }

    private static bool Names(string text, string field) => Regex.IsMatch(text, $"[`\"]{field}[`\"]");

    private static string Section(string name)
    {
        var text = File.ReadAllText(DocsPath);
        var (begin, end) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        return text[(text.IndexOf(begin, StringComparison.Ordinal) + begin.Length)..text.IndexOf(end, StringComparison.Ordinal)];
    }

    private static string With(string text, string name, string table)
    {
        var (begin, end) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        return text[..(text.IndexOf(begin, StringComparison.Ordinal) + begin.Length)] + "\n" + table
            + text[text.IndexOf(end, StringComparison.Ordinal)..];
    }

    private static string Routes()
    {
        var table = new StringBuilder("| `GET /sandbox/…` | what | behind the `?` | answer |\n|---|---|---|---|\n");
        foreach (var route in ControlRoute.All)
        {
            table.Append(null, $"| `{route.Path}` | {route.Meaning} | {Fields(route.Query)} | {route.Answer} |\n");
        }

        return table.ToString();
    }

    private static string Acts()
    {
        var table = new StringBuilder("| act | what | who, where | further fields | answer |\n|---|---|---|---|---|\n");
        foreach (var entry in ActTable.List)
        {
            table.Append(null, $"| `{entry.Name}` | {entry.Meaning} | {Place(entry.Place)} | {Fields(entry.Own)} | {entry.Answer} |\n");
        }

        return table.ToString();
    }

    private static string Place(ActPlace place) => place switch
    {
        ActPlace.Nowhere => "–",
        ActPlace.ByPerson => "user",
        ActPlace.WithBot => "user, bot",
        _ => "user, chat",
    };

    private static string Fields(IReadOnlyList<ActField> fields) => fields.Count == 0 ? "–" : string.Join("<br>", fields.Select(field =>
        (field.IsRequired ? $"**`{field.Name}`**" : $"`{field.Name}`") + $" ({field.TypeName}): {field.Meaning}"
        + (field.Items.Count > 0 ? " " + string.Join("; ", field.Items.Select(item =>
            (item.IsRequired ? $"**`{item.Name}`**" : $"`{item.Name}`") + $" ({item.TypeName}), {item.Meaning}")) : "")));
}
