using GroupBot.Core.Activity;
using GroupBot.Import;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Import;

internal sealed class HistoryRowsTests : IDisposable
{
    private readonly ImportKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Take_OfTheSampleFile_WritesARowForEachThingItTells()
    {
        _kit.TakeBookClub();

        Assert.That(_kit.Rows(), Is.EqualTo(new[]
        {
            "1|-999999989|2|1|12-30T12:01|12-30|-|-|-|14|0|16|-|0",
            "1|-999999988|1|1|12-30T12:02|12-30|-999999989|2|-|10|0|16|-|0",
            "3|2|3|1|01-01T01:05|01-01|-|-|-|0|0|16|-|0",
            "1|3|3|1|01-01T01:06|01-01|-|-|-|28|0|16|-|0",
            "8||1|1|01-01T01:10|01-01|3|3|1|0|0|16|-|0",
            "8||1|1|01-01T01:11|01-01|3|3|2|0|0|16|-|0",
            "8||2|1|01-01T23:30|01-02|3|3|1|0|0|16|-|0",
            "1|4|1|1|01-01T15:30|01-01|3|3|-|10|0|16|-|0",
            // 03:59 belongs to the evening before, 04:00 to the new day.
            "1|5|4|1|01-01T19:59|01-01|-|-|-|0|1|16|-|0",
            "1|6|-|2|01-01T20:00|01-02|-|-|-|0|5|16|-|0",
            "1|7|-|4|01-02T02:00|01-02|-|-|-|8|0|18|-|0",
            "1|9|2|1|01-02T02:06|01-02|-|-|-|13|0|17|8|0",
            "1|10|3|1|01-02T02:07|01-02|9|2|-|2|0|24|8|0",
            "1|11|1|1|01-02T03:00|01-02|-|-|-|0|9|16|-|0",
            "3|12|-|1|01-03T00:00|01-03|-|1|-|0|0|16|-|0",
            "3|12|-|1|01-03T00:00|01-03|-|1|-|0|0|16|-|1",
            "3|13|5|1|01-03T00:30|01-03|-|-|-|0|0|16|-|0",
            "1|15|5|1|01-03T01:00|01-03|-|-|-|12|6|18|-|0",
            "1|16|5|1|01-03T01:01|01-03|-|-|-|1|0|24|-|0",
            "4|17|5|1|01-04T00:00|01-04|-|-|-|0|0|16|-|0",
            "4|18|-|1|01-04T00:10|01-04|-|1|-|0|0|16|-|0",
            "1|20|1|1|01-04T04:00|01-04|-|-|-|4|0|16|-|0",
            "1|21|1|1|01-04T04:30|01-04|-|-|-|4|0|20|-|0",
        }));
        Assert.That(
            _kit.Turns.Lines("select distinct chat_id, update_id, received_at from activity where (flags & 16) <> 0"),
            Is.EqualTo(new[] { $"{A.Group.Id}||{ManualTimeProvider.Start.ToUnixTimeMilliseconds()}" }));
    }

