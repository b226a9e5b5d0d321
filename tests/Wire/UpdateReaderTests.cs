using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Wire;
using NUnit.Framework;
using Telegram.Bot;
using Tg = Telegram.Bot.Types;

namespace GroupBot.Tests.Wire;

internal sealed class UpdateReaderTests
{
    private const string Good = """{"update_id":ID,"message":{"message_id":ID,"from":{"id":9,"is_bot":false,"first_name":"Good"},"chat":{"id":-1009,"title":"Good","type":"supergroup"},"date":1772452800,"text":"good ID"}}""";

    [Test]
    public void Read_OfEachKind_GivesItsEvent() => Assert.That(
        SampleUpdates.All.Select(update => Read(update).Event?.GetType().Name),
        Is.EqualTo(new[]
        {
            "MessageReceived", "MessageReceived", "MessageReceived", "MessageEdited", "MembersAdded", "MemberGone", "GroupMigrated",
            "TopicChanged", "MemberChanged", "BotChanged", "ButtonPressed", "ReactionChanged", "ReactionsCounted", "JoinRequested",
            "PollAnswered",
        }));

    /// <summary>The pull parser and the mapping of the client's types must never differ.</summary>
    [TestCase(1)]
    [TestCase(2)]
    public void TryRead_OfPlainMessages_GivesWhatTheMappingGives(int seed)
    {
        var random = new Random(seed);
        for (var i = 1; i <= 2000; i++)
        {
            var json = SampleUpdates.Message(random, i);
            var bytes = Encoding.UTF8.GetBytes(json);

            Assert.That(MessageParser.TryRead(bytes, out var id, out var pulled), json);
            var mapped = EventMapper.Map(JsonSerializer.Deserialize<Tg.Update>(bytes, JsonBotAPI.Options)!);
            Assert.That(id, Is.EqualTo(i));
            Assert.That(Describe(pulled!), Is.EqualTo(Describe(mapped)), json);
        }
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("")]
    [TestCase("{\"update_id\":")]
    [TestCase("{\"update_id\":1.5,\"message\":{}}")]
    [TestCase("{\"update_id\":\"1\"}")]
    [TestCase("{\"update_id\":99999999999999999999}")]
    [TestCase("{\"message\":{\"update_id\":5}}")]
    public void Read_OfWhatIsNoUpdate_NeverThrows(string text) => Assert.That(() => Read(text), Throws.Nothing);

    /// <summary>Whatever stands in one update, it is read or kept as unreadable, and its neighbours are heard.</summary>
    [Test]
    public void Read_OfTenThousandMutations_NeverThrowsAndNeverCostsANeighbour()
    {
        var random = new Random(20260302);
        using var kit = TurnKit.With(registry => registry.Observe<MessageReceived>("all", (_, _) => { }));
        var next = 1L;
        for (var round = 0; round < 200; round++)
        {
            var body = new StringBuilder("{\"ok\":true,\"result\":[");
            for (var i = 0; i < 50; i++)
            {
                body.Append(Good.Replace("ID", $"{next++}")).Append(',').Append(Mutate(random, next++)).Append(',');
            }

            var slices = new List<ReadOnlyMemory<byte>>();
            UpdateSlicer.Slice(Encoding.UTF8.GetBytes(body.Append(Good.Replace("ID", $"{next++}")).Append("]}").ToString()), slices);
            var updates = slices.Select(UpdateReader.Read).ToList();
            Assert.That(updates, Has.Count.EqualTo(101));
            kit.Run(new UpdateBatch(kit.Now, kit.Self.Id.Value, TurnKit.Mode, updates, next));
        }

        var good = kit.File.Query<long>(
            "select count(*) from activity a join people p on p.member_no = a.member_no where p.user_id = 9 and a.chat_id = -1009").Single();
        Assert.That(good, Is.EqualTo(200 * 51));
        var users = kit.File.Query<long>("select user_id from people").Select(id => new UserId(id)).ToList();
        var memory = users.Select(user => kit.Members.Find(user)!.ToString()).ToList();
        kit.Writer.Caches.Clear();
        Assert.That(memory, Is.EqualTo(users.Select(user => kit.Members.Find(user)!.ToString())), "memory says what the rows say");
    }

    private static string Mutate(Random random, long id)
    {
        var update = JsonNode.Parse(SampleUpdates.All[random.Next(SampleUpdates.All.Count)])!.AsObject();
        update["update_id"] = id;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(update).ToList();
            var (parent, name) = places[random.Next(places.Count)];
            if (name == "update_id" && random.Next(10) > 0)
            {
                continue;
            }

            switch (random.Next(8))
            {
                case 0:
                    parent.Remove(name);
                    break;
                case 1:
                    parent["from_the_future"] = new JsonObject { ["a"] = new JsonArray(1, "b", null) };
                    break;
                case 2:
                    parent[name] = null;
                    break;
                default:
                    parent[name] = Odd(random);
                    break;
            }
        }

        var json = update.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 100_000 });
        return json.Replace("HALF", "\\ud83d").Replace("DEEP", new string('[', 2000) + new string(']', 2000)).Replace("ZERO", "\\u0000");
    }

    private static JsonNode Odd(Random random) => random.Next(14) switch
    {
        0 => "text",
        1 => "HALF a pair",
        2 => new string('长', 20_000),
        3 => "a ZERO b",
        4 => 4503599627370495L,
        5 => -1L,
        6 => 1772452800000L,
        7 => long.MinValue,
        8 => 1.5,
        9 => true,
        10 => new JsonArray(),
        11 => new JsonObject(),
        12 => 0,
        _ => new JsonArray(new JsonObject { ["id"] = 7 }, 7, "seven"),
    };

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode node) => node switch
    {
        JsonObject parent => parent.SelectMany(pair =>
            pair.Value is null ? [(parent, pair.Key)] : Places(pair.Value).Prepend((parent, pair.Key))),
        JsonArray array => array.OfType<JsonNode>().SelectMany(Places),
        _ => [],
    };

    private static InboundUpdate Read(string text) => UpdateReader.Read(Encoding.UTF8.GetBytes(text));

    private static string Describe(ChatEvent chatEvent) => JsonSerializer.Serialize(chatEvent, chatEvent.GetType());
}
