using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Fields that the real server still writes though they are documented no more (telegram-bot-api/Client.cpp).</summary>
internal sealed class LegacyFieldTests : MediaFixture
{
    [Test]
    public async Task Members_WhoComeAndGo_AreToldInTheSingularToo()
    {
        var guest = World.CreateUser("客人");
        World.JoinPublic(guest, Chat);
        World.Leave(guest, Chat);
        var messages = (await Bot.DrainAsync()).Select(u => u["message"]!).ToList();

        Assert.That((long?)messages[0]["new_chat_participant"]!["id"], Is.EqualTo(guest.Id));
        Assert.That((long?)messages[0]["new_chat_member"]!["id"], Is.EqualTo(guest.Id));
        Assert.That((long?)messages[1]["left_chat_participant"]!["id"], Is.EqualTo(guest.Id));
    }

    [Test]
    public async Task Forward_OfAPersonAndOfAPost_NamesTheOriginTwice()
    {
        var channel = World.Channels.Create(Owner, "频道");
        World.Promote(Owner, channel, World.Bot.User, AdminRights.UsualOfChannel);
        var (text, post) = (World.Post(Ann, Chat, "x"), World.Post(Owner, channel, "post"));
        var person = await ForwardAsync(Chat, text.Id);
        var carried = await ForwardAsync(channel, post.Id);
        Ben.HidesForwards = true;
        var hidden = await ForwardAsync(Chat, World.Post(Ben, Chat, "y").Id);

        Assert.That((long?)person["forward_from"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That((long?)person["forward_date"], Is.EqualTo((long?)person["forward_origin"]!["date"]));
        Assert.That(((long?)carried["forward_from_chat"]!["id"], (int?)carried["forward_from_message_id"]), Is.EqualTo((channel.Id, post.Id)));
        Assert.That(((string?)hidden["forward_sender_name"], hidden["forward_from"]), Is.EqualTo((Ben.Name, (JsonNode?)null)));
    }

    [Test]
    public async Task Rights_OfMembers_HaveTheirOldNames()
    {
        World.Restrict(Owner, Chat, Ann, new MemberPermissions("can_send_messages", "can_send_photos"));
        World.Restrict(Owner, Chat, Ben, new MemberPermissions("can_send_messages"));
        var group = World.BasicGroups.Create(Ann, "小群", World.Bot.User);
        async Task<JsonNode> MemberAsync(SandboxUser user) => await Bot.ResultAsync("getChatMember", new { chat_id = Chat.Id, user_id = user.Id });
        var self = await MemberAsync(World.Bot.User);

        Assert.That((bool?)self["can_manage_voice_chats"], Is.EqualTo((bool?)self["can_manage_video_chats"]).And.Not.Null);
        Assert.That((bool?)(await MemberAsync(Ann))["can_send_media_messages"], Is.True);
        Assert.That((bool?)(await MemberAsync(Ben))["can_send_media_messages"], Is.False);
        Assert.That((bool?)(await Bot.ResultAsync("getChat", new { chat_id = group.Id }))["all_members_are_administrators"], Is.False);
    }

    [Test]
    public async Task Thumbnail_OfAFile_IsThereTwice()
    {
        var sent = await SentAsync(
            "sendDocument", new { chat_id = Chat.Id, thumbnail = "attach://small" }, ("document", "书.pdf", [1, 2, 3]), ("small", "t.jpg", Pictures.Jpeg(90, 60)));

        Assert.That((string?)sent["document"]!["thumb"]!["file_id"], Is.EqualTo((string?)sent["document"]!["thumbnail"]!["file_id"]).And.Not.Null);
    }

    [Test]
    public async Task Quiz_WithOneRightAnswer_HasItsOldNumber()
    {
        var sent = await Bot.ResultAsync(
            "sendPoll", new { chat_id = Chat.Id, question = "?", options = new[] { "a", "b" }, type = "quiz", correct_option_ids = new[] { 1 } });

        Assert.That((int?)sent["poll"]!["correct_option_id"], Is.EqualTo(1));
    }

    private async Task<JsonNode> ForwardAsync(SandboxChat from, int message) =>
        await Bot.ResultAsync("forwardMessage", new { chat_id = Chat.Id, from_chat_id = from.Id, message_id = message });
}
