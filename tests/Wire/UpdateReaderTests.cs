using System.Text;
using System.Text.Json;
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

    /// <summary>
    /// Nor where something is missing, null, added, of another type or half a character: the
    /// parser reads what the mapping reads, or leaves it to the mapping; it never throws.
    /// </summary>
    [Test]
    public void TryRead_OfOddMessages_GivesWhatTheMappingGives()
    {
        var seed = TestContext.Parameters.Get("Seed", Environment.TickCount);
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var compared = 0;
        for (var i = 1; i <= 10_000; i++)
        {
            var json = OddUpdates.Of(SampleUpdates.Message(random, i), random, i);
            var bytes = Encoding.UTF8.GetBytes(json);
            // What the parser steps over may be anything: it may hear more than the mapping, never something else.
            if (MessageParser.TryRead(bytes, out _, out var pulled) && Mapped(bytes) is { } mapped)
            {
                Assert.That(Describe(pulled!), Is.EqualTo(mapped), $"seed {seed}: {json}");
                compared++;
            }
        }

        Assert.That(compared, Is.GreaterThan(1000));
    }

    [TestCase("[{\"type\":\"bold\",\"offset\":0,\"length\":1},7]")]
    [TestCase("[[]]")]
    [TestCase("[{\"type\":5,\"offset\":0,\"length\":1}]")]
    [TestCase("{}")]
    public void TryRead_WhenEntitiesAreNone_TakesNoHalfOfTheMessage(string entities) => Assert.That(
        MessageParser.TryRead(
            Encoding.UTF8.GetBytes(Good.Replace("ID", "5").Replace("\"good 5\"", $"\"good 5\",\"entities\":{entities}")), out _, out _),
        Is.False);

    /// <summary>By the largest size of a photo, whichever way it is read; a field that the parser leaves sends it to the mapping.</summary>
    [TestCase("")]
    [TestCase(",\"paid_star_count\":1")]
    public void Read_OfAPhoto_TellsWhatTelegramCallsIt(string more)
    {
        var photo = """,'photo':[{'file_id':'s','file_unique_id':'small','width':1,'height':1},{'file_id':'l','file_unique_id':'large','width':9,'height':9}]""";
        var json = Good.Replace("ID", "5").Replace(",\"text\":\"good 5\"", photo.Replace('\'', '"') + more);

        var message = (Read(json).Event as MessageReceived)?.Message;
        Assert.That(message?.File, Is.EqualTo("large"));
        Assert.That(message?.FileId, Is.EqualTo("l"));
    }

    [Test]
    public void Read_OfADocument_TellsByWhatItIsSentOn()
    {
        var json = Good.Replace("ID", "5").Replace(
            ",\"text\":\"good 5\"", ",\"document\":{\"file_id\":\"BQAD\",\"file_unique_id\":\"u\"},\"caption\":\"notes\"");

        var message = (Read(json).Event as MessageReceived)?.Message;
        Assert.That(message?.FileId, Is.EqualTo("BQAD"));
        Assert.That(message?.File, Is.Null);
    }

    /// <summary>Rows hold no NUL: a name with one would be another after the next start.</summary>
    [Test]
    public void Names_WithANul_AreWhatTheStoreKeeps()
    {
        var bytes = Encoding.UTF8.GetBytes("""
            {"update_id":1,"message":{"message_id":1,"from":{"id":9,"is_bot":false,"first_name":NAME,"last_name":NAME,"username":NAME,"language_code":NAME},
            "chat":{"id":-1009,"title":NAME,"username":NAME,"type":"supergroup"},"date":1772452800,"text":"x"}}
            """.Replace("NAME", "\"a\\u0000长\""));
        Assert.That(MessageParser.TryRead(bytes, out _, out var pulled));
        var mapped = EventMapper.Map(JsonSerializer.Deserialize<Tg.Update>(bytes, JsonBotAPI.Options)!);

        foreach (var heard in new[] { pulled, mapped }.Cast<MessageReceived>())
        {
            var (person, chat) = (heard.Message.Sender.Person!, heard.Chat!);
            Assert.That(
                new[] { person.FirstName, person.LastName, person.Username, person.LanguageCode, chat.Title, chat.Username },
                Is.All.EqualTo("a\uFFFD长"));
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
    [Test, Category("Chaos")]
    public void Read_OfTenThousandMutations_NeverThrowsAndNeverCostsANeighbour()
    {
        // Mutations asks for more than the ten thousand of every run.
        var rounds = TestContext.Parameters.Get("Mutations", 10_000) / 50;
        using var kit = KitThatHears();

        Assert.That(Lost(kit, rounds, "mutated updates", updates => updates), Is.Zero);

        var users = kit.File.Query<long>("select user_id from people").Select(id => new UserId(id)).ToList();
        var memory = users.Select(user => kit.Members.Find(user)!.ToString()).ToList();
        kit.Writer.Caches.Clear();
        Assert.That(memory, Is.EqualTo(users.Select(user => kit.Members.Find(user)!.ToString())), "memory says what the rows say");
    }

    /// <summary>The same count, where one that cannot be read costs its whole poll.</summary>
    [Test, Category("Chaos")]
    public void Count_WhereAnUnreadableOneCostsItsPoll_FindsTheDamage()
    {
        using var kit = KitThatHears();

        Assert.That(
            Lost(kit, 20, "without slices", updates => updates.Exists(update => update.Unreadable is not null) ? [] : updates), Is.GreaterThan(0));
    }

    private static TurnKit KitThatHears() => TurnKit.With(registry => registry.Observe<MessageReceived>("all", (_, _) => { }));

    /// <summary>How many good updates have no row, of polls of fifty odd ones among them.</summary>
    private static long Lost(TurnKit kit, int rounds, string what, Func<List<InboundUpdate>, List<InboundUpdate>> taken)
    {
        var seed = TestContext.Parameters.Get("Seed", Environment.TickCount);
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var next = 1L;
        for (var round = 0; round < rounds; round++)
        {
            var body = new StringBuilder("{\"ok\":true,\"result\":[");
            for (var i = 0; i < 50; i++)
            {
                body.Append(Good.Replace("ID", $"{next++}")).Append(',').Append(OddUpdates.Of(SampleUpdates.All[random.Next(SampleUpdates.All.Count)], random, next++)).Append(',');
            }

            var slices = new List<ReadOnlyMemory<byte>>();
            UpdateSlicer.Slice(Encoding.UTF8.GetBytes(body.Append(Good.Replace("ID", $"{next++}")).Append("]}").ToString()), slices);
            var updates = slices.Select(UpdateReader.Read).ToList();
            Assert.That(updates, Has.Count.EqualTo(101), $"seed {seed}");
            kit.Run(new UpdateBatch(kit.Now, kit.Self.Id.Value, TurnKit.Mode, taken(updates), next));
        }

        // Of each good one its own row: two of one would hide one that is lost.
        var good = kit.File.Query<long>(
            "select count(distinct a.message_id) from activity a join people p on p.member_no = a.member_no where p.user_id = 9 and a.chat_id = -1009").Single();
        var rows = kit.File.Query<long>(
            "select count(*) from activity a join people p on p.member_no = a.member_no where p.user_id = 9 and a.chat_id = -1009").Single();
        TestContext.Out.WriteLine(
            $"{what} · {rounds * 50} among {rounds * 51} good ones · lost {(rounds * 51) - good} · doubled {rows - good} · early retries not tried · dead letters {kit.Scalar<long>("select count(*) from dead_letters")} · seed {seed}");
        Assert.That(rows, Is.EqualTo(good), $"seed {seed}");
        return (rounds * 51) - good;
    }

    /// <summary>What the mapping says, or null where it cannot read the bytes.</summary>
    private static string? Mapped(byte[] bytes)
    {
        try
        {
            return Describe(EventMapper.Map(JsonSerializer.Deserialize<Tg.Update>(bytes, JsonBotAPI.Options)!));
        }
        catch (Exception exception) when (exception
            is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException
            or NotSupportedException or NullReferenceException)
        {
            return null;
        }
    }

    private static InboundUpdate Read(string text) => UpdateReader.Read(Encoding.UTF8.GetBytes(text));

    private static string Describe(ChatEvent chatEvent) => JsonSerializer.Serialize(chatEvent, chatEvent.GetType());
}
