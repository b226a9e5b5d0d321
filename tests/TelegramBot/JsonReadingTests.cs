using System.Text.Json;
using NUnit.Framework;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace GroupBot.Tests.TelegramBot;

/// <summary>What arrives from the Bot API is read as the package reads it.</summary>
public sealed class JsonReadingTests
{
    private const string Group = """{"id":-1001234567890,"type":"supergroup","title":"读书会"}""";
    private const string Person = """{"id":4503599627370495,"is_bot":false,"first_name":"Ada"}""";

    [Test]
    public void Read_WhenAMessageArrives_FillsItsProperties()
    {
        var update = Read<Update>($$"""
            {"update_id":7,"message":{"message_id":11,"from":{{Person}},"chat":{{Group}},"date":1790000000,
             "text":"hi /start","entities":[{"type":"bot_command","offset":3,"length":6}],
             "reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"x"}]]},
             "forward_date":1,"new_chat_participant":{} } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(update.Id, Is.EqualTo(7));
            Assert.That(update.Type, Is.EqualTo(UpdateType.Message));
            Assert.That(update.Message!.Id, Is.EqualTo(11));
            Assert.That(update.Message.MessageId, Is.EqualTo(11));
            Assert.That(update.Message.From!.Id, Is.EqualTo(4503599627370495));
            Assert.That(update.Message.Chat.Type, Is.EqualTo(ChatType.Supergroup));
            Assert.That(update.Message.Chat.Title, Is.EqualTo("读书会"));
            Assert.That(update.Message.Date, Is.EqualTo(DateTime.UnixEpoch.AddSeconds(1790000000)));
            Assert.That(update.Message.Date.Kind, Is.EqualTo(DateTimeKind.Utc));
            Assert.That(update.Message.Type, Is.EqualTo(MessageType.Text));
            Assert.That(update.Message.IsServiceMessage, Is.False);
            Assert.That(update.Message.EntityValues, Is.EqualTo(new[] { "/start" }));
            Assert.That(update.Message.MessageLink(), Is.EqualTo("https://t.me/c/1234567890/11"));
            Assert.That(update.Message.ReplyMarkup!.InlineKeyboard.Single().Single().CallbackData, Is.EqualTo("x"));
        });
    }

    [TestCase("creator", "", typeof(ChatMemberOwner), ChatMemberStatus.Creator, true)]
    [TestCase("administrator", "", typeof(ChatMemberAdministrator), ChatMemberStatus.Administrator, true)]
    [TestCase("member", "", typeof(ChatMemberMember), ChatMemberStatus.Member, true)]
    [TestCase("restricted", """,'is_member':true""", typeof(ChatMemberRestricted), ChatMemberStatus.Restricted, true)]
    [TestCase("restricted", """,'is_member':false""", typeof(ChatMemberRestricted), ChatMemberStatus.Restricted, false)]
    [TestCase("left", "", typeof(ChatMemberLeft), ChatMemberStatus.Left, false)]
    [TestCase("kicked", "", typeof(ChatMemberBanned), ChatMemberStatus.Kicked, false)]
    public void Read_WhenAMemberHasAStatus_MakesItsType(
        string status, string more, Type type, ChatMemberStatus expected, bool isInChat)
    {
        // The status stands last: the order of properties is not promised.
        var member = Read<ChatMember>($$"""{"user":{{Person}}{{more.Replace('\'', '"')}},"status":"{{status}}"}""");
        Assert.Multiple(() =>
        {
            Assert.That(member, Is.TypeOf(type));
            Assert.That(member.Status, Is.EqualTo(expected));
            Assert.That(member.IsInChat, Is.EqualTo(isInChat));
            Assert.That(member.User.FirstName, Is.EqualTo("Ada"));
        });
    }

    [TestCase("""{"status":"lurker","user":{"id":1,"is_bot":false,"first_name":"A"}}""")]
    [TestCase("""{"user":{"id":1,"is_bot":false,"first_name":"A"}}""")]
    [TestCase("""{"status":5}""")]
    [TestCase("""[]""")]
    public void Read_WhenTheStatusIsUnknownOrMissing_Throws(string json) =>
        Assert.That(() => Read<ChatMember>(json), Throws.InstanceOf<JsonException>());

    [TestCase("0", null)]
    [TestCase("1790000000", 1790000000L)]
    public void Read_WhenABanHasAnEnd_Takes0AsNone(string text, long? seconds)
    {
        var member = Read<ChatMember>($$"""{"status":"kicked","user":{{Person}},"until_date":{{text}} }""");
        var expected = seconds is { } value ? DateTime.UnixEpoch.AddSeconds(value) : (DateTime?)null;
        Assert.That(((ChatMemberBanned)member).UntilDate, Is.EqualTo(expected));
    }

    [Test]
    public void Read_WhenADateIs0_IsTheDefault() =>
        Assert.That(
            Read<Message>($$"""{"message_id":1,"date":0,"chat":{{Group}} }""").Date, Is.EqualTo(default(DateTime)));

    [TestCase("-1")]
    [TestCase("1790000000000")]
    [TestCase("253402300800")]
    [TestCase("\"soon\"")]
    [TestCase("1.5")]
    public void Read_WhenADateIsNone_Throws(string date) =>
        Assert.That(
            () => Read<Message>($$"""{"message_id":1,"date":{{date}},"chat":{{Group}} }"""),
            Throws.InstanceOf<JsonException>());

    [Test]
    public void Read_WhenAnEnumIsUnknown_Is0()
    {
        var entity = Read<MessageEntity>("""{"type":"hologram","offset":0,"length":1}""");
        Assert.That((int)entity.Type, Is.Zero);
    }

    [Test]
    public void Read_WhenTheKindOfUpdateIsUnknown_SaysSo() =>
        Assert.That(Read<Update>("""{"update_id":1,"levitation":{"x":[1]}}""").Type, Is.EqualTo(UpdateType.Unknown));

    [Test]
    public void Read_WhenANumberIsText_TakesIt() =>
        Assert.That(Read<Update>("""{"update_id":"12"}""").Id, Is.EqualTo(12));

    [Test]
    public void Read_WhenReactionsChange_KeepsTheirKinds()
    {
        var update = Read<Update>($$"""
            {"update_id":1,"message_reaction":{"chat":{{Group}},"message_id":3,"user":{{Person}},"date":1790000000,
             "old_reaction":[],"new_reaction":[{"type":"emoji","emoji":"👍"},{"type":"custom_emoji","custom_emoji_id":"5"},
             {"type":"paid"}] } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(update.Type, Is.EqualTo(UpdateType.MessageReaction));
            var reactions = update.MessageReaction!.NewReaction;
            Assert.That(((ReactionTypeEmoji)reactions[0]).Emoji, Is.EqualTo("👍"));
            Assert.That(((ReactionTypeCustomEmoji)reactions[1]).CustomEmojiId, Is.EqualTo("5"));
            Assert.That(reactions[2].Type, Is.EqualTo(ReactionTypeKind.Paid));
        });
    }

