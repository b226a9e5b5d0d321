using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Clients;

/// <summary>What a bot on grammY and one on Telegraf do with the updates and methods of the sandbox, by long polling.</summary>
[TestFixture("grammy"), TestFixture("telegraf")]
internal sealed class StrangerTests(string library) : StrangerFixture(library)
{
    [Test, CancelAfter(60_000)]
    public async Task Commands_InAGroupAndAlone_AreHeardAndListed(CancellationToken ct)
    {
        var started = await ActAsync(new { act = "start", user = "alice_reads", payload = "ref7" }, ct);

        await SaysAsync($"{started["chat"]!["id"]}", "Hello Alice: ref7", ct);
        var offered = (await Bot.ReadAsync("commands/group/chenmo", ct)).AsArray();
        Assert.That(
            offered.Select(c => $"{c!["command"]} {c["description"]}"), Is.EqualTo(new[] { "menu 选一个", "poll 投票" }));
    }

    [Test, CancelAfter(60_000)]
    public async Task InlineKeyboard_WhenPressed_IsAnsweredAndEdited(CancellationToken ct)
    {
        var menu = await AskAsync("/menu", ct);
        var rows = menu["reply_markup"]!["inline_keyboard"]!.AsArray();
        Assert.That(rows.Select(row => string.Join('|', row!.AsArray().Select(b => b!["text"]))), Is.EqualTo(new[] { "是|No", "Rules" }));

        var press = await ActAsync(new { act = "press", user = "xiaoman", message_id = IdOf(menu), data = "yes" }, ct);
        var edited = await MessageAsync(menu, m => (string?)m["text"] == "Chosen: yes", ct);

        Assert.That(edited["reply_markup"], Is.Null);
        Assert.That(edited["edit_date"], Is.Not.Null);
        Assert.That((string?)(await AnswerOfPressAsync(press, ct))["text"], Is.EqualTo("Counted: yes"));
    }

    [Test, CancelAfter(60_000)]
    public async Task Photo_WhenItsButtonIsPressed_GetsANewCaption(CancellationToken ct)
    {
        await ActAsync(new { act = "post", user = "chenmo", text = "/photo" }, ct);
        var photo = (await Bot.UntilAsync("group", m => m["photo"] is not null && m["media_group_id"] is null, 1, ct))[0];
        Assert.That(((string?)photo["caption"], (int?)photo["photo"]![0]!["width"]), Is.EqualTo(("A pixel", 1)));

        var press = await ActAsync(new { act = "press", user = "chenmo", message_id = IdOf(photo), data = "caption" }, ct);
        Assert.That((string?)(await AnswerOfPressAsync(press, ct))["show_alert"], Is.EqualTo("true"));
        var edited = await MessageAsync(photo, m => (string?)m["caption"] == "new caption", ct);

        Assert.That(Marks(edited, "caption_entities"), Is.EqualTo(new[] { "bold 0 3" }));
    }

    [Test, CancelAfter(60_000)]
    public async Task Document_WhenUploaded_KeepsNameAndBytes(CancellationToken ct)
    {
        await ActAsync(new { act = "post", user = "chenmo", text = "/document" }, ct);
        var sent = (await Bot.UntilAsync("group", m => (string?)m["document"]?["file_name"] == "书单.txt", 1, ct))[0];

        Assert.That(Marks(sent, "caption_entities"), Is.EqualTo(new[] { "bold 0 2" }));
        var file = await Bot.CallAsync($"getFile?file_id={sent["document"]!["file_id"]}", ct);
        Assert.That(await Bot.DownloadAsync((string)file["file_path"]!, ct), Is.EqualTo("第一本：活着\n"));
    }

    [Test, CancelAfter(60_000)]
    public async Task Document_OfAMember_IsDownloadedByTheBot(CancellationToken ct)
    {
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes("读后感"));
        var posted = await ActAsync(new { act = "document", user = "chenmo", name = "note.txt", base64 }, ct);

