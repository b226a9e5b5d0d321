using System.Text.Json.Nodes;

namespace GroupBot.Tests.Wire;

/// <summary>Updates as Telegram writes them: one of each kind, and plain messages drawn from a seed.</summary>
internal static class SampleUpdates
{
    private const string Ann = """{"id":1001,"is_bot":false,"first_name":"Ann","last_name":"Lee","username":"ann_lee","language_code":"zh-hans"}""";
    private const string Bob = """{"id":1002,"is_bot":false,"first_name":"Bob"}""";
    private const string Club = """{"id":-1001234567890,"title":"Club","username":"club","type":"supergroup","is_forum":true}""";

    /// <summary>One update of each kind, each with <c>update_id</c> 1.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Plain("""{"message_id":5,"from":ANN,"chat":CLUB,"date":1772452800,"text":"/hi@bot @bob_b","entities":[{"type":"bot_command","offset":0,"length":7},{"type":"mention","offset":8,"length":6}]}"""),
        Plain("""{"message_id":6,"from":ANN,"chat":CLUB,"date":1772452800,"message_thread_id":3,"is_topic_message":true,"reply_to_message":{"message_id":5,"from":BOB,"chat":CLUB,"date":1772452700,"text":"x"},"text":"回复"}"""),
        Plain("""{"message_id":7,"from":ANN,"chat":CLUB,"date":1772452800,"photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}],"caption":"看","media_group_id":"77"}"""),
        Of("edited_message", """{"message_id":5,"from":ANN,"chat":CLUB,"date":1772452800,"edit_date":1772452900,"text":"edited"}"""),
        Plain("""{"message_id":8,"from":ANN,"chat":CLUB,"date":1772452800,"new_chat_members":[BOB]}"""),
        Plain("""{"message_id":9,"from":BOB,"chat":CLUB,"date":1772452800,"left_chat_member":BOB}"""),
        Plain("""{"message_id":10,"from":ANN,"chat":{"id":-55,"title":"Club","type":"group"},"date":1772452800,"migrate_to_chat_id":-1001234567891}"""),
        Plain("""{"message_id":11,"from":ANN,"chat":CLUB,"date":1772452800,"message_thread_id":11,"is_topic_message":true,"forum_topic_created":{"name":"New","icon_color":7322096}}"""),
        Of("chat_member", """{"chat":CLUB,"from":ANN,"date":1772452800,"old_chat_member":{"user":BOB,"status":"left"},"new_chat_member":{"user":BOB,"status":"member"},"invite_link":{"invite_link":"https://t.me/+x","creator":ANN,"creates_join_request":false,"is_primary":false,"is_revoked":false,"name":"spring"}}"""),
        Of("my_chat_member", """{"chat":CLUB,"from":ANN,"date":1772452800,"old_chat_member":{"user":BOB,"status":"left"},"new_chat_member":{"user":BOB,"status":"member"}}"""),
        Of("callback_query", """{"id":"q","from":ANN,"chat_instance":"1","data":"a:1","message":{"message_id":5,"chat":CLUB,"date":1772452800,"text":"menu"}}"""),
        Of("message_reaction", """{"chat":CLUB,"message_id":5,"user":ANN,"date":1772452800,"old_reaction":[],"new_reaction":[{"type":"emoji","emoji":"👍"}]}"""),
        Of("message_reaction_count", """{"chat":CLUB,"message_id":5,"date":1772452800,"reactions":[{"type":{"type":"emoji","emoji":"👍"},"total_count":3}]}"""),
        Of("chat_join_request", """{"chat":CLUB,"from":BOB,"user_chat_id":1002,"date":1772452800}"""),
        Of("poll_answer", """{"poll_id":"p","user":ANN,"option_ids":[0,2]}"""),
    ];

    /// <summary>A plain message such as the pull parser takes.</summary>
    public static string Message(Random random, long updateId)
    {
        var message = new JsonObject { ["message_id"] = random.Next(1, 1_000_000), ["date"] = 1772452800L + random.Next(100_000) };
        Maybe(message, "from", random, 9, () => Person(random));
        message["chat"] = Chat(random);
        Maybe(message, "sender_chat", random, 1, () => random.Next(2) == 0 ? message["chat"]!.DeepClone() : Chat(random));
        Maybe(message, "is_automatic_forward", random, 1, () => JsonValue.Create(random.Next(2) == 0)!);
        Maybe(message, "message_thread_id", random, 3, () => JsonValue.Create(random.Next(1, 9)));
        Maybe(message, "is_topic_message", random, 3, () => JsonValue.Create(true));
        Maybe(message, "edit_date", random, 3, () => JsonValue.Create(1772452800L + random.Next(100_000)));
        Maybe(message, "forward_origin", random, 2, () => new JsonObject { ["type"] = "hidden_user", ["date"] = 1772452800, ["sender_user_name"] = "x" });
        Maybe(message, "media_group_id", random, 2, () => JsonValue.Create($"{random.Next()}"));
        Maybe(message, "reply_to_message", random, 3, () => new JsonObject
        {
            ["message_id"] = random.Next(1, 9),
            ["from"] = Person(random),
            ["chat"] = message["chat"]!.DeepClone(),
            ["date"] = 1772452800,
            ["text"] = "x",
        });
        var text = new[] { "hello", "/hi there", "早上好 👍", "a\"\\\n<b>&", new string('x', 5000), "", "\u0000x" }[random.Next(7)];
        var kind = random.Next(4);
        message[kind == 0 ? "caption" : "text"] = text;
        if (kind == 0)
        {
            message["photo"] = new JsonArray(new JsonObject { ["file_id"] = "a", ["file_unique_id"] = "b", ["width"] = 1, ["height"] = 2 });
        }

        Maybe(message, kind == 0 ? "caption_entities" : "entities", random, 5, () => new JsonArray(
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => Entity(random))]));
        return new JsonObject { ["update_id"] = updateId, [random.Next(4) == 0 ? "edited_message" : "message"] = message }.ToJsonString();
    }

    private static JsonObject Entity(Random random)
    {
        var kind = new[] { "bot_command", "mention", "text_mention", "hashtag", "url", "text_link", "bold", "from_the_future" }[random.Next(8)];
        var entity = new JsonObject { ["type"] = kind, ["offset"] = random.Next(0, 5), ["length"] = random.Next(0, 9) };
        if (kind == "text_mention")
        {
            entity["user"] = Person(random);
        }

        if (kind == "text_link")
        {
            entity["url"] = "https://example.org/";
        }

        return entity;
    }

    private static JsonObject Person(Random random)
    {
        var id = new[] { 777000, 1087968824, 136817688, 1001L, 4503599627370495, random.Next(1, 1_000_000) }[random.Next(6)];
        var person = new JsonObject { ["id"] = id, ["is_bot"] = random.Next(5) == 0, ["first_name"] = $"Ann {random.Next(9)}" };
        Maybe(person, "last_name", random, 3, () => JsonValue.Create("李"));
        Maybe(person, "username", random, 5, () => JsonValue.Create($"user_{random.Next(9)}"));
        Maybe(person, "language_code", random, 5, () => JsonValue.Create("zh-hans"));
        return person;
    }

    private static JsonObject Chat(Random random)
    {
        var chat = new JsonObject
        {
            ["id"] = -1001234567890L - random.Next(3),
            ["type"] = new[] { "supergroup", "group", "private", "channel" }[random.Next(4)],
        };
        Maybe(chat, "title", random, 8, () => JsonValue.Create("Club"));
        Maybe(chat, "username", random, 3, () => JsonValue.Create("club"));
        Maybe(chat, "is_forum", random, 3, () => JsonValue.Create(true));
        return chat;
    }

    /// <param name="ofTen">How often of ten it is there.</param>
    private static void Maybe(JsonObject target, string name, Random random, int ofTen, Func<JsonNode> make)
    {
        if (random.Next(10) < ofTen)
        {
            target[name] = make();
        }
    }

    private static string Plain(string message) => Of("message", message);

    private static string Of(string kind, string content) =>
        $"{{\"update_id\":1,\"{kind}\":{content.Replace("ANN", Ann).Replace("BOB", Bob).Replace("CLUB", Club)}}}";
}
