using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class ReactionTests : SandboxFixture
{
    private const string Custom = "5368324170671202286";

    [Test]
    [Covers("setMessageReaction", By = "getUpdates")]
    [Covers("deleteMessageReaction", By = "getUpdates")]
    public async Task DeleteMessageReaction_OfAMember_TakesItAway()
    {
        await Bot.SubscribeAsync("message_reaction");
        var message = World.Post(Ann, Chat, "打卡");
        World.React(Ben, Chat, message.Id, "👎");
        await Bot.ResultAsync("setMessageReaction", Emoji(message.Id, "👍"));
        await Bot.ResultAsync("deleteMessageReaction", new { chat_id = Chat.Id, message_id = message.Id, user_id = Ben.Id });
        var updates = await Bot.DrainAsync();

        var gone = updates[^1]["message_reaction"]!;
        Assert.That(updates, Has.Count.EqualTo(2), "nobody hears of the bot's own reaction");
        Assert.That((string?)gone["old_reaction"]![0]!["emoji"], Is.EqualTo("👎"));
        Assert.That(gone["new_reaction"]!.AsArray(), Is.Empty);
        Assert.That(message.Reactions.Keys, Is.EqualTo(new[] { World.Bot.User.Id }));
    }

    [Test]
    [Covers("deleteAllMessageReactions", By = "getUpdates")]
    public async Task DeleteAllMessageReactions_OfAMember_LeavesThoseOfOthers()
    {
        await Bot.SubscribeAsync("message_reaction");
        var (first, second) = (World.Post(Ann, Chat, "1"), World.Post(Ann, Chat, "2"));
        World.React(Ben, Chat, first.Id, "👎");
        World.React(Ben, Chat, second.Id, "💩");
        World.React(Ann, Chat, second.Id, "👍");
        await Bot.DrainAsync();
        await Bot.ResultAsync("deleteAllMessageReactions", new { chat_id = Chat.Id, user_id = Ben.Id });

        Assert.That((await Bot.DrainAsync()).Select(u => (int?)u["message_reaction"]!["message_id"]), Is.EqualTo(new[] { first.Id, second.Id }));
        Assert.That((first.Reactions.Count, second.Reactions.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task SetMessageReaction_WithACustomEmoji_NeedsOneThatIsThere()
    {
        var message = World.Post(Ann, Chat, "打卡");
        object Call(string type) => new
        {
            chat_id = Chat.Id,
            message_id = message.Id,
            reaction = new[] { new Dictionary<string, string> { ["type"] = type, ["custom_emoji_id"] = Custom } },
        };

        Assert.That(await Bot.ErrorAsync("setMessageReaction", Call("custom_emoji")), Is.EqualTo("400 Bad Request: REACTION_INVALID"));
        World.React(Ben, Chat, message.Id, Custom);
        await Bot.ResultAsync("setMessageReaction", Call("custom_emoji"));
        Assert.That(message.Reactions[World.Bot.User.Id].Select(r => (string?)r["custom_emoji_id"]), Is.EqualTo(new[] { Custom }));
        Assert.That(
            await Bot.ErrorAsync("setMessageReaction", new { chat_id = Chat.Id, message_id = message.Id, reaction = new[] { new { type = "paid" } } }),
            Is.EqualTo("400 Bad Request: REACTION_INVALID"));
        await Bot.ResultAsync("setMessageReaction", new { chat_id = Chat.Id, message_id = message.Id });
        Assert.That(message.Reactions.ContainsKey(World.Bot.User.Id), Is.False);
        Assert.That(
            await Bot.ErrorAsync("setMessageReaction", Emoji(999, "👍")), Is.EqualTo("400 Bad Request: message to react not found"));
    }

    /// <summary>An owner may keep to some reactions, or to none; the bot hears of it only by asking, or by a refusal.</summary>
    [Test]
    public async Task SetMessageReaction_WhereTheGroupAllowsOthersOnly_IsRefused()
    {
        var message = World.Post(Ann, Chat, "打卡");
        Assert.That((await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["available_reactions"], Is.Null);

        World.Reactions.Allow(World.Owner!, Chat, ["👌", "✍️"]);
        Assert.That(
            (await Bot.ResultAsync("getChat", new { chat_id = Chat.Id }))["available_reactions"]!.AsArray().Select(one => (string?)one!["emoji"]),
            Is.EqualTo(new[] { "👌", "✍" }));
        Assert.That(await Bot.ErrorAsync("setMessageReaction", Emoji(message.Id, "🔥")), Is.EqualTo("400 Bad Request: REACTION_INVALID"));
        Assert.That(() => World.React(Ben, Chat, message.Id, "🔥"), Throws.InstanceOf<InvalidOperationException>());
        await Bot.ResultAsync("setMessageReaction", Emoji(message.Id, "👌"));

        World.Reactions.Allow(World.Owner!, Chat, []);
        Assert.That(await Bot.ErrorAsync("setMessageReaction", Emoji(message.Id, "👌")), Is.EqualTo("400 Bad Request: REACTION_INVALID"));
        await Bot.ResultAsync("setMessageReaction", new { chat_id = Chat.Id, message_id = message.Id });
        Assert.That(message.Reactions, Is.Empty, "what stands may be taken back");

        World.Reactions.Allow(World.Owner!, Chat, null);
        await Bot.ResultAsync("setMessageReaction", Emoji(message.Id, "🔥"));
        Assert.That(() => World.Reactions.Allow(Ann, Chat, []), Throws.InstanceOf<InvalidOperationException>(), "a member");
    }

    [Test]
    public async Task React_ByAnAnonymousAdmin_NamesTheGroup()
    {
        await Bot.SubscribeAsync("message_reaction");
        World.Promote(Owner, Chat, Ann, new AdminRights("is_anonymous"));
        var message = World.Post(Ben, Chat, "打卡");
        World.React(Ann, Chat, message.Id, "👍");
        var told = (await Bot.DrainAsync()).Single()["message_reaction"]!;
        await Bot.ResultAsync("deleteMessageReaction", new { chat_id = Chat.Id, message_id = message.Id, actor_chat_id = Chat.Id });

        Assert.That(told["user"], Is.Null);
        Assert.That((long?)told["actor_chat"]!["id"], Is.EqualTo(Chat.Id));
        Assert.That(message.Reactions, Is.Empty);
    }

    [Test]
    public async Task DeleteMessageReaction_WithoutTheRight_IsRefused()
    {
        var message = World.Post(Ann, Chat, "x");
        var call = new { chat_id = Chat.Id, message_id = message.Id, user_id = Ben.Id };
        Assert.That(
            await Bot.ErrorAsync("deleteMessageReaction", new { chat_id = Chat.Id, message_id = message.Id }),
            Is.EqualTo("400 Bad Request: invalid user_id specified"));
        World.Promote(Owner, Chat, World.Bot.User, new AdminRights("can_pin_messages"));
        Assert.That(await Bot.ErrorAsync("deleteMessageReaction", call), Is.EqualTo("400 Bad Request: CHAT_ADMIN_REQUIRED"));
    }

    private object Emoji(int messageId, string emoji) =>
        new { chat_id = Chat.Id, message_id = messageId, reaction = new[] { new { type = "emoji", emoji } } };
}