        Assert.That((string?)(await AnswerAsync(posted, ct))["text"], Is.EqualTo("note.txt: 读后感"));
    }

    [Test, CancelAfter(60_000)]
    public async Task Album_OfUploads_IsOneGroup(CancellationToken ct)
    {
        await ActAsync(new { act = "post", user = "chenmo", text = "/album" }, ct);
        var album = await Bot.UntilAsync("group", m => m["media_group_id"] is not null, 2, ct);

        Assert.That(album.Select(m => (string?)m["media_group_id"]).Distinct().Count(), Is.EqualTo(1));
        Assert.That(album.Select(m => (string?)m["caption"]), Is.EqualTo(new[] { "one", null }));
    }

    [Test, CancelAfter(60_000)]
    public async Task Poll_WhenMembersVote_TellsTheBotWho(CancellationToken ct)
    {
        var poll = await AskAsync("/poll", ct);
        Assert.That(
            poll["poll"]!["options"]!.AsArray().Select(option => (string?)option!["text"]), Is.EqualTo(new[] { "红楼梦", "Ulysses" }));

        await ActAsync(new { act = "vote", user = "xiaoman", message_id = IdOf(poll), options = new[] { 1 } }, ct);
        await SaysAsync("group", "小满 votes 1", ct);
        await ActAsync(new { act = "vote", user = "alice_reads", message_id = IdOf(poll), options = new[] { 0 } }, ct);
        await SaysAsync("group", "Alice votes 0", ct);
        await ActAsync(new { act = "unvote", user = "xiaoman", message_id = IdOf(poll) }, ct);
        await SaysAsync("group", "小满 votes no more", ct);

        Assert.That((string?)(await AskAsync("/stop", ct, IdOf(poll)))["text"], Is.EqualTo("Total: 1"));
        Assert.That((bool?)(await MessageAsync(poll, _ => true, ct))["poll"]!["is_closed"], Is.True);
    }

    /// <summary>Telegraf still names the answer as before Bot API 9.6, which the real server reads too.</summary>
    [Test, CancelAfter(60_000)]
    public async Task Quiz_HasItsAnswer(CancellationToken ct)
    {
        Outdated.Add("unknown parameter \"correct_option_id\"");

        var poll = (await AskAsync("/quiz", ct))["poll"]!;
        Assert.That(((string?)poll["type"], (int?)poll["correct_option_ids"]![0]), Is.EqualTo(("quiz", 1)));
    }

    [Test, CancelAfter(60_000)]
    public async Task JoinRequest_ByTheBotsLink_IsApproved(CancellationToken ct)
    {
        var link = (string?)(await AskAsync("/link", ct))["text"];
        var bob = await ActAsync(new { act = "create_user", first_name = "Bob", username = "bob_joins" }, ct);
        var joined = await ActAsync(new { act = "join", user = "bob_joins", link }, ct);

        Assert.That((bool?)joined["joined"], Is.False);
        await SaysAsync($"{bob["id"]}", "Welcome by 朋友", ct);
        await SaysAsync("group", "Bob: left > member", ct);
        var member = await Bot.CallAsync($"getChatMember?chat_id={await GroupIdAsync(ct)}&user_id={bob["id"]}", ct);
        Assert.That((string?)member["status"], Is.EqualTo("member"));
    }

    [Test, CancelAfter(60_000)]
    public async Task ChatMember_WhenPromoted_IsTold(CancellationToken ct)
    {
        await ActAsync(new { act = "promote", user = "owner", target = "alice_reads" }, ct);
        await SaysAsync("group", "Alice: member > administrator", ct);
        await ActAsync(new { act = "demote", user = "owner", target = "alice_reads" }, ct);
        await SaysAsync("group", "Alice: administrator > member", ct);
    }

    [Test, CancelAfter(60_000)]
    public async Task Reaction_OfAMember_IsTakenUp(CancellationToken ct)
    {
        var posted = await ActAsync(new { act = "post", user = "xiaoman", text = "读完了" }, ct);
        await ActAsync(new { act = "react", user = "alice_reads", message_id = IdOf(posted), emoji = new[] { "👍" } }, ct);
        await SaysAsync("group", "Alice reacts 👍", ct);

        var reactions = (await MessageAsync(posted, _ => true, ct))["reactions"]!.AsArray();
        Assert.That(reactions.Select(r => (string?)r!["emoji"]![0]), Is.EqualTo(new[] { "👍", "🔥" }));
    }

    [Test, CancelAfter(60_000)]
    public async Task ReplyKeyboard_WhenTapped_IsTakenAway(CancellationToken ct)
    {
        await AskAsync("/keyboard", ct);
        var tapped = await ActAsync(new { act = "tap", user = "xiaoman", text = "打卡" }, ct);

        Assert.That((string?)(await AnswerAsync(tapped, ct))["text"], Is.EqualTo("Checked in"));
        Assert.That((await Bot.ReadAsync("chats/group", ct))["keyboards"]!.AsObject(), Is.Empty);
    }

    [TestCase("/html", "粗 & slanted link", "bold 0 1,italic 4 7,text_link 12 4")]
    [TestCase("/markdown", "粗 slanted hidden 1.5", "bold 0 1,italic 2 7,spoiler 10 6,code 17 3"), CancelAfter(60_000)]
    public async Task Markup_OfEitherKind_BecomesEntities(string command, string text, string marks, CancellationToken ct)
    {
        var sent = await AskAsync(command, ct);

        Assert.That(((string?)sent["text"], string.Join(',', Marks(sent, "entities"))), Is.EqualTo((text, marks)));
    }

    [Test, CancelAfter(60_000)]
    public async Task Refusal_OfTheServer_IsReadByTheLibrary(CancellationToken ct)
    {
        Failing.Add("editMessageText 400");

        Assert.That((string?)(await AskAsync("/same", ct))["text"], Is.EqualTo(
            "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as "
            + "a current content and reply markup of the message"));
    }

    [Test, CancelAfter(60_000)]
    public async Task Fault_TooManyRequests_TellsTheLibraryHowLongToWait(CancellationToken ct)
    {
        Failing.Add("sendMessage 429");
        await ActAsync(new { act = "fault", method = "sendMessage", kind = "too_many_requests", retry_after = 1 }, ct);

        Assert.That((string?)(await AskAsync("/busy", ct))["text"], Is.EqualTo("waited 1 s"));
    }

    private async Task<string> GroupIdAsync(CancellationToken ct) => (await Bot.ReadAsync("chats/group", ct))["id"]!.ToString();

    private static IEnumerable<string> Marks(JsonNode message, string field) =>
        message[field]!.AsArray().Select(e => $"{e!["type"]} {e["offset"]} {e["length"]}");
}
