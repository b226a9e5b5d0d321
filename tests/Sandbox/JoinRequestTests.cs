using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class JoinRequestTests : SandboxFixture
{
    [Test]
    [Covers("declineChatJoinRequest", By = "getChatMember")]
    public async Task JoinRequest_WhenDeclined_EndsTheVoice()
    {
        var guest = await AskAsync();
        guest.Bio = "later";
        var asked = (await Bot.DrainAsync()).Single()["chat_join_request"]!;
        await Bot.ResultAsync("sendMessage", new { chat_id = guest.Id, text = "为什么想来？" });
        await Bot.ResultAsync("declineChatJoinRequest", Named(guest));

        Assert.That((string?)asked["bio"], Is.EqualTo("爱读书"));
        Assert.That((long?)asked["user_chat_id"], Is.EqualTo(guest.Id));
        Assert.That(asked["query_id"], Is.Null, "this bot is no guard");
        Assert.That(await WriteErrorAsync(guest), Is.EqualTo("403 Forbidden: bot can't initiate conversation with a user"));
        Assert.That(await StatusAsync(guest), Is.EqualTo("left"));
        Assert.That(
            await Bot.ErrorAsync("declineChatJoinRequest", Named(guest)), Is.EqualTo("400 Bad Request: HIDE_REQUESTER_MISSING"));
    }

    [Test]
    [Covers("approveChatJoinRequest", By = "getChatMember")]
    public async Task JoinRequest_AfterFiveMinutes_CanStillBeApproved()
    {
        var guest = await AskAsync();
        Bot.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.That(await WriteErrorAsync(guest), Is.EqualTo("403 Forbidden: bot can't initiate conversation with a user"));
        await Bot.ResultAsync("approveChatJoinRequest", Named(guest));
        Assert.That(await StatusAsync(guest), Is.EqualTo("member"));
        Assert.That(
            await Bot.ErrorAsync("declineChatJoinRequest", Named(guest)), Is.EqualTo("400 Bad Request: USER_ALREADY_PARTICIPANT"));
    }

    /// <summary>Telegram gives the voice to the bots that hear of the request: those that may decide it.</summary>
    [Test]
    public async Task JoinRequest_WhereTheBotMayNotDecide_GivesItNoVoice()
    {
        var guest = World.CreateUser("别处");
        var elsewhere = World.CreateGroup(Ann, "别的群");
        World.RequestToJoin(guest, elsewhere);
        Assert.That(await WriteErrorAsync(guest), Is.EqualTo("403 Forbidden: bot can't initiate conversation with a user"));

        World.Add(Ann, elsewhere, World.Bot.User);
        Assert.That(await WriteErrorAsync(guest), Is.EqualTo("403 Forbidden: bot can't initiate conversation with a user"));
        World.Promote(Ann, elsewhere, World.Bot.User, new AdminRights("can_invite_users"));
        await Bot.ResultAsync("sendMessage", new { chat_id = guest.Id, text = "为什么想来？" });
    }

    [Test]
    public async Task Request_WithoutALink_IsToldInTheChange()
    {
        await Bot.SubscribeAsync();
        var guest = World.CreateUser("Direct");
        World.RequestToJoin(guest, Chat);
        World.RequestToJoin(guest, Chat);
        World.Decide(Owner, Chat, guest, approve: true);
        var updates = await Bot.DrainAsync();

        Assert.That(updates.Select(u => u.Last().Key), Is.EqualTo(new[] { "chat_join_request", "chat_member", "message" }));
        Assert.That((bool?)updates[1]["chat_member"]!["via_join_request"], Is.True);
        Assert.That((long?)updates[1]["chat_member"]!["from"]!["id"], Is.EqualTo(Owner.Id));
    }

    [TestCase("approve", "member")]
    [TestCase("decline", "left")]
    [TestCase("queue", "left")]
    [Covers("answerChatJoinRequestQuery", By = "getChatMember")]
    public async Task AnswerChatJoinRequestQuery_WithinTenSeconds_Decides(string result, string status)
    {
        World.Guard.Set(Owner, Chat, isGuarded: true);
        var guest = await AskAsync();
        var id = await QueryAsync();
        await Bot.ResultAsync("answerChatJoinRequestQuery", new { chat_join_request_query_id = id, result });

        Assert.That(await StatusAsync(guest), Is.EqualTo(status));
        Assert.That(await AnswerErrorAsync(id), Is.EqualTo(
            "400 Bad Request: query is too old and response timeout expired or query ID is invalid"), "it takes one answer");
        if (result == "queue")
        {
            await Bot.ResultAsync("approveChatJoinRequest", Named(guest));
        }

        Assert.That((bool?)(await Bot.ResultAsync("getMe"))["supports_join_request_queries"], Is.True);
        Assert.That(
            (long?)(await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["guard_bot"]!["id"], Is.EqualTo(World.Bot.User.Id));
    }

    [Test]
    public async Task AnswerChatJoinRequestQuery_AfterTenSeconds_IsRefused()
    {
        World.Guard.Set(Owner, Chat, isGuarded: true);
        var guest = await AskAsync();
        var id = await QueryAsync();
        Bot.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That(await AnswerErrorAsync(id), Is.EqualTo(
            "400 Bad Request: query is too old and response timeout expired or query ID is invalid"));
        await Bot.ResultAsync("approveChatJoinRequest", Named(guest));
    }

    [Test]
    public async Task Decide_WithoutTheRight_IsRefused()
    {
        var guest = await AskAsync();
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));

        Assert.That(
            await Bot.ErrorAsync("approveChatJoinRequest", Named(guest)),
            Is.EqualTo("400 Bad Request: not enough rights to manage chat join requests"));
    }

    private object Named(SandboxUser guest) => new { chat_id = Chat.Id, user_id = guest.Id };

    private async Task<SandboxUser> AskAsync()
    {
        await Bot.SubscribeAsync();
        var link = await Bot.ResultAsync("createChatInviteLink", new { chat_id = Chat.Id, creates_join_request = true });
        var guest = World.CreateUser("客人");
        guest.Bio = "爱读书";
        Assert.That(World.JoinByLink(guest, (string)link["invite_link"]!), Is.False);
        return guest;
    }

    private async Task<string?> QueryAsync() => (string?)(await Bot.DrainAsync()).Single()["chat_join_request"]!["query_id"];

    private Task<string> AnswerErrorAsync(string? id) =>
        Bot.ErrorAsync("answerChatJoinRequestQuery", new { chat_join_request_query_id = id, result = "approve" });

    private Task<string> WriteErrorAsync(SandboxUser guest) => Bot.ErrorAsync("sendMessage", new { chat_id = guest.Id, text = "x" });

    private async Task<string?> StatusAsync(SandboxUser user) =>
        (string?)(await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = user.Id }))["status"];
}
