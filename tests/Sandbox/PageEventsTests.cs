using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Control;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>What the page is told while it is open.</summary>
internal sealed class PageEventsTests : SandboxFixture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Events_WhenAMemberComes_CarryThatMemberAndNobodyElse()
    {
        var carl = World.CreateUser("Carl");
        using var stream = await OpenAsync();
        World.Add(Owner, Chat, carl);

        var told = await NextAsync(stream, "member");

        Assert.That((long?)told["chat"], Is.EqualTo(Chat.Id));
        Assert.That((long?)told["member"]!["user"], Is.EqualTo(carl.Id));
        Assert.That((string?)told["member"]!["status"], Is.EqualTo("member"));
    }

    [Test]
    public async Task Events_WhenTheChatChanges_CarryItsHeadWithoutItsMembers()
    {
        using var stream = await OpenAsync();
        World.Rename(Owner, Chat, "晨读会");

        var told = await NextAsync(stream, "chat");

        Assert.That((string?)told["head"]!["title"], Is.EqualTo("晨读会"));
        Assert.That(told["head"]!["members"], Is.Null);
        Assert.That(told["head"]!["keyboards"], Is.Null);
        Assert.That(told["standings"], Is.Null);
    }

    [Test]
    public async Task Events_WhenWhatAllMayDoChanges_AskForTheStandingsAnew()
    {
        using var stream = await OpenAsync();
        World.Senders.SetPermissions(Owner, Chat, MemberPermissions.None);

        Assert.That((bool?)(await NextAsync(stream, "chat"))["standings"], Is.True);
        Assert.That((bool?)Mine(await ReadAsync($"standings/{Ann.Id}"))["member"]!["may_write"], Is.False);
    }

    [Test]
    public async Task Events_WhenSomeoneIsNew_CarryThatOne()
    {
        using var stream = await OpenAsync();
        var carl = World.CreateUser("Carl", "carl_reads");

        var told = await NextAsync(stream, "user");

        Assert.That((long?)told["user"]!["id"], Is.EqualTo(carl.Id));
        Assert.That((string?)told["user"]!["username"], Is.EqualTo("carl_reads"));
    }

    [Test]
    public async Task Events_WhenABotAsksForAReply_NameTheMessageAndThoseAsked()
    {
        using var stream = await OpenAsync();
        var sent = await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = $"@{Ann.Username} 多大了？",
            reply_markup = new { force_reply = true, selective = true },
        });

        var told = await NextAsync(stream, "keyboard");

        Assert.That(told["people"]!.AsArray().Select(p => (long)p!), Is.EqualTo(new[] { Ann.Id }));
        Assert.That((int?)told["keyboard"]!["message_id"], Is.EqualTo((int?)sent["message_id"]));
        Assert.That((int?)Mine(await ReadAsync($"standings/{Ann.Id}"))["keyboard"]!["message_id"], Is.EqualTo((int?)sent["message_id"]));

        World.Post(Ann, Chat, "九岁", (int)sent["message_id"]!);
        var after = await NextAsync(stream, "keyboard");
        Assert.That(after["people"]!.AsArray().Select(p => (long)p!), Is.EqualTo(new[] { Ann.Id }));
        Assert.That(after["keyboard"], Is.Null);
    }

    [Test]
    public async Task Events_WhenAKeyboardIsForAll_CarryItOnce()
    {
        using var stream = await OpenAsync();
        await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text = "选", reply_markup = new { keyboard = new[] { new[] { "打卡" } } } });

        var told = await NextAsync(stream, "keyboard");

        Assert.That(told["people"], Is.Null);
        Assert.That((string?)told["keyboard"]!["keyboard"]![0]![0]!["text"], Is.EqualTo("打卡"));
    }

    [Test]
    public async Task Events_OfAPageThatDoesNotRead_EndSoThatItComesBack()
    {
        using var response = await Bot.Http.GetAsync(new Uri("/sandbox/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.That(await stream.ReadLineAsync(), Is.EqualTo("retry: 500"));

        // More than the queue and the buffers of two sockets hold.
        var text = new string('读', 4000);
        for (var i = 0; i < PageEvents.Most + 3000; i++)
        {
            World.Post(Ann, Chat, text);
        }

        using var late = new CancellationTokenSource(Patience);
        Assert.That(async () => { while (await stream.ReadLineAsync(late.Token) is not null) { } }, Throws.Nothing);
        using var again = await OpenAsync();
        World.Post(Ann, Chat, "又来了");
        Assert.That((string?)(await NextAsync(again, "message"))["message"]!["text"], Is.EqualTo("又来了"));
    }

    [Test]
    public async Task Events_WhileTheClockGoesFar_TellWhereItIs()
    {
        using var stream = await OpenAsync();
        var before = World.Clock.GetUtcNow();
        await World.Clock.AdvanceAsync(TimeSpan.FromDays(30), CancellationToken.None);

        var told = DateTimeOffset.FromUnixTimeMilliseconds((long)(await NextAsync(stream, "clock"))["now"]!);

        Assert.That(told, Is.GreaterThan(before).And.LessThan(before.AddDays(30)));
    }

    [Test]
    public async Task Standings_OfWhoCameLate_SayFromWhereTheHistoryIsSeen()
    {
        World.Senders.SetHistoryHidden(Owner, Chat, hidden: true);
        var old = World.Post(Owner, Chat, "旧的");
        var carl = World.CreateUser("Carl");
        World.Add(Owner, Chat, carl);

        var state = await ReadAsync("state");

        Assert.That((bool?)state["groups"]![0]!["hides_history"], Is.True);
        Assert.That(state["groups"]![0]!["members"], Is.Null);
        Assert.That((int?)Mine(await ReadAsync($"standings/{carl.Id}"))["member"]!["sees_from"], Is.GreaterThan(old.Id));
        Assert.That((int?)Mine(await ReadAsync($"standings/{Ann.Id}"))["member"]!["sees_from"], Is.Zero);
    }

    [Test]
    public async Task Members_OfMany_ComeInPagesByRankAndAreFoundByName()
    {
        for (var i = 1; i <= 60; i++)
        {
            World.Add(Owner, Chat, World.CreateUser(string.Create(CultureInfo.InvariantCulture, $"路人{i}")));
        }

        var stranger = World.CreateUser("外人");
        var first = await ReadAsync("members/group?last=50");
        var second = await ReadAsync("members/group?skip=50&last=50");
        var found = await ReadAsync("members/group?search=" + Uri.EscapeDataString("路人60"));

        Assert.That((string?)first["members"]![0]!["status"], Is.EqualTo("creator"));
        Assert.That(first["members"]!.AsArray(), Has.Count.EqualTo(50));
        var all = first["members"]!.AsArray().Concat(second["members"]!.AsArray()).Select(m => (long)m!["user"]!).ToList();
        Assert.That(all, Is.Unique.And.Count.EqualTo((int)first["total"]!));
        Assert.That(all[^1], Is.EqualTo(stranger.Id), "who is outside comes last");
        Assert.That((int?)first["in"], Is.EqualTo(all.Count - 1));
        Assert.That(found["members"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Ephemeral_ForOnePerson_LeavesOutWhatAllSee()
    {
        World.Post(Ann, Chat, "大家好");
        World.Ephemeral.Post(Ann, Chat, "只给机器人");

        var list = (await ReadAsync($"ephemeral/group/{Ann.Id}")).AsArray();

        Assert.That(list.Select(m => (string?)m!["text"]), Is.EqualTo(new[] { "只给机器人" }));
        Assert.That((await ReadAsync($"ephemeral/group/{Ben.Id}")).AsArray(), Is.Empty);
    }

    [Test]
    public async Task State_AfterCallsAgainstTheApi_CountsThem()
    {
        await Bot.ResultAsync("getMe", new { wrong = 1, bad = 2 });

        Assert.That((int?)(await ReadAsync("state"))["refusals"], Is.EqualTo(2));
    }

    [Test]
    public async Task Unpin_ByOneWhoMay_TakesThePinAway()
    {
        var message = World.Post(Ann, Chat, "周六见");
        World.Pin(Owner, Chat, message.Id);
        World.Senders.SetPermissions(Owner, Chat, MemberPermissions.None);
        Assert.That(() => World.Unpin(Ann, Chat, message.Id), Throws.InstanceOf<InvalidOperationException>());
        using var body = new StringContent($$"""{"act":"unpin","user":"owner","message_id":{{message.Id}}}""", Encoding.UTF8, "application/json");
        using var done = await Bot.Http.PostAsync(new Uri("/sandbox/act", UriKind.Relative), body);

        Assert.That(done.IsSuccessStatusCode);
        Assert.That((await ReadAsync("chats/group"))["pinned"]!.AsArray(), Is.Empty);
        Assert.That((await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["pinned_message"], Is.Null);
        Assert.That(() => World.Unpin(Owner, Chat, message.Id), Throws.InstanceOf<InvalidOperationException>(), "it is not pinned any more");
    }

    private JsonNode Mine(JsonNode standings) => standings.AsArray().Single(s => (long)s!["chat"]! == Chat.Id)!;

    private async Task<StreamReader> OpenAsync()
    {
        var stream = new StreamReader(await Bot.Http.GetStreamAsync(new Uri("/sandbox/events", UriKind.Relative)));
        await stream.ReadLineAsync();
        await stream.ReadLineAsync();
        return stream;
    }

    private static async Task<JsonNode> NextAsync(StreamReader stream, string kind)
    {
        using var late = new CancellationTokenSource(Patience);
        while (await stream.ReadLineAsync(late.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line["data: ".Length..]) is { } told
                && (string?)told["kind"] == kind)
            {
                return told;
            }
        }

        throw new AssertionException($"The stream ended before an event of the kind {kind}.");
    }

    private async Task<JsonNode> ReadAsync(string path) =>
        JsonNode.Parse(await Bot.Http.GetStringAsync(new Uri("/sandbox/" + path, UriKind.Relative)))!;
}
