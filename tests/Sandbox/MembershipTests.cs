using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class MembershipTests : SandboxFixture
{
    [Test]
    public async Task JoinByLink_Always_MakesBothUpdates()
    {
        await Bot.SubscribeAsync();
        var link = await Bot.ResultAsync("createChatInviteLink", new { chat_id = Chat.Id, name = "机场  海报", member_limit = 1 });
        var url = (string)link["invite_link"]!;
        var guest = World.CreateUser("客人");

        Assert.That(World.JoinByLink(guest, url), Is.True);
        var updates = await Bot.DrainAsync();
        var change = updates.Single(u => u["chat_member"] is not null)["chat_member"]!;
        var service = updates.Single(u => u["message"] is not null)["message"]!;

        Assert.That((string?)link["name"], Is.EqualTo("机场 海报"));
        Assert.That(url, Does.Match(@"^https://t\.me/\+.{16}$"));
        Assert.That((string?)change["invite_link"]!["invite_link"], Is.EqualTo(url));
        Assert.That((long?)change["from"]!["id"], Is.EqualTo(guest.Id));
        Assert.That((string?)change["old_chat_member"]!["status"], Is.EqualTo("left"));
        Assert.That((string?)change["new_chat_member"]!["status"], Is.EqualTo("member"));
        Assert.That((long?)service["new_chat_members"]![0]!["id"], Is.EqualTo(guest.Id));
        Assert.That(() => World.JoinByLink(World.CreateUser("second"), url), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task Add_ByAMember_NamesTheAdder()
    {
        await Bot.SubscribeAsync();
        World.Add(Ann, Chat, World.CreateUser("New"));
        var updates = await Bot.DrainAsync();

        Assert.That(updates.Select(u => (long?)(u["message"] ?? u["chat_member"])!["from"]!["id"]), Is.All.EqualTo(Ann.Id));
    }

    [Test]
    [Covers("approveChatJoinRequest", By = "getUpdates")]
    [Covers("createChatInviteLink", By = "getUpdates")]
    public async Task JoinRequest_WhenApproved_ComesFromTheBot()
    {
        await Bot.SubscribeAsync();
        var link = await Bot.ResultAsync("createChatInviteLink", new { chat_id = Chat.Id, creates_join_request = true });
        var guest = World.CreateUser("Guest");
        var call = new { chat_id = Chat.Id, user_id = guest.Id };
        Assert.That(await Bot.ErrorAsync("approveChatJoinRequest", call), Is.EqualTo("400 Bad Request: HIDE_REQUESTER_MISSING"));

        Assert.That(World.JoinByLink(guest, (string)link["invite_link"]!), Is.False);
        await Bot.ResultAsync("sendMessage", new { chat_id = guest.Id, text = "welcome" });
        await Bot.ResultAsync("approveChatJoinRequest", call);
        var updates = await Bot.DrainAsync();

        Assert.That((long?)updates[0]["chat_join_request"]!["user_chat_id"], Is.EqualTo(guest.Id));
        Assert.That((long?)updates[1]["chat_member"]!["from"]!["id"], Is.EqualTo(World.Bot.User.Id));
        Assert.That(updates[1]["chat_member"]!["invite_link"], Is.Not.Null);
        Assert.That((long?)updates[2]["message"]!["from"]!["id"], Is.EqualTo(guest.Id));
        Assert.That(await Bot.ErrorAsync("approveChatJoinRequest", call), Is.EqualTo("400 Bad Request: USER_ALREADY_PARTICIPANT"));
    }

    [Test]
    [Covers("banChatMember", By = "getChatMember")]
    public async Task BanChatMember_Always_PutsOutAndSaysSo()
    {
        await Bot.SubscribeAsync();
        var call = new { chat_id = Chat.Id, user_id = Ann.Id, until_date = Bot.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds() };
        await Bot.ResultAsync("banChatMember", call);

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "chat_member", "message" }));
        Assert.That(await StatusAsync(Ann), Is.EqualTo("kicked"));
        Bot.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(await StatusAsync(Ann), Is.EqualTo("left"));
    }

    [Test, Covers("unbanChatMember", By = "getChatMember"), Covers("getChatMember")]
    public async Task UnbanChatMember_OfAMember_KicksUnlessOnlyIfBanned()
    {
        await Bot.ResultAsync("unbanChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, only_if_banned = true });
        Assert.That(await StatusAsync(Ann), Is.EqualTo("member"));

        await Bot.ResultAsync("unbanChatMember", new { chat_id = Chat.Id, user_id = Ann.Id });
        Assert.That(await StatusAsync(Ann), Is.EqualTo("left"));
    }

    [Test, Covers("restrictChatMember", By = "getChatMember")]
    public async Task RestrictChatMember_WithImpliedPermissions_GrantsThem()
    {
        await Bot.ResultAsync("restrictChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, permissions = new { can_send_polls = true }, until_date = 5 });
        var member = await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = Ann.Id });

        Assert.That((bool?)member["can_send_messages"], Is.True);
        Assert.That((bool?)member["can_send_photos"], Is.False);
        Assert.That((bool?)member["can_react_to_messages"], Is.True);
        Assert.That((int?)member["until_date"], Is.Zero);
        await Bot.ResultAsync("restrictChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, permissions = new { } });
        Assert.That(() => World.Post(Ann, Chat, "x"), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(await StatusAsync(Ann), Is.EqualTo("restricted"));
    }

    [Test]
    public async Task Punish_WhenTargetMayNotBe_IsRefused()
    {
        World.Promote(Owner, Chat, Ann, AdminRights.Usual);

        Assert.That(await BanErrorAsync(Owner.Id), Is.EqualTo("400 Bad Request: can't remove chat owner"));
        Assert.That(await BanErrorAsync(Ann.Id), Is.EqualTo("400 Bad Request: user is an administrator of the chat"));
        Assert.That(await BanErrorAsync(World.Bot.User.Id), Is.EqualTo("400 Bad Request: can't restrict self"));
        Assert.That(await BanErrorAsync(4), Is.EqualTo("400 Bad Request: user not found"));
        Assert.That(await BanErrorAsync(0), Is.EqualTo("400 Bad Request: invalid user_id specified"));
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));
        Assert.That(await BanErrorAsync(Ben.Id), Is.EqualTo("400 Bad Request: not enough rights to restrict/unrestrict chat member"));
        Assert.That(
            await Bot.ErrorAsync("createChatInviteLink", new { chat_id = Chat.Id }),
            Is.EqualTo("400 Bad Request: not enough rights to manage chat invite link"));
    }

    [Test]
    public async Task Promote_WhenItMayNotBe_IsRefused()
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_promote_members", "can_pin_messages", "can_manage_tags"));
        World.Promote(Owner, Chat, Ann, AdminRights.Usual);
        World.Start(Ben);
        Task<string> TitleErrorAsync(SandboxUser user) =>
            Bot.ErrorAsync("setChatAdministratorCustomTitle", new { chat_id = Chat.Id, user_id = user.Id, custom_title = "官" });

        Assert.That(
            await Bot.ErrorAsync("promoteChatMember", new { chat_id = Chat.Id, user_id = World.Bot.User.Id, can_pin_messages = true }),
            Is.EqualTo("400 Bad Request: can't promote self"));
        Assert.That(await TitleErrorAsync(Ann), Is.EqualTo("400 Bad Request: not enough rights to change custom title of the user"));
        Assert.That(await TitleErrorAsync(Ben), Is.EqualTo("400 Bad Request: user is not an administrator"));
        Assert.That(await TitleErrorAsync(Owner), Is.EqualTo("400 Bad Request: only the owner can edit their custom title"));
        Assert.That(
            await Bot.ErrorAsync("setChatMemberTag", new { chat_id = Ben.Id, user_id = Ben.Id, tag = "x" }),
            Is.EqualTo("400 Bad Request: method is available only for groups and supergroups"));
        Assert.That(
            await Bot.ErrorAsync("getChatMember", new { chat_id = Ben.Id, user_id = Ann.Id }), Is.EqualTo("400 Bad Request: PARTICIPANT_ID_INVALID"));
    }

    /// <summary>td/telegram/DialogParticipantManager.cpp compares the states before it asks for the right.</summary>
    [Test]
    public async Task Punish_WhenItIsSoAlready_NeedsNoRight()
    {
        World.Ban(Owner, Chat, Ann);
        World.Restrict(Owner, Chat, Ben, new MemberPermissions("can_send_messages", "can_react_to_messages"));
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));
        await Bot.SubscribeAsync();
        await Bot.DrainAsync();
        var third = World.Members[2];
        await Bot.ResultAsync("banChatMember", new { chat_id = Chat.Id, user_id = Ann.Id });
        await Bot.ResultAsync("restrictChatMember", new { chat_id = Chat.Id, user_id = Ben.Id, permissions = new { can_send_messages = true } });
        await Bot.ResultAsync("unbanChatMember", new { chat_id = Chat.Id, user_id = third.Id, only_if_banned = true });
        await Bot.ResultAsync("restrictChatMember", new { chat_id = Chat.Id, user_id = third.Id, permissions = AllPermissions() });
        await Bot.ResultAsync("promoteChatMember", new { chat_id = Chat.Id, user_id = third.Id });

        Assert.That(await Bot.DrainAsync(), Is.Empty);
        foreach (var (method, user) in new[] { ("unbanChatMember", Ann), ("restrictChatMember", third), ("banChatMember", third) })
        {
            Assert.That(await Bot.ErrorAsync(method, new { chat_id = Chat.Id, user_id = user.Id, permissions = new { } }),
                Is.EqualTo("400 Bad Request: not enough rights to restrict/unrestrict chat member"), method);
        }
    }

    private static Dictionary<string, bool> AllPermissions() => MemberPermissions.Names.ToDictionary(name => name, _ => true);

    [Test]
    [Covers("promoteChatMember", By = "getChatAdministrators")]
    [Covers("setChatAdministratorCustomTitle", By = "getChatAdministrators")]
    [Covers("getChatAdministrators")]
    public async Task PromoteChatMember_WithRightsItLacks_IsRefused()
    {
        var call = new { chat_id = Chat.Id, user_id = Ann.Id, can_pin_messages = true };
        Assert.That(await Bot.ErrorAsync("promoteChatMember", call), Is.EqualTo("400 Bad Request: not enough rights"));

        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_promote_members", "can_pin_messages"));
        await Bot.ResultAsync("promoteChatMember", call);
        await Bot.ResultAsync("setChatAdministratorCustomTitle", new { chat_id = Chat.Id, user_id = Ann.Id, custom_title = "打卡官" });
        var admins = (JsonArray)await Bot.ResultAsync("getChatAdministrators", new { chat_id = Chat.Id });

        Assert.That(admins.Select(a => (string?)a!["custom_title"]), Has.Member("打卡官"));
        Assert.That(admins, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task CreateGroup_WhenTheBotIsAdded_TellsIt()
    {
        var chat = World.CreateGroup(Ann, "second");
        World.Add(Ann, chat, World.Bot.User);
        World.Post(Ann, chat, "unheard");
        World.Promote(Ann, chat, World.Bot.User, AdminRights.Usual);

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "my_chat_member", "message", "my_chat_member" }));
    }

    [Test]
    public async Task CreateChatInviteLink_WhenSettingsClash_IsRefused()
    {
        Assert.That(
            await Bot.ErrorAsync("createChatInviteLink", new { chat_id = Chat.Id, expire_date = 5 }),
            Is.EqualTo("400 Bad Request: EXPIRE_DATE_INVALID"));
        Assert.That(
            await Bot.ErrorAsync("createChatInviteLink", new { chat_id = Chat.Id, member_limit = 100000 }),
            Is.EqualTo("400 Bad Request: USAGE_LIMIT_INVALID"));
        Assert.That(
            await Bot.ErrorAsync("createChatInviteLink", new { chat_id = Chat.Id, member_limit = 2, creates_join_request = true }),
            Is.EqualTo("400 Bad Request: member limit can't be specified for links requiring administrator approval"));
    }

    private async Task<string?> StatusAsync(SandboxUser user) =>
        (string?)(await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = user.Id }))["status"];

    private Task<string> BanErrorAsync(long userId) =>
        Bot.ErrorAsync("banChatMember", new { chat_id = Chat.Id, user_id = userId });
}