    [Test]
    public void Read_WhenAVoteIsWithdrawn_HasNoOptions()
    {
        var answer = Read<PollAnswer>($$"""
            {"poll_id":"5","user":{{Person}},"option_ids":[],"option_persistent_ids":[]}
            """);
        Assert.That(answer.OptionIds, Is.Empty);
    }

    [TestCase("""'new_chat_members':[]""", MessageType.NewChatMembers, true)]
    [TestCase("""'migrate_to_chat_id':-1005""", MessageType.MigrateToChatId, true)]
    [TestCase("""'forum_topic_closed':{}""", MessageType.ForumTopicClosed, true)]
    [TestCase("""'group_chat_created':true""", MessageType.GroupChatCreated, true)]
    [TestCase("""'animation':{'file_id':'a'},'document':{'file_id':'a'}""", MessageType.Animation, false)]
    [TestCase("""'venue':{'title':'a'},'location':{}""", MessageType.Venue, false)]
    [TestCase("""'rich_message':{'blocks':[{'type':'unheard_of'}]}""", MessageType.RichMessage, false)]
    [TestCase("""'passport_data':{}""", MessageType.Unknown, false)]
    public void Type_WhenAPropertyIsSet_NamesIt(string property, MessageType expected, bool isService)
    {
        var message = Read<Message>($$"""{"message_id":1,"date":1,"chat":{{Group}},{{property.Replace('\'', '"')}} }""");
        Assert.Multiple(() =>
        {
            Assert.That(message.Type, Is.EqualTo(expected));
            Assert.That(message.IsServiceMessage, Is.EqualTo(isService));
        });
    }

    [Test]
    public void AllTypes_Always_NamesEveryKindButUnknown() =>
        Assert.That(Update.AllTypes, Has.Length.EqualTo(26).And.No.Member(UpdateType.Unknown));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonBotAPI.Options)!;
}