    [Test]
    public void Take_OfTheSampleFile_CountsWhatItTookAndWhatItCouldNot()
    {
        var counts = _kit.TakeBookClub();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts.Added(ActivityKind.Message), Is.EqualTo(14));
            Assert.That(counts.Added(ActivityKind.Reaction), Is.EqualTo(3));
            Assert.That(counts.Added(ActivityKind.Joined), Is.EqualTo(4));
            Assert.That(counts.Added(ActivityKind.Left), Is.EqualTo(2));
            Assert.That(counts.NewPeople, Is.EqualTo(5));
            Assert.That(counts.UnnamedReactions, Is.EqualTo(5));
            Assert.That(counts.NamesWithoutId, Is.EqualTo(3));
            Assert.That(counts.Unsupported, Is.EqualTo(1));
            Assert.That(counts.Skipped, Is.EquivalentTo(new Dictionary<string, long>
            {
                ["create_group"] = 1,
                ["migrate_from_group"] = 1,
                ["pin_message"] = 1,
                ["topic_created"] = 1,
            }));
            Assert.That(counts.First, Is.EqualTo(new DateTimeOffset(2024, 12, 30, 12, 0, 0, TimeSpan.Zero)));
            Assert.That(counts.Last, Is.EqualTo(new DateTimeOffset(2025, 1, 4, 4, 30, 0, TimeSpan.Zero)));
        }
    }

    [Test]
    public void Take_OfTheSameFileAgain_AddsNothing()
    {
        _kit.TakeBookClub();
        var before = Everything();

        var counts = _kit.TakeBookClub();

        Assert.That(Everything(), Is.EqualTo(before));
        Assert.That(counts.KnownInAll, Is.EqualTo(14 + 3 + 4 + 2));
        Assert.That(counts.NewPeople, Is.Zero);
    }

    /// <summary>Stopped after any chunk and given again, the rows are those of one run.</summary>
    [TestCase(1)]
    [TestCase(7)]
    public void Take_WhenItWasInterrupted_EndsAsInOneRun(int rowsAChunk)
    {
        var facts = ImportKit.Facts(File.ReadAllBytes(ImportKit.BookClub), new ImportCounts()).Count;
        using var whole = new ImportKit();
        whole.TakeBookClub();
        var first = File.ReadAllText(ImportKit.BookClub);

        _kit.Take(System.Text.Encoding.UTF8.GetBytes(first[..first.IndexOf(",\n  {\n   \"id\": 10,", StringComparison.Ordinal)] + "]}"), rowsAChunk);
        Assert.That(_kit.Rows(), Has.Count.LessThan(facts));
        _kit.Take(System.Text.Encoding.UTF8.GetBytes(first), rowsAChunk);

        Assert.That(_kit.Rows(), Is.EqualTo(whole.Rows()));
    }

    /// <summary>What a turn has no time for is told, and sent again.</summary>
    [Test]
    public void Take_WhereTurnsAreShort_EndsAsInOne()
    {
        using var whole = new ImportKit();
        whole.TakeBookClub();
        var facts = ImportKit.Facts(File.ReadAllBytes(ImportKit.BookClub), new ImportCounts());

        var requests = _kit.TakeFacts(facts, request: ImportKit.ThreeRows);

        Assert.That(requests, Is.EqualTo((facts.Count + 2) / 3));
        Assert.That(_kit.Rows(), Is.EqualTo(whole.Rows()));
    }

    [Test]
    public void Take_OfANewerExport_AddsOnlyWhatIsNew()
    {
        string Reactions(params string[] each) => $$"""
            "reactions":[{"type":"emoji","emoji":"👍","count":{{each.Length}},"recent":[{{string.Join(',', each)}}]}],
            """;
        string By(long user, string time) => $$"""{"from":"User {{user}}","from_id":"user{{user}}","date":"2025-01-01T{{time}}"}""";
        _kit.Take(ImportKit.Export(ImportKit.Message(1, 11, "one", 0, Reactions(By(12, "09:00:00")))));

        var counts = _kit.Take(ImportKit.Export(
            ImportKit.Message(1, 11, "one, edited since", 0, Reactions(By(12, "09:00:00"), By(13, "10:00:00"))),
            ImportKit.Message(2, 12, "two", 3)));

        Assert.That(_kit.Turns.Lines("select kind, coalesce(message_id, target_message_id), u.user_id, visible_characters "
            + "from activity a join people u using (member_no) where (flags & 16) <> 0 order by seq"),
            Is.EqualTo(new[] { "1|1|11|3", "8|1|12|0", "8|1|13|0", "1|2|12|3" }));
        Assert.That((counts.Added(ActivityKind.Message), counts.Known(ActivityKind.Message)), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Take_OfAMessageThatTheBotSaw_LeavesItAlone()
    {
        var live = _kit.Turns.Lines("select * from activity order by seq");

        var counts = _kit.Take(ImportKit.Export(
            ImportKit.Message(900, 11, "the one that the bot saw"), ImportKit.Message(901, 12, "an answer", 1, "\"reply_to_message_id\":900,")));

        Assert.That(_kit.Turns.Lines("select * from activity order by seq").Take(live.Count), Is.EqualTo(live));
        Assert.That(counts.Known(ActivityKind.Message), Is.EqualTo(1));
        // Whoever wrote it is whom the bot knows as its author.
        Assert.That(
            _kit.Turns.Scalar<string>("select first_name from people p join activity a on a.target_member_no = p.member_no where message_id = 901"),
            Is.EqualTo("Owner"));
    }

    /// <summary>The file's old messages are of the file's former chat, not of the group's.</summary>
    [Test]
    public void Take_IntoAnotherGroup_LeavesThatGroupsFormerChatAlone()
    {
        var basic = A.BasicGroup("Book club", -4000);
        _kit.Turns.Run(A.Message("live in the old chat").In(basic).Id(11));
        _kit.Turns.Run(A.Migrated(basic, -4000, -1001000000077));

        _kit.TakeFacts(ImportKit.Facts(File.ReadAllBytes(ImportKit.BookClub), new ImportCounts()), group: -1001000000077, chat: -1000000000005);

        Assert.That(
            _kit.Turns.Lines("select chat_id, min(message_id), max(message_id) from activity where kind = 1 and (flags & 16) <> 0 group by chat_id"),
            Is.EqualTo(new[] { "-1000000000005|-999999989|21" }));
    }

    [Test]
    public void Take_FromBeforeTheMigration_BearsTheKeyOfTheFormerChat()
    {
        var basic = A.BasicGroup("Book club", -4000);
        _kit.Turns.Run(A.Message("live in the old chat").In(basic).Id(11).From(A.Person("Qiang", ImportKit.Qiang)));
        _kit.Turns.Run(A.Migrated(basic, -4000, -1001000000077));
        var file = System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(ImportKit.BookClub));
        var counts = new ImportCounts();
        var facts = ImportKit.Facts(System.Text.Encoding.UTF8.GetBytes(file), counts);

        _kit.TakeFacts(facts, group: -1001000000077, chat: -1001000000077);

        Assert.That(
            _kit.Turns.Lines("select chat_id, message_id, target_message_id, (flags & 16) from activity where kind = 1 and chat_id = -4000 order by seq"),
            Is.EqualTo(new[] { "-4000|11||0", "-4000|12|11|16" }));
    }

    /// <summary>Taken in before anybody knew the former chat, and again once the bot does.</summary>
    [Test]
    public void Take_OnceTheFormerChatIsKnown_KnowsWhatItTookBefore()
    {
        const string liked = """
            "reactions":[{"type":"emoji","emoji":"👍","count":1,"recent":[{"from":"User 12","from_id":"user12","date":"2025-01-01T08:30:00"}]}],
            """;
        const string left = """
            {"id":-999999985,"type":"service","date":"2025-01-01T09:00:00","date_unixtime":"1735693200","actor":"User 11","actor_id":"user11",
             "action":"remove_members","members":["User 11"],"text":""}
            """;
        var file = ImportKit.Export(
            ImportKit.Message(-999999988, 11, "in the old chat", 0, liked), left,
            left.Replace("-999999985", "-999999984", StringComparison.Ordinal).Replace("remove_members", "invite_members", StringComparison.Ordinal));
        _kit.Take(file);
        var rows = _kit.Rows();
        Assert.That(rows, Has.Count.EqualTo(4));
        var basic = A.BasicGroup("Test group", -4000);
        _kit.Turns.Run(A.Message("the migration, told late").In(basic).Id(11));
        _kit.Turns.Run(A.Migrated(basic, -4000, A.Group.Id.Value));
        _kit.Turns.RunWork();

        var counts = _kit.Take(file);

        Assert.That(_kit.Turns.Groups.FormerBasicChat(_kit.Turns.Group()), Is.Not.Null);
        Assert.That(_kit.Rows(), Is.EqualTo(rows));
        Assert.That(counts.KnownInAll, Is.EqualTo(4));
    }

    [Test]
    public void Take_OfTheFuture_WritesNothing()
    {
        var tomorrow = (ManualTimeProvider.Start.AddDays(1) - new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalHours;

        var counts = _kit.Take(ImportKit.Export(ImportKit.Message(1, 11, "tomorrow", tomorrow)));

        Assert.That(_kit.Rows(), Is.Empty);
        Assert.That(counts.InFuture, Is.EqualTo(1));
    }

    [Test]
    public void Take_Always_LeavesTheGroupsDayAlone()
    {
        var clock = _kit.Turns.Seen.ClockOf(_kit.Turns.Group().No);

        _kit.TakeBookClub();
        using var after = _kit.Turns.Reopen();

        Assert.That(after.Seen.ClockOf(after.Group().No), Is.EqualTo(clock));
        Assert.That(
            after.Scalar<long>($"select last_seen_at from members m join people p using (member_no) where user_id = {ImportKit.Bob}"),
            Is.EqualTo(new DateTimeOffset(2025, 1, 2, 2, 7, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()));
    }

    /// <summary>What was said while the bot was off is newer than the last that it saw.</summary>
    [Test]
    public void Take_OfWhatIsNewerThanTheLastLiveRow_LeavesTheGroupsClockAlone()
    {
        var clock = _kit.Turns.Seen.ClockOf(_kit.Turns.Group().No);
        _kit.Turns.Advance(TimeSpan.FromHours(30));
        var at = ManualTimeProvider.Start.AddHours(2);

        _kit.TakeFacts(ImportKit.Facts(Meanwhile(at), new ImportCounts(), _kit.Bounds()));

        Assert.That(_kit.Turns.Seen.ClockOf(_kit.Turns.Group().No), Is.EqualTo(clock));
        using var after = _kit.Turns.Reopen();
        Assert.That(after.Seen.ClockOf(after.Group().No), Is.EqualTo(clock));
        Assert.That(
            after.Scalar<long>($"select last_seen_at from members m join people p using (member_no) where user_id = {ImportKit.Bob}"),
            Is.EqualTo(at.ToUnixTimeMilliseconds()));
    }

    /// <summary>The bot was off for an hour: what it did not fetch comes when it starts, or after a day never.</summary>
    [Test]
    public void Take_OfWhatTelegramMayStillHandOver_LeavesItToTheBot()
    {
        var at = ManualTimeProvider.Start.AddHours(2);
        _kit.Turns.Advance(TimeSpan.FromHours(3));
        var counts = new ImportCounts();

        Assert.That(ImportKit.Facts(Meanwhile(at), counts, _kit.Bounds()), Is.Empty);
        Assert.That(counts.StillToCome, Is.EqualTo(1), "the message, and the reaction to it with it");
        _kit.Turns.Run(A.Message("meanwhile").Id(950).From(A.Person("Bob", id: ImportKit.Bob)).At(at));
        _kit.Turns.Run(A.Message("now").Id(951).From(A.Person("Owner")));
        _kit.TakeFacts(ImportKit.Facts(Meanwhile(at), counts, _kit.Bounds()), counts);

        Assert.That(_kit.Turns.Scalar<long>("select count(*) from activity where message_id = 950 and kind = 1"), Is.EqualTo(1));
        Assert.That(counts.Known(ActivityKind.Message), Is.EqualTo(1));
        Assert.That(counts.Added(ActivityKind.Reaction), Is.EqualTo(1), "the bot saw none of it");
    }

    private static byte[] Meanwhile(DateTimeOffset at) => ImportKit.Export(ImportKit.Message(
        950, ImportKit.Bob, "meanwhile", (at - new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalHours,
        $$"""
        "reactions":[{"type":"emoji","count":1,"emoji":"👍","recent":[{"from":"Lin","from_id":"user{{ImportKit.Lin}}","date":"{{at.AddHours(8):yyyy-MM-ddTHH:mm:ss}}"}]}],
        """));

    [Test]
    public void Take_OfTheBotsOwnAndOfKnownBots_IsNobodysActivity()
    {
        var other = A.Person("Helper", 555, username: "helper_bot", isBot: true);
        _kit.Turns.Run(A.Added(by: A.Person("Owner"), people: [other]));

        _kit.Take(ImportKit.Export(
            ImportKit.Message(1, A.Bot.Id.Value, "mine"), ImportKit.Message(2, 555, "a bot's", 1), ImportKit.Message(3, 777000, "Telegram's", 2)));

        Assert.That(
            _kit.Turns.Lines("select message_id, sender, case when member_no is null then 1 else 0 end from activity where (flags & 16) <> 0 order by seq"),
            Is.EqualTo(new[]
            {
                $"1|{(int)SenderKind.Self}|1", $"2|{(int)SenderKind.Bot}|0", $"3|{(int)SenderKind.LinkedChannel}|1",
            }));
    }

    [Test]
    public void Take_OfMentions_NamesThoseWhomTheBotKnows()
    {
        _kit.Turns.Run(A.Message("hi").From(A.Person("Carol", username: "Carol_Reads")));

        _kit.TakeBookClub();

        Assert.That(
            _kit.Turns.Lines("select a.message_id, p.first_name from activity_mentions join activity a using (seq) "
                + "join people p on p.member_no = activity_mentions.member_no order by p.first_name"),
            Is.EqualTo(new[] { "3|Carol", "3|林小雨" }));
    }

    [TestCase("not JSON")]
    [TestCase("{\"Version\":2,\"Group\":-5,\"Chat\":-1001000000001,\"Facts\":[]}")]
    [TestCase("{\"Version\":1,\"Group\":-1001000000001,\"Chat\":-1001000000001,\"Facts\":[]}")]
    public void Rows_WhenTheyAreNone_AreRefused(string body) =>
        Assert.That(_kit.Turns.Request(ImportRequests.Rows, body), Does.Contain("\"ok\":false"));

    private IReadOnlyList<string> Everything() =>
    [
        .. new[] { "activity", "activity_mentions", "people", "members", "import_keys", "groups" }
            .SelectMany(table => _kit.Turns.Lines($"select * from {table} order by 1, 2")),
    ];
}
