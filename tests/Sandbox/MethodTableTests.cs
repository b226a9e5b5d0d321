using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Methods;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Walks every method once; the client holds each answer against the machine-readable API.</summary>
internal sealed class MethodTableTests : SandboxFixture
{
    [Test]
    public async Task EveryMethod_WhenItSucceeds_AnswersAsTheApiSays()
    {
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights(Rights));
        await Bot.SubscribeAsync();
        await ProfileAsync();
        await MessagesAsync();
        await MediaWalk.RunAsync(Bot, Ann);
        await MembersAsync();
        await LinksAsync();
        await Bot.DrainAsync();
        await Bot.ResultAsync("leaveChat", new { chat_id = Chat.Id });

        Assert.That(MethodTable.All.Keys.Except(Bot.Called, StringComparer.OrdinalIgnoreCase), Is.Empty);
        Assert.That(World.Refusals, Is.Empty);
    }

    private static string[] Rights =>
        ["can_promote_members", "can_pin_messages", "can_restrict_members", "can_invite_users", "can_change_info", "can_delete_messages", "can_manage_tags"];

    private async Task ProfileAsync()
    {
        foreach (var name in new[] { "getMe", "getMyName", "getMyDescription", "getMyShortDescription", "getWebhookInfo", "deleteWebhook" })
        {
            await Bot.ResultAsync(name);
        }

        await Bot.ResultAsync("setWebhook", new { url = "" });
        await Bot.ResultAsync("setMyName", new { name = "读书助手", language_code = "zh" });
        await Bot.ResultAsync("setMyDescription", new { description = "d" });
        await Bot.ResultAsync("setMyShortDescription", new { short_description = "s" });
        var scope = new { type = "chat_administrators", chat_id = Chat.Id };
        await Bot.ResultAsync("setMyCommands", new { commands = new[] { new { command = "/me", description = "我" } }, scope, language_code = "zh" });
        Assert.That((string?)(await Bot.ResultAsync("getMyCommands", new { scope, language_code = "zh" }))[0]!["command"], Is.EqualTo("me"));
        await Bot.ResultAsync("deleteMyCommands", new { scope, language_code = "zh" });
        Assert.That((string?)(await Bot.ResultAsync("getMyName", new { language_code = "zh" }))["name"], Is.EqualTo("读书助手"));
        await Bot.ResultAsync("getUserProfilePhotos", new { user_id = Ann.Id });
    }

    private async Task MessagesAsync()
    {
        var id = await Buttons.SendAsync(Bot, "go");
        var target = new { chat_id = Chat.Id, message_id = id };
        var press = World.Press(Ann, Chat, id, "go");
        await Bot.ResultAsync("answerCallbackQuery", new { callback_query_id = press.Id });
        await Bot.ResultAsync("editMessageText", new { chat_id = Chat.Id, message_id = id, text = "*new*", parse_mode = "MarkdownV2" });
        await Bot.ResultAsync("editMessageReplyMarkup", new { chat_id = Chat.Id, message_id = id, reply_markup = new { inline_keyboard = new[] { new[] { new { text = "t", url = "t.me/x" } } } } });
        await Bot.ResultAsync("sendChatAction", new { chat_id = Chat.Id, action = "typing" });
        await Bot.ResultAsync("pinChatMessage", target);
        await Bot.ResultAsync("getChat", new { chat_id = Chat.Id });
        await Bot.ResultAsync("unpinChatMessage", target);
        await Bot.ResultAsync("unpinAllChatMessages", new { chat_id = Chat.Id });
        var document = World.PostDocument(Ann, Chat, "a.txt", [1]);
        World.React(Ben, Chat, document.Id, "👍");
        World.Edit(Ann, Chat, World.Post(Ann, Chat, "a", document.Id).Id, "b");
        var sent = await Bot.ResultAsync("sendDocument", new { chat_id = Chat.Id, document = (string?)document.ToJson()["document"]!["file_id"] });
        await Bot.ResultAsync("editMessageCaption", new { chat_id = Chat.Id, message_id = (int)sent["message_id"]!, caption = "c" });
        await Bot.ResultAsync("getFile", new { file_id = (string?)sent["document"]!["file_id"] });
        await Bot.ResultAsync("setMessageReaction", new { chat_id = Chat.Id, message_id = document.Id, reaction = new[] { new { type = "emoji", emoji = "🏆" } } });
        await Bot.ResultAsync("deleteMessage", target);
        await Bot.ResultAsync("deleteMessages", new { chat_id = Chat.Id, message_ids = new[] { id } });
        World.Start(Ann);
        World.Block(Ann);
    }

    private async Task MembersAsync()
    {
        var member = new { chat_id = Chat.Id, user_id = Ann.Id };
        await Bot.ResultAsync("getChatMember", member);
        await Bot.ResultAsync("getChatMemberCount", new { chat_id = Chat.Id });
        await Bot.ResultAsync("getChatAdministrators", new { chat_id = Chat.Id });
        await Bot.ResultAsync("setChatTitle", new { chat_id = Chat.Id, title = "新名字" });
        await Bot.ResultAsync("setChatDescription", new { chat_id = Chat.Id, description = "d" });
        await Bot.ResultAsync("setChatPermissions", new { chat_id = Chat.Id, permissions = new { can_send_messages = true } });
        await Bot.ResultAsync("setChatMemberTag", new { chat_id = Chat.Id, user_id = Ann.Id, tag = "t" });
        await Bot.ResultAsync("promoteChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, can_pin_messages = true });
        await Bot.ResultAsync("setChatAdministratorCustomTitle", new { chat_id = Chat.Id, user_id = Ann.Id, custom_title = "t" });
        await Bot.ResultAsync("promoteChatMember", member);
        await Bot.ResultAsync("restrictChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, permissions = new { can_send_messages = true } });
        await Bot.ResultAsync("banChatMember", member);
        await Bot.ResultAsync("unbanChatMember", member);
    }

    private async Task LinksAsync()
    {
        var link = (string)(await Bot.ResultAsync("createChatInviteLink", new { chat_id = Chat.Id, name = "n" }))["invite_link"]!;
        await Bot.ResultAsync("editChatInviteLink", new { chat_id = Chat.Id, invite_link = link, creates_join_request = true });
        foreach (var (name, method) in new[] { ("A", "approveChatJoinRequest"), ("B", "declineChatJoinRequest") })
        {
            var guest = World.CreateUser(name);
            World.JoinByLink(guest, link);
            await Bot.ResultAsync(method, new { chat_id = Chat.Id, user_id = guest.Id });
        }

        await Bot.ResultAsync("exportChatInviteLink", new { chat_id = Chat.Id });
        await Bot.ResultAsync("revokeChatInviteLink", new { chat_id = Chat.Id, invite_link = link });
    }
}
